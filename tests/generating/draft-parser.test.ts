import { describe, expect, it } from 'vitest';
import { DraftParser } from '../../src/generating/parsing/draft-parser.js';
import type { ParsedSentence } from '../../src/generating/parsing/sentence-object.js';

function parse(reply: string, pieces: readonly string[] = [reply]): ParsedSentence[] {
  const parser = new DraftParser();
  return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.finish()];
}

const h100 = { text: 'The H100 has 80 GB.', citations: [{ passage: 1, quote: 'has 80 GB' }] };
const a100 = { text: 'The A100 has 40 or 80 GB.', citations: [{ passage: 2 }, { passage: 3 }] };

const replies: readonly (readonly [string, string, readonly ParsedSentence[]])[] = [
  ['the JSON that is asked for', JSON.stringify({ answerable: true, sentences: [h100, a100] }), [h100, a100]],
  ['pretty JSON', JSON.stringify({ answerable: true, sentences: [h100, a100] }, null, 2), [h100, a100]],
  ['JSON in a fence', `\`\`\`json\n${JSON.stringify({ sentences: [h100] })}\n\`\`\`\n`, [h100]],
  [
    'JSON after and before words',
    `Sure! Here it is.\n\n${JSON.stringify({ sentences: [h100] })}\nHope that helps.`,
    [h100],
  ],
  ['JSON lines', `${JSON.stringify(h100)}\n${JSON.stringify(a100)}\n`, [h100, a100]],
  ['a bare array', JSON.stringify([h100, a100]), [h100, a100]],
  ['JSON with an end cut off', JSON.stringify({ sentences: [h100, a100] }).slice(0, -60), [h100]],
  [
    'JSON with a comma too many',
    '{"sentences": [{"text": "A.", "citations": [1,],},]}',
    [{ text: 'A.', citations: [{ passage: 1 }] }],
  ],
  [
    'passages as numbers, words and flat fields',
    '{"sentences":[{"text":"A.","citations":[1,"[2]"]},{"text":"B.","passage":3,"quote":"b"},{"text":"C [4]."}]}',
    [
      { text: 'A.', citations: [{ passage: 1 }, { passage: 2 }] },
      { text: 'B.', citations: [{ passage: 3, quote: 'b' }] },
      { text: 'C.', citations: [{ passage: 4 }] },
    ],
  ],
  [
    'an answer as one text',
    '{"answer": "A is B [1]. C is D [2][3]."}',
    [
      { text: 'A is B.', citations: [{ passage: 1 }] },
      { text: 'C is D.', citations: [{ passage: 2 }, { passage: 3 }] },
    ],
  ],
  [
    'quotation marks, brackets and line ends in strings',
    '{"sentences":[{"text":"He said \\"{A}\\".\\nThen B.","citations":[{"passage":1,"quote":"] } \\\\"}]}]}',
    [{ text: 'He said "{A}".\nThen B.', citations: [{ passage: 1, quote: '] } \\' }] }],
  ],
  [
    'prose',
    'A is B [1]. It has 3.5 GB, e.g. here [1, 2]. C!\n',
    [
      { text: 'A is B.', citations: [{ passage: 1 }] },
      { text: 'It has 3.5 GB, e.g. here.', citations: [{ passage: 1 }, { passage: 2 }] },
      { text: 'C!', citations: [] },
    ],
  ],
  [
    'markers after the stop',
    'A is B.[1] C is D. [2][3]\n',
    [
      { text: 'A is B.', citations: [{ passage: 1 }] },
      { text: 'C is D.', citations: [{ passage: 2 }, { passage: 3 }] },
    ],
  ],
  [
    'Chinese prose',
    'H100 有 80 GB 显存【1】。A100 有 40 GB。【2†来源】\n它更旧[3]。',
    [
      { text: 'H100 有 80 GB 显存。', citations: [{ passage: 1 }] },
      { text: 'A100 有 40 GB。', citations: [{ passage: 2 }] },
      { text: '它更旧。', citations: [{ passage: 3 }] },
    ],
  ],
  [
    'a marker for the whole paragraph',
    'Alpha is big. Gamma is small [1].\n',
    [
      { text: 'Alpha is big.', citations: [{ passage: 1 }] },
      { text: 'Gamma is small.', citations: [{ passage: 1 }] },
    ],
  ],
  [
    'Markdown',
    '## Memory\n\n1. **H100**: 80 GB [1]\n2. `A100`: 40 GB [2]\n\n---\n> Old [3].\n',
    [
      { text: 'Memory', citations: [{ passage: 1 }] },
      { text: 'H100: 80 GB', citations: [{ passage: 1 }] },
      { text: 'A100: 40 GB', citations: [{ passage: 2 }] },
      { text: 'Old.', citations: [{ passage: 3 }] },
    ],
  ],
  [
    'brackets with sentences',
    'A (see B. Also C.) is D [1]. E is F [2].',
    [
      { text: 'A (see B. Also C.) is D.', citations: [{ passage: 1 }] },
      { text: 'E is F.', citations: [{ passage: 2 }] },
    ],
  ],
  ['nothing', '', []],
];

describe('DraftParser', () => {
  it.each(replies)('reads %s', (_, reply, sentences) => {
    expect(parse(reply)).toEqual(sentences);
  });

  it('gives a sentence as soon as it is whole', () => {
    const parser = new DraftParser();
    expect(parser.push('{"answerable": true, "sentences": [')).toEqual([]);
    expect(parser.push(JSON.stringify(h100).slice(0, -1))).toEqual([]);
    expect(parser.push('}')).toEqual([h100]);
    const prose = new DraftParser();
    expect(prose.push('A is B [1]')).toEqual([]);
    expect(prose.push('. C')).toEqual([{ text: 'A is B.', citations: [{ passage: 1 }] }]);
  });

  it.each([
    ['{"answerable": false, "sentences": []}', true],
    ['{"answerable": true, "sentences": []}', false],
    ['The passages do not mention the price.', true],
    ['提供的资料没有提到价格。', true],
    ['The passages do not mention it, but A is B [1].', false],
  ])('says whether the model found an answer: %s', (reply, isUnanswerable) => {
    const parser = new DraftParser();
    parser.push(reply);
    parser.finish();
    expect(parser.isUnanswerable).toBe(isUnanswerable);
  });
});

describe('a reply cut into pieces anywhere', () => {
  /** Numbers of a fixed sequence in [0, 1). */
  function sequence(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
  }

  it.each(replies)('gives the same for %s', (_, reply, sentences) => {
    expect(parse(reply, Array.from(reply))).toEqual(sentences);
    for (let seed = 1; seed <= 60; seed += 1) {
      const next = sequence(seed);
      const pieces: string[] = [];
      for (let at = 0; at < reply.length;) {
        const length = 1 + Math.floor(next() * 20);
        pieces.push(reply.slice(at, at + length));
        at += length;
      }
      expect(parse(reply, pieces), `seed ${seed}: ${JSON.stringify(pieces)}`).toEqual(sentences);
    }
  });
});
