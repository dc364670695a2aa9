import { firstValue } from '../reading/reading.js';
import { hasCardOrCount, isModelOrGeneric, memoryOrFit, type IntentRule } from './intent-rule.js';
import type { QuestionSigns } from './question-signs.js';

/** A time and a number of accelerators ask for training, unless tokens are to be served. */
const isRunOfNumbers = (s: QuestionSigns): boolean =>
  s.hasModel &&
  !s.isServing &&
  ((s.asks('time') && s.has('accelerators') && !s.asks('prefill') && !s.asks('allReduce') && !s.asks('allToAll')) ||
    (s.has('seconds') && s.asks('accelerators')));
/** The FLOP of a model are those of its training where nothing else is said. */
const isFlopOfModel = (s: QuestionSigns): boolean =>
  s.hasModel &&
  s.asks('flop') &&
  !s.isServing &&
  !s.hasAccelerator &&
  !s.has('promptTokens') &&
  !/推理|生成|per token|每(?:个)?\s?token|前向/.test(s.reading.text);

/** A run of training is meant, of a model or size that is named or must be asked for. */
const isRun = (s: QuestionSigns): boolean =>
  (s.isTraining || s.has('tokens') || s.has('flop') || isRunOfNumbers(s) || isFlopOfModel(s)) &&
  !s.isFineTuning &&
  !s.isMany &&
  (isModelOrGeneric(s) || s.has('flop'));
/** What a run cost that took place stands in articles; it is computed where the question gives its own price or utilisation. */
const isComputable = (s: QuestionSigns): boolean =>
  !s.isPast || s.has('pricePerHour') || s.has('mfu') || (!s.hasModel && isClusterTime(s));
/** Renting several cards for a day and longer is a calculation; the price of one for an hour is a look-up. */
const isLongRent = (s: QuestionSigns): boolean =>
  s.reading.accelerators.length > 0 &&
  (firstValue(s.reading, 'accelerators') ?? 0) >= 2 &&
  (firstValue(s.reading, 'seconds') ?? 0) >= 86_400;
/** Cluster, time and tokens of a run are known, so that its throughput is. */
const isMeasuredRun = (s: QuestionSigns): boolean =>
  isClusterTime(s) && s.has('tokens') && (s.hasModel || s.has('activeParameters'));
const isBudget = (s: QuestionSigns): boolean => s.has('budget') && s.has('pricePerHour');
const isClusterTime = (s: QuestionSigns): boolean => s.has('accelerators') && s.has('seconds');

/** Weights, gradients and states of the optimiser are named together for what they take. */
const isSumOfStates = (s: QuestionSigns): boolean =>
  /optimi[sz]er|优化器/.test(s.reading.text) &&
  /grad|梯度/.test(s.reading.text) &&
  /total|sum|all|一共|合计|总/.test(s.reading.text);

/** What questions about training ask for. */
export const TRAINING_RULES: readonly IntentRule[] = [
  {
    name: 'compute-optimal',
    asksFor: (s) =>
      s.asks('optimal') &&
      !s.isPast &&
      (s.asks('tokens') || s.asks('size') || s.asksAmount || s.has('flop') || /tokens?\b/.test(s.reading.text)) &&
      (s.has('flop') ||
        s.hasModel ||
        s.has('acceleratorHours') ||
        isClusterTime(s) ||
        (s.has('tokens') && s.asks('size'))) &&
      !s.isMany,
  },
  {
    name: 'compute-optimal',
    asksFor: (s) =>
      (s.has('flop') || (s.isTraining && (isClusterTime(s) || isBudget(s)))) && !s.hasModel && s.asks('size'),
  },
  {
    name: 'mfu',
    asksFor: (s) =>
      s.asks('utilisation') &&
      !s.has('mfu') &&
      (isMeasuredRun(s) ||
        (s.has('tokensPerSecond') && s.hasModel) ||
        ((s.has('achievedFlops') || s.has('peakFlops')) && hasCardOrCount(s)) ||
        ((s.has('acceleratorHours') || (isClusterTime(s) && s.has('tokens'))) && s.hasModel)),
  },
  {
    name: 'fine-tuning-memory',
    asksFor: (s) =>
      s.isFineTuning &&
      isModelOrGeneric(s) &&
      (memoryOrFit(s) || (s.hasModel && (s.has('deviceMemory') || s.has('bytes')))),
  },
  {
    name: 'fine-tuning-memory',
    asksFor: (s) => s.isFineTuning && s.asks('accelerators') && isModelOrGeneric(s) && !s.has('seconds'),
  },
  {
    name: 'training-energy',
    asksFor: (s) =>
      (s.asks('energy') || s.has('electricityPrice')) &&
      (isComputable(s) || isClusterTime(s)) &&
      (isRun(s) || s.has('acceleratorHours') || (isClusterTime(s) && !s.hasModel)),
  },
  {
    name: 'training-memory',
    asksFor: (s) =>
      (s.isTraining || s.has('zeroStage') || /adam|梯度|优化器|optimi[sz]er/.test(s.reading.text)) &&
      !s.isFineTuning &&
      (s.asks('memory') || (s.asks('fit') && !s.asks('time') && !s.asks('money')) || isSumOfStates(s)) &&
      !isClusterTime(s) &&
      (s.hasModel || s.isGeneric) &&
      !s.asks('kvCache') &&
      !s.isMany,
  },
  {
    name: 'training-flops',
    asksFor: (s) =>
      isRun(s) &&
      s.asks('flop') &&
      !s.has('flop') &&
      (s.hasModel || !isClusterTime(s)) &&
      !/卡时|gpu[\s-]?hours?/.test(s.reading.text),
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
      (s.asks('time') || s.asks('hours') || (s.asks('fit') && isClusterTime(s))) &&
      isComputable(s) &&
      !(s.has('seconds') && s.asks('accelerators')),
  },
  {
    name: 'training-cost',
    asksFor: (s) => isRun(s) && s.asks('money') && isComputable(s) && !s.has('electricityPrice'),
  },
  {
    name: 'training-cost',
    asksFor: (s) =>
      s.asks('money') &&
      !s.has('electricityPrice') &&
      s.hasAccelerator &&
      !s.hasModel &&
      isClusterTime(s) &&
      (s.has('pricePerHour') || isLongRent(s)),
  },
  { name: 'training-cost', asksFor: (s) => !s.asks('energy') && s.has('acceleratorHours') && s.has('pricePerHour') },
  { name: 'data-volume', asksFor: (s) => s.has('tokens') && s.asks('bytes') && !s.hasModel && !s.asks('memory') },
  {
    name: 'data-volume',
    asksFor: (s) =>
      s.has('bytes') &&
      s.asks('tokens') &&
      !s.hasModel &&
      /文本|语料|数据|代码|text|corpus|data|code|字/.test(s.reading.text),
  },
  { name: 'cluster-power', asksFor: (s) => s.has('accelerators') && s.asks('power') && !s.hasModel },
];
