import type { Reading } from '../reading/reading.js';
import { mergeReadings } from '../reading/merge-readings.js';
import type { QuestionReader } from '../reading/question-reader.js';
import { ASKED, ASKS_WHICH, type AskedQuantity } from './asked-words.js';
import { isFollowUp, leansOnEarlier } from './follow-up.js';
import { intentsOf } from './intents-of.js';
import type { IntentName } from './intent-rule.js';
import { counted, scaled } from './scaled.js';
import { readingVariants } from './reading-variants.js';
import { signsOf } from './question-signs.js';

/** What a question asks to be computed, with what earlier questions said for it. */
export interface Understood {
  readonly reading: Reading;
  /** At least one; the first is answered first. */
  readonly intents: readonly IntentName[];
  /** The questions that say it, one after the other. */
  readonly query: string;
  readonly wantsReason: boolean;
  /** It is about a run that took place. */
  readonly isPast: boolean;
}

/** Says nothing: what was asked before still stands. */
const COURTESY =
  /^(?:(?:非常)?(?:谢谢|感谢|多谢)(?:你|您|了|啦)?|好(?:的|吧|嘞)?|嗯+|哦+|明白(?:了)?|了解(?:了)?|收到|懂了|ok(?:ay)?|thanks?(?: you| a lot)?|thx|ty|got it|i see|nice|great|cool|right|hm+)[!！。.~,，\s]*$/i;

/** Intents that may be answered together. */
const FAMILIES: readonly (readonly IntentName[])[] = [
  ['training-flops', 'accelerators-for-deadline', 'training-time', 'training-cost', 'training-energy'],
  ['inference-memory', 'decode-speed', 'prefill-speed', 'serving-cost'],
];
const ASKED_BY: Readonly<Partial<Record<IntentName, AskedQuantity>>> = {
  'training-flops': 'flop',
  'accelerators-for-deadline': 'accelerators',
  'training-time': 'time',
  'training-cost': 'money',
  'training-energy': 'energy',
  'inference-memory': 'memory',
  'decode-speed': 'speed',
  'prefill-speed': 'prefill',
  'serving-cost': 'perMillion',
};

/** The first intent with those of its family, in the order in which the question asks for them. */
function together(intents: readonly IntentName[], text: string): IntentName[] {
  const [first] = intents;
  const family = FAMILIES.find((members) => first !== undefined && members.includes(first));
  if (family === undefined) return intents.slice(0, 1);
  const position = (name: IntentName): number => {
    const asked = ASKED_BY[name];
    const at = asked === undefined ? -1 : text.search(ASKED[asked]);
    return at < 0 ? text.length : at;
  };
  return intents.filter((name) => family.includes(name)).sort((a, b) => position(a) - position(b));
}

/** A figure that somebody gave, or one that no calculator has. */
const TOLD =
  /\b\w+'s (?:guess|estimate|figure|number)|各家.{0,6}(?:估|estimate|数)|\bestimates\b|坊间|流传|哪几?(?:个|种)版本|(?:每|一)个?参数.{0,10}(?:token|词元)|(?:token|词元)s?.{0,6}(?:per|每|\/)\s?(?:param|参数)/i;

/** Asks whether something is so, or what somebody said: articles answer that. */
function isForArticles(reading: Reading, intents: readonly IntentName[]): boolean {
  const signs = signsOf(reading);
  // Two clusters of which nothing is known but their names.
  if (
    intents[0] === 'cluster-power' &&
    reading.accelerators.length === 0 &&
    /哪个|谁|\bvs\b|\bthan\b/.test(reading.text)
  )
    return true;
  if (ASKS_WHICH.test(reading.text) || TOLD.test(reading.text)) return true;
  if (signs.wantsReason && !/多少|几|how (?:many|much|long)|what/.test(reading.text)) return true;
  const isFit = intents[0] === 'inference-memory' && signs.asks('fit') && signs.hasAccelerator;
  return signs.checksClaim && !isFit;
}

/** "By Chinchilla" names the rule and not the model. */
function withoutRule(reading: Reading): Reading {
  const models = reading.models.filter((id) => !id.startsWith('chinchilla'));
  const isRule = models.length < reading.models.length && ASKED.optimal.test(reading.text);
  const isAboutAnother =
    models.length > 0 ||
    ['flop', 'parameters', 'acceleratorHours', 'accelerators'].some((key) => Object.hasOwn(reading.values, key));
  return isRule && (isAboutAnother || !/chinchilla\s?70b/.test(reading.text)) ? { ...reading, models } : reading;
}

function understandOne(reading: Reading, question: string): Understood | undefined {
  const subject = withoutRule(reading);
  const [first = subject] = readingVariants(subject);
  const intents = together(intentsOf(signsOf(first)), reading.text);
  if (intents.length === 0 || isForArticles(reading, intents)) return undefined;
  const { wantsReason, isPast } = signsOf(reading);
  return { reading: subject, intents, query: question, wantsReason, isPast };
}

/** "Double the GPUs" and little more. */
const LONGEST_MULTIPLIED = 24;

/** "And the 70B?" after Llama 3.1 8B is Llama 3.1 70B. */
function ofSameFamily(current: Reading, earlier: Reading, reader: QuestionReader): Reading {
  const [model] = earlier.models;
  const [size, ...more] = current.values.parameters ?? [];
  if (model === undefined || size === undefined || more.length > 0 || current.models.length > 0) return current;
  const sibling = reader.sibling(model, size);
  if (sibling === undefined) return current;
  const { parameters: _, ...values } = current.values;
  return { ...current, models: [sibling], values };
}

/** The earlier calculation with what the question changes or asks besides. */
function continued(
  earlier: Understood,
  said: Reading,
  question: string,
  reader: QuestionReader,
): Understood | undefined {
  const named = ofSameFamily(said, earlier.reading, reader);
  const multiplied = scaled(named, earlier.reading);
  const current = counted(multiplied, earlier.reading);
  const reading = mergeReadings(earlier.reading, current);
  const query = `${earlier.query} ${question}`;
  if (multiplied === named && leansOnEarlier(current)) {
    const subject = /train|训/.test(earlier.reading.text) ? ' 训练' : ' 推理';
    const asked = together(intentsOf(signsOf({ ...reading, text: current.text + subject })), current.text);
    const isAnother = asked.length > 0 && Object.values(ASKED).some((pattern) => pattern.test(current.text));
    if (isAnother) return { ...earlier, reading, intents: asked, query };
  }
  const isMultiplied = multiplied !== named && current.text.length <= LONGEST_MULTIPLIED;
  return isMultiplied || isFollowUp(current) ? { ...earlier, reading, query } : undefined;
}

/** What the last question asks to be computed; undefined where it asks for nothing of the kind. */
export function understand(
  question: string,
  history: readonly string[],
  reader: QuestionReader,
): Understood | undefined {
  let standing: Understood | undefined;
  for (const text of [...history, question]) {
    if (text.trim() === '' || COURTESY.test(text.trim())) continue;
    const reading = reader.read(text);
    const follows = standing === undefined ? undefined : continued(standing, reading, text, reader);
    const own = understandOne(reading, text);
    // A question with a subject of its own stands alone; one without leans on what went before.
    const hasSubject = reading.models.length + reading.families.length + (reading.values.parameters?.length ?? 0) > 0;
    standing = own !== undefined && (hasSubject || follows === undefined) ? own : (follows ?? own);
  }
  return standing;
}
