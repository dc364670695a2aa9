import type { DraftCitation, DraftSentence } from '../../grounding/draft-sentence.js';
import { citedIn, withoutMarkers } from './markers.js';

/** A sentence as a reply gives it. */
export interface ParsedSentence extends DraftSentence {
  /** Which of the sentences to repair it stands for, where the model says so. */
  readonly index?: number;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function first(fields: Fields, names: readonly string[]): unknown {
  const name = names.find((key) => fields[key] !== undefined && fields[key] !== null);
  return name === undefined ? undefined : fields[name];
}

const PASSAGE = ['passage', 'number', 'id', 'source', 'index', 'ref'] as const;
const QUOTE = ['quote', 'text', 'evidence'] as const;
const CITATIONS = ['citations', 'citation', 'sources', 'references', 'refs'] as const;

function passageNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(/\d+/.exec(value)?.[0] ?? NaN) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

function citation(value: unknown): DraftCitation[] {
  if (!isFields(value)) {
    const passage = passageNumber(value);
    return passage === undefined ? [] : [{ passage }];
  }
  const passage = passageNumber(first(value, PASSAGE));
  const quote = first(value, QUOTE);
  if (passage === undefined) return [];
  return [{ passage, ...(typeof quote === 'string' && quote.trim() !== '' && { quote }) }];
}

/** Whether a value's own fields make it a sentence. */
export function isSentenceObject(value: unknown): value is Fields {
  return isFields(value) && typeof first(value, ['text', 'sentence']) === 'string';
}

/** A sentence of the JSON that a model wrote, whatever it calls the fields; undefined where it has no words. */
export function readSentence(fields: Fields): ParsedSentence | undefined {
  const text = String(first(fields, ['text', 'sentence']));
  const given = first(fields, CITATIONS);
  const list = given === undefined ? citation({ ...fields, text: undefined }) : [given].flat().flatMap(citation);
  const named = new Set(list.map(({ passage }) => passage));
  const citations = [...list, ...citedIn(text).filter(({ passage }) => !named.has(passage))];
  const words = withoutMarkers(text);
  const index = given === undefined ? undefined : passageNumber(fields['index']);
  return words === '' ? undefined : { text: words, citations, ...(index !== undefined && { index }) };
}
