import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readShippedCorpus, repositoryPath } from '../helpers/corpus-articles.js';
import { findNumbers } from '../../src/quantities/find-numbers.js';

const figureSchema = z.object({ value: z.union([z.number(), z.string()]), unit: z.string() });
const factSchema = z.object({
  id: z.string(),
  topic: z.string(),
  correction: z.string().optional(),
  figures: z.array(figureSchema).default([]),
  entities: z.array(z.array(z.coerce.string()).min(1)).min(1),
});
type Figure = z.infer<typeof figureSchema>;

const { facts } = z
  .object({ facts: z.array(factSchema) })
  .parse(parse(readFileSync(repositoryPath('evals/facts.yaml'), 'utf8')));
const { articles } = await readShippedCorpus();

/** What has to stand beside a figure for it to count as that figure, in either language. */
const unitWords: Readonly<Record<string, RegExp>> = {
  teams: /team|团队/i,
  GPUs: /GPU|H100|A100|Hopper|块|张/,
  apps: /app|款/i,
  projects: /project|个/i,
  GBP: /pound|£|英镑/i,
  parameters: /parameter|参数/i,
  startups: /startup|公司/i,
  models: /model|模型/i,
  organisations: /organisation|机构/i,
  examples: /example|instruction|样本|指令/i,
  USD: /dollar|\$|美元/i,
  servers: /server|台/i,
  'GPUs per server': /GPU|块|卡/,
  'data centres': /data[- ]cent(?:re|er)|数据中心/i,
  drivers: /driver|动因/i,
  month: /month|月/i,
  years: /year|年/i,
  sessions: /session|场/i,
  registrants: /regist|注册/i,
  minutes: /minute|分钟/i,
  products: /product|产品/i,
  workloads: /work|负载|工作/i,
  'data formats': /data|数据/i,
  strands: /area|领域/i,
  percent: /%|per cent/i,
  EFlops: /EFLOPS/i,
  ZFlops: /ZFLOPS/i,
  items: /item|标配/i,
  aspects: /aspect|方面/i,
};

/** Whether the figure stands in the text with its unit: within 24 characters after the number or 12 before it. */
function stands(figure: Figure, text: string): boolean {
  if (typeof figure.value === 'string') return true;
  const unit = figure.unit === 'year' ? /^/ : unitWords[figure.unit];
  if (unit === undefined) throw new Error(`no words for the unit ${figure.unit}`);
  return findNumbers(text)
    .filter(({ value }) => value === figure.value)
    .some(({ start, end }) => unit.test(`${text.slice(Math.max(0, start - 12), start)} ${text.slice(end, end + 24)}`));
}

/** Whether a name stands in the text: a Latin one as words of its own, in the plural or possessive too. */
function isNamed(alias: string, text: string): boolean {
  const escaped = alias.normalize('NFKC').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const start = /^[A-Za-z0-9]/.test(alias) ? '(?<![A-Za-z0-9])' : '';
  const end = /[A-Za-z0-9]$/.test(alias) ? '(?=s?(?![A-Za-z0-9]))' : '';
  return new RegExp(`${start}${escaped}${end}`, 'iu').test(text);
}

it('the facts are all there, each once', () => {
  expect(facts).toHaveLength(193);
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
});

it('no article claims a fact that does not exist', () => {
  const known = new Set(facts.map(({ id }) => id));
  expect(articles.flatMap(({ document }) => document.facts.filter((id) => !known.has(id)))).toEqual([]);
});

describe.each(facts)('$id', (fact) => {
  it.each(['zh', 'en'])('stands in an article in %s, with its names and figures', (language) => {
    const covering = articles.filter(
      ({ document }) => document.language === language && document.facts.includes(fact.id),
    );
    expect(covering.map(({ slug }) => slug)).not.toEqual([]);
    const missing = covering.flatMap(({ slug, body }) => {
      const text = body.normalize('NFKC');
      return [
        ...fact.entities.filter((aliases) => !aliases.some((alias) => isNamed(alias, text))).map((aliases) => aliases[0]),
        ...fact.figures.filter((figure) => !stands(figure, text)).map(({ value, unit }) => `${value} ${unit}`),
      ].map((what) => `${slug}: ${what ?? ''}`);
    });
    expect(missing).toEqual([]);
  });
});
