import type { Chunk } from '../../chunking/chunk.js';
import type { DraftCitation, DraftSentence } from '../../grounding/draft-sentence.js';
import type { GivenPassage } from '../../grounding/given-passage.js';
import { alterQuote, lettersOf } from './alter-quote.js';
import type { GroundedAnswer, Mutation, WrongKind } from './grounded-answer.js';

/** A sentence that no gate should let through. */
export interface WrongSentence {
  readonly kind: WrongKind;
  /** Number of the right sentence that it was made of, from 0. */
  readonly sentence: number;
  readonly draft: DraftSentence;
  /** What was done to it, for whoever reads what was missed. */
  readonly change: string;
}

type Sentence = GroundedAnswer['sentences'][number];

/** A sentence of the data as a chat model's draft. */
export function draftOf({ text, citations }: Sentence): DraftSentence {
  const cited = citations.map(({ passage, quote }): DraftCitation =>
    quote === undefined ? { passage } : { passage, quote },
  );
  return { text, citations: cited };
}

function pairsOf(text: string): Set<string> {
  const letters = lettersOf(text);
  return new Set(Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)));
}

/** The statement of a chunk that looks most like a sentence: most pairs of letters and digits in common, the first among equals. */
function likestStatement(chunk: Chunk, text: string): string {
  const wanted = pairsOf(text);
  let best = '';
  let most = -1;
  for (const { start, end } of chunk.statements) {
    const statement = chunk.text.slice(start - chunk.startOffset, end - chunk.startOffset);
    const shared = [...pairsOf(statement)].filter((pair) => wanted.has(pair)).length;
    if (shared > most) [best, most] = [statement, shared];
  }
  return best;
}

/** Cites a passage that does not support the sentence. Every other time, a quote stands there, if the answer quotes at all. */
function swapCitation(sentence: Sentence, number: number, passage: GivenPassage | undefined, isQuoted: boolean) {
  const quote = isQuoted && passage !== undefined ? likestStatement(passage.chunk, sentence.text) : undefined;
  const citation: DraftCitation = quote === undefined ? { passage: number } : { passage: number, quote };
  return { text: sentence.text, citations: [citation] };
}

function applied(mutation: Mutation, sentence: Sentence, passages: readonly GivenPassage[]): WrongSentence {
  const common = { kind: mutation.kind, sentence: mutation.sentence };
  if (mutation.kind === 'claim-invented') {
    return { ...common, draft: { ...draftOf(sentence), text: mutation.text }, change: 'another sentence' };
  }
  if (mutation.kind !== 'citation-swapped') {
    const text = sentence.text.replace(mutation.find, () => mutation.replace);
    const change = `${mutation.find} → ${mutation.replace}`;
    return { ...common, draft: { ...draftOf(sentence), text }, change };
  }
  const hasQuotes = sentence.citations.some(({ quote }) => quote !== undefined);
  const isQuoted = hasQuotes && mutation.sentence % 2 === 0;
  const passage = passages.find(({ number }) => number === mutation.passage);
  const cited = sentence.citations.map(({ passage: number }) => number).join(', ');
  return {
    ...common,
    draft: swapCitation(sentence, mutation.passage, passage, isQuoted),
    change: `passage ${cited} → ${mutation.passage}${isQuoted ? ', quoted' : ''}`,
  };
}

/** A sentence with one of its quotes altered, for each quote. */
function alteredQuotes(sentence: Sentence, number: number, passages: readonly GivenPassage[]): WrongSentence[] {
  const sources = passages.map(({ chunk }) => chunk.text);
  return sentence.citations.flatMap(({ quote }, index): WrongSentence[] => {
    const altered = quote === undefined ? undefined : alterQuote(quote, sources);
    if (quote === undefined || altered === undefined) return [];
    const draft = draftOf(sentence);
    const citations = draft.citations.map((citation, at) =>
      at === index ? { ...citation, quote: altered } : citation,
    );
    const change = `“${quote}” → “${altered}”`;
    return [{ kind: 'quote-altered', sentence: number, draft: { ...draft, citations }, change }];
  });
}

/** Every wrong sentence that an answer's mutations and altered quotes make. */
export function wrongSentences(
  answer: GroundedAnswer,
  mutations: readonly Mutation[],
  passages: readonly GivenPassage[],
): WrongSentence[] {
  const changed = mutations.flatMap((mutation) => {
    const sentence = mutation.answer === answer.id ? answer.sentences[mutation.sentence] : undefined;
    return sentence === undefined ? [] : [applied(mutation, sentence, passages)];
  });
  return [...changed, ...answer.sentences.flatMap((sentence, number) => alteredQuotes(sentence, number, passages))];
}
