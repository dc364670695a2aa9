import type { Localised } from './calculator.js';
import { ALL_CALCULATORS, findCalculator } from './calculators/all-calculators.js';

const RESULTS: Readonly<Record<string, Localised>> = {
  acceleratorHours: { zh: '总卡时', en: 'accelerator-hours' },
  achievedFlops: { zh: '每卡实际算力', en: 'throughput of one accelerator' },
  activations: { zh: '激活', en: 'activations' },
  adapters: { zh: '适配器', en: 'adapters' },
  attentionFlop: { zh: '其中注意力平方项', en: 'of it the attention term' },
  bitsPerWeight: { zh: '每权重比特', en: 'bits a weight' },
  bytes: { zh: '数据量', en: 'data' },
  bytesPerSecond: { zh: '有效速度', en: 'effective speed' },
  bytesPerSequence: { zh: '每个序列', en: 'of one sequence' },
  bytesPerToken: { zh: '每个 token', en: 'of one token' },
  coolingAndLosses: { zh: '制冷与损耗', en: 'cooling and losses' },
  costPerDay: { zh: '每天费用', en: 'cost of a day' },
  crossingBatch: { zh: '转为算力受限的批量', en: 'batch from which arithmetic is the limit' },
  crossingBatchOfWeights: {
    zh: '只看权重时转为算力受限的批量',
    en: 'the same without the KV cache',
  },
  days: { zh: '天数', en: 'days' },
  devicesForStates: { zh: '存放全部状态至少需要的卡数', en: 'devices that hold all states' },
  electricityCost: { zh: '电费', en: 'cost of the electricity' },
  emissions: { zh: '碳排放', en: 'emissions' },
  energyPerYear: { zh: '一年耗电', en: 'electricity of a year' },
  equipmentEnergy: { zh: 'IT 设备耗电', en: 'electricity of the computers' },
  equipmentPower: { zh: 'IT 设备功率', en: 'power of the computers' },
  exactAccelerators: { zh: '取整前的卡数', en: 'accelerators before rounding up' },
  fewestDevices: { zh: '最少的标准卡数', en: 'smallest standard configuration' },
  fits: { zh: '放得下吗', en: 'fits' },
  flop: { zh: '训练总计算量', en: 'training compute' },
  gradients: { zh: '梯度', en: 'gradients' },
  heat: { zh: '需带走的热量', en: 'heat to be taken away' },
  hfu: { zh: '硬件算力利用率 HFU', en: 'hardware FLOPs utilisation (HFU)' },
  kvCache: { zh: 'KV 缓存', en: 'KV cache' },
  limitedBy: { zh: '受限于', en: 'limited by' },
  linkBandwidth: { zh: '单向带宽', en: 'bandwidth one way' },
  longestContext: { zh: '放得下的最长上下文', en: 'longest context that fits' },
  modelFlop: { zh: '模型计算量', en: "the model's own operations" },
  optimiserStates: { zh: '优化器状态', en: 'optimiser states' },
  overhead: { zh: '运行时开销', en: 'overhead' },
  parameters: { zh: '参数量', en: 'parameters' },
  petaflopDays: { zh: 'PFLOP/s·天', en: 'petaflop/s-days' },
  recomputedFlop: { zh: '其中重计算', en: 'of it recomputation' },
  refrigerationTons: { zh: '制冷量（冷吨）', en: 'tons of refrigeration' },
  secondsPerToken: { zh: '每 token 时间', en: 'time for a token' },
  servers: { zh: '8 卡服务器', en: 'servers of 8' },
  spare: { zh: '剩余', en: 'to spare' },
  statesOfModel: { zh: '全部状态合计', en: 'states of the whole model' },
  tokens: { zh: 'token 数', en: 'tokens' },
  tokensPerParameter: { zh: '每参数 token 数', en: 'tokens for each parameter' },
  tokensPerSecond: { zh: '吞吐', en: 'throughput' },
  tokensPerSecondEach: { zh: '每个序列（或每卡）的速度', en: 'speed of each sequence, or of one accelerator' },
  usableMemory: { zh: '可用显存', en: 'usable memory' },
  weights: { zh: '权重', en: 'weights' },
};

/** What a result is called; the name itself where it has no other. A calculator's name gives its title. */
export function resultLabel(name: string, language: 'zh' | 'en'): string {
  return (RESULTS[name] ?? findCalculator(name)?.title)?.[language] ?? name;
}

/** What an input of a calculator is called, without its explanation; without such a calculator, as any other calls it. */
export function inputLabel(calculator: string, name: string, language: 'zh' | 'en'): string {
  const own = findCalculator(calculator)?.inputs.find((input) => input.name === name);
  const any = own ?? ALL_CALCULATORS.flatMap(({ inputs }) => inputs).find((input) => input.name === name);
  return any?.description[language].split(/[：:；;（(]/)[0]?.trim() ?? name;
}
