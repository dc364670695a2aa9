/** How people ask for a cell, its unit, and the group whose source it has. */
export interface AskedCell {
  readonly pattern: RegExp;
  readonly unit: string;
  readonly group: string;
}

/** The most particular first: of "memory bandwidth" the bandwidth is asked for. */
export const OF_ACCELERATORS: Readonly<Record<string, AskedCell>> = {
  interconnectBandwidth: { pattern: /nvlink|互连|互联|卡间|interconnect/, unit: 'B/s', group: 'interconnect' },
  bandwidth: { pattern: /(?:显存|内存|hbm|memory)?\s?(?:带宽|频宽|bandwidth|\bbw\b)/, unit: 'B/s', group: 'memory' },
  memory: { pattern: /显存|内存|\bvram\b|\bmemory\b|\bhbm\b(?! ?(?:type|kind))|\bmem\b/, unit: 'B', group: 'memory' },
  power: { pattern: /功耗|功率|多少瓦|几瓦|\btdp\b|\bpower\b|\bwatts?\b/, unit: 'W', group: 'power' },
  fp8: { pattern: /\bfp8\b/, unit: 'FLOP/s', group: 'compute' },
  fp4: { pattern: /\bfp4\b/, unit: 'FLOP/s', group: 'compute' },
  int8: { pattern: /\bint8\b/, unit: 'FLOP/s', group: 'compute' },
  bf16: { pattern: /算力|峰值|\bbf16\b|\bfp16\b|t?flops|\bpeak\b/, unit: 'FLOP/s', group: 'compute' },
};
export const OF_MODELS: Readonly<Record<string, AskedCell>> = {
  layers: { pattern: /几层|多少层|层数|\blayers?\b/, unit: '1', group: 'architecture' },
  kvHeads: { pattern: /kv\s?(?:头|heads?)|键值头/, unit: '1', group: 'architecture' },
  headDimension: { pattern: /头维度|每头维度|head[ _-]?dim(?:ension)?/, unit: '1', group: 'architecture' },
  attentionHeads: {
    pattern: /多少(?:个)?(?:注意力)?头|几个头|注意力头|attention heads?|\bheads\b/,
    unit: '1',
    group: 'architecture',
  },
  hiddenSize: {
    pattern: /隐藏(?:层)?(?:维度|大小|层)|hidden (?:size|dim\w*)|d_model/,
    unit: '1',
    group: 'architecture',
  },
  vocabulary: { pattern: /词表|vocab(?:ulary)?/, unit: '1', group: 'architecture' },
  context: { pattern: /上下文|context/, unit: 'token', group: 'architecture' },
  experts: { pattern: /多少(?:个)?专家|几个专家|how many experts/, unit: '1', group: 'architecture' },
  activeParameters: { pattern: /激活(?:参数)?|active param\w*|activated/, unit: '1', group: 'parameters' },
};

/** Names of the cells that a text asks for, in the order of the patterns; what a more particular one took is not read again. */
export function askedCells(text: string, patterns: Readonly<Record<string, AskedCell>>): string[] {
  let rest = text.toLowerCase();
  return Object.entries(patterns).flatMap(([name, { pattern }]) => {
    if (!pattern.test(rest)) return [];
    rest = rest.replace(new RegExp(pattern, 'g'), ' ');
    return [name];
  });
}
