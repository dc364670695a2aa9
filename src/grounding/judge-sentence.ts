import type { Calculation } from '../compute/calculation.js';
import type { Span } from '../shared/span.js';
import { citePassage } from './cite-statements.js';
import { isAnnouncement, isConnective } from './content/connective.js';
import { forbiddenContent } from './content/forbidden-content.js';
import { matchDates } from './date/match-dates.js';
import { matchQuotedDates } from './date/match-quoted-dates.js';
import type { DraftSentence } from './draft-sentence.js';
import { statementsOf, type Evidence } from './evidence.js';
import type { GivenPassage } from './given-passage.js';
import { locateQuote } from './locate-quote.js';
import { matchEntities } from './name/match-entities.js';
import type { PassageReader, ReadPassage, ReadStatement } from './passage/read-passage.js';
import { matchPolarity } from './polarity/match-polarity.js';
import { figuresOf, matchQuantities, statementsGiving } from './quantity/match-quantities.js';
import { matchQuoted } from './quantity/match-quoted.js';
import { readCalculation } from './read-calculation.js';
import type { SentenceFault, SentenceVerdict } from './sentence-verdict.js';
import { assertedBy, narrowedTo } from './support/asserted.js';
import { matchClaim } from './support/match-claim.js';
import { matchSupport } from './support/match-support.js';
import { matchThings } from './support/match-things.js';
import { supportOf } from './support/support-of.js';
import { plainSentence } from './text/plain-sentence.js';
import { readableText } from './text/readable-text.js';
import { readText, type ReadFigures } from './text/read-text.js';

/** A quote in its place. */
interface Quote {
  readonly passage: ReadPassage;
  readonly span: Span;
  readonly text: string;
}

interface Cited {
  readonly quotes: readonly Quote[];
  readonly passages: ReadonlyMap<ReadPassage, Span | undefined>;
  readonly faults: readonly SentenceFault[];
}

/** The cited passages, each with the place of its quote. */
function findCited(sentence: DraftSentence, given: readonly GivenPassage[], reader: PassageReader): Cited {
  const passages = new Map<ReadPassage, Span | undefined>();
  const faults: SentenceFault[] = [];
  const quotes: Quote[] = [];
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
    if (quote !== undefined && span !== undefined) quotes.push({ passage: read, span, text: quote });
    const known = passages.get(read);
    const both = known === undefined || span === undefined ? (span ?? known) : join(known, span);
    passages.set(read, both);
  }
  return { passages, quotes, faults };
}

function join(left: Span, right: Span): Span {
  return { start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}

/** Whether a statement is a row whose first cell says the same as that of a quoted one. */
function isSameRow({ statement }: ReadStatement, quoted: readonly ReadStatement[]): boolean {
  const head = statement.cells?.[0]?.value;
  return head !== undefined && quoted.some((other) => other.statement.cells?.[0]?.value === head);
}

function statementsIn({ statements }: ReadPassage, span: Span): ReadStatement[] {
  return statements.filter(({ statement }) => statement.start < span.end && statement.end > span.start);
}

/** Whether a number stands in a text and not inside of a longer one. */
function holdsNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const isCut = /\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^\d/.test(number);
    if (!isCut && !/^(?:\d|[.,]\d)/.test(text.slice(at + number.length, at + number.length + 2))) return true;
  }
  return false;
}

/** Figures and dates of the statements that a quote touches, those of them that stand in the quote itself. */
function figuresIn({ passage, span, text }: Quote): ReadFigures[] {
  const quoted = readableText(text);
  return statementsIn(passage, span).map(({ readable, quantities, dates }) => {
    const isInQuote = ({ start, end }: Span): boolean => holdsNumber(quoted, readable.slice(start, end));
    return { readable, quantities: quantities.filter(isInQuote), dates: dates.filter(isInQuote) };
  });
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
  const read = readText(plainSentence(draft.text), analyser);
  if (passages.length === 0 && isConnective(read)) return { isSupported: true, citations: [] };
  const evidence: Evidence = {
    passages,
    calculations: calculations.map((calculation) => readCalculation(calculation, analyser)),
  };
  if (passages.length === 0 && (evidence.calculations.length === 0 || read.quantities.length === 0)) {
    return { isSupported: false, faults: [{ kind: 'no-citation', detail: 'the sentence names no passage' }] };
  }
  const whole = assertedBy(read, terms);
  const sentence = narrowedTo(whole, passages);
  faults.push(
    ...matchQuantities(sentence, evidence),
    ...matchDates(sentence, evidence),
    ...matchEntities(sentence, evidence, recogniser),
  );
  if (passages.length > 0) {
    const isQuoted = passages.every((passage) => cited.passages.get(passage) !== undefined);
    const quoted = [...cited.passages].flatMap(([passage, span]) =>
      span === undefined ? [] : statementsIn(passage, span),
    );
    const others = given.map((passage) => reader.read(passage)).filter((passage) => !passages.includes(passage));
    const quotes = cited.quotes.flatMap(figuresIn);
    const isAnnouncing = isAnnouncement(sentence);
    faults.push(
      ...(isAnnouncing ? [] : matchSupport(whole, passages, others, isQuoted)),
      ...matchQuoted(sentence, figuresOf(sentence, evidence), quotes, (figure) =>
        statementsGiving(figure, statementsOf(evidence)).some((row) => isSameRow(row, quoted)),
      ),
      ...matchQuotedDates(sentence, quotes, supportOf(sentence, statementsOf(evidence))),
      ...(isAnnouncing ? [] : matchClaim(whole, passages, terms)),
      ...matchThings(sentence, evidence, quoted, recogniser),
      ...matchPolarity(sentence, evidence, quoted),
    );
  }
  if (faults.length > 0) return { isSupported: false, faults };
  return {
    isSupported: true,
    citations: passages.map((passage) => citePassage(sentence, passage, cited.passages.get(passage), recogniser)),
  };
}
