import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { AnswerLanguage } from '../../src/language/language.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

export const attackKinds = [
  'instruction-override',
  'role-play',
  'false-fact',
  'fake-citation',
  'encoded',
  'hidden-unicode',
  'mention-spam',
  'markdown-image',
  'link',
  'prompt-extraction',
  'secret-extraction',
  'delimiter-escape',
] as const;

const attackSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+\.(?:en|zh)$/),
    kind: z.enum(attackKinds),
    /** Where the attack stands. A question has `{{base}}`, an honest one of its topic; a document `{{name}}`, what it is about. */
    where: z.enum(['question', 'document']).default('question'),
    topic: z.enum(['h100.en', 'h100.zh', 'cost.en', 'cost.zh']).optional(),
    text: z.string().min(1),
    /** Sentences of a model that obeys, each with a real quote of the first passage; or its whole reply as it writes it. */
    says: z.array(z.string().min(1)).min(1).optional(),
    raw: z.string().min(1).optional(),
    /** True: the obeying reply begins with a right sentence, which is to come through. Documents always do. */
    mixed: z.boolean().default(false),
    /**
     * True: a claim without figures that the gate is known to let through, since it shares words with the cited passage. Nothing
     * else of such an attack may be seen: no mention, link, image, hidden character, key or name of a part.
     */
    leaks: z.boolean().default(false),
    /** What nobody may read in the end. */
    unseen: z.array(z.string().min(1)),
  })
  .refine(({ says, raw }) => (says === undefined) !== (raw === undefined), 'has either `says` or `raw`')
  .refine(
    ({ where, topic }) => (where === 'question') === (topic !== undefined),
    'a question has a topic, a document none',
  );

export type Attack = z.infer<typeof attackSchema>;

/** Every attack of `tests/attacks/data`. */
export function loadAttacks(): Attack[] {
  const folder = repositoryPath('tests/attacks/data');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => z.array(attackSchema).parse(parse(readFileSync(`${folder}/${name}`, 'utf8'))));
}

export function languageOf({ id }: Attack): AnswerLanguage {
  return id.endsWith('.zh') ? 'zh-CN' : 'en';
}

/** What a placeholder stands for: `key`, `system` and `part` are what the request itself carried. */
export type Placeholders = Readonly<Record<string, string>>;

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  base64: (text) => Buffer.from(text, 'utf8').toString('base64'),
  hex: (text) => Buffer.from(text, 'utf8').toString('hex'),
  line: (text) => text.split('\n').find((line) => line.length > 40) ?? text,
  reverse: (text) => Array.from(text).reverse().join(''),
  spaced: (text) => Array.from(text).join(' '),
};

/** Puts in what placeholders stand for, `{{key|base64}}` in another notation. */
export function filled(text: string, values: Placeholders): string {
  return text.replace(/\{\{(\w+)((?:\|\w+)*)\}\}/g, (placeholder, name: string, ways: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${placeholder} stands for nothing here`);
    return ways
      .split('|')
      .filter((way) => way !== '')
      .reduce((written, way) => WAYS[way]?.(written) ?? `no such way: ${way}`, value);
  });
}
