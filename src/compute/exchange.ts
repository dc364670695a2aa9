import type { CollectiveCase } from './formulas/collectives.js';
import { LINKS } from './formulas/collectives.js';
import type { CalculatorOutcome } from './define-calculator.js';
import { formatQuantity } from './format-quantity.js';
import type { InputValues } from './input-values.js';
import { link, linkBandwidth, linkDevices, linkLatency } from './inputs/hardware-inputs.js';
import { input } from './inputs/input.js';
import { parameters } from './inputs/model-inputs.js';
import { groupSize, weightPrecision } from './inputs/precision-inputs.js';
import { weightsOf } from './weights.js';

const bytes = input('bytes', 'B', '每张卡上参与通信的数据量', 'data of each device that takes part', {
  minimum: 1,
  maximum: 1e18,
});

/** Inputs of an exchange among devices: bytes, or as many as the parameters of a model in a precision. */
export const EXCHANGE_INPUTS = [
  bytes,
  parameters,
  weightPrecision,
  groupSize,
  linkDevices,
  link,
  linkBandwidth,
  linkLatency,
] as const;

/** Links that the table shows beside the one asked for. */
const SHOWN = ['nvlink-5', 'nvlink-4', 'infiniband-ndr', 'ethernet-400g', 'ethernet-100g'];

function bytesOf(values: InputValues): number {
  const given = values.optional('bytes');
  if (given !== undefined) return given;
  const count = values.optional('parameters');
  if (count === undefined) throw values.missing(['bytes']);
  return weightsOf(values, count);
}

/** What an exchange takes on the link asked for, and on others. */
export function exchangeOutcome(
  values: InputValues,
  secondsOf: (exchange: CollectiveCase) => number,
): CalculatorOutcome {
  const { devices, linkLatency: latency } = values.numbers(['devices', 'linkLatency']);
  const given = values.optional('linkBandwidth');
  const kind = given === undefined ? values.word('link') : undefined;
  const bandwidth = given ?? LINKS[kind ?? ''] ?? 0;
  const size = bytesOf(values);
  const exchange: CollectiveCase = { bytes: size, devices, bandwidth, latency };
  const seconds = secondsOf(exchange);
  const { language } = values;
  return {
    value: seconds,
    unit: 's',
    results: [
      { name: 'bytes', value: size, unit: 'B' },
      { name: 'linkBandwidth', value: bandwidth, unit: 'B/s' },
      ...(seconds > 0 ? [{ name: 'bytesPerSecond', value: size / seconds, unit: 'B/s' }] : []),
    ],
    table: {
      columns: language === 'zh' ? ['互连', '单向带宽', '时间'] : ['link', 'one way', 'time'],
      rows: [...new Set([...(kind === undefined ? [] : [kind]), ...SHOWN])].map((each) => [
        each,
        formatQuantity(LINKS[each] ?? 0, 'B/s', language),
        formatQuantity(secondsOf({ ...exchange, bandwidth: LINKS[each] ?? bandwidth }), 's', language),
      ]),
    },
  };
}
