import { ApplicationCommandOptionType, type APIApplicationCommandBasicOption } from 'discord.js';
import { named } from './localised.js';

type ThreeLanguages = readonly [english: string, zhCn: string, zhTw: string];

/** An option of `/compute`: a value as people write it, completed or chosen where that helps. */
interface ComputeOption {
  readonly name: ThreeLanguages;
  readonly description: ThreeLanguages;
  /** Key of `CalculationRequest.values`. */
  readonly input: string;
  /** What completion offers: names of the fact sheets, or these words. */
  readonly completes?: 'models' | 'accelerators' | readonly string[];
  /** The words that it takes; they are names, the same in every language. Many words are completed, for a command is small. */
  readonly choices?: readonly string[];
}

const weightFormats = [
  'bf16',
  'fp16',
  'fp8',
  'int8',
  'int4',
  'mxfp4',
  'nf4',
  'gptq-int4',
  'awq-int4',
  'q4_k_m',
  'q8_0',
];
const links = ['nvlink-3', 'nvlink-4', 'nvlink-5', 'nvlink-h800', 'infiniband-hdr', 'infiniband-ndr', 'infiniband-xdr'];
const slowerLinks = ['ethernet-100g', 'ethernet-200g', 'ethernet-400g', 'ethernet-800g', 'pcie-4', 'pcie-5'];

