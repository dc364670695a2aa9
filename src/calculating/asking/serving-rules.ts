import { isModelOrGeneric, memoryOrFit, type IntentRule } from './intent-rule.js';
import type { QuestionSigns } from './question-signs.js';

/** Words of prices that a provider charges: no calculation gives them. */
const API = /\bapi\b|定价|价目|\bpricing\b|订阅|subscription|会员|充值|缓存命中|cached/;
/** Moving, saving and shapes of the cache, which are other questions. */
const OTHER_CACHE_QUESTION =
  /搬|传|省|头维|(?:多少|几|how many)\s?(?:个)?\s?kv\s?(?:头|heads?)|几个头|多少(?:个)?头|head dim(?!ension \d| \d)|压缩|节省|毫秒|\bms\b|transfer|move|saves?\b|smaller|reduc|比(?!特)/;
/** Words that a terse question of fitting leaves: "13b int8 24GB gpu??". */
const TERSE =
  /\b(?:on|with|in|at|a|an|the|single|one|gpus?|cards?|ctx|context|tokens?|batch|of|for|w|and|x|users?|reqs?|requests?|concurrent|people|each|i|we|have|my|want|run|running|local|locally|ok|okay|needs?|s|quantized|model|llm)\b|[\s?？。，,!.×@+/:;'’-]|的|本地|机器|想|跑|部署|我有|有|卡|张|显卡|模型|上下文|量化|用|在|上|并发|显存|行不行|行吗|行么|可以吗|能吗|够吗|够么|够不够|吗|么/g;

const hasSize = (s: QuestionSigns): boolean => s.has('bytes') || s.has('deviceMemory') || s.hasModel;
const isServingQuestion = (s: QuestionSigns): boolean => !s.isTraining && !s.isPast && !s.isMany && !s.isFineTuning;
const isTerseFit = (s: QuestionSigns): boolean =>
  s.hasModel &&
  isServingQuestion(s) &&
  (s.reading.accelerators.length > 0 || s.reading.unknownAccelerators.length > 0 || s.has('deviceMemory')) &&
  (s.hasPrecision || s.has('accelerators') || s.has('contextTokens') || s.has('deviceMemory')) &&
  s.reading.rest.replace(TERSE, '').length <= 2;

/** What questions about serving ask for. */
export const SERVING_RULES: readonly IntentRule[] = [
  { name: 'all-to-all', asksFor: (s) => s.asks('allToAll') && hasSize(s) },
  { name: 'all-reduce', asksFor: (s) => s.asks('allReduce') && hasSize(s) },
  {
    name: 'serving-cost',
    asksFor: (s) =>
      s.asks('perMillion') &&
      s.asks('money') &&
      !API.test(s.reading.text) &&
      (s.hasAccelerator || s.has('pricePerHour') || s.has('tokensPerSecond')) &&
      (isModelOrGeneric(s) || s.has('tokensPerSecond')),
  },
  {
    name: 'prefill-speed',
    asksFor: (s) =>
      s.asks('prefill') &&
      s.hasModel &&
      (s.reading.accelerators.length > 0 || s.has('promptTokens') || s.has('contextTokens')) &&
      !s.isMany,
  },
  {
    name: 'decode-speed',
    asksFor: (s) =>
      s.hasModel &&
      !s.isMany &&
      !s.isTraining &&
      (s.asks('speed') || s.asks('crossing')) &&
      (s.reading.accelerators.length > 0 || s.has('bandwidth')) &&
      !s.asks('perMillion') &&
      !s.asks('utilisation') &&
      !s.asks('prefill'),
  },
  {
    name: 'kv-cache',
    asksFor: (s) =>
      s.asks('kvCache') &&
      !OTHER_CACHE_QUESTION.test(s.reading.text) &&
      (s.asksAmount || s.has('contextTokens') || s.has('batch')) &&
      (isModelOrGeneric(s) || (s.has('layers') && s.has('kvHeads'))) &&
      !s.asks('fit') &&
      !s.isMany &&
      !s.asks('weights') &&
      !(s.reading.weightPrecisions.length > 0 && s.reading.kvPrecisions.length > 0 && s.asks('memory')) &&
      !(s.asks('memory') && s.reading.accelerators.length > 0),
  },
  {
    name: 'model-weights',
    asksFor: (s) =>
      (s.asks('weights') || (s.hasPrecision && /权重|\bweights\b|\bsize\b|多大/.test(s.reading.text))) &&
      s.hasModel &&
      !s.isMany &&
      !s.isFineTuning &&
      !s.has('contextTokens') &&
      !s.has('batch') &&
      !s.asks('kvCache') &&
      !s.asks('fit') &&
      s.reading.accelerators.length === 0,
  },
  {
    name: 'inference-memory',
    asksFor: (s) => s.asks('kvCache') && s.asks('weights') && s.hasModel && !s.isMany && !s.isTraining,
  },
  {
    name: 'inference-memory',
    asksFor: (s) =>
      memoryOrFit(s) &&
      (!s.asks('kvCache') || s.hasAccelerator || s.reading.weightPrecisions.length > 0) &&
      isModelOrGeneric(s) &&
      isServingQuestion(s) &&
      (s.asks('memory') ||
        s.hasAccelerator ||
        s.hasPrecision ||
        s.has('bytes') ||
        s.has('contextTokens') ||
        s.has('batch') ||
        s.asks('accelerators')),
  },
  {
    name: 'inference-memory',
    asksFor: (s) =>
      s.asks('accelerators') &&
      isModelOrGeneric(s) &&
      (s.isServing || s.hasPrecision || s.has('batch') || s.has('contextTokens')) &&
      isServingQuestion(s),
  },
  { name: 'inference-memory', asksFor: isTerseFit },
];
