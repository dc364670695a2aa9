import { z } from 'zod';
import type { CheckedArticle, Finding } from './corpus-pair.js';

const refutedSchema = z.array(
  z.strictObject({
    /** Fact that carries the correction. */
    fact: z.string(),
    /** The wrong version, in words. */
    refuted: z.string(),
    /** How a sentence would assert it, as regular expressions without regard to case. */
    zh: z.array(z.string()).min(1),
    en: z.array(z.string()).min(1),
    /** Sentences that match both languages' patterns and that the check must catch: they prove the patterns. */
    caught: z.strictObject({ zh: z.string(), en: z.string() }),
  }),
);

/** A version that a correction refutes, and how it would be asserted. */
export type Refuted = z.infer<typeof refutedSchema>[number];

/** Words by which a sentence tells a wrong version as wrong. */
const DENIAL =
  /不是|并非|而非|而不是|错误|误(?:写|称|传|作|植|记|为)|不实|不准确|不符|不对|没有|并未|未曾|有误|混淆|\bnot\b|\bnever\b|\bwrong|\bincorrect|\bmistak|\berror|\brather than|\bfalse|\bconfus|\binstead of|\bmis(?:stat|attribut|report|quot)|\bno\b/i;

/** @throws {Error} If the list is not of its form. */
export function parseRefuted(content: unknown): Refuted[] {
  return refutedSchema.parse(content);
}

/** Whether a sentence asserts the wrong version. */
export function asserts(sentence: string, { zh, en }: Pick<Refuted, 'zh' | 'en'>): boolean {
  return !DENIAL.test(sentence) && [...zh, ...en].some((pattern) => new RegExp(pattern, 'i').test(sentence));
}

/** Sentences that assert a version which a correction refutes. */
export function checkRefuted(articles: readonly CheckedArticle[], refuted: readonly Refuted[]): Finding[] {
  return articles.flatMap((article) =>
    [
      ...article.blocks.prose,
      ...article.blocks.tables.flatMap(({ rows, line }) => rows.map((row) => ({ text: row.join(' | '), line }))),
    ].flatMap(({ text, line }) =>
      text
        .split(/(?<=[。！？])|(?<=[.!?]) (?=[A-Z])/)
        .flatMap((sentence) => refuted.filter((version) => asserts(sentence, version)))
        .map(({ fact, refuted: version }) => ({
          where: `${article.path}:${line + article.bodyLine}`,
          what: `asserts what the correction of ${fact} refutes: ${version}`,
        })),
    ),
  );
}
