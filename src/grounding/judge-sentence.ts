import type { Calculation } from '../compute/calculation.js';
import type { Span } from '../shared/span.js';
import { citePassage } from './cite-statements.js';
import { isConnective } from './content/connective.js';
import { forbiddenContent } from './content/forbidden-content.js';
import { matchDates } from './date/match-dates.js';
import type { DraftSentence } from './draft-sentence.js';
import type { Evidence } from './evidence.js';
import type { GivenPassage } from './given-passage.js';
import { locateQuote } from './locate-quote.js';
import { matchEntities } from './name/match-entities.js';
import type { PassageReader, ReadPassage } from './passage/read-passage.js';
import { matchPolarity } from './polarity/match-polarity.js';
import { figuresOf, matchQuantities } from './quantity/match-quantities.js';
import { matchQuoted } from './quantity/match-quoted.js';
import { readCalculation } from './read-calculation.js';
import type { SentenceFault, SentenceVerdict } from './sentence-verdict.js';
import { assertedBy } from './support/asserted.js';
import { matchClaim } from './support/match-claim.js';
import { matchSupport } from './support/match-support.js';
import { matchThings } from './support/match-things.js';
import { readText, type ReadText } from './text/read-text.js';

interface Cited {
  readonly passages: ReadonlyMap<ReadPassage, Span | undefined>;
  readonly faults: readonly SentenceFault[];
}

/** The cited passages, each with the place of its quote. */
function findCited(sentence: DraftSentence, given: readonly GivenPassage[], reader: PassageReader): Cited {
  const passages = new Map<ReadPassage, Span | undefined>();
  const faults: SentenceFault[] = [];
  for (const { passage: number, quote } of sentence.citations) {
    const found = given.find((passage) => passage.number === number);
    if (found === undefined) {
      faults.push({ kind: 'unknown-passage', detail: `passage ${number} was not given` });
      continue;
    }
    const read = reader.read(found);
    const span = quote === undefined ? undefined : locateQuote(quote, found.chunk);
    if (quote !== undefined && span === undefined) {
      faults.push({ kind: 'quote-not-found', detail: `passage ${number} does not say "${quote}"` });
    }
    const known = passages.get(read);
    const both = known === undefined || span === undefined ? (span ?? known) : join(known, span);
    passages.set(read, both);
  }
  return { passages, faults };
}

function join(left: Span, right: Span): Span {
  return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}

/** What the sentence quotes, read; all of it was found in the passages. */
function quotesOf({ citations }: DraftSentence, { analyser }: PassageReader): ReadText[] {
  return citations.flatMap(({ quote }) => (quote === undefined ? [] : [readText(quote, analyser)]));
}

/** Judges one sentence against the passages that it cites. */
export function judgeSentence(
  draft: DraftSentence,
  given: readonly GivenPassage[],
  calculations: readonly Calculation[],
  reader: PassageReader,
): SentenceVerdict {
  const { analyser, terms } = reader;
  const { recogniser } = analyser;
  const cited = findCited(draft, given, reader);
  const passages = [...cited.passages.keys()];
  const faults: SentenceFault[] = [
    ...forbiddenContent(
      draft.text,
      passages.map(({ document }) => document),
    ),
    ...cited.faults,
  ];
  if (faults.length > 0) return { isSupported: false, faults };
  const read = readText(draft.text, analyser);
  if (passages.length === 0 && isConnective(read)) return { isSupported: true, citations: [] };
  const evidence: Evidence = {
    passages,
    calculations: calculations.map((calculation) => readCalculation(calculation, analyser)),
  };
  if (passages.length === 0 && (evidence.calculations.length === 0 || read.quantities.length === 0)) {
    return { isSupported: false, faults: [{ kind: 'no-citation', detail: 'the sentence names no passage' }] };
  }
  const sentence = assertedBy(read, terms);
  faults.push(
    ...matchQuantities(sentence, evidence),
    ...matchDates(sentence, evidence),
    ...matchEntities(sentence, evidence, recogniser),
  );
  if (passages.length > 0) {
    const isQuoted = passages.every((passage) => cited.passages.get(passage) !== undefined);
    const quoted = [...cited.passages].flatMap(([passage, span]) =>
      span === undefined
        ? []
        : passage.statements.filter(({ statement }) => statement.start < span.end && statement.end > span.start),
    );
    const others = given.map((passage) => reader.read(passage)).filter((passage) => !passages.includes(passage));
    faults.push(
      ...matchSupport(sentence, passages, others, isQuoted),
      ...matchQuoted(sentence, figuresOf(sentence, evidence), quotesOf(draft, reader)),
      ...matchClaim(sentence, passages, terms),
      ...matchThings(sentence, evidence, quoted, isQuoted, recogniser),
      ...matchPolarity(sentence, evidence, quoted),
    );
  }
  if (faults.length > 0) return { isSupported: false, faults };
  return {
    isSupported: true,
    citations: passages.map((passage) => citePassage(sentence, passage, cited.passages.get(passage), recogniser)),
  };
}
