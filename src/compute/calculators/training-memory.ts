import { ASSUMPTIONS } from '../assumptions.js';
import type { Calculation, CalculationResult } from '../calculation.js';
import { defineCalculator } from '../define-calculator.js';
import { formatQuantity } from '../format-quantity.js';
import type { Recomputation } from '../formulas/training-flops.js';
import { activationBytes, OPTIMISERS, stateBytesPerDevice } from '../formulas/training-memory.js';
import type { ActivationCase, BytesPerParameter, Optimiser, ZeroStage } from '../formulas/training-memory.js';
import type { InputValues } from '../input-values.js';
import { choice, count, input, required } from '../inputs/input.js';
import { attentionHeads, batch, context, hiddenSize, layers, parameters } from '../inputs/model-inputs.js';
import { deviceMemory } from '../inputs/hardware-inputs.js';

const STAGES: readonly ZeroStage[] = [0, 1, 2, 3];
const RECOMPUTATIONS = ['none', 'selective', 'full'] as const;

const optimiser = choice('optimiser', '优化器与精度', 'optimiser and how it is kept', Object.keys(OPTIMISERS), {
  assumption: ASSUMPTIONS.optimiser,
});
const zeroStage = input('zeroStage', '1', 'ZeRO 阶段（3 即 FSDP 全分片）', 'ZeRO stage (3 is fully sharded)', {
  minimum: 0,
  maximum: 3,
  isInteger: true,
  assumption: ASSUMPTIONS.zeroStage,
});
const tensorParallel = count('tensorParallel', '张量并行数', 'tensor parallelism', 1024, {
  assumption: ASSUMPTIONS.tensorParallel,
});
const pipelineParallel = count('pipelineParallel', '流水线并行数', 'pipeline parallelism', 1024, {
  assumption: ASSUMPTIONS.pipelineParallel,
});
const dataParallel = count('dataParallel', '数据并行数', 'data parallelism', 1e6, {
  assumption: ASSUMPTIONS.dataParallel,
});
const sequenceParallel = choice('sequenceParallel', '是否序列并行', 'whether sequences are split too', ['yes', 'no'], {
  assumption: ASSUMPTIONS.sequenceParallel,
});
const recomputation = choice(
  'recomputation',
  '激活重计算：none 无，selective 只重算注意力（FlashAttention 同），full 每层只留输入',
  'recomputation: none, selective (attention alone, as with FlashAttention) or full (only inputs of layers are kept)',
  RECOMPUTATIONS,
  { assumption: ASSUMPTIONS.memoryRecomputation },
);

/** Undefined where the shape of the model is not known, so that activations cannot be counted. */
function shapeOf(values: InputValues): ActivationCase | undefined {
  if (!['layers', 'hiddenSize', 'attentionHeads'].some((name) => values.isGiven(name))) return undefined;
  const shape = values.numbers(['layers', 'hiddenSize', 'attentionHeads', 'batch', 'context', 'tensorParallel']);
  return {
    ...shape,
    isSequenceParallel: values.word('sequenceParallel') === 'yes',
    recomputation: values.word('recomputation') as Recomputation,
  };
}

const sumOf = ({ weights, gradients, optimiser: states }: BytesPerParameter): number => weights + gradients + states;

interface Table {
  readonly values: InputValues;
  /** Bytes of one device at a ZeRO stage. */
  readonly statesAt: (stage: ZeroStage) => number;
  readonly shape: ActivationCase | undefined;
  readonly activations: number;
}

/** Other stages of ZeRO where there is something to split over, else other ways of recomputation. */
function tableOf({ values, statesAt, shape, activations }: Table): Calculation['table'] {
  const { language } = values;
  const shown = (bytes: number): string => formatQuantity(bytes, 'B', language);
  if (values.number('dataParallel') > 1) {
    return {
      columns: language === 'zh' ? ['ZeRO', '状态', '每卡合计'] : ['ZeRO', 'states', 'total of a device'],
      rows: STAGES.map((stage) => [String(stage), shown(statesAt(stage)), shown(statesAt(stage) + activations)]),
    };
  }
  if (shape === undefined) return undefined;
  return {
    columns: language === 'zh' ? ['重计算', '激活', '每卡合计'] : ['recomputation', 'activations', 'total of a device'],
    rows: RECOMPUTATIONS.map((way) => {
      const bytes = activationBytes({ ...shape, recomputation: way });
      return [way, shown(bytes), shown(statesAt(values.number('zeroStage') as ZeroStage) + bytes)];
    }),
  };
}

const NOT_COUNTED = {
  zh: '未计入：需要层数、隐藏维度与注意力头数',
  en: 'not counted: layers, hidden size and attention heads are needed',
};

/** Memory of one device in training. */
export const trainingMemoryCalculator = defineCalculator(
  {
    name: 'training-memory',
    title: { zh: '训练显存', en: 'Training memory' },
    description: {
      zh: '每张卡的显存：权重、梯度、优化器状态与激活，按 ZeRO 与并行方式切分',
      en: 'Memory of a device: weights, gradients, optimiser states and activations, as ZeRO and parallelism split them',
    },
    formula: '(weights + gradients + optimiser)/(TP·PP·ZeRO) + activations',
    source:
      'ZeRO, Microsoft, 2020-05-13; Reducing Activation Recomputation in Large Transformer Models, NVIDIA, 2022-05-10',
    inputs: [
      required(parameters),
      optimiser,
      zeroStage,
      tensorParallel,
      pipelineParallel,
      dataParallel,
      layers,
      hiddenSize,
      attentionHeads,
      batch,
      context,
      sequenceParallel,
      recomputation,
      deviceMemory,
    ],
    publishedCase: {
      source: 'ZeRO, Microsoft, 2020-05-13, figure 1: 7.5B parameters, 64 devices, stage 3: 1.9 GB',
      given: { parameters: 7.5e9, zeroStage: 3, dataParallel: 64 },
      published: 1.9e9,
      tolerance: 0.02,
    },
  },
  (values) => {
    const n = values.number('parameters');
    const bytes = OPTIMISERS[values.word('optimiser') as Optimiser];
    const parallel = values.numbers(['tensorParallel', 'pipelineParallel', 'dataParallel']);
    const stage = values.number('zeroStage') as ZeroStage;
    const deviceAt = (zeroStage: ZeroStage): BytesPerParameter =>
      stateBytesPerDevice(n, bytes, { ...parallel, zeroStage });
    const device = deviceAt(stage);
    const statesAt = (zeroStage: ZeroStage): number => sumOf(deviceAt(zeroStage));
    const shape = shapeOf(values);
    const activations = shape === undefined ? undefined : activationBytes(shape);
    const total = sumOf(device) + (activations ?? 0);
    const table = tableOf({ values, statesAt, shape, activations: activations ?? 0 });
    const whole = n * sumOf(bytes);
    const memory = values.number('deviceMemory');
    const results: CalculationResult[] = [
      { name: 'weights', value: device.weights, unit: 'B' },
      { name: 'gradients', value: device.gradients, unit: 'B' },
      { name: 'optimiserStates', value: device.optimiser, unit: 'B' },
      activations === undefined
        ? { name: 'activations', value: values.say(NOT_COUNTED), unit: '' }
        : { name: 'activations', value: activations, unit: 'B' },
      { name: 'statesOfModel', value: whole, unit: 'B' },
      { name: 'devicesForStates', value: Math.ceil(whole / memory), unit: '1' },
      { name: 'fits', value: values.say(total <= memory ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }), unit: '' },
    ];
    return {
      value: total,
      unit: 'B',
      results,
      ...(table === undefined ? {} : { table }),
    };
  },
);
