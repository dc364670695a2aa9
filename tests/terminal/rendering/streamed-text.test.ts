import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { renderAnswerText } from '../../../src/terminal/rendering/render-answer.js';
import type { RenderOptions } from '../../../src/terminal/rendering/render-options.js';
import { StreamedText } from '../../../src/terminal/rendering/streamed-text.js';

const narrow: RenderOptions = { palette: picocolors.createColors(true), columns: 24 };

async function stream(
  pieces: readonly string[],
  { whole = pieces.join(''), options = narrow, wantsMore = (): boolean => true } = {},
): Promise<{ printed: string; isWhole: boolean }> {
  let printed = '';
  const streamed = new StreamedText(options, (text) => {
    printed += text;
    return Promise.resolve(wantsMore());
  });
  for (const piece of pieces) streamed.add(piece);
  const isWhole = await streamed.finish(whole);
  return { printed, isWhole };
}

const sentences = [
  'GPT-3 has 175 billion parameters.[1]',
  ' It was trained on 300 billion tokens, which took about 3.14×10^23 FLOP.[2][3]',
  '\n\n训练语料约有三千亿个词元。[4]',
  '其中六成来自 Common Crawl。[5]',
];

describe('StreamedText', () => {
  it('prints sentence by sentence what the whole answer would look like', async () => {
    for (const columns of [20, 24, 33, 60, 100, Infinity]) {
      const options = { ...narrow, columns };
      const { printed, isWhole } = await stream(sentences, { options });
      expect(printed).toBe(renderAnswerText({ text: sentences.join('') }, options));
      expect(isWhole).toBe(true);
    }
  });

  it('prints each piece at once, but the beginning of a word', async () => {
    const seen: string[] = [];
    let printed = '';
    const options = { ...narrow, palette: picocolors.createColors(false), columns: 80 };
    const streamed = new StreamedText(options, (text) => {
      printed += text;
      return Promise.resolve(true);
    });
    for (const piece of ['It has ', '80 G', 'B.', '[', '1]', '很', '多']) {
      streamed.add(piece);
      await setImmediate();
      seen.push(printed);
    }
    expect(seen).toEqual([
      'It has',
      'It has 80',
      'It has 80 GB.',
      'It has 80 GB.',
      'It has 80 GB.[1]',
      'It has 80 GB.[1]很',
      'It has 80 GB.[1]很多',
    ]);
  });

  it('prints the rest of a text that went on after its pieces', async () => {
    const { printed } = await stream(sentences.slice(0, 1), { whole: sentences.join('') });
    expect(printed).toBe(renderAnswerText({ text: sentences.join('') }, narrow));
  });

  it('prints in full, below, a text that is another one', async () => {
    const { printed } = await stream(['Something.'], { whole: 'Else.' });
    expect(printed).toBe('Something.\n\nElse.');
    expect((await stream([], { whole: 'Whole.' })).printed).toBe('Whole.');
  });

  it('prints no more where no more is wanted', async () => {
    const { printed, isWhole } = await stream(sentences, { wantsMore: () => false });
    expect(printed).toContain('175');
    expect(printed).not.toContain('300');
    expect(isWhole).toBe(false);
  });

  it('loses and invents nothing, wherever the text is cut', async () => {
    const word = fc.constantFrom(
      'GPT-3',
      '175',
      '亿参数',
      '，',
      '。',
      '[1]',
      '[2][3]',
      'FLOP.',
      ' ',
      '\n',
      '很长的中文句子',
      'a-long-word-over-24-columns',
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));
    const plain = (shown: string): string => shown.replace(/\u001b\[\d+m/g, '').replace(/\s+/g, '');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (pieces) => {
        expect(plain((await stream(pieces)).printed)).toBe(plain(pieces.join('')));
      }),
    );
  });
});
