import { describe, expect, it } from 'vitest';
import { fakeTerminal } from './fake-terminal.js';

describe('createTerminal', () => {
  it('has colours on a terminal and none in a pipe', () => {
    expect(fakeTerminal({ isTerminal: true }).terminal.palette.bold('x')).not.toBe('x');
    expect(fakeTerminal().terminal.palette.bold('x')).toBe('x');
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('has none with %o', (environment) => {
    expect(fakeTerminal({ isTerminal: true, environment }).terminal.palette.bold('x')).toBe('x');
  });

  it('takes an empty NO_COLOR as not set', () => {
    expect(fakeTerminal({ isTerminal: true, environment: { NO_COLOR: '' } }).terminal.palette.bold('x')).not.toBe('x');
  });

  it('wraps at the width of the terminal, within limits, and not in a pipe', () => {
    expect(fakeTerminal({ isTerminal: true, columns: 60 }).terminal.columns()).toBe(60);
    expect(fakeTerminal({ isTerminal: true, columns: 300 }).terminal.columns()).toBe(100);
    expect(fakeTerminal({ isTerminal: true, columns: 0 }).terminal.columns()).toBe(80);
    expect(fakeTerminal({ isTerminal: true, columns: 5 }).terminal.columns()).toBe(20);
    expect(fakeTerminal({ columns: 60 }).terminal.columns()).toBe(Infinity);
  });

  it('is interactive only where both ends are terminals', () => {
    expect(fakeTerminal({ isTerminal: true }).terminal.isInteractive).toBe(true);
    expect(fakeTerminal().terminal.isInteractive).toBe(false);
    expect(fakeTerminal({ isTerminal: true, environment: { TERM: 'dumb' } }).terminal.isInteractive).toBe(false);
  });
});
