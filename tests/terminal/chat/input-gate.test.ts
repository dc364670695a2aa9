import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputGate } from '../../../src/terminal/chat/input-gate.js';

interface GateLog {
  readonly gate: InputGate;
  /** What the line editor got so far. */
  readonly through: string[];
  readonly interrupts: number[];
  keys: number;
  isSkipping: boolean;
}

function openGate(): GateLog {
  const log: GateLog = {
    through: [],
    interrupts: [],
    keys: 0,
    isSkipping: false,
    gate: new InputGate({
      forward: (keys) => log.through.push(keys),
      interrupt: () => log.interrupts.push(log.through.length),
      keyWhileShut: () => {
        log.keys += 1;
        return log.isSkipping;
      },
    }),
  };
  return log;
}

describe('InputGate', () => {
  it('lets keys through while open', () => {
    const log = openGate();
    log.gate.open();
    log.gate.receive('a');
    log.gate.receive(Buffer.from('算'));
    log.gate.receive('\u001b[A');
    expect(log.through.join('')).toBe('a算\u001b[A');
  });

  it('lets one line through each time it is opened and keeps the rest', () => {
    const log = openGate();
    log.gate.open();
    log.gate.receive('one\rtwo\r\nthree\nfo');
    expect(log.through.join('')).toBe('one\r');
    log.gate.open();
    expect(log.through.join('')).toBe('one\rtwo\r');
    log.gate.open();
    log.gate.open();
    log.gate.receive('ur');
    expect(log.through.join('')).toBe('one\rtwo\rthree\rfour');
  });

  it('makes one line of a paste, however it is cut into chunks', () => {
    const keys = '\u001b[200~第一行\r\n第二行\rthird\u001b[31m\nlast\u001b[201~!\r';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: keys.length - 1 }), { maxLength: 6 }), (cuts) => {
        const log = openGate();
        log.gate.open();
        const places = [0, ...[...cuts].sort((left, right) => left - right), keys.length];
        // A lone escape is a key of its own, so terminals send a sequence's first two characters together.
        const isInSequence = (place: number): boolean => keys[place - 1] === '\u001b';
        const kept = places.filter((place) => !isInSequence(place));
        kept.slice(1).forEach((end, index) => log.gate.receive(keys.slice(kept[index], end)));
        const [line, ...rest] = log.through.join('').split('\r');
        expect(line?.replace(/ +/g, ' ')).toBe('第一行 第二行 third [31m last!');
        expect(rest).toEqual(['']);
      }),
    );
  });

  it('keeps what is typed while shut for the next question', () => {
    const log = openGate();
    log.gate.receive('next');
    log.gate.receive(' one\r');
    expect(log.through).toEqual([]);
    expect(log.keys).toBe(2);
    log.gate.open();
    expect(log.through.join('')).toBe('next one\r');
  });

  it.each([' ', '\r', '\u001b', '\u001b[B'])('drops %j where it only skipped the printing', (key) => {
    const log = openGate();
    log.isSkipping = true;
    log.gate.receive(key);
    log.gate.open();
    expect(log.through).toEqual([]);
  });

  it('keeps a letter that skipped the printing: it begins the next question', () => {
    const log = openGate();
    log.isSkipping = true;
    log.gate.receive('w');
    log.isSkipping = false;
    log.gate.open();
    log.gate.receive('hat');
    expect(log.through.join('')).toBe('what');
  });

  it('sees Ctrl-C at once while shut and forgets what was typed ahead', () => {
    const log = openGate();
    log.gate.receive('typed ahead\r');
    log.gate.receive('\u0003');
    expect(log.interrupts).toHaveLength(1);
    log.gate.open();
    expect(log.through).toEqual([]);
  });

  it('sees Ctrl-C while open, after what was typed before it', () => {
    const log = openGate();
    log.gate.open();
    log.gate.receive('abc\u0003');
    expect(log.through).toEqual(['abc']);
    expect(log.interrupts).toEqual([1]);
  });
});
