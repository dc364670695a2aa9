import { describe, expect, it } from 'vitest';
import { searchJson } from '../../../src/terminal/rendering/search-json.js';
import { sampleResult } from '../fake-application.js';

describe('searchJson', () => {
  it('has the fields of the contract and no others', () => {
    expect(searchJson(sampleResult('h100'), 'q1')).toEqual({
      id: 'q1',
      query: 'h100',
      hits: [
        {
          rank: 1,
          score: 0.8312,
          documentId: 'h100.en',
          chunkId: 'h100.en#3',
          title: 'NVIDIA H100',
          headingPath: ['Memory'],
          text: 'The **H100** has\n80 GB.\u2028Next.',
          language: 'en',
          legs: { dense: { rank: 1, score: 0.87 }, lexical: { rank: 3, score: 11.2 } },
        },
      ],
      timings: { embedMs: 5, searchMs: 1, totalMs: 6 },
    });
  });

  it('has no id where the query was typed', () => {
    expect(searchJson(sampleResult('h100'))).not.toHaveProperty('id');
  });
});
