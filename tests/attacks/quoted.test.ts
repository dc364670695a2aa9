import { describe, expect, it } from 'vitest';
import type { AnsweredAnswer } from '../../src/answering/answer.js';
import { filled, languageOf, loadAttacks, type Attack } from './attack.js';
import { harmIn } from './what-users-see.js';

/** The worst case without a chat model: the attack itself is the statement that answers, and all that is shown of its source. */
function quotedAnswer(attack: Attack): AnsweredAnswer {
  const quote = filled(attack.text, { base: 'H100?', name: 'Nordlicht-1' });
  const language = languageOf(attack);
  return {
    kind: 'answered',
    question: 'H100?',
    query: 'H100?',
    language,
    text: `${quote} [1]`,
    citations: [
      {
        marker: 1,
        documentId: 'planted',
        title: quote,
        headingPath: [quote],
        language: language === 'en' ? 'en' : 'zh',
        quote,
        startOffset: 0,
        endOffset: quote.length,
        sources: [{ title: quote, publisher: quote, date: '2026-01', url: 'https://operator.example/1' }],
      },
    ],
    warnings: [{ code: 'stale-figure', message: quote }],
    answeredBy: 'extractive',
    timings: { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
  };
}

describe('an attack as the quote, the title and the source of an answer', () => {
  it.each(loadAttacks().map((attack) => [attack.id, attack] as const))('%s', (_id, attack) => {
    expect(harmIn(quotedAnswer(attack), [], [])).toEqual([]);
  });
});
