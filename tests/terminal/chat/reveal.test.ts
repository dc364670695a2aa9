import { describe, expect, it } from 'vitest';
import { reveal, revealUnits } from '../../../src/terminal/chat/reveal.js';

describe('revealUnits', () => {
  it('never cuts a character or a colour', () => {
    expect(revealUnits('a\u001b[36m[1]\u001b[39m👩‍💻')).toEqual(['a', '\u001b[36m[', '1', ']', '\u001b[39m👩‍💻']);
  });

  it('loses nothing', () => {
    const text = '\u001b[1m算力\u001b[22m is\n\u001b[2mgood\u001b[22m';
    expect(revealUnits(text).join('')).toBe(text);
  });
});

describe('reveal', () => {
  const never = new AbortController().signal;

  it('prints the whole text in several pieces', async () => {
    const written: string[] = [];
    const isWhole = await reveal('0123456789', async (text) => void written.push(text), { skip: never, stop: never });
    expect(isWhole).toBe(true);
    expect(written.length).toBeGreaterThan(2);
    expect(written.join('')).toBe('0123456789');
  });

  it('prints the rest at once when skipped', async () => {
    const skip = new AbortController();
    const written: string[] = [];
    const write = async (text: string): Promise<void> => {
      written.push(text);
      if (written.length === 2) skip.abort();
    };
    expect(await reveal('x'.repeat(1000), write, { skip: skip.signal, stop: never })).toBe(true);
    expect(written).toHaveLength(3);
    expect(written.join('')).toHaveLength(1000);
  });

  it('prints no more when stopped, and ends a colour that was begun', async () => {
    const stop = new AbortController();
    const written: string[] = [];
    const write = async (text: string): Promise<void> => {
      written.push(text);
      stop.abort();
    };
    expect(await reveal(`\u001b[36m${'x'.repeat(1000)}\u001b[39m`, write, { skip: never, stop: stop.signal })).toBe(
      false,
    );
    expect(written.join('').length).toBeLessThan(50);
    expect(written.at(-1)).toBe('\u001b[0m');
  });
});
