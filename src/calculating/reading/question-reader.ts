import type { FactSheets } from '../../fact-sheets/fact-sheets.js';
import { classifyAmount, contextLength } from './classify-amount.js';
import { findAmounts, type Amount } from './find-amounts.js';
import { NameFinder, type NameMention } from './name-finder.js';
import { findPrecisions } from './precision-words.js';
import { questionText } from './question-text.js';
import type { Reading } from './reading.js';
import { resolveNames, siblingOf, type SizedAmount } from './resolve-names.js';
import type { ValueKey } from './value-key.js';

interface Range {
  readonly start: number;
  readonly end: number;
}

const TRAINING = /训练|训|预训练|喂|train|pre-?train|fine-?tun|微调|精调|chinchilla|scaling law/i;
const AROUND = 24;
/** A longer text does not say a bare number only to change one that was said before. */
const LONGEST_BARE = 32;

/** A whole number without a unit that is no year. */
function isBareCount({ value, dimension, scale }: Amount): boolean {
  const isYear = value >= 1990 && value <= 2030;
  return dimension === 'plain' && scale === '' && Number.isInteger(value) && value > 0 && value <= 1e6 && !isYear;
}

/** Every head has keys and values of its own. */
const EACH_HEAD = /\bMHA\b|multi-?head attention|多头注意力/i;

/** The speed in the name of a network is no amount of data: 400G Ethernet, 200GbE. */
const LINK_SPEED =
  /\d{2,3}\s?g(?:be|bps|bit\/s)?\s?(?:的\s?)?(?:以太网?|ethernet|eth\b|roce|infiniband|ib\b|网络|网卡)|\d{2,3}\s?gbe\b/gi;

const COUNT_WORDS: Readonly<Record<string, number>> = { 单: 1, 双: 2, fsdp: 3, FSDP: 3 };

/** Numbers that stand fast to a letter, which are else taken for names: tp8, bs16, zero3, a22b. */
const ATTACHED: readonly (readonly [RegExp, ValueKey, number])[] = [
  [/\btp\s?[=:-]?\s?(\d{1,4})(?![\d.]|[a-z])/gi, 'tensorParallel', 1],
  [/\bpp\s?[=:-]?\s?(\d{1,4})(?![\d.]|[a-z])/gi, 'pipelineParallel', 1],
  [/\bdp\s?[=:-]?\s?(\d{1,5})(?![\d.]|[a-z])/gi, 'dataParallel', 1],
  [/(\d{1,4})[\s-]?(?:way|路)?[\s-]?(?:tensor[\s-]?parallel|张量并行|tp\b)/gi, 'tensorParallel', 1],
  [
    /(?:tensor[\s-]?parallel(?:ism)?(?: size| degree)?|张量并行(?:度|数)?)\s?(?:of|=|is|为|是)?\s?(\d{1,4})/gi,
    'tensorParallel',
    1,
  ],
  [
    /(?:pipeline[\s-]?parallel(?:ism)?(?: size| degree)?|流水线(?:并行)?(?:度|数)?)\s?(?:of|=|is|为|是)?\s?(\d{1,4})/gi,
    'pipelineParallel',
    1,
  ],
  [
    /(?:data[\s-]?parallel(?:ism)?(?: size| degree)?|数据并行(?:度|数)?)\s?(?:of|=|is|为|是)?\s?(\d{1,5})/gi,
    'dataParallel',
    1,
  ],
  [/\bz(?:ero)?[\s-]?(?:stage)?[\s-]?([0-3])(?!\d|\.\d)/gi, 'zeroStage', 1],
  [/\bstage[\s-]?([0-3])\b/gi, 'zeroStage', 1],
  [/\b(fsdp)\b(?![^,，。]{0,16}(?:zero|shard_grad_op|hybrid))/gi, 'zeroStage', 1],
  [/(?:流水线|流水)\s?(\d{1,4})(?![\d.]|\s?[张卡])/g, 'pipelineParallel', 1],
  [/\bzero\s?(?:第)?\s?([0-3])\s?阶段/gi, 'zeroStage', 1],
  [/\b(?:bs|batch|bsz)[\s_=-]?(\d{1,6})(?![\d.])/gi, 'batch', 1],
  [/\b(?:rank|r)\s?=?\s?(\d{1,4})(?![\d.]|[a-z-])/gi, 'rank', 1],
  [/(?<![\w-])(单|双)(?=张|块|卡|片)/g, 'accelerators', 1],
  [/(?<=\d\s?[bt]?[\s-])a(\d+(?:\.\d+)?)b\b/gi, 'activeParameters', 1e9],
];

