import { firstValue } from '../reading/reading.js';
import type { QuestionSigns } from './question-signs.js';

/** Names of the calculators that a sentence may ask for. */
export type IntentName =
  | 'training-flops'
  | 'training-time'
  | 'accelerators-for-deadline'
  | 'training-cost'
  | 'training-energy'
  | 'compute-optimal'
  | 'training-memory'
  | 'inference-memory'
  | 'fine-tuning-memory'
  | 'decode-speed'
  | 'prefill-speed'
  | 'serving-cost'
  | 'all-reduce'
  | 'all-to-all'
  | 'data-volume'
  | 'cluster-power'
  | 'kv-cache'
  | 'model-weights'
  | 'mfu';

interface IntentRule {
  readonly name: IntentName;
  readonly asksFor: (signs: QuestionSigns) => boolean;
}

/** Words of prices that a provider charges: no calculation gives them. */
const API = /\bapi\b|定价|价目|\bpricing\b|订阅|subscription|会员|充值|缓存命中|cached/;
const RUN_VALUES = [
  'mfu',
  'accelerators',
  'peakFlops',
  'achievedFlops',
  'pricePerHour',
  'seconds',
  'tokens',
  'acceleratorHours',
  'flop',
  'pue',
  'gridIntensity',
  'watts',
  'contextTokens',
  'promptTokens',
  'batch',
  'rank',
  'deviceMemory',
  'zeroStage',
] as const;

const isModelOrGeneric = (signs: QuestionSigns): boolean => signs.hasModel || signs.isGeneric;
const hasRunValue = (signs: QuestionSigns): boolean =>
  RUN_VALUES.some((key) => signs.has(key)) || signs.reading.accelerators.length > 0;
/** The run is a made-up one, or enough is said of it to compute it anew. */
const isRun = (signs: QuestionSigns): boolean =>
  (signs.isTraining || signs.has('tokens')) &&
  !signs.isFineTuning &&
  !signs.isMany &&
  (isModelOrGeneric(signs) || signs.has('flop'));
const isComputable = (signs: QuestionSigns): boolean => !signs.isPast || signs.has('pricePerHour') || signs.has('mfu');
const memoryOrFit = (signs: QuestionSigns): boolean => signs.asks('memory') || signs.asks('fit');

/** Renting several cards for a day and longer is a calculation; the price of one for an hour is a look-up. */
const isLongRent = (signs: QuestionSigns): boolean =>
  signs.reading.accelerators.length > 0 &&
  (firstValue(signs.reading, 'accelerators') ?? 0) >= 2 &&
  (firstValue(signs.reading, 'seconds') ?? 0) >= 86_400;

