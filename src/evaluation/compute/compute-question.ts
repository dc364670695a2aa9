import { z } from 'zod';

const text = z.string().trim().min(1);

const valueSchema = z.strictObject({
  /** Calculators of which any is right, where a question can be read in more ways. */
  name: z.union([text.transform((name) => [name]), z.array(text).min(1)]),
  value: z.number().positive().optional(),
  unit: z.string().optional(),
  /** Largest relative deviation; 0.02 is two per cent. */
  tolerance: z.number().min(0).max(0.2).default(0.02),
  /** Inputs that were not said and must be listed as assumed. */
  assumptions: z.array(text).default([]),
  /** Whether a reason is asked too, so that passages belong beside the number. */
  wantsPassages: z.boolean().optional(),
});

const asksSchema = z.strictObject({ asksFor: text });

/** `true`, or the input that makes no sense; refusals name it in their own words, so that it is for the reader only. */
const errorSchema = z.strictObject({ error: z.union([z.literal(true), text]) });

export const computeQuestionSchema = z.strictObject({
  id: z.string().regex(/^c-[a-z]+-\d{3}$/, 'must be c-, a language and three digits, such as c-zh-001'),
  question: text,
  /** Earlier questions, oldest first. */
  history: z.array(text).min(1).optional(),
  expect: z.union([valueSchema, asksSchema, errorSchema]),
});

/** A question that wants a calculation, with what is right: a value, a question back, or a refusal. */
export type ComputeQuestion = z.infer<typeof computeQuestionSchema>;

export type ComputeExpectation = ComputeQuestion['expect'];

export const stayQuestionSchema = z.strictObject({
  id: z.string().regex(/^s-\d{3}$/, 'must be s- and three digits'),
  question: text,
  history: z.array(text).min(1).optional(),
});

/** A question with numbers in it that asks for a fact, which is no calculator's. */
export type StayQuestion = z.infer<typeof stayQuestionSchema>;
