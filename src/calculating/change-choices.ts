import { formatQuantity } from '../compute/format-quantity.js';
import type { FactSheets } from '../fact-sheets/fact-sheets.js';
import type { DoneCalculation } from './calculate-request.js';
import type { ChangeChoice } from './compute-desk.js';

type Options = ChangeChoice['options'];

const ACCELERATORS = [
  'h100-sxm',
  'h200-sxm',
  'a100-80gb-sxm',
  'b200',
  'h20',
  'mi300x',
  'ascend-910b',
  'rtx-4090',
  'l40s',
];
const PRECISIONS = ['bf16', 'fp8', 'int8', 'int4', 'q4_k_m'];
const TRAINING_PRECISIONS = ['bf16', 'fp8'];
const BATCHES = [1, 8, 32, 128];
const CONTEXTS = [8192, 32_768, 131_072];

const words = (values: readonly string[]): Options => values.map((value) => ({ value, label: value.toUpperCase() }));
const numbers = (values: readonly number[]): Options =>
  values.map((value) => ({ value: String(value), label: value.toLocaleString('en-US') }));

/** The values that buttons under a calculation change, each with the usual ones and the one that was used. */
export function changeChoices(
  { calculator, calculation, resolved }: DoneCalculation,
  sheets: FactSheets,
  language: 'zh' | 'en',
): ChangeChoice[] {
  const takes = (name: string): boolean => calculator.inputs.some((input) => input.name === name);
  const used = (name: string): number | string | undefined =>
    calculation.inputs.find((input) => input.name === name)?.value;
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const choices: ChangeChoice[] = [];
  const weights = used('weightPrecision');
  const cache = used('kvPrecision');
  if (weights !== undefined)
    choices.push({
      input: 'weightPrecision',
      label: say('精度', 'Precision'),
      current: String(weights),
      options: words(PRECISIONS),
    });
  else if (cache !== undefined && calculator.name === 'kv-cache')
    choices.push({
      input: 'kvPrecision',
      label: say('KV 精度', 'KV precision'),
      current: String(cache),
      options: words(['bf16', 'fp8', 'int4']),
    });
  else if (used('peakFlops') !== undefined && resolved.accelerator !== undefined)
    choices.push({
      input: 'precision',
      label: say('精度', 'Precision'),
      current: 'bf16',
      options: words(TRAINING_PRECISIONS),
    });
  const batch = used('batch');
  if (batch !== undefined)
    choices.push({ input: 'batch', label: say('并发', 'Batch'), current: String(batch), options: numbers(BATCHES) });
  const context = used('context');
  if (context !== undefined)
    choices.push({
      input: 'context',
      label: say('上下文', 'Context'),
      current: String(context),
      options: numbers(CONTEXTS),
    });
  const prompt = used('promptTokens');
  if (prompt !== undefined)
    choices.push({
      input: 'promptTokens',
      label: say('提示长度', 'Prompt'),
      current: String(prompt),
      options: numbers(CONTEXTS),
    });
  const dependsOnCard = ['peakFlops', 'deviceMemory', 'bandwidth', 'power', 'pricePerHour'].some(
    (name) => takes(name) && used(name) !== undefined,
  );
  if (dependsOnCard) {
    const known = sheets.accelerators.filter(({ id }) => ACCELERATORS.includes(id));
    const current = resolved.accelerator ?? sheets.findAccelerator('H100');
    const shown = current === undefined || known.includes(current) ? known : [current, ...known];
    choices.push({
      input: 'accelerator',
      label: say('加速卡', 'Accelerator'),
      current: current?.id ?? '',
      options: shown.map(({ id, name, memory }) => ({
        value: id,
        label:
          /GB/.test(name) || memory?.bytes === undefined
            ? name
            : `${name} (${formatQuantity(memory.bytes, 'B', language)})`,
      })),
    });
  }
  return choices;
}
