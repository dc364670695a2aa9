import { DECODE_INPUTS, decodeCaseOf, servingDevices } from '../decode-step.js';
import { defineCalculator } from '../define-calculator.js';
import { formatNumber, formatQuantity } from '../format-quantity.js';
import { decodeBound } from '../formulas/roofline.js';
import { pricePerHour } from '../inputs/hardware-inputs.js';
import { input } from '../inputs/input.js';
import { Quantity } from '../units.js';

/** Batches that the table shows beside the one asked for. */
const BATCHES = [1, 8, 32, 128, 512];

const tokensPerSecond = input(
  'tokensPerSecond',
  'token/s',
  '整个部署的实测吞吐；给出时代替解码速度上限',
  'measured throughput of the whole deployment; stands in for the bound on decoding',
  { minimum: 1e-3, maximum: 1e12 },
);

/** What a million output tokens cost in rented accelerators. */
export const servingCostCalculator = defineCalculator(
  {
    name: 'serving-cost',
    title: { zh: '每百万 token 成本', en: 'Cost of a million tokens' },
    description: {
      zh: '按卡时价格与吞吐计算每百万输出 token 的成本；没有实测吞吐时用解码上限，得到成本下限',
      en: 'Cost of a million output tokens from price and throughput; by the bound on decoding, it is the least cost',
    },
    formula: 'devices · price / throughput',
    source: 'Efficiently Scaling Transformer Inference, Google, 2022-11-09 (cost as chip-seconds a token)',
    inputs: [pricePerHour, tokensPerSecond, ...DECODE_INPUTS],
    publishedCase: {
      source:
        'DeepSeek-V3/R1 Inference System Overview, DeepSeek-AI, 2025-03-01: 226.75 nodes of 8 H800 at 2 USD an hour cost 87,072 USD a day; 168B output tokens a day',
      given: { pricePerHour: 2, devices: 1814, tokensPerSecond: 168e9 / 86_400 },
      published: 87_072 / 168e3,
      tolerance: 0.01,
    },
  },
  (values) => {
    const price = values.number('pricePerHour');
    const { language } = values;
    const measured = values.optional('tokensPerSecond');
    const step = measured === undefined ? decodeCaseOf(values) : undefined;
    const devices = values.number(servingDevices.name);
    const speed = step === undefined ? (measured ?? 0) : decodeBound(step).tokensPerSecond;
    const costAt = (throughput: number): number =>
      Quantity.of(price * devices, 'USD/h')
        .per(Quantity.of(throughput, 'token/s'))
        .in('USD/Mtoken');
    const batches = step === undefined ? [] : [...new Set([...BATCHES, step.batch])].sort((one, other) => one - other);
    return {
      value: costAt(speed),
      unit: 'USD/Mtoken',
      results: [
        { name: 'tokensPerSecond', value: speed, unit: 'token/s' },
        { name: 'costPerDay', value: price * devices * 24, unit: 'USD' },
      ],
      ...(step === undefined
        ? {}
        : {
            table: {
              columns:
                language === 'zh' ? ['批量', 'token/秒', '每百万 token'] : ['batch', 'tokens/s', 'million tokens'],
              rows: batches.map((batch) => {
                const throughput = decodeBound({ ...step, batch }).tokensPerSecond;
                return [String(batch), formatNumber(throughput), formatQuantity(costAt(throughput), 'USD', language)];
              }),
            },
          }),
    };
  },
);
