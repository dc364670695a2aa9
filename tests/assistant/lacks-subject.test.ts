import { describe, expect, it } from 'vitest';
import { lacksSubject } from '../../src/assistant/condense-question.js';
import { createAnalyser } from '../../src/indexing/analyser.js';
import { emptyLexicon } from '../../src/lexicon/lexicon.js';

const analyser = createAnalyser({
  ...emptyLexicon,
  entities: [{ id: 'h100', kind: 'accelerator', zh: [], en: ['H100'], aliases: [], ambiguous: [] }],
});

describe('lacksSubject', () => {
  it.each([
    ['它多少钱?', true],
    ['how much does it cost?', true],
    ['这款功耗多大', true],
    ['它和 H100 差多少', false],
    ['how long does it take to train a model', false],
    ['其它公司呢', false],
    ['KV cache 是什么', false],
  ])('takes %j for %s', (question, expected) => {
    expect(lacksSubject(question, analyser)).toBe(expected);
  });
});
