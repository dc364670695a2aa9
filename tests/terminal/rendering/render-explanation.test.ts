import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { renderExplanation } from '../../../src/terminal/rendering/render-explanation.js';
import { sampleAnswer } from '../fake-application.js';

const plain = { palette: picocolors.createColors(false), columns: Infinity };

describe('renderExplanation', () => {
  it('tells what was understood, searched, found and weighed', () => {
    const answer = sampleAnswer({
      explanation: {
        questionKind: 'how-many',
        entities: ['H100'],
        expansions: ['显存'],
        hits: [
          {
            rank: 1,
            chunkId: 'h100.en#3',
            title: 'NVIDIA H100',
            score: 0.83,
            denseScore: 0.87,
            snippet: 'The H100 has',
          },
          {
            rank: 2,
            chunkId: 'h100.en#4',
            title: 'NVIDIA H100',
            score: 0.7,
            denseScore: 0.5,
            lexicalScore: 0.62,
            sectionScore: 0.75,
            legs: { dense: { rank: 4, score: 0.5 }, lexical: { rank: 3, score: 11.2 } },
            snippet: 'It is fast',
          },
        ],
        candidates: [
          { text: 'The H100 has 80 GB.', score: 0.7, features: { coverage: 0.5 }, chosen: true },
          { text: 'It is fast.', score: 0.1, features: {}, chosen: false, leftOut: 'far-behind' },
        ],
        confidence: 0.91234,
        threshold: 0.5,
        signals: { topScore: 0.83 },
      },
    });
    expect(renderExplanation(answer, plain)).toMatchInlineSnapshot(`
      "Question: How much memory has an H100?
      Searched for: How much memory has an H100?
      Language: en
      Kind of question: how-many
      Names: H100
      Also searched for: 显存
      Confidence: 0.912, at or above the 0.5 needed
      Signals: topScore 0.83
      Time: question to vector 6.0 ms, search 1.0 ms, answer 2.0 ms, in all 9.0 ms

      Passages found
      1. 0.83 (meaning 0.87) NVIDIA H100 h100.en#3
         The H100 has
      2. 0.7 (meaning #4 0.5; words #3 0.62, BM25 11.2; section 0.75) NVIDIA H100 h100.en#4
         It is fast

      Statements weighed
      ✓  0.7 The H100 has 80 GB.
         coverage 0.5
      ·  0.1 It is fast.
         left out: too far behind the best one
      "
    `);
  });

  it('is empty where nothing was explained', () => {
    expect(renderExplanation(sampleAnswer(), plain)).toBe('');
  });
});
