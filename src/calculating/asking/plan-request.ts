import { ASSUMPTIONS } from '../../compute/assumptions.js';
import { findCalculator } from '../../compute/calculators/all-calculators.js';
import type { CalculationRequest } from '../compute-desk.js';
import { formatWord } from '../resolving/parse-value.js';
import { Refusal } from '../resolving/refusal.js';
import { firstValue, type Reading } from '../reading/reading.js';
import type { ValueKey } from '../reading/value-key.js';
import { ASKED } from './asked-words.js';
import type { IntentName } from './intent-rule.js';
import { wordValues } from './word-values.js';

/** Inputs of the calculators and what a question says for them, the likelier first. */
const FROM_VALUES: readonly (readonly [input: string, keys: readonly ValueKey[]])[] = [
  ['parameters', ['parameters']],
  ['activeParameters', ['activeParameters']],
  ['tokens', ['tokens']],
  ['context', ['contextTokens', 'promptTokens']],
  ['promptTokens', ['promptTokens', 'contextTokens']],
  ['batch', ['batch']],
  ['flop', ['flop']],
  ['peakFlops', ['peakFlops']],
  ['achievedFlops', ['achievedFlops']],
  ['mfu', ['mfu']],
  ['pricePerHour', ['pricePerHour']],
  ['electricityPrice', ['electricityPrice']],
  ['acceleratorHours', ['acceleratorHours']],
  ['deadline', ['seconds']],
  ['power', ['watts']],
  ['pue', ['pue']],
  ['gridIntensity', ['gridIntensity']],
  ['accelerators', ['accelerators']],
  ['devices', ['accelerators']],
  ['deviceMemory', ['deviceMemory']],
  ['bandwidth', ['bandwidth']],
  ['linkBandwidth', ['bandwidth']],
  ['bytes', ['bytes', 'deviceMemory']],
  ['layers', ['layers']],
  ['hiddenSize', ['hiddenSize']],
  ['attentionHeads', ['attentionHeads']],
  ['kvHeads', ['kvHeads']],
  ['headDimension', ['headDimension']],
  ['zeroStage', ['zeroStage']],
  ['tensorParallel', ['tensorParallel']],
  ['pipelineParallel', ['pipelineParallel']],
  ['dataParallel', ['dataParallel']],
  ['loraRank', ['rank']],
  ['groupSize', ['groupSize']],
  ['tokensPerSecond', ['tokensPerSecond']],
];

/** Written as per cent, so that a share above one is not taken for one. */
const SHARES = new Set(['mfu']);

const PER_TOKEN =
  /每(?:个)?\s?(?:token|词元)|(?:per|each|a|one|single)[\s-](?:single )?tok(?:en)?\b|一个\s?(?:token|词元)|\/\s?token|(?:单|1)\s?(?:一|个)?\s?(?:token|词元)/;
const NAMED_LINK = /nvlink|infiniband|\bib\b|以太|ethernet|roce|pcie/;
/** NVLink is sold by the bandwidth of both directions together. */
const BOTH_WAYS = /nvlink/;

function precisionValues(name: IntentName, { weightPrecisions, kvPrecisions }: Reading): Record<string, string> {
  const [weights] = weightPrecisions.map(formatWord);
  const [cache] = kvPrecisions.map(formatWord);
  if (name === 'kv-cache') return (cache ?? weights) === undefined ? {} : { kvPrecision: cache ?? weights ?? '' };
  return {
    ...(weights !== undefined && { precision: weights }),
    ...(cache !== undefined && { kvPrecision: cache }),
  };
}

/** ZeRO splits over the data-parallel devices: those of the cluster that tensor and pipeline parallelism leave. */
function dataParallelOf(values: Readonly<Record<string, string>>, reading: Reading): string | undefined {
  const count = firstValue(reading, 'accelerators');
  if (values['zeroStage'] === undefined || values['dataParallel'] !== undefined || count === undefined)
    return undefined;
  const split = Number(values['tensorParallel'] ?? 1) * Number(values['pipelineParallel'] ?? 1);
  return String(Math.max(1, Math.floor(count / split)));
}

/** Accelerator-hours that follow from a number of accelerators and a time, or from a budget and a price. */
function rentedHours(reading: Reading): string | undefined {
  const budget = firstValue(reading, 'budget');
  const price = firstValue(reading, 'pricePerHour');
  if (budget !== undefined && price !== undefined && price > 0) return String(budget / price);
  const count = firstValue(reading, 'accelerators');
  const seconds = firstValue(reading, 'seconds');
  return count === undefined || seconds === undefined ? undefined : String((count * seconds) / 3600);
}

/**
 * The request that a question makes of a calculator, with the values that it says, in base units.
 *
 * @throws {Refusal} If a price stands in another currency than dollars.
 */
