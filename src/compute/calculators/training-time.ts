import type { Calculation } from '../calculation.js';
import { defineCalculator } from '../define-calculator.js';
import { formatCount, formatQuantity } from '../format-quantity.js';
import { accelerators } from '../inputs/hardware-inputs.js';
import { hoursOfRun, RUN_INPUTS } from '../training-run.js';
import { convert } from '../units.js';

/** Sizes of cluster that the table shows beside the one asked for. */
const SIZES = [256, 1024, 4096, 16_384];

function tableOf(hours: number, asked: number, language: 'zh' | 'en'): NonNullable<Calculation['table']> {
  const sizes = [...new Set([...SIZES, asked])].sort((one, other) => one - other);
  return {
    columns: language === 'zh' ? ['加速卡', '时间'] : ['accelerators', 'time'],
    rows: sizes.map((size) => [
      formatCount(size, language),
      formatQuantity(convert(hours / size, 'h', 's'), 's', language),
    ]),
  };
}

/** Wall-clock time of a training run. */
export const trainingTimeCalculator = defineCalculator(
  {
    name: 'training-time',
    title: { zh: '训练时间', en: 'Training time' },
    description: {
      zh: '给定加速卡数量，训练需要多长时间、多少卡时',
      en: 'How long training takes on so many accelerators, and how many accelerator-hours',
    },
    formula: 'FLOP / (n · peak · MFU)',
    source:
      'Efficient Large-Scale Language Model Training on GPU Clusters Using Megatron-LM, NVIDIA, 2021-04-09, section 5.1',
    inputs: [accelerators, ...RUN_INPUTS],
    publishedCase: {
      source: 'Megatron-LM, NVIDIA, 2021-04-09: 175B parameters, 300B tokens, 1,024 A100 at 140 TFLOP/s, 34 days',
      given: { parameters: 175e9, tokens: 300e9, recomputation: 'full', accelerators: 1024, achievedFlops: 140e12 },
      published: 34 * 86_400,
      tolerance: 0.02,
    },
  },
  (values) => {
    const count = values.number('accelerators');
    const hours = hoursOfRun(values);
    return {
      value: convert(hours / count, 'h', 's'),
      unit: 's',
      ...(values.isGiven('achievedFlops') ? { formula: 'FLOP / (n · X)' } : {}),
      results: [
        { name: 'acceleratorHours', value: hours, unit: 'accelerator·h' },
        { name: 'days', value: hours / count / 24, unit: 'd' },
      ],
      table: tableOf(hours, count, values.language),
    };
  },
);
