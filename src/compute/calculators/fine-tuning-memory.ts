import { ASSUMPTIONS } from '../assumptions.js';
import { defineCalculator } from '../define-calculator.js';
import { formatCount, formatQuantity } from '../format-quantity.js';
import { smallestConfiguration } from '../formulas/configuration.js';
import { fineTuningMemory, loraParameters, totalOf } from '../formulas/fine-tuning-memory.js';
import type { FineTuningMethod } from '../formulas/fine-tuning-memory.js';
import { activationBytes, OPTIMISERS } from '../formulas/training-memory.js';
import type { Optimiser } from '../formulas/training-memory.js';
import type { InputValues } from '../input-values.js';
import { deviceMemory, devices, usableShare } from '../inputs/hardware-inputs.js';
import { choice, count, input, required } from '../inputs/input.js';
import { fitResults } from '../memory-fit.js';
import { attentionHeads, batch, context, hiddenSize, layers, parameters } from '../inputs/model-inputs.js';

const METHODS: readonly FineTuningMethod[] = ['full', 'lora', 'qlora'];

const method = choice(
  'method',
  '方法：full 全参数，lora，qlora',
  'method: full (all parameters), lora, qlora',
  METHODS,
  {
    assumption: ASSUMPTIONS.fineTuningMethod,
  },
);
const optimiser = choice('optimiser', '优化器与精度', 'optimiser and how it is kept', Object.keys(OPTIMISERS), {
  assumption: ASSUMPTIONS.optimiser,
});
const loraRank = count('loraRank', 'LoRA 的秩', 'rank of the adapters', 8192, { assumption: ASSUMPTIONS.loraRank });
const adaptedMatrices = count('adaptedMatrices', '每层适配的矩阵数', 'adapted matrices of a layer', 64, {
  assumption: ASSUMPTIONS.adaptedMatrices,
});
const adapterParameters = input('adapterParameters', '1', '适配器参数量', 'parameters of the adapters', {
  minimum: 1,
  maximum: 1e15,
});

function adaptersOf(values: InputValues, n: number): number {
  const given = values.optional('adapterParameters');
  if (given !== undefined) {
    if (given <= n) return given;
    const [adapters, all] = [given, n].map((count) => formatCount(count, values.language));
    throw values.invalid('adapterParameters', {
      zh: `适配器参数量（${String(adapters)}）不能大于模型参数量（${String(all)}）。`,
      en: `The adapters (${String(adapters)} parameters) cannot be larger than the model (${String(all)}).`,
    });
  }
  if (!values.isGiven('layers') || !values.isGiven('hiddenSize')) {
    const { value, ...reason } = ASSUMPTIONS.adapterShare;
    return values.assume('adapterParameters', { value: value * n, ...reason });
  }
  const shape = values.numbers(['layers', 'hiddenSize', 'adaptedMatrices', 'loraRank']);
  return Math.min(n, loraParameters(shape.layers, shape.hiddenSize, shape.adaptedMatrices, shape.loraRank));
}

/** With gradient checkpointing, as fine-tuning is usually done; undefined where the shape is not known. */
function activationsOf(values: InputValues): number | undefined {
  if (!['layers', 'hiddenSize', 'attentionHeads'].every((name) => values.isGiven(name))) return undefined;
  const shape = values.numbers(['layers', 'hiddenSize', 'attentionHeads', 'batch', 'context']);
  return activationBytes({ ...shape, tensorParallel: 1, isSequenceParallel: false, recomputation: 'full' });
}

const NOT_COUNTED = {
  zh: '未计入：需要层数、隐藏维度与注意力头数',
  en: 'not counted: layers, hidden size and attention heads are needed',
};

/** Memory of fine-tuning, all devices together. */
export const fineTuningMemoryCalculator = defineCalculator(
  {
    name: 'fine-tuning-memory',
    title: { zh: '微调显存', en: 'Fine-tuning memory' },
    description: {
      zh: '全参数、LoRA 与 QLoRA 微调的显存（全部卡合计）',
      en: 'Memory of fine-tuning all parameters, with LoRA or with QLoRA, all devices together',
    },
    formula: 'N · bytes_base + N_trained · (gradients + optimiser) + activations',
    source: 'QLoRA, University of Washington, 2023-05-23; LoRA, Microsoft, 2021-06-17',
    inputs: [
      required(parameters),
      method,
      optimiser,
      adapterParameters,
      loraRank,
      adaptedMatrices,
      layers,
      hiddenSize,
      attentionHeads,
      batch,
      context,
      deviceMemory,
      devices,
      usableShare,
    ],
    publishedCase: {
      source: 'QLoRA, University of Washington, 2023-05-23: 16-bit fine-tuning of LLaMA 65B needs more than 780 GB',
      given: { parameters: 65e9, method: 'full', optimiser: 'adam-no-master' },
      published: 780e9,
      tolerance: 1e-9,
    },
  },
  (values) => {
    const n = values.number('parameters');
    const way = values.word('method') as FineTuningMethod;
    const bytes = OPTIMISERS[values.word('optimiser') as Optimiser];
    const adapters = adaptersOf(values, n);
    const activations = activationsOf(values);
    const memory = fineTuningMemory(way, n, adapters, bytes);
    const totalFor = (each: FineTuningMethod): number =>
      totalOf(fineTuningMemory(each, n, adapters, bytes)) + (activations ?? 0);
    const { deviceMemory: size, usableShare: share } = values.numbers(['deviceMemory', 'usableShare']);
    const { language } = values;
    return {
      value: totalFor(way),
      unit: 'B',
      results: [
        { name: 'weights', value: memory.weights, unit: 'B' },
        { name: 'adapters', value: memory.adapters, unit: 'B' },
        { name: 'gradients', value: memory.gradients, unit: 'B' },
        { name: 'optimiserStates', value: memory.optimiser, unit: 'B' },
        activations === undefined
          ? { name: 'activations', value: values.say(NOT_COUNTED), unit: '' }
          : { name: 'activations', value: activations, unit: 'B' },
        ...fitResults(values, totalFor(way)),
      ],
      table: {
        columns: language === 'zh' ? ['方法', '显存', '最少卡数'] : ['method', 'memory', 'fewest devices'],
        rows: METHODS.map((each) => [
          each,
          formatQuantity(totalFor(each), 'B', language),
          String(smallestConfiguration(totalFor(each), size, share)),
        ]),
      },
    };
  },
);
