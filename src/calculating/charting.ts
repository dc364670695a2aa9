import type { Chart, LineChart, StackChart } from '../charts/chart.js';
import type { Calculation } from '../compute/calculation.js';
import type { DoneCalculation } from './calculate-request.js';
import type { AnswerFacts } from './texts/answer-facts.js';
import { leadOf } from './texts/answer-text.js';

const GB = 1e9;
const PARTS: readonly (readonly [result: string, zh: string, en: string])[] = [
  ['weights', '权重', 'weights'],
  ['kvCache', 'KV 缓存', 'KV cache'],
  ['adapters', '适配器', 'adapters'],
  ['gradients', '梯度', 'gradients'],
  ['optimiserStates', '优化器状态', 'optimiser states'],
  ['activations', '激活', 'activations'],
  ['overhead', '开销', 'overhead'],
];
/** Utilisations that the lines of cost over price stand for. */
const UTILISATIONS = [0.3, 0.4, 0.5];
const PRICE_STEPS = 8;

function stackParts(calculation: Calculation, language: 'zh' | 'en'): StackChart['bars'][number]['parts'] {
  return PARTS.flatMap(([result, zh, en]) => {
    const value = calculation.results?.find(({ name }) => name === result)?.value;
    return typeof value === 'number' && value > 0 ? [{ label: language === 'zh' ? zh : en, value: value / GB }] : [];
  });
}

/** Memory by its parts, one bar for each calculation, against the memory of the devices. */
function memoryChart(
  facts: AnswerFacts,
  others: readonly (readonly [label: string, calculation: Calculation])[],
): StackChart {
  const { calculation, language, resolved } = facts;
  const memory = facts.inputNumber('deviceMemory') ?? resolved.accelerator?.memory?.bytes;
  const count =
    calculation.name === 'training-memory' ? 1 : (facts.inputNumber('devices') ?? facts.numberOf('fewestDevices') ?? 1);
  const share = facts.inputNumber('usableShare') ?? 1;
  const bars = others.map(([label, each]) => ({ label, parts: stackParts(each, language) }));
  const usable = facts.say('可用显存', 'usable memory');
  return {
    kind: 'stack',
    title: facts.say(`${facts.subject} 的显存`, `Memory of ${facts.subject}`),
    altText: leadOf(facts),
    unit: 'GB',
    bars,
    ...(memory !== undefined && {
      limit: { label: `${facts.devices(count)} ${usable}`, value: (memory * count * share) / GB },
    }),
    ...(facts.resolved.model !== undefined && { note: facts.resolved.model.name }),
  };
}

/** Cost over the price of an hour, a line for each utilisation, or one where the hours are known. */
function costChart(facts: AnswerFacts): LineChart | undefined {
  const hours = facts.numberOf('acceleratorHours');
  const price = facts.inputNumber('pricePerHour');
  if (hours === undefined || price === undefined) return undefined;
  const mfu = facts.inputNumber('mfu');
  const prices = Array.from({ length: PRICE_STEPS }, (_, step) => (price * 2 * (step + 1)) / PRICE_STEPS);
  const scale = hours * price >= 1e6 ? 1e6 : 1;
  const line = (label: string, factor: number): LineChart['lines'][number] => ({
    label,
    points: prices.map((each) => [each, (hours * factor * each) / scale] as const),
  });
  return {
    kind: 'lines',
    title: facts.say(`训练成本随价格与利用率的变化`, 'Training cost over price and utilisation'),
    altText: leadOf(facts),
    xTitle: facts.say('每卡时价格（美元）', 'price of an accelerator-hour (USD)'),
    yTitle: scale === 1 ? facts.say('成本（美元）', 'cost (USD)') : facts.say('成本（百万美元）', 'cost (million USD)'),
    lines:
      mfu === undefined
        ? [line(facts.resultOf('acceleratorHours'), 1)]
        : [...new Set([...UTILISATIONS, mfu])]
            .sort((a, b) => a - b)
            .map((each) => line(`MFU ${Math.round(each * 100)} %`, mfu / each)),
  };
}

/** A picture of a calculation, where one helps. @param variants - The same in other precisions, by their label. */
export function chartOf(
  done: DoneCalculation,
  facts: AnswerFacts,
  variants: readonly (readonly [string, Calculation])[],
): Chart | undefined {
  const { calculation } = done;
  if (calculation.name === 'inference-memory')
    return memoryChart(
      facts,
      variants.length > 0 ? variants : [[facts.input('weightPrecision').toUpperCase(), calculation]],
    );
  if (calculation.name === 'training-memory' || calculation.name === 'fine-tuning-memory')
    return memoryChart(facts, [
      [facts.input('method').toUpperCase() || facts.say('每张卡', 'each device'), calculation],
    ]);
  return calculation.name === 'training-cost' ? costChart(facts) : undefined;
}