function attachedValues(text: string, taken: readonly Range[]): (Range & { key: ValueKey; value: number })[] {
  const found: (Range & { key: ValueKey; value: number })[] = [];
  for (const [pattern, key, factor] of ATTACHED) {
    for (const match of text.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if ([...taken, ...found].some(({ start, end }) => range.start < end && range.end > start)) continue;
      const word = match[1] ?? '';
      found.push({ ...range, key, value: (COUNT_WORDS[word] ?? Number(word)) * factor });
    }
  }
  return found;
}

/** Whether a number counts the accelerator that stands beside it: "8×H100", "two 3090s", "H100×8", "8×80GB". */
function isBeside(amount: Amount, mentions: readonly NameMention[], text: string): boolean {
  const gapAfter = /^\s?(?:×|张|块|卡|颗|台|个|nvidia|英伟达)?\s?(?:of |的|nvidia |amd |华为|英伟达)?\s?$/i;
  const isAccelerator = ({ kind }: NameMention): boolean => kind === 'accelerator';
  return (
    mentions.some(
      (name) =>
        isAccelerator(name) &&
        name.start >= amount.numberEnd &&
        gapAfter.test(text.slice(amount.numberEnd, name.start)),
    ) ||
    mentions.some(
      (name) =>
        isAccelerator(name) && name.end <= amount.start && /^s?\s?×\s?$/.test(text.slice(name.end, amount.start)),
    ) ||
    /^\s?[×xX*]\s?\d{2,3}\s?g/i.test(text.slice(amount.numberEnd))
  );
}

/** Reads numbers, units, names and number formats out of questions in Chinese and English, without a model. */
export class QuestionReader {
  readonly #names: NameFinder;
  readonly #sheets: FactSheets;

  constructor(sheets: FactSheets) {
    this.#names = new NameFinder(sheets);
    this.#sheets = sheets;
  }

  /** The model of the same family with a size: Qwen3-8B for Qwen3-32B and 8e9. */
  sibling(id: string, parameters: number): string | undefined {
    return siblingOf(id, parameters, this.#sheets);
  }

  read(question: string): Reading {
    const text = questionText(question);
    const lower = text.toLowerCase();
    const mentions = this.#names.find(text);
    const precisions = findPrecisions(text).filter(
      ({ start, end }) => !mentions.some((name) => start < name.end && end > name.start),
    );
    const links = [...text.matchAll(LINK_SPEED)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    }));
    const attached = attachedValues(text, [...mentions, ...precisions]);
    const taken: Range[] = [...mentions, ...precisions, ...links, ...attached];
    const isTraining = TRAINING.test(text);
    const sized: SizedAmount[] = [];
    const values: Partial<Record<ValueKey, number[]>> = {};
    const add = (key: ValueKey, value: number): void => {
      values[key] = [...(values[key] ?? []), value];
    };
    // "One card" may be the one whose memory is asked for, in a cluster that is counted apart.
    const single = attached.filter(({ key }) => key === 'accelerators');
    for (const { key, value } of attached) if (key !== 'accelerators') add(key, value);
    let isInYuan = false;
    // Words that a number has taken for itself say nothing of the next one.
    let floor = 0;
    for (const amount of findAmounts(text, taken)) {
      const end = amount.dimension === 'plain' ? amount.numberEnd : amount.end;
      const classified = classifyAmount({
        amount,
        before: lower.slice(Math.max(floor, amount.start - AROUND), amount.start),
        after: lower.slice(end, end + AROUND),
        isBesideAccelerator: isBeside(amount, mentions, text),
        hasAccelerator: mentions.some(({ kind }) => kind === 'accelerator'),
        isTraining,
      });
      if (classified === undefined) {
        if (
          isBareCount(amount) &&
          /[a-z\d]/i.test(text.charAt(amount.start)) &&
          text.length <= LONGEST_BARE &&
          mentions.every(({ kind }) => kind === 'accelerator')
        ) {
          add('count', amount.value);
          taken.push(amount);
        }
        continue;
      }
      const { key, charactersAfter } = classified;
      floor = end + charactersAfter;
      taken.push(amount);
      isInYuan ||= amount.dimension === 'CNY';
      if (key === 'parameters') sized.push({ value: amount.value, start: amount.start, end: amount.end });
      else add(key, valueOf(key, amount));
    }
    if (values.accelerators === undefined) for (const { value } of single) add('accelerators', value);
    countServers(values);
    dropCardOfEach(values);
    if (EACH_HEAD.test(text) && values.kvHeads === undefined && values.attentionHeads !== undefined)
      values.kvHeads = values.attentionHeads;
    dropHourOfPrice(values);
    const unknownCards = unknownAcceleratorsIn(text, taken);
    taken.push(...unknownCards);
    const names = resolveNames(mentions, sized, this.#sheets, text);
    for (const value of names.parameters) add('parameters', value);
    const areAllOfCache = precisions.length > 1 && precisions.every(({ isOfCache }) => isOfCache);
    // "fp8 KV cache 也用 fp8" says one of the weights and one of the cache.
    const ofWeights = areAllOfCache ? precisions.slice(0, 1) : precisions.filter(({ isOfCache }) => !isOfCache);
    const ofCache = precisions.filter((mention) => !ofWeights.includes(mention));
    return {
      text: lower,
      latestText: lower,
      values,
      models: names.models,
      accelerators: [...new Set(mentions.filter(({ kind }) => kind === 'accelerator').flatMap(({ ids }) => ids))],
      families: names.families,
      unknownNames: names.unknownNames,
      weightPrecisions: [...new Set(ofWeights.map(({ precision }) => precision))],
      kvPrecisions: [...new Set(ofCache.map(({ precision }) => precision))],
      unknownAccelerators: unknownCards.map(({ start, end }) => text.slice(start, end)),
      isInYuan,
      rest: without(text, taken).toLowerCase(),
    };
  }
}

