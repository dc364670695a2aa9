import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readShippedCorpus } from '../helpers/corpus-articles.js';

const { articles, problems, pairs } = await readShippedCorpus();

const date = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/);
const day = date.length(10);

/** The head as the articles of this repository must have it: stricter than what a reader's own document may have. */
const headSchema = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  language: z.enum(['zh', 'en']),
  translationOf: z.string().optional(),
  published: day,
  asOf: z.union([date, z.int().transform(String)]),
  updated: day,
  tags: z.array(z.string()).min(1),
  entities: z.array(z.string()).min(1),
  facts: z.array(z.string()),
  sources: z
    .array(
      z.union([
        z.strictObject({ key: z.string(), title: z.string(), publisher: z.string(), date, url: z.url(), opened: day }),
        z.strictObject({
          key: z.string(),
          title: z.string(),
          publisher: z.string(),
          date,
          verified: z.literal(false),
        }),
      ]),
    )
    .min(1),
});

const sizes = { zh: { unit: /\p{Script=Han}/gu, from: 800, to: 2400 }, en: { unit: /[A-Za-z0-9][\w'.,-]*/g, from: 500, to: 1500 } };

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/** Whether a date, of whatever precision, is not after a day. */
function notAfter(earlier: string, later: string): boolean {
  return earlier <= later.slice(0, earlier.length);
}

it('the corpus loads without a problem', () => {
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect(articles.length).toBeGreaterThanOrEqual(60);
});

it('every article exists in both languages, and the Chinese one alone names the other as its original', () => {
  expect(pairs.length * 2).toBe(articles.length);
  expect(pairs.map(({ zh, en }) => [zh.document.translationOf, en.document.translationOf])).toEqual(
    pairs.map(({ en }) => [en.document.id, undefined]),
  );
});

describe.each(articles.map((article) => ({ path: article.document.path, article })))('$path', ({ article }) => {
  const { document, body, slug } = article;
  const language = document.language === 'zh' ? 'zh' : 'en';

  it('has a complete head whose sources either were opened or are marked as not verified', () => {
    const { error } = headSchema.safeParse(article.head);
    expect(error === undefined ? '' : z.prettifyError(error)).toBe('');
  });

  it('is named after its path', () => {
    expect(document.path).toBe(`${language}/${slug}.md`);
    expect(document.id).toBe(`${slug}.${language}`);
  });

  it('has no date after its last update', () => {
    const head = headSchema.parse(article.head);
    const dates = [head.published, head.asOf, ...head.sources.flatMap((source) => [source.date, 'opened' in source ? source.opened : []].flat())];
    expect(dates.filter((text) => !notAfter(text, head.updated))).toEqual([]);
  });

  it('uses each source key once', () => {
    const keys = headSchema.parse(article.head).sources.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('names in its head only entities that stand in it', () => {
    expect(document.entities.filter((name) => !`${document.title}\n${body}`.includes(name))).toEqual([]);
  });

  it('has its title as its only first-level heading', () => {
    expect([...body.matchAll(/^# (.+)$/gm)].map((match) => match[1])).toEqual([document.title]);
  });

  it('has no link, footnote, image or HTML', () => {
    expect([...body.matchAll(/https?:|\]\(|\[\^|<\/?[a-z]+>/g)].map((match) => match[0])).toEqual([]);
  });

  it('is neither too short nor too long', () => {
    const { unit, from, to } = sizes[language];
    expect(count(body, unit)).toBeGreaterThanOrEqual(from);
    expect(count(body, unit)).toBeLessThanOrEqual(to);
  });
});

describe.each(pairs)('the two versions of $slug', ({ zh, en }) => {
  it('cover the same facts as of the same date', () => {
    expect(zh.document.facts).toEqual(en.document.facts);
    expect(zh.document.asOf).toBe(en.document.asOf);
    expect(zh.document.updated).toBe(en.document.updated);
  });

  it('have the same sources', () => {
    const keys = [zh, en].map((article) => headSchema.parse(article.head).sources.map(({ key }) => key));
    expect(keys[0]).toEqual(keys[1]);
  });

  it('have the same levels of headings, table rows and list items', () => {
    const shape = (body: string): unknown => ({
      headings: [...body.matchAll(/^(#+) /gm)].map((match) => match[1]),
      tableRows: count(body, /^\|/gm),
      listItems: count(body, /^- /gm),
    });
    expect(shape(zh.body)).toEqual(shape(en.body));
  });
});