/** Every option by what is registered as its name in English. */
export const computeOptions = {
  model: {
    name: ['model', '模型', '模型'],
    description: ['A model, or a size such as 70B', '模型名称，或参数量，如 70B', '模型名稱，或參數量，如 70B'],
    input: 'model',
    completes: 'models',
  },
  accelerator: {
    name: ['accelerator', '加速卡', '加速卡'],
    description: ['An accelerator, such as H100', '加速卡，如 H100', '加速卡，如 H100'],
    input: 'accelerator',
    completes: 'accelerators',
  },
  devices: {
    name: ['devices', '卡数', '卡數'],
    description: ['How many accelerators', '用几张卡', '用幾張卡'],
    input: 'devices',
  },
  cards: {
    name: ['accelerators', '卡数', '卡數'],
    description: ['How many accelerators', '用几张卡', '用幾張卡'],
    input: 'accelerators',
  },
  precision: {
    name: ['precision', '精度', '精度'],
    description: ['Format of the weights', '权重的精度或量化格式', '權重的精度或量化格式'],
    input: 'weightPrecision',
    completes: weightFormats,
  },
  'kv-precision': {
    name: ['kv-precision', 'kv精度', 'kv精度'],
    description: ['Format of the KV cache', 'KV 缓存的精度', 'KV 快取的精度'],
    input: 'kvPrecision',
    choices: ['bf16', 'fp8', 'int8', 'int4'],
  },
  context: {
    name: ['context', '上下文', '上下文'],
    description: ['Tokens of a sequence, such as 32k', '每个序列的 token 数，如 32k', '每個序列的 token 數，如 32k'],
    input: 'context',
  },
  prompt: {
    name: ['prompt', '提示长度', '提示長度'],
    description: ['Tokens of the prompt, such as 8k', '提示的 token 数，如 8k', '提示的 token 數，如 8k'],
    input: 'promptTokens',
  },
  batch: {
    name: ['batch', '并发', '並發'],
    description: ['Sequences at the same time', '同时处理的序列数', '同時處理的序列數'],
    input: 'batch',
  },
  tokens: {
    name: ['tokens', '词元数', '詞元數'],
    description: ['Tokens of training data, such as 15T', '训练数据的 token 数，如 15T', '訓練資料的 token 數，如 15T'],
    input: 'tokens',
  },
  mfu: {
    name: ['mfu', '利用率', '利用率'],
    description: ['Share of the peak that is used, such as 40%', 'MFU，如 40%', 'MFU，如 40%'],
    input: 'mfu',
  },
  deadline: {
    name: ['deadline', '期限', '期限'],
    description: ['Time allowed, such as 30 days', '期限，如 30 天', '期限，如 30 天'],
    input: 'deadline',
  },
  price: {
    name: ['price', '单价', '單價'],
    description: ['Of one accelerator for an hour, such as $2', '每卡时价格，如 2 美元', '每卡時價格，如 2 美元'],
    input: 'pricePerHour',
  },
  pue: {
    name: ['pue', '能效', '能效'],
    description: ['Power usage effectiveness, such as 1.2', '电能使用效率 PUE，如 1.2', '電能使用效率 PUE，如 1.2'],
    input: 'pue',
  },
  flop: {
    name: ['flop', '计算量', '計算量'],
    description: ['Training compute, such as 1e24', '训练总计算量，如 1e24', '訓練總計算量，如 1e24'],
    input: 'flop',
  },
  method: {
    name: ['method', '方法', '方法'],
    description: ['How it is fine-tuned', '微调方法', '微調方法'],
    input: 'method',
    choices: ['full', 'lora', 'qlora'],
  },
  zero: {
    name: ['zero', '分片阶段', '分片階段'],
    description: ['ZeRO stage', 'ZeRO 阶段', 'ZeRO 階段'],
    input: 'zeroStage',
    choices: ['0', '1', '2', '3'],
  },
  'tensor-parallel': {
    name: ['tensor-parallel', '张量并行', '張量平行'],
    description: ['Ways of tensor parallelism', '张量并行数', '張量平行數'],
    input: 'tensorParallel',
  },
  'pipeline-parallel': {
    name: ['pipeline-parallel', '流水线并行', '管線平行'],
    description: ['Stages of the pipeline', '流水线并行数', '管線平行數'],
    input: 'pipelineParallel',
  },
  'data-parallel': {
    name: ['data-parallel', '数据并行', '資料平行'],
    description: ['Ways of data parallelism', '数据并行数', '資料平行數'],
    input: 'dataParallel',
  },
  recomputation: {
    name: ['recomputation', '重计算', '重計算'],
    description: ['Activations computed again', '激活重计算', '啟用重計算'],
    input: 'recomputation',
    choices: ['none', 'selective', 'full'],
  },
  operation: {
    name: ['operation', '通信', '通訊'],
    description: ['Which collective operation', '哪种集合通信', '哪種集合通訊'],
    input: 'operation',
    choices: ['all-reduce', 'all-to-all'],
  },
  bytes: {
    name: ['bytes', '数据量', '資料量'],
    description: ['Data, such as 2 GB', '数据量，如 2 GB', '資料量，如 2 GB'],
    input: 'bytes',
  },
  link: {
    name: ['link', '互连', '互連'],
    description: ['What connects the accelerators', '卡之间的互连', '卡之間的互連'],
    input: 'link',
    completes: [...links, ...slowerLinks],
  },
  text: {
    name: ['text', '语种', '語種'],
    description: ['Kind of text', '文本种类', '文字種類'],
    input: 'textLanguage',
    choices: ['en', 'zh', 'code', 'multilingual'],
  },
} as const satisfies Readonly<Record<string, ComputeOption>>;

export type ComputeOptionName = keyof typeof computeOptions;

/** The option with this registered name in English. */
export function findComputeOption(name: string): ComputeOption | undefined {
  return Object.values<ComputeOption>(computeOptions).find((option) => option.name[0] === name);
}

/** What Discord is told of an option. */
export function optionDefinition(key: ComputeOptionName, required: boolean): APIApplicationCommandBasicOption {
  const option: ComputeOption = computeOptions[key];
  const common = {
    type: ApplicationCommandOptionType.String as const,
    ...named(option.name, option.description),
    required,
    max_length: 100,
  };
  if (option.completes !== undefined) return { ...common, autocomplete: true };
  if (option.choices === undefined) return common;
  return { ...common, choices: option.choices.map((value) => ({ name: value, value })) };
}
