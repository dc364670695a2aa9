import { defineCalculator } from '../define-calculator.js';
import { formatCount, formatQuantity } from '../format-quantity.js';
import { deadline } from '../inputs/hardware-inputs.js';
import { hoursOfRun, RUN_INPUTS } from '../training-run.js';
import { convert } from '../units.js';

const DAY = 86_400;
/** Deadlines that the table shows beside the one asked for, in days. */
const DEADLINES = [7, 30, 60, 90];

/** Fewest accelerators with which a run ends in time. */
export const acceleratorsForDeadlineCalculator = defineCalculator(
  {
    name: 'accelerators-for-deadline',
    title: { zh: '期限内所需卡数', en: 'Accelerators for a deadline' },
    description: {
      zh: '在期限内完成训练至少需要多少张加速卡',
      en: 'Fewest accelerators with which training ends in time',
    },
    formula: '⌈FLOP / (deadline · peak · MFU)⌉',
    source:
      'Efficient Large-Scale Language Model Training on GPU Clusters Using Megatron-LM, NVIDIA, 2021-04-09, section 5.1',
    inputs: [deadline, ...RUN_INPUTS],
    publishedCase: {
      source: 'Megatron-LM, NVIDIA, 2021-04-09: 1.008T parameters, 450B tokens, 84 days at 163 TFLOP/s: 3,072 A100',
      given: {
        parameters: 1.008e12,
        tokens: 450e9,
        recomputation: 'full',
        achievedFlops: 163e12,
        deadline: 84 * DAY,
      },
      published: 3072,
      tolerance: 0.01,
    },
  },
  (values) => {
    const time = values.number('deadline');
    const hours = hoursOfRun(values);
    const exact = (seconds: number): number => hours / convert(seconds, 's', 'h');
    // A run that fits exactly must not need one more because of the last bit of a float.
    const needed = (seconds: number): number => Math.max(1, Math.ceil(exact(seconds) * (1 - 1e-12)));
    const count = needed(time);
    const deadlines = [...new Set([...DEADLINES.map((days) => days * DAY), time])].sort((a, b) => a - b);
    const { language } = values;
    return {
      value: count,
      unit: '1',
      results: [
        { name: 'acceleratorHours', value: hours, unit: 'accelerator·h' },
        { name: 'exactAccelerators', value: exact(time), unit: '1' },
        { name: 'servers', value: Math.ceil(count / 8), unit: '1' },
      ],
      table: {
        columns: language === 'zh' ? ['期限', '加速卡'] : ['deadline', 'accelerators'],
        rows: deadlines.map((seconds) => [
          formatQuantity(seconds, 's', language),
          formatCount(needed(seconds), language),
        ]),
      },
    };
  },
);
