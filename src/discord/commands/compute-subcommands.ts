import type { ComputeOptionName } from './compute-options.js';

type ThreeLanguages = readonly [english: string, zhCn: string, zhTw: string];

/** One calculation of `/compute`. */
export interface ComputeSubcommand {
  readonly name: ThreeLanguages;
  readonly description: ThreeLanguages;
  /** Name of the calculator; where the option `operation` is offered, what that says goes before. */
  readonly calculator: string;
  readonly required: readonly ComputeOptionName[];
  readonly optional: readonly ComputeOptionName[];
}

/** The calculations by what people want to know; Discord takes at most 25. */
export const computeSubcommands: readonly ComputeSubcommand[] = [
  {
    name: ['fit', '放得下吗', '放得下嗎'],
    description: [
      'Does a model fit, and how much memory it needs',
      '推理要多少显存，放不放得下',
      '推論要多少顯示記憶體，放不放得下',
    ],
    calculator: 'inference-memory',
    required: ['model'],
    optional: ['precision', 'context', 'batch', 'accelerator', 'devices', 'kv-precision'],
  },
  {
    name: ['kv-cache', 'kv缓存', 'kv快取'],
    description: ['Size of the KV cache', 'KV 缓存有多大', 'KV 快取有多大'],
    calculator: 'kv-cache',
    required: ['model'],
    optional: ['context', 'batch', 'kv-precision'],
  },
  {
    name: ['weights', '权重', '權重'],
    description: ['Size of the weights', '权重有多大', '權重有多大'],
    calculator: 'model-weights',
    required: ['model'],
    optional: ['precision'],
  },
  {
    name: ['flops', '训练算力', '訓練算力'],
    description: ['Compute of a training run', '训练要多少计算量', '訓練要多少計算量'],
    calculator: 'training-flops',
    required: ['model'],
    optional: ['tokens'],
  },
  {
    name: ['train', '训练时间', '訓練時間'],
    description: ['How long training takes', '训练要多久', '訓練要多久'],
    calculator: 'training-time',
    required: ['model'],
    optional: ['tokens', 'accelerator', 'cards', 'mfu'],
  },
  {
    name: ['cards', '训练卡数', '訓練卡數'],
    description: ['Accelerators to train within a deadline', '限期训完要多少张卡', '限期訓完要多少張卡'],
    calculator: 'accelerators-for-deadline',
    required: ['model'],
    optional: ['deadline', 'tokens', 'accelerator', 'mfu'],
  },
  {
    name: ['cost', '训练成本', '訓練成本'],
    description: ['What training costs', '训练要多少钱', '訓練要多少錢'],
    calculator: 'training-cost',
    required: ['model'],
    optional: ['tokens', 'accelerator', 'price', 'mfu'],
  },
  {
    name: ['energy', '训练能耗', '訓練能耗'],
    description: ['Energy and emissions of training', '训练耗多少电、排多少碳', '訓練耗多少電、排多少碳'],
    calculator: 'training-energy',
    required: ['model'],
    optional: ['tokens', 'accelerator', 'mfu', 'pue'],
  },
  {
    name: ['train-memory', '训练显存', '訓練記憶體'],
    description: ['Memory of each accelerator in training', '训练时每张卡要多少显存', '訓練時每張卡要多少顯示記憶體'],
    calculator: 'training-memory',
    required: ['model'],
    optional: [
      'zero',
      'tensor-parallel',
      'pipeline-parallel',
      'data-parallel',
      'batch',
      'context',
      'recomputation',
      'accelerator',
    ],
  },
  {
    name: ['finetune', '微调显存', '微調記憶體'],
    description: ['Memory for fine-tuning', '微调要多少显存', '微調要多少顯示記憶體'],
    calculator: 'fine-tuning-memory',
    required: ['model'],
    optional: ['method', 'batch', 'context', 'accelerator'],
  },
  {
    name: ['optimal', '最优配比', '最佳配比'],
    description: ['Compute-optimal model and data', '给定算力的最优参数量与数据量', '給定算力的最佳參數量與資料量'],
    calculator: 'compute-optimal',
    required: ['flop'],
    optional: [],
  },
  {
    name: ['speed', '生成速度', '生成速度'],
    description: ['How fast a model can generate at most', '生成速度的上限', '生成速度的上限'],
    calculator: 'decode-speed',
    required: ['model'],
    optional: ['accelerator', 'devices', 'precision', 'batch', 'context'],
  },
  {
    name: ['prefill', '预填充', '預填充'],
    description: ['How fast a prompt can be read at most', '读入提示的速度上限', '讀入提示的速度上限'],
    calculator: 'prefill-speed',
    required: ['model'],
    optional: ['accelerator', 'devices', 'prompt', 'precision', 'batch'],
  },
  {
    name: ['serve-cost', '推理成本', '推論成本'],
    description: ['Cost of a million tokens', '每百万 token 的成本', '每百萬 token 的成本'],
    calculator: 'serving-cost',
    required: ['model'],
    optional: ['accelerator', 'devices', 'price', 'precision', 'batch', 'context'],
  },
  {
    name: ['network', '通信时间', '通訊時間'],
    description: ['Time of a collective operation', '集合通信要多久', '集合通訊要多久'],
    calculator: 'all-reduce',
    required: ['operation', 'bytes'],
    optional: ['devices', 'link'],
  },
  {
    name: ['data', '数据量', '資料量'],
    description: ['Size of training data in bytes', '训练数据有多少字节', '訓練資料有多少位元組'],
    calculator: 'data-volume',
    required: ['tokens'],
    optional: ['text'],
  },
  {
    name: ['power', '集群功率', '叢集功率'],
    description: ['Power and cooling of a cluster', '集群的功率与制冷', '叢集的功率與冷卻'],
    calculator: 'cluster-power',
    required: ['cards'],
    optional: ['accelerator', 'pue'],
  },
];