export function planRequest(name: IntentName, reading: Reading): CalculationRequest {
  const inputs = new Set(findCalculator(name)?.inputs.map((input) => input.name));
  const values: Record<string, string> = {};
  for (const [input, keys] of FROM_VALUES) {
    const value = keys.map((key) => firstValue(reading, key)).find((found) => found !== undefined);
    if (value !== undefined && (inputs.has(input) || (input === 'parameters' && name === 'kv-cache')))
      values[input] = SHARES.has(input) ? `${value > 2 ? value : value * 100}%` : String(value);
  }
  const words = Object.entries(wordValues(name, reading)).filter(([input]) => inputs.has(input));
  Object.assign(values, Object.fromEntries(words), precisionValues(name, reading));
  const dataParallel = name === 'training-memory' ? dataParallelOf(values, reading) : undefined;
  if (dataParallel !== undefined) values['dataParallel'] = dataParallel;
  if (name === 'compute-optimal') budgetForTokens(values, reading);
  if (inputs.has('parameters') && values['parameters'] === undefined && reading.models.length === 0) {
    // The active parameters alone are all that a sum of operations needs.
    const active = firstValue(reading, 'activeParameters');
    if (active !== undefined && (name.startsWith('training') || name === 'mfu' || name === 'accelerators-for-deadline'))
      values['parameters'] = String(active);
  }
  const [model] = reading.models;
  const [accelerator] = reading.accelerators;
  if (model !== undefined) values['model'] = model;
  if (accelerator !== undefined) values['accelerator'] = accelerator;
  if (
    name === 'mfu' &&
    accelerator !== undefined &&
    values['achievedFlops'] === undefined &&
    values['peakFlops'] !== undefined
  ) {
    // Beside a card whose peak is known a rate is what was measured.
    values['achievedFlops'] = values['peakFlops'];
    delete values['peakFlops'];
  }
  const hours = rentedHours(reading);
  if (hours !== undefined && values['acceleratorHours'] === undefined) {
    const isRent =
      (name === 'training-cost' || name === 'training-energy') &&
      values['parameters'] === undefined &&
      model === undefined &&
      values['flop'] === undefined;
    const isRun = name === 'mfu' && values['achievedFlops'] === undefined && values['tokensPerSecond'] === undefined;
    if (isRent || isRun || (name === 'compute-optimal' && values['flop'] === undefined))
      values['acceleratorHours'] = hours;
  }
  if (name === 'training-time' && ASKED.hours.test(reading.text) && !ASKED.time.test(withoutHours(reading.text)))
    values['answer'] = 'acceleratorHours';
  if (name === 'decode-speed' && /毫秒|\bms\b|milliseconds|latency/.test(reading.text))
    values['answer'] = 'secondsPerToken';
  if (name === 'mfu') {
    countOneCard(values, reading.text);
    const spent = rentedHours(reading);
    if (spent !== undefined && values['acceleratorHours'] === undefined && values['achievedFlops'] === undefined)
      values['acceleratorHours'] = spent;
  }
  if (name === 'inference-memory' || name === 'fine-tuning-memory')
    askOneDevice(values, reading, inputs.has('devices'));
  if (name === 'kv-cache' && values['context'] === undefined && PER_TOKEN.test(reading.text)) values['context'] = '1';
  if (name === 'all-reduce' || name === 'all-to-all') adjustLink(values, reading.text);
  if (reading.isInYuan && (values['pricePerHour'] ?? values['electricityPrice']) !== undefined) {
    throw new Refusal({
      zh: '价格请用美元给出，例如每卡时 2 美元、每度 0.1 美元；这里没有汇率。',
      en: 'Give prices in US dollars, such as $2 an hour or $0.1 per kWh; no exchange rate is known here.',
    });
  }
  return { name, values };
}

/** Tokens alone say the budget that they are the best use of. */
function budgetForTokens(values: Record<string, string>, reading: Reading): void {
  const tokens = firstValue(reading, 'tokens');
  const isOther = ['flop', 'parameters', 'acceleratorHours', 'budget'] as const;
  if (
    tokens === undefined ||
    reading.models.length > 0 ||
    isOther.some((key) => firstValue(reading, key) !== undefined)
  )
    return;
  const ratio = ASSUMPTIONS.tokensPerParameter.value;
  values['flop'] = String((6 * tokens * tokens) / ratio);
}

/** "Does it fit in 48 GB?" and "does a 4090 run it?" mean one device. */
function askOneDevice(values: Record<string, string>, reading: Reading, hasCount: boolean): void {
  const bytes = firstValue(reading, 'bytes');
  if (
    values['deviceMemory'] === undefined &&
    values['accelerator'] === undefined &&
    bytes !== undefined &&
    bytes >= 4e9
  )
    values['deviceMemory'] = String(bytes);
  const isNamed = values['deviceMemory'] !== undefined || values['accelerator'] !== undefined;
  const isFit = ASKED.fit.test(reading.text) && !ASKED.accelerators.test(reading.text);
  if (hasCount && isNamed && isFit && values['devices'] === undefined) values['devices'] = '1';
}

/** Accelerator-hours are no time on the clock, though the word is in them. */
const withoutHours = (text: string): string => text.replace(ASKED.hours, ' ');

/** A throughput for each card is that of one. */
function countOneCard(values: Record<string, string>, text: string): void {
  const isEach = /(?:per|a|each|\/)\s?(?:gpu|card|chip|[ahbv]\d{2,3}|tpu)|每卡|单卡|每张/.test(text);
  if (isEach && values['accelerators'] === undefined && values['tokensPerSecond'] !== undefined)
    values['accelerators'] = '1';
}

function adjustLink(values: Record<string, string>, text: string): void {
  const speed = values['linkBandwidth'];
  if (
    speed !== undefined &&
    BOTH_WAYS.test(text) &&
    !/单向|one[\s-]way|each (?:way|direction)|unidirectional/.test(text)
  )
    values['linkBandwidth'] = String(Number(speed) / 2);
  // The card's own link is NVLink; another one that is named goes before it.
  if (speed === undefined && NAMED_LINK.test(text) && values['link'] !== undefined) delete values['accelerator'];
}
