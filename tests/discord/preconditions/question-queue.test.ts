import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { QuestionQueue, type QueueFull, type Ticket } from '../../../src/discord/preconditions/question-queue.js';

let now: number;
let queue: QuestionQueue;
let started: string[];

beforeEach(() => {
  now = 1_000_000;
  started = [];
  queue = new QuestionQueue({ now: () => now }, { running: 1, perAsker: 3, perGuild: 5 });
});

function enter(name: string, askerId: string, guildId: string | null = 'guild'): Ticket {
  const ticket = queue.enter(askerId, guildId);
  if ('full' in ticket) throw new Error(`no place for ${name}`);
  void ticket.turn.then(() => started.push(name));
  return ticket;
}

describe('turns', () => {
  test('one after the other, each as a place gets free', async () => {
    const first = enter('one', 'anna');
    const second = enter('two', 'anna');
    await delay(0);
    expect(started).toEqual(['one']);
    expect([first.position, second.position]).toEqual([0, 1]);
    first.leave();
    await delay(0);
    expect(started).toEqual(['one', 'two']);
    expect(second.position).toBe(0);
  });

  test('a person with many questions waits for himself, and others do not', async () => {
    const running = enter('a1', 'anna');
    const waiting = [enter('a2', 'anna'), enter('a3', 'anna'), enter('b1', 'ben')];
    expect(waiting.map((ticket) => ticket.position)).toEqual([2, 3, 1]);
    for (const ticket of [running, ...waiting]) {
      ticket.leave();
      await delay(0);
    }
    expect(started.slice(0, 2)).toEqual(['a1', 'b1']);
  });

  test('one who leaves before his turn makes room', async () => {
    const first = enter('one', 'anna');
    const second = enter('two', 'anna');
    enter('three', 'anna');
    second.leave();
    second.leave();
    first.leave();
    await delay(0);
    expect(started).toEqual(['one', 'three']);
    expect(queue.size).toBe(1);
  });
});

describe('limits', () => {
  test('a person has so many places, in whichever guild', () => {
    for (let count = 0; count < 3; count += 1) enter('q', 'anna', `guild ${count}`);
    const refused = queue.enter('anna', null) as QueueFull;
    expect(refused).toMatchObject({ full: 'asker', limit: 3 });
    expect(refused.retryAt).toBeGreaterThanOrEqual(now + 5000);
    expect('turn' in queue.enter('ben', null)).toBe(true);
  });

  test('a guild has so many, whoever asks; direct messages count for none', () => {
    for (let count = 0; count < 5; count += 1) enter('q', `asker ${count}`);
    expect(queue.enter('another', 'guild')).toMatchObject({ full: 'guild', limit: 5 });
    expect('turn' in queue.enter('another', null)).toBe(true);
  });

  test('the time to try again grows with what questions took', () => {
    const slow = enter('slow', 'anna');
    now += 600_000;
    slow.leave();
    for (let count = 0; count < 3; count += 1) enter('q', 'anna');
    expect((queue.enter('anna', null) as QueueFull).retryAt).toBeGreaterThan(now + 30_000);
  });
});
