import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../../src/chat-model/circuit-breaker.js';
import { FakeClock } from './scripted-model.js';

function setUp(): { clock: FakeClock; breaker: CircuitBreaker; fail: (times?: number, tookMs?: number) => void } {
  const clock = new FakeClock();
  const breaker = new CircuitBreaker({ clock });
  const fail = (times = 1, tookMs = 0): void => {
    for (let time = 0; time < times; time += 1) {
      const permit = breaker.enter();
      clock.pass(tookMs);
      permit?.fail();
    }
  };
  return { clock, breaker, fail };
}

describe('CircuitBreaker', () => {
  it('opens at the fifth failure within 60 s', () => {
    const { breaker, clock, fail } = setUp();
    for (let time = 0; time < 4; time += 1) {
      fail();
      clock.pass(15_000);
    }
    expect(breaker.state).toBe('closed');
    fail();
    expect(breaker.state).toBe('open');
    expect(breaker.enter()).toBeUndefined();
    expect(breaker.waitMs).toBe(30_000);
  });

  it('stays closed where five failures take longer', () => {
    const { breaker, clock, fail } = setUp();
    for (let time = 0; time < 20; time += 1) {
      fail();
      clock.pass(15_001);
    }
    expect(breaker.state).toBe('closed');
  });

  it('counts failures between successes too', () => {
    const { breaker, fail } = setUp();
    for (let time = 0; time < 5; time += 1) {
      breaker.enter()?.succeed();
      fail();
    }
    expect(breaker.state).toBe('open');
  });

  it('opens for a server that lets each call wait for its time limit, one after the other', () => {
    const { breaker, fail } = setUp();
    fail(5, 20_000);
    expect(breaker.state).toBe('open');
  });

  it('lets one call through after 30 s, whose success closes it', () => {
    const { breaker, clock, fail } = setUp();
    fail(5);
    clock.pass(29_999);
    expect(breaker.state).toBe('open');
    clock.pass(1);
    expect(breaker.state).toBe('half-open');
    const probe = breaker.enter();
    expect(probe).toBeDefined();
    expect(breaker.enter()).toBeUndefined();
    probe?.succeed();
    expect(breaker.state).toBe('closed');
    fail(4);
    expect(breaker.state).toBe('closed');
  });

  it('opens again where that call fails, and lets the next one through where it was cancelled', () => {
    const { breaker, clock, fail } = setUp();
    fail(5);
    clock.pass(30_000);
    breaker.enter()?.withdraw();
    expect(breaker.state).toBe('half-open');
    breaker.enter()?.fail();
    expect(breaker.state).toBe('open');
    clock.pass(30_000);
    expect(breaker.state).toBe('half-open');
  });

  it('hears of the end of a call once', () => {
    const { breaker } = setUp();
    const permit = breaker.enter();
    for (let time = 0; time < 9; time += 1) permit?.fail();
    expect(breaker.state).toBe('closed');
  });
});
