import { ASSUMPTIONS } from '../assumptions.js';
import { defineCalculator } from '../define-calculator.js';
import { formatCount, formatNumber, formatQuantity } from '../format-quantity.js';
import {
  allocateByFit,
  allocateByRatio,
  BESIROGLU_FIT,
  flopOfRatio,
  HOFFMANN_FIT,
} from '../formulas/compute-optimal.js';
import type { Allocation } from '../formulas/compute-optimal.js';
import type { InputValues } from '../input-values.js';
import { achievedFlops, acceleratorHours, flop, mfu, peakFlops } from '../inputs/hardware-inputs.js';
import { input } from '../inputs/input.js';
import { parameters } from '../inputs/model-inputs.js';
import { sustainedFlops } from '../training-run.js';
import { Quantity } from '../units.js';

const tokensPerParameter = input('tokensPerParameter', '1', '每参数 token 数', 'tokens for each parameter', {
  minimum: 0.01,
  maximum: 1e6,
  assumption: ASSUMPTIONS.tokensPerParameter,
});

function budgetOf(values: InputValues, ratio: number): number {
  if (values.isGiven('flop')) return values.number('flop');
  if (values.isGiven('parameters')) return flopOfRatio(values.number('parameters'), ratio);
  if (!values.isGiven('acceleratorHours')) throw values.missing(['flop']);
  const hours = Quantity.of(values.number('acceleratorHours'), 'accelerator·h');
  return hours.times(Quantity.of(sustainedFlops(values), 'FLOP/s')).in('FLOP');
}

/** Size of a model and number of tokens that give the least loss for a budget. */
export const computeOptimalCalculator = defineCalculator(
  {
    name: 'compute-optimal',
    title: { zh: 'Chinchilla 最优配比', en: 'Compute-optimal model and data' },
    description: {
      zh: '给定计算预算（或卡时、或参数量），损失最低的参数量与 token 数',
      en: 'Parameters and tokens with the least loss for a budget in FLOP or accelerator-hours, or tokens for a size',
    },
    formula: 'N = √(C / (6·r)), D = r·N',
    source: 'Training Compute-Optimal Large Language Models, DeepMind, 2022-03-29',
    inputs: [flop, parameters, acceleratorHours, peakFlops, mfu, achievedFlops, tokensPerParameter],
    publishedCase: {
      source:
        'Training Compute-Optimal Large Language Models, DeepMind, 2022-03-29: 70B for the budget of Gopher, 5.76e23',
      given: { flop: 5.76e23 },
      published: 70e9,
      tolerance: 0.02,
    },
  },
  (values) => {
    const ratio = values.number('tokensPerParameter');
    const budget = budgetOf(values, ratio);
    const { language } = values;
    const best = allocateByRatio(budget, ratio);
    const ways: readonly (readonly [string, Allocation])[] = [
      [`D = ${formatNumber(ratio)}·N`, best],
      ['Hoffmann 2022, approach 3', allocateByFit(budget, HOFFMANN_FIT)],
      ['Besiroglu 2024', allocateByFit(budget, BESIROGLU_FIT)],
    ];
    return {
      value: best.parameters,
      unit: '1',
      results: [
        { name: 'tokens', value: best.tokens, unit: 'token' },
        { name: 'flop', value: budget, unit: 'FLOP' },
      ],
      table: {
        columns:
          language === 'zh'
            ? ['方法', '参数量', 'token 数', 'token/参数']
            : ['method', 'parameters', 'tokens', 'tokens/parameter'],
        rows: ways.map(([way, { parameters: n, tokens: d }]) => [
          way,
          formatCount(n, language),
          formatQuantity(d, 'token', language),
          formatNumber(d / n),
        ]),
      },
    };
  },
);