const IN_SERVER = 8;
/** A server holds no more accelerators than this; a larger number counts the whole cluster. */
const MOST_IN_SERVER = 16;

/** Two servers of eight are sixteen accelerators; a server of which nothing is said has eight. */
function countServers(values: Partial<Record<ValueKey, number[]>>): void {
  const [servers] = values.servers ?? [];
  if (servers === undefined) return;
  delete values.servers;
  const [each = IN_SERVER] = values.accelerators ?? [];
  if (each <= MOST_IN_SERVER) values.accelerators = [servers * each];
}

/** "128 卡训练, 单卡显存" counts 128 cards; the single one is what is asked about. */
function dropCardOfEach(values: Partial<Record<ValueKey, number[]>>): void {
  const [first, ...others] = values.accelerators ?? [];
  const larger = others.find((count) => count > 1);
  if (first === 1 && larger !== undefined) values.accelerators = [larger];
}

const HOUR = 3600;

/** The hour of "$2 an hour" belongs to the price and is no deadline. */
function dropHourOfPrice(values: Partial<Record<ValueKey, number[]>>): void {
  if (values.pricePerHour === undefined) return;
  const seconds = (values.seconds ?? []).filter((value) => value !== HOUR);
  if (seconds.length > 0) values.seconds = seconds;
  else delete values.seconds;
}

/** Names in the manner of accelerators that the sheets do not have: H900, B700, RTX 7090. */
function unknownAcceleratorsIn(text: string, taken: readonly Range[]): Range[] {
  const pattern =
    /(?<![\w-])(?:(?:nvidia |英伟达\s?)?[abhv]\d{3}(?![\w%])|gb\d{3}|mi\d{3}x?|rtx\s?\d{4}|tpu\s?v\d\w?|gaudi\s?\d)(?![\w.])/gi;
  return [...text.matchAll(pattern)]
    .filter(({ index, 0: name }) => !taken.some(({ start, end }) => index < end && index + name.length > start))
    .map(({ index, 0: name }) => ({ start: index, end: index + name.length }));
}

function valueOf(key: ValueKey, amount: Amount): number {
  if (key === 'contextTokens' || key === 'promptTokens' || key === 'outputTokens') return contextLength(amount);
  if (key === 'mfu' && amount.dimension === 'plain' && amount.value > 1) return amount.value / 100;
  if (key === 'acceleratorHours') return amount.value / 3600;
  return amount.value;
}

function without(text: string, ranges: readonly Range[]): string {
  return [...ranges]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\s+/g, ' ')
    .trim();
}
