import { ACTIVE, CONTEXT, counted, label } from './amount-labels.js';
import type { AmountInContext, AmountRule } from './amount-rule.js';

const isLetterScale = ({ amount }: AmountInContext, letters: string): boolean =>
  letters.includes(amount.scale) && amount.scale !== '';
const isBillions = (found: AmountInContext): boolean =>
  ['b', 'bn', 'billion', '亿', '十亿', '百亿', '千亿', '万亿', 'trillion', 'hundred billion'].includes(
    found.amount.scale,
  );

const SMALL_SUM = 30;
const isSmallSum = ({ amount: { scale, value } }: AmountInContext): boolean =>
  scale === '' && value > 0 && value < SMALL_SUM;
const isPercent = ({ amount: { scale, value } }: AmountInContext): boolean => scale === '' && value > 1;

/** In the order in which they are tried; the first that holds decides. */
export const AMOUNT_RULES: readonly AmountRule[] = [
  { key: 'gridIntensity', dimensions: ['grams per kWh'] },
  { key: 'electricityPrice', dimensions: ['USD per kWh'] },
  {
    key: 'electricityPrice',
    dimensions: ['USD', 'CNY'],
    before: /(?:电价|度电?|electricity|kwh)(?:为|是|of|at|is|costs|每度|,|\s)*$/,
  },
  { key: 'electricityPrice', dimensions: ['USD', 'CNY'], after: /^\s?(?:\/|每|一|per|an?)\s?(?:kwh|度|千瓦时)/ },
  { key: 'tokensPerSecond', dimensions: ['tokens per second'] },
  {
    key: 'tokensPerSecond',
    dimensions: ['plain', 'tokens'],
    before:
      /(?:tok(?:en)?s?\s?\/\s?s(?:ec)?|tokens per second|每秒 ?tokens?|吞吐量?|throughput)\s?(?:约|为|是|大概|of|is|=|:)?\s?$/,
    fits: ({ amount }) => amount.scale !== 'b',
  },
  {
    key: 'tokensPerSecond',
    dimensions: ['tokens'],
    before: /每秒(?:钟)?\s?(?:能|可|可以)?\s?(?:生成|输出|出|吐|处理)?\s?(?:约|大概)?\s?$/,
  },
  {
    key: 'activeParameters',
    dimensions: ['parameters', 'plain'],
    before: label(ACTIVE),
    fits: ({ amount }) => Math.abs(amount.value) >= 1e6,
  },
  {
    key: 'activeParameters',
    dimensions: ['parameters', 'plain'],
    after: new RegExp(`${counted(ACTIVE).source}(?!\\w*\\s*(?:参数量?|params?)?\\s*(?:约|为|是|of)?\\s*\\d)`),
    fits: ({ amount }) => Math.abs(amount.value) >= 1e6,
  },
  // "Tokens for one parameter" names no size; a bare 0 is refused later.
  { key: 'parameters', dimensions: ['parameters'], fits: ({ amount }) => amount.value <= 0 || amount.value >= 1e4 },
  {
    key: 'outputTokens',
    dimensions: ['tokens'],
    before: label('输出|生成|output|generat\\w*|completion'),
    fits: ({ isTraining }) => !isTraining,
  },
  {
    key: 'outputTokens',
    dimensions: ['tokens', 'plain'],
    after: counted('(?:的)?输出|output'),
    fits: ({ isTraining }) => !isTraining,
  },
  {
    key: 'promptTokens',
    dimensions: ['tokens', 'plain'],
    before: label('提示词?|prompt|输入|input|prefill'),
    fits: ({ amount, isTraining }) => !isTraining && amount.value >= 16 && amount.scale !== 'b',
  },
  {
    key: 'promptTokens',
    dimensions: ['tokens', 'plain'],
    after: counted('(?:tokens? )?(?:的)?(?:提示词?|prompt|输入|input)'),
  },
  {
    key: 'contextTokens',
    dimensions: ['tokens', 'plain'],
    before: label(CONTEXT),
    fits: ({ amount }) => amount.dimension !== 'plain' || Math.abs(amount.value) >= 64 || amount.value <= 0,
  },
  {
    key: 'contextTokens',
    dimensions: ['tokens', 'plain'],
    after: counted(`${CONTEXT}|(?:tokens? )?(?:of |的)?(?:context|上下文)`),
  },
  {
    key: 'contextTokens',
    dimensions: ['plain'],
    after: /^\s?(?:个)?\s?(?:的)?长(?:度|呢|文本|上下文)?/,
    fits: ({ amount }) => amount.value >= 512,
  },
  { key: 'tokens', dimensions: ['tokens'], fits: ({ amount, isTraining }) => isTraining || amount.value > 4e6 },
  // "A token" is what something is told for, and no length.
  { key: 'contextTokens', dimensions: ['tokens'], fits: ({ amount }) => amount.value >= 16 || amount.value <= 0 },
  {
    key: 'tokens',
    dimensions: ['plain'],
    before: label('(?<!first |per |每个?\\s?|首\\s?)tokens?|词元|训练数据|数据量?|data(?:set)?'),
    fits: ({ amount }) => Math.abs(amount.value) >= 1e8,
  },
  {
    key: 'achievedFlops',
    dimensions: ['flop per second'],
    before: /(?:实测|达到|实际|achiev\w*|running|sustain\w*|吞吐|throughput|\bat|measured|跑到|跑出)\D{0,14}$/,
  },
  {
    key: 'achievedFlops',
    dimensions: ['flop per second'],
    after: /^\s?(?:的)?\s?(?:实测|实际|achieved|sustained|per gpu achieved|的?吞吐)/,
  },
  {
    key: 'achievedFlops',
    dimensions: ['flop per second'],
    after: /^\s?(?:per|a|each|\/)\s?(?:gpu|card|chip|accelerator|tpu|[ahbv]\d{2,3})/,
    fits: ({ hasAccelerator }) => hasAccelerator,
  },
  {
    key: 'achievedFlops',
    dimensions: ['flop per second'],
    before: /(?:每卡|每张(?:卡)?|单卡|每块|per (?:gpu|card|chip))\s?(?:约|是|为|实际|能|可以)?\s?$/,
    fits: ({ hasAccelerator }) => hasAccelerator,
  },
  { key: 'peakFlops', dimensions: ['flop per second'] },
  { key: 'flop', dimensions: ['flop'] },
  {
    key: 'mfu',
    dimensions: ['share', 'plain'],
    before: label('mfu|利用率|utili[sz]ation'),
    fits: ({ amount }) => amount.dimension === 'share' || Math.abs(amount.value) <= 1,
  },
  // "MFU 30" can only be per cent.
  { key: 'mfu', dimensions: ['plain'], before: label('mfu'), fits: isPercent },
  {
    key: 'mfu',
    dimensions: ['share', 'plain'],
    after: counted('(?:的)?(?:mfu|利用率|utili[sz]ation)'),
    fits: ({ amount }) => amount.dimension === 'share' || Math.abs(amount.value) <= 1,
  },
  { key: 'mfu', dimensions: ['share'], fits: ({ isTraining }) => isTraining },
  {
    key: 'pricePerHour',
    dimensions: ['USD', 'CNY', 'plain'],
    before:
      /(?:每|一|\/|per |an? )\s?(?:张|块|个)?\s?(?:gpu|卡|h100|h800|a100|h20|h200|card)?\s?[·\-]?\s?(?:小?时|hour|h|hr)\s?(?:要|是|为|价格?|租金|收费|约|大概|costs?|at|:)?\s?$/,
    fits: ({ amount }) => amount.dimension !== 'plain',
  },
  {
    key: 'pricePerHour',
    dimensions: ['USD', 'CNY', 'plain'],
    before:
      /(?:单价|时价|卡时价格?|租金|租价|hourly(?: (?:price|rate|cost))?|price per hour|hourly rate(?: of)?)\s?(?:为|是|of|is|=|:|按|at)?\s?$/,
  },
  {
    key: 'pricePerHour',
    dimensions: ['USD', 'CNY'],
    after:
      /^\s?(?:\/|每|一|per|an?)\s?(?:张|块|个|each )?\s?(?:gpu|卡|h100|h800|a100|h20|h200|card|accelerator)?[\s·\-/]*(?:卡)?\s?(?:每|per|an?|一|\/)?\s?(?:个)?\s?(?:小?时|hour|h\b|hr|钟头)/,
  },
  {
    key: 'pricePerHour',
    dimensions: ['plain'],
    after: /^\s?(?:\/|per |an? )\s?(?:gpu|card|h100|h800|a100)?[\s·\-/]*(?:hour|hr|h)\b|^\s?\/\s?(?:gpu|卡)?\s?小?时/,
    fits: isSmallSum,
  },
  {
    key: 'pricePerHour',
    dimensions: ['plain'],
    before: /@\s?$/,
    after: /^\s*(?:[=?？,，.;]|$)/,
    fits: isSmallSum,
  },
  // Nobody trains for two dollars: so small a sum is the price of an hour.
  { key: 'pricePerHour', dimensions: ['USD'], fits: ({ amount }) => Math.abs(amount.value) < SMALL_SUM },
  { key: 'budget', dimensions: ['USD', 'CNY'] },
  { key: 'acceleratorHours', dimensions: ['accelerator-seconds'] },
  { key: 'seconds', dimensions: ['seconds'] },
  { key: 'pue', dimensions: ['plain'], before: label('pue'), fits: ({ amount }) => amount.value < 10 },
  { key: 'facilityWatts', dimensions: ['watts'], fits: ({ amount }) => Math.abs(amount.value) >= 2e4 },
  { key: 'watts', dimensions: ['watts'] },
  {
    key: 'zeroStage',
    dimensions: ['plain'],
    before: /(?:zero|fsdp)[\s-]?(?:stage|阶段)?[\s-]?$/,
    fits: ({ amount }) => amount.value <= 3,
  },
  { key: 'rank', dimensions: ['plain'], before: label('rank|秩|\\br') },
  { key: 'groupSize', dimensions: ['plain'], before: label('group(?: size)?|分组(?:大小)?|\\bg') },
  {
    key: 'batch',
    dimensions: ['plain'],
    before: label('batch(?:[ _-]?size)?|\\bbs|批(?:量|次|大小|处理)?|并发(?:数|量)?|concurrency'),
  },
  {
    key: 'batch',
    dimensions: ['plain', 'tokens'],
    after: counted(
      '并发|请求|用户|人(?:同时|并发|一起|用|在用|访问)|会话|concurrent|req(?:uest)?s?\\b|users?|sequences?|streams?|sessions?|people|batch|个批次|序列并发',
    ),
    fits: ({ amount }) => amount.scale === '',
  },
  {
    key: 'batch',
    dimensions: ['plain'],
    before: /(?:同时|并行)(?:有|给|供|服务|支持|接)?\s?$/,
    after: /^\s?(?:个|位|路)?\s?(?:人|用户|请求|会话)/,
  },
  { key: 'layers', dimensions: ['plain'], after: counted('层|layers?') },
  { key: 'layers', dimensions: ['plain'], before: label('(?<!\\d[\\s-]?)(?:层数?|layers?)') },
  { key: 'kvHeads', dimensions: ['plain'], after: counted('kv[\\s-]?(?:头|heads?)|key.?value heads?') },
  { key: 'kvHeads', dimensions: ['plain'], before: label('kv[\\s-]?(?:头|heads?)') },
  {
    key: 'headDimension',
    dimensions: ['plain'],
    before: label('head[\\s_-]?dim(?:ension)?|头维度?|每头维度|head size'),
  },
  { key: 'headDimension', dimensions: ['plain'], after: counted('head[\\s_-]?dim(?:ension)?') },
  { key: 'attentionHeads', dimensions: ['plain'], after: counted('(?:注意力)?头|(?:attention |query |q )?heads?') },
  {
    key: 'hiddenSize',
    dimensions: ['plain'],
    before: label('hidden(?:[ _-]?(?:size|dim(?:ension)?))?|隐藏(?:层)?(?:维度|大小|层)?|d_?model'),
  },
  { key: 'hiddenSize', dimensions: ['plain'], after: counted('hidden(?:[ _-]?(?:size|dim))?|(?:维)?隐藏') },
  { key: 'epochs', dimensions: ['plain'], after: counted('epochs?|轮|遍') },
  { key: 'samples', dimensions: ['plain'], after: counted('样本|条(?:数据|样本|指令|对话)|examples?|samples|rows') },
  { key: 'accelerators', dimensions: ['accelerators'], fits: ({ amount }) => !['b'].includes(amount.scale) },
  {
    key: 'accelerators',
    dimensions: ['plain', 'tokens'],
    fits: ({ isBesideAccelerator, amount }) => isBesideAccelerator && amount.scale !== 'b',
  },
  {
    key: 'accelerators',
    dimensions: ['plain'],
    before: label(
      '卡数|(?:gpu|card|卡)s?\\s?(?:count|数量)|(?:number|count) of (?:gpus|cards)|(?<![a-z])(?:gpus|cards)\\s?[=:]|数量',
    ),
    fits: ({ hasAccelerator, amount }) => hasAccelerator && amount.scale === '',
  },
  { key: 'servers', dimensions: ['servers'] },
  {
    key: 'deviceMemory',
    dimensions: ['bytes'],
    after: /^\s?(?:的)?(?:显存|vram|内存)?\s?(?:的)?\s?(?:显卡|卡|card|gpu|macbook|mac|m[1-4]|显存|vram|memory|gpus)/,
  },
  {
    key: 'deviceMemory',
    dimensions: ['bytes'],
    before: /(?:显存|vram|卡|card|gpu|memory|内存)\s?(?:只?有|是|为|of|with|has|only)?\s?$/,
  },
  { key: 'bytes', dimensions: ['bytes'] },
  { key: 'bandwidth', dimensions: ['bytes per second'] },
  {
    key: 'parameters',
    dimensions: ['plain'],
    after:
      /^[\s-]*(?:的)?(?:(?:dense|稠密|规模|级别?|量级)?\s?(?:大|语言)*(?:模型|model|llm)|moe\b|dense\b|稠密|参数|params?\b)/,
    fits: ({ amount }) => Math.abs(amount.value) >= 1e6,
  },
  {
    key: 'parameters',
    dimensions: ['plain'],
    after: /^(?=\s?(?:总参|激活|active\b|-?a\d|\(?moe\b))/,
    fits: ({ amount }) => Math.abs(amount.value) >= 1e6,
  },
  {
    key: 'tokens',
    dimensions: ['plain'],
    fits: (found) => isLetterScale(found, 't') || (found.isTraining && found.amount.scale === '万亿'),
  },
  { key: 'parameters', dimensions: ['plain'], fits: isBillions },
  {
    key: 'parameters',
    dimensions: ['plain'],
    before: /(?:参数量?|params?|parameters?)\D{0,4}$/,
    fits: ({ amount }) => Math.abs(amount.value) >= 1e6,
  },
  {
    key: 'flop',
    dimensions: ['plain'],
    after: /^\s?(?:的)?\s?(?:计算量|算力|预算|compute\b|budget)/,
    fits: ({ amount }) => amount.value >= 1e17,
  },
  {
    key: 'flop',
    dimensions: ['plain'],
    before: /(?:算力|计算量|预算|compute|budget)\D{0,8}$/,
    fits: ({ amount }) => amount.value >= 1e17,
  },
  { key: 'flop', dimensions: ['plain'], fits: ({ amount }) => amount.value >= 1e18 && amount.scale === '' },
  { key: 'mfu', dimensions: ['share'], fits: ({ amount }) => Math.abs(amount.value) <= 1 },
  {
    key: 'contextTokens',
    dimensions: ['plain'],
    fits: (found) => isLetterScale(found, 'k') && !found.isBesideAccelerator,
  },
];
