import { describe, expect, it } from 'vitest';
import { createProgress } from '../../../src/terminal/progress/create-progress.js';
import { fakeTerminal } from '../fake-terminal.js';

function embedAll(options: { isTerminal: boolean; isQuiet?: boolean }): string {
  const { terminal, errors, output } = fakeTerminal({ isTerminal: options.isTerminal });
  const progress = createProgress(terminal, options.isQuiet ?? false);
  progress.note('b.md: empty');
  progress.start('embed', 100);
  for (let done = 1; done <= 100; done += 1) progress.advance(done);
  progress.finish('100 texts embedded');
  progress.finish('said twice');
  expect(output()).toBe('');
  return errors();
}

describe('progress', () => {
  it('is plain lines in a pipe: start, every tenth, end', () => {
    const lines = embedAll({ isTerminal: false }).trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual(['b.md: empty', 'embed ...', 'embed: 10 of 100']);
    expect(lines.slice(-2)).toEqual(['embed: 100 of 100', 'embed: 100 texts embedded']);
    expect(lines).toHaveLength(13);
  });

  it('is a bar on a terminal, gone at the end, the cursor never hidden', () => {
    const text = embedAll({ isTerminal: true });
    expect(text).toContain('embed [');
    expect(text).toContain('embed: 100 texts embedded\n');
    expect(text).not.toContain('\u001b[?25l');
    expect(text).not.toContain('said twice');
  });

  it('is nothing where quiet', () => {
    expect(embedAll({ isTerminal: true, isQuiet: true })).toBe('');
  });

  it('keeps a note apart from the bar', () => {
    const { terminal, errors } = fakeTerminal({ isTerminal: true });
    const progress = createProgress(terminal, false);
    progress.start('embed', 10);
    progress.note('c.md: broken');
    progress.finish();
    expect(errors()).toContain('\r\u001b[Kc.md: broken\n');
  });
});
