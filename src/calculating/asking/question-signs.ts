import { firstValue, type Reading } from '../reading/reading.js';
import type { ValueKey } from '../reading/value-key.js';
import {
  ASKED,
  CHECKS_CLAIM,
  FINE_TUNING,
  PAST,
  SERVING,
  TRAINING,
  WANTS_REASON,
  type AskedQuantity,
} from './asked-words.js';

/** What decides which calculation a question asks for. */
export interface QuestionSigns {
  readonly reading: Reading;
  readonly asks: (quantity: AskedQuantity) => boolean;
  readonly has: (key: ValueKey) => boolean;
  /** One model or one size; `isMany` where it names several. */
  readonly hasModel: boolean;
  readonly isMany: boolean;
  readonly hasAccelerator: boolean;
  readonly hasPrecision: boolean;
  readonly isTraining: boolean;
  readonly isFineTuning: boolean;
  readonly isServing: boolean;
  readonly isPast: boolean;
  readonly checksClaim: boolean;
  readonly wantsReason: boolean;
  /** It asks for an amount, or gives so much that only an amount can be meant. */
  readonly asksAmount: boolean;
  /** A model is meant, but not said which: "a large model". */
  readonly isGeneric: boolean;
}

const AMOUNT =
  /多少|几(?!乎|何)|多大|多久|多长|多快|多高|够|能.{0,14}(?:吗|么|不|放|跑|装|塞)|放得下|装得下|跑得动|塞得下|吗|算(?:一)?(?:下|算)|估(?:算|计)|换算|\bhow (?:many|much|long|big|large|fast|expensive)\b|\bwhat(?:'s| is| are| would| will)?\b|\bcan\b|\bdoes\b|\bwill\b|\bdo\b|\bis\b|\bfit|\benough\b|\bneed(?:s|ed)?\b|\bper tok\b|\brequire\w*|\bcalculate\b|\bcompute\b|\bestimate\b|[?？]\s*$|^(?:the |max(?:imum)? |total |peak )?(?:gpu )?(?:memory|vram|cost|size|time|flops?|kv[ -]?cache|power|energy|mfu|number|tokens?|price|decode|compute|throughput)\b|\b(?:memory|vram|size|needed|per tok(?:en)?|estimate|bound)\b|显存|占用|估一下|需求|需要|什么(?:样的)?(?:显卡|卡|gpu|配置|硬件)|速度上限/;
/** A longer question that names no model is about something else. */
const LONGEST_BARE = 60;
const GENERIC =
  /我(?:的|们的?)模型|(?:一个|一次|个|自己(?:的)?|自研|从头|from scratch|\ban?\b|\bmy\b|\bour\b|\bown\b)[\s-]*(?:的)?\s?(?:large |big |foundation |frontier |大|基础|基座|大语言|语言)*\s?(?:language )?(?:模型|model|llm|gpt)|(?:训练|预训练|推理|部署|微调|跑)(?:一个)?大模型|训大模型|(?:train|pretrain|serve|deploy|fine-?tune|run|host)(?:ing)? (?:an? )?(?:llms?\b|large language models?|models?\b)/;

/** "VRAM for inference at 32k?" says the task and a value, and leaves the model out. */
function isBareTask({ text, values, accelerators }: Reading): boolean {
  const isTask = /\b(?:inference|training|serving)\b|推理|训练|部署/.test(text);
  return isTask && (Object.keys(values).length > 0 || accelerators.length > 0) && text.length <= LONGEST_BARE;
}

/** Words that say nothing beside the quantity asked for. */
const SMALL_WORDS =
  /\b(?:whats|what|what's|is|are|the|a|an|at|on|for|of|with|in|it|do|does|i|we|would|will|need|needed|to|much|many|how|my|our|per|s|ctx|context|tokens?|roughly|about|training|inference)\b|训练|推理|大概|大约|一共|总共|需要|要|得|会|的|是|用|在|上|下|花|烧|钱|多少|几|多大|多久|能|吗|么|呢|上下文|[\s?？。，,!.×@+/:;'’-]/g;

/** "How many GPUs for training?" and "does it fit on a 4090?" ask for a quantity of a model and name none. */
function isBareQuantity({ text, rest, accelerators, weightPrecisions }: Reading): boolean {
  if (text.length > LONGEST_BARE) return false;
  const ofTraining = TRAINING.test(text) ? (['money', 'accelerators', 'time', 'flop', 'memory'] as const) : [];
  // With a format it is asked whether the card computes in it.
  const ofCard = accelerators.length > 0 && weightPrecisions.length === 0 ? (['fit'] as const) : [];
  const asked = ([...ofTraining, ...ofCard, 'kvCache', 'perMillion'] as const).filter((each) => ASKED[each].test(text));
  if (asked.length === 0) return false;
  const words = Object.values(ASKED).reduce((left, pattern) => left.replace(new RegExp(pattern, 'g'), ' '), rest);
  return words.replace(SMALL_WORDS, '') === '';
}

export function signsOf(reading: Reading): QuestionSigns {
  const { text, models, families, accelerators, unknownNames } = reading;
  const sizes = reading.values.parameters ?? [];
  const has = (key: ValueKey): boolean => firstValue(reading, key) !== undefined;
  const isActiveAlone = models.length + sizes.length === 0 && has('activeParameters');
  const subjects = models.length + sizes.length + unknownNames.length + (isActiveAlone ? 1 : 0);
  return {
    reading,
    asks: (quantity) => ASKED[quantity].test(text),
    has,
    hasModel: subjects > 0,
    isMany: subjects > 1,
    hasAccelerator:
      accelerators.length > 0 || reading.unknownAccelerators.length > 0 || has('deviceMemory') || has('accelerators'),
    hasPrecision: reading.weightPrecisions.length > 0 || reading.kvPrecisions.length > 0,
    isTraining: TRAINING.test(text) || (subjects > 0 && has('tokens')),
    isFineTuning: FINE_TUNING.test(text),
    isServing: SERVING.test(text),
    isPast: PAST.test(text),
    checksClaim: CHECKS_CLAIM.test(text),
    wantsReason: WANTS_REASON.test(text),
    asksAmount: AMOUNT.test(text),
    isGeneric:
      subjects === 0 && families.length === 0 && (GENERIC.test(text) || isBareTask(reading) || isBareQuantity(reading)),
  };
}
