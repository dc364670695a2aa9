import { beforeAll, describe, expect, test } from 'vitest';
import type { CalculatedOutcome, ComputeDesk, ComputeOutcome } from '../../../src/calculating/compute-desk.js';
import { openComputeDesk } from '../../../src/calculating/create-compute-desk.js';
import { drawSvg } from '../../../src/charts/draw-svg.js';
import { renderUnicode } from '../../../src/charts/render-unicode.js';
import { calculatedAnswer } from '../../../src/discord/calculated-answer.js';
import { computeOptions, type ComputeOptionName } from '../../../src/discord/commands/compute-options.js';
import { computeSubcommands } from '../../../src/discord/commands/compute-subcommands.js';
import { wordsIn } from '../../../src/discord/interface-words.js';
import { renderAnswer } from '../../../src/discord/rendering/render-answer.js';
import { renderDerivation } from '../../../src/discord/rendering/render-derivation.js';
import { drawnTexts, overlappingTexts } from '../../charts/drawn-texts.js';
import { messageSchema } from '../../discord-stand-in/schemas/message-schema.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';

// The bundled fact sheets and the real calculators, in all languages, through what Discord is sent.
let desk: ComputeDesk;
const now = new Date('2026-01-01T00:00:00Z');
const languages = ['en', 'zh-CN', 'zh-TW'] as const;

beforeAll(async () => {
  desk = await openComputeDesk({ factSheetsFolder: repositoryPath('fact-sheets') });
});

const NOT_PUBLISHED = /not published|no published|publishes no/;

/** Something that a person may enter for an option. */
const entered: Readonly<Partial<Record<ComputeOptionName, string>>> = {
  model: 'llama-3.1-70b',
  accelerator: 'h100-sxm',
  devices: '8',
  cards: '1024',
  precision: 'fp8',
  'kv-precision': 'fp8',
  context: '32k',
  prompt: '8k',
  batch: '4',
  tokens: '15T',
  mfu: '40%',
  deadline: '30 days',
  price: '$2',
  pue: '1.2',
  flop: '1e24',
  method: 'qlora',
  zero: '3',
  'tensor-parallel': '8',
  'pipeline-parallel': '4',
  'data-parallel': '32',
  recomputation: 'full',
  bytes: '2 GB',
  link: 'nvlink-4',
  text: 'zh',
};

function valuesOf(keys: readonly ComputeOptionName[]): Record<string, string> {
  const pairs = keys.flatMap((key) => (key === 'operation' ? [] : [[computeOptions[key].input, entered[key] ?? '']]));
  return Object.fromEntries(pairs) as Record<string, string>;
}

function calculated(outcome: ComputeOutcome): CalculatedOutcome {
  if (outcome.kind !== 'calculated') throw new Error(`${outcome.kind}: ${outcome.message}`);
  return outcome;
}

/** What Discord is sent for an outcome keeps to its limits, and its picture is clean. */
function check(outcome: CalculatedOutcome, language: (typeof languages)[number]): void {
  const words = wordsIn(language);
  const answer = calculatedAnswer(outcome, language, 1);
  for (const embeds of [true, false]) {
    const options = { answerKey: 'k'.repeat(16), embeds, showQuestion: true, changes: outcome.changes };
    const [message, ...rest] = renderAnswer(answer, words, options);
    expect(rest).toEqual([]);
    const { content, components, embeds: cards } = message ?? {};
    expect(messageSchema.safeParse({ content, components, embeds: cards }).error?.message).toBeUndefined();
  }
  const derivation = renderDerivation(answer, words);
  expect(messageSchema.safeParse({ embeds: derivation.embeds }).error?.message).toBeUndefined();
  const { chart } = outcome;
  if (chart === undefined) return;
  expect(chart.altText.length).toBeGreaterThan(10);
  const { svg, width } = drawSvg(chart, { language });
  const texts = drawnTexts(svg);
  expect(overlappingTexts(texts)).toEqual([]);
  for (const { left, right, text } of texts) expect(left >= 0 && right <= width, text).toBe(true);
  expect(renderUnicode(chart, { language })).not.toMatch(/NaN|undefined/);
}

describe.each(computeSubcommands.map((subcommand) => [subcommand.name[0], subcommand] as const))(
  '/compute %s',
  (_, { calculator, required, optional }) => {
    test.each(languages)('with what is required, and with everything (%s)', (language) => {
      const least = valuesOf(required);
      check(calculated(desk.calculate(calculator, least, language, now)), language);
      const all = { ...least, ...valuesOf(optional) };
      const outcome = calculated(desk.calculate(calculator, all, language, now));
      check(outcome, language);
      // What was entered was understood: it is an input that was asked for, or names a sheet.
      const asked = outcome.calculation.inputs.filter(({ origin }) => origin !== 'assumed').map(({ name }) => name);
      for (const input of Object.keys(all).filter((name) => !['model', 'accelerator'].includes(name)))
        expect(asked, `${calculator} ${input}`).toContain(input);
    });

    test('every button under it recomputes, or says what is not published', () => {
      const outcome = calculated(desk.calculate(calculator, valuesOf(required), 'en', now));
      for (const { input, options } of outcome.changes)
        for (const { value } of options) {
          const changed = desk.recalculate(outcome.request, { input, value }, 'en', now);
          if (changed.kind === 'calculated') expect(changed.calculation.name).toBe(calculator);
          else
            expect([changed.kind, changed.message, input]).toEqual([
              'refused',
              expect.stringMatching(NOT_PUBLISHED),
              'accelerator',
            ]);
        }
    });
  },
);

test.each(languages)('comparisons and timelines (%s)', (language) => {
  const comparisons = [
    ['h100-sxm', 'ascend-910b'],
    ['h100-sxm', 'h200-sxm', 'b200', 'mi300x'],
    ['gpt-3', 'llama-3.1-405b', 'deepseek-v3', 'qwen3-235b-a22b'],
  ];
  for (const names of comparisons) check(calculated(desk.compare(names, language, now)), language);
  for (const filter of [{}, { country: 'CN' }, { organisation: 'OpenAI' }, { fromYear: 2023, toYear: 2024 }])
    check(calculated(desk.timeline(filter, language)), language);
});

test('names that completion offers are taken', () => {
  for (const { id } of desk.suggestModels('', 25)) expect(id).toMatch(/^[a-z0-9.-]+$/);
  for (const { id, name } of desk.suggestAccelerators('', 25)) {
    const outcome = desk.calculate('cluster-power', { accelerators: '8', accelerator: id }, 'en', now);
    expect(['calculated', 'refused'], name).toContain(outcome.kind);
  }
});
