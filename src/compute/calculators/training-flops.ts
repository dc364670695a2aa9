import { defineCalculator } from '../define-calculator.js';
import { required } from '../inputs/input.js';
import { parameters } from '../inputs/model-inputs.js';
import { flopOfRun, TRAINING_INPUTS } from '../training-run.js';
import { convert } from '../units.js';

/** FLOP of training a model. */
export const trainingFlopsCalculator = defineCalculator(
  {
    name: 'training-flops',
    title: { zh: '训练计算量', en: 'Training compute' },
    description: {
      zh: '训练一个模型所需的浮点运算次数；混合专家模型按激活参数计',
      en: 'Floating-point operations of training a model; of a mixture of experts by its active parameters',
    },
    formula: '6·N·D',
    source: 'Scaling Laws for Neural Language Models, OpenAI, 2020-01-23; PaLM, Google, 2022-04-05, appendix B',
    inputs: TRAINING_INPUTS.map((input) => (input === parameters ? required(input) : input)),
    publishedCase: {
      source: 'Language Models are Few-Shot Learners, OpenAI, 2020-05-28, table D.1',
      given: { parameters: 175e9, tokens: 300e9 },
      published: 3.14e23,
      tolerance: 0.01,
    },
  },
  (values) => {
    const run = flopOfRun(values);
    const isMixture = values.isGiven('activeParameters');
    const parts = [
      isMixture ? '6·N_active·D' : '6·N·D',
      ...(run.attention > 0 ? [`${values.word('attentionTerm') === 'causal' ? '6' : '12'}·L·h·T·D`] : []),
    ];
    const again = { none: '', selective: ' + 4·L·h·T·D', full: ' × 4/3' };
    const sum = parts.length > 1 && run.recomputed > 0 ? `(${parts.join(' + ')})` : parts.join(' + ');
    return {
      value: run.hardware,
      unit: 'FLOP',
      formula: sum + again[values.word('recomputation') as keyof typeof again],
      results: [
        { name: 'modelFlop', value: run.model, unit: 'FLOP' },
        ...(run.attention > 0 ? [{ name: 'attentionFlop', value: run.attention, unit: 'FLOP' }] : []),
        ...(run.recomputed > 0 ? [{ name: 'recomputedFlop', value: run.recomputed, unit: 'FLOP' }] : []),
        { name: 'petaflopDays', value: convert(run.hardware, 'FLOP', 'PFLOP/s·d'), unit: 'PFLOP/s·d' },
        { name: 'tokensPerParameter', value: run.tokens / run.active, unit: '1' },
      ],
    };
  },
);
