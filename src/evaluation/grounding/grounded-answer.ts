import { z } from 'zod';
import { answerLanguages } from '../golden-question.js';

const text = z.string().trim().min(1);

const citationSchema = z.strictObject({ passage: z.int().positive(), quote: text.optional() });

/** A right answer as a chat model words it, one line of `evals/grounding/answers*.jsonl`. */
export const groundedAnswerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*\.(?:zh|tw|en)$/, 'must be a subject and .zh, .tw or .en'),
  question: text,
  language: z.enum(answerLanguages),
  /** Each by characters that stand in one chunk of the document and in no other; numbered from 1. */
  passages: z
    .array(z.strictObject({ documentId: text, contains: text }))
    .min(3)
    .max(8),
  sentences: z.array(z.strictObject({ text, citations: z.array(citationSchema).min(1) })).min(2),
});

export type GroundedAnswer = z.infer<typeof groundedAnswerSchema>;

/** Ways to make a right sentence wrong that are written by hand. */
export const textMutationKinds = [
  'number-changed',
  'unit-changed',
  'date-changed',
  'entity-swapped',
  'negation-added',
  'comparison-reversed',
] as const;

const place = { answer: text, sentence: z.int().nonnegative() };

/** A change of one sentence that makes it wrong, one line of `evals/grounding/mutations*.jsonl`. */
export const mutationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...place, kind: z.enum(textMutationKinds), find: text, replace: text }),
  /** The number of a passage that does not support the sentence; it takes the place of all that the sentence cites. */
  z.strictObject({ ...place, kind: z.literal('citation-swapped'), passage: z.int().positive() }),
  /** Another sentence, which states what no passage says, under the same citations. It has no number to be looked up. */
  z.strictObject({ ...place, kind: z.literal('claim-invented'), text }),
]);

export type Mutation = z.infer<typeof mutationSchema>;

/** Everything that makes a sentence wrong, in the order of reports. */
export const wrongKinds = [
  'number-changed',
  'unit-changed',
  'date-changed',
  'entity-swapped',
  'citation-swapped',
  'quote-altered',
  'negation-added',
  'comparison-reversed',
  'claim-invented',
] as const;

export type WrongKind = (typeof wrongKinds)[number];