const RULES: readonly IntentRule[] = [
  { name: 'all-to-all', asksFor: (s) => s.asks('allToAll') && (s.has('bytes') || s.hasModel) && s.asks('time') },
  {
    name: 'all-reduce',
    asksFor: (s) => s.asks('allReduce') && (s.has('bytes') || s.hasModel) && (s.asks('time') || s.asksAmount),
  },
  {
    name: 'serving-cost',
    asksFor: (s) =>
      s.asks('perMillion') &&
      s.asks('money') &&
      !API.test(s.reading.text) &&
      (s.hasAccelerator || s.has('pricePerHour') || s.has('tokensPerSecond')) &&
      (s.hasModel || s.has('tokensPerSecond')),
  },
  {
    name: 'compute-optimal',
    asksFor: (s) =>
      s.asks('optimal') &&
      (s.has('flop') || s.hasModel || s.has('acceleratorHours') || (s.has('accelerators') && s.has('seconds'))) &&
      (s.asks('tokens') || s.asks('size') || s.asksAmount) &&
      !s.isMany,
  },
  {
    name: 'compute-optimal',
    asksFor: (s) =>
      (s.has('flop') || (s.has('accelerators') && s.has('seconds'))) && !s.hasModel && s.asks('size') && s.isTraining,
  },
  {
    name: 'mfu',
    asksFor: (s) =>
      s.asks('utilisation') &&
      !s.has('mfu') &&
      ((s.has('tokensPerSecond') && s.hasModel) ||
        (s.has('achievedFlops') && s.hasAccelerator) ||
        (s.has('acceleratorHours') && s.hasModel)),
  },
  {
    name: 'prefill-speed',
    asksFor: (s) =>
      s.asks('prefill') &&
      s.hasModel &&
      (s.reading.accelerators.length > 0 || s.has('promptTokens') || s.has('contextTokens')) &&
      s.asksAmount &&
      !s.isMany,
  },
  { name: 'fine-tuning-memory', asksFor: (s) => s.isFineTuning && memoryOrFit(s) && isModelOrGeneric(s) },
  {
    name: 'fine-tuning-memory',
    asksFor: (s) => s.isFineTuning && s.asks('accelerators') && isModelOrGeneric(s) && !s.has('seconds'),
  },
  {
    name: 'training-energy',
    asksFor: (s) =>
      (isRun(s) || s.has('acceleratorHours')) &&
      s.asks('energy') &&
      isComputable(s) &&
      (s.isTraining || s.has('acceleratorHours')),
  },
  {
    name: 'training-memory',
    asksFor: (s) =>
      (s.isTraining || s.has('zeroStage') || /adam|梯度|优化器|optimi[sz]er/.test(s.reading.text)) &&
      !s.isFineTuning &&
      memoryOrFit(s) &&
      (s.hasModel || s.isGeneric) &&
      !s.asks('kvCache') &&
      !s.isMany,
  },
  {
    name: 'training-flops',
    asksFor: (s) => isRun(s) && s.asks('flop') && !s.has('flop') && !/卡时|gpu[\s-]?hours?/.test(s.reading.text),
  },
  {
    name: 'accelerators-for-deadline',
    asksFor: (s) =>
      isRun(s) && s.asks('accelerators') && isComputable(s) && !(s.has('accelerators') && !s.has('seconds')),
  },
  {
    name: 'training-time',
    asksFor: (s) =>
      isRun(s) &&
      (s.asks('time') || s.asks('hours')) &&
      isComputable(s) &&
      !(s.has('seconds') && s.asks('accelerators')),
  },
  { name: 'training-cost', asksFor: (s) => isRun(s) && s.asks('money') && isComputable(s) },
  {
    name: 'training-cost',
    asksFor: (s) =>
      s.asks('money') &&
      s.hasAccelerator &&
      !s.hasModel &&
      ((s.has('acceleratorHours') && s.has('pricePerHour')) ||
        (s.has('accelerators') && s.has('seconds') && (s.has('pricePerHour') || isLongRent(s)))),
  },
  { name: 'training-cost', asksFor: (s) => s.asks('money') && s.has('acceleratorHours') && s.has('pricePerHour') },
  { name: 'data-volume', asksFor: (s) => s.has('tokens') && s.asks('bytes') && !s.hasModel && !s.asks('memory') },
  {
    name: 'data-volume',
    asksFor: (s) =>
      s.has('bytes') && s.asks('tokens') && !s.hasModel && /文本|语料|数据|text|corpus|data|字/.test(s.reading.text),
  },
  { name: 'cluster-power', asksFor: (s) => s.has('accelerators') && s.asks('power') && !s.hasModel && s.asksAmount },
  {
    name: 'decode-speed',
    asksFor: (s) =>
      s.hasModel &&
      !s.isMany &&
      (s.asks('speed') || s.asks('crossing')) &&
      (s.reading.accelerators.length > 0 || s.has('bandwidth')) &&
      !s.asks('perMillion'),
  },
  {
    name: 'kv-cache',
    asksFor: (s) =>
      s.asks('kvCache') &&
      s.asksAmount &&
      !/搬|传|省|头维|几个头|多少(?:个)?头|head dim|压缩|节省|毫秒|\bms\b|transfer|move|saves?\b|smaller|reduc|为什么|比/.test(
        s.reading.text,
      ) &&
      (s.hasModel || (s.has('layers') && s.has('kvHeads'))) &&
      !s.asks('fit') &&
      !s.isMany &&
      !s.asks('weights') &&
      !(s.asks('memory') && s.reading.accelerators.length > 0),
  },
  {
    name: 'model-weights',
    asksFor: (s) =>
      s.asks('weights') &&
      s.hasModel &&
      !s.isMany &&
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
      isModelOrGeneric(s) &&
      !s.isTraining &&
      !s.isPast &&
      (s.hasAccelerator ||
        s.hasPrecision ||
        s.isServing ||
        s.has('contextTokens') ||
        s.has('batch') ||
        s.asks('accelerators') ||
        s.asks('memory')) &&
      !s.isMany,
  },
  {
    name: 'inference-memory',
    asksFor: (s) =>
      s.asks('accelerators') &&
      isModelOrGeneric(s) &&
      (s.isServing || s.hasPrecision) &&
      !s.isTraining &&
      !s.isPast &&
      !s.isFineTuning &&
      !s.isMany,
  },
];

/** What a question asks to be computed, in the order in which the rules stand; empty where it asks for nothing of the kind. */
export function intentsOf(signs: QuestionSigns): IntentName[] {
  if (!signs.asksAmount && !hasRunValue(signs) && !signs.hasPrecision) return [];
  const found = RULES.filter(({ asksFor }) => asksFor(signs)).map(({ name }) => name);
  return [...new Set(found)];
}
