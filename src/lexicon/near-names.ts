import type { Entity, Lexicon } from './lexicon.js';
import { nameTokens } from './name-tokens.js';
import { isPinyin } from './pinyin.js';
import { foldText, joinedName } from './recogniser.js';
import { spellingDistance } from './spelling-distance.js';

/** A word of a name that a typed word may have been meant to be. */
export interface NearWord {
  readonly word: string;
  /** Letters typed wrong. */
  readonly distance: number;
  /** Whether it may be taken for a name without the other words of one beside it. */
  readonly isNameAlone: boolean;
}

/** A Chinese name that a piece of text differs from in one character. */
export interface NearChineseName {
  readonly name: string;
  readonly start: number;
  /** Where the wrong character stands. */
  readonly wrong: number;
}

/** One letter may be wrong where the shorter of the two words has as many, and two. */
const ONE_FROM = 5;
const TWO_FROM = 8;
/** First names and short surnames are too like each other to be told apart: Demis and Denis. */
const SHORTEST_PERSON = 7;
const SHORTEST_PINYIN = 8;
/** Pinyin that is typed wrong is mostly the pinyin of something else, unless it is long. */
const LONG_PINYIN = 10;
const SHORT_ACRONYM = /^[A-Z]{1,5}$/;

/** What is common to many Chinese names says nothing; of the rest one character may be wrong. */
const GENERIC_CHINESE =
  /^(?:中国|国家|北京|上海|美国|英国|全球|世界)|(?:公司|集团|大学|学院|科技|电子|国际|信息|智能|半导体|实验室|研究院|研究所|科学院|所|大模型|模型|汽车|日报|时报|芯片|架构|平台|社区|大会|超算|系列|处理器|基金会|通讯)$/g;
const SHORTEST_CHINESE = 4;

interface IndexedWord {
  readonly word: string;
  readonly letters: number;
  /** Pinyin, and names written together: one wrong letter only. */
  readonly isCompound: boolean;
  /** Whether it is a Chinese name in Latin letters. */
  readonly isPinyin: boolean;
  isNameAlone: boolean;
}

/** The letters of a word as bits; one letter typed wrong changes two of them at most. */
function letterSet(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) - 97);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const isAnagram = (typed: string, word: string): boolean =>
  Array.from(typed).sort().join('') === Array.from(word).sort().join('');

const startsSwapped = (typed: string, word: string): boolean => typed[0] === word[1] && typed[1] === word[0];

const isMisspelling = (alias: string, name: string): boolean =>
  /^[a-z]{5,}$/.test(alias) && alias !== name && spellingDistance(alias, name, 2) <= 2;

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** The words of all names by their first letter, and the Chinese names by their ends, to look up misspelt ones. */
export class NearNames {
  readonly #words = new Map<string, IndexedWord>();
  readonly #byFirst = new Map<string, IndexedWord[]>();
  readonly #byEnd = new Map<string, { readonly name: string; readonly offset: number }[]>();
  /** Words that stand in some name or term just so. */
  readonly #known = new Set<string>();

  constructor({ entities, concepts }: Lexicon) {
    for (const entity of entities) this.#add(entity);
    for (const { zh, en } of concepts) for (const word of [...zh, ...en]) this.#know(foldText(word));
  }

  #know(folded: string): void {
    for (const { key } of nameTokens(folded)) this.#known.add(key);
  }

  #add(entity: Entity): void {
    const { kind, zh, en, aliases, ambiguous, pinyin = [] } = entity;
    for (const name of [...pinyin, ...ambiguous]) this.#know(foldText(name));
    const official = en.map(foldText);
    for (const name of [...en, ...zh, ...aliases]) {
      const folded = foldText(name);
      if (/^\p{Script=Han}+$/u.test(folded)) this.#addChinese(folded, entity);
      // An alias that is a misspelling itself is no name to be taken for.
      else if (official.some((other) => isMisspelling(folded, other))) this.#know(folded);
      else this.#addWords(folded, entity, SHORT_ACRONYM.test(name));
    }
    for (const name of pinyin) {
      const joined = name.replaceAll(' ', '');
      this.#known.add(joined);
      if (joined.length >= SHORTEST_PINYIN && kind !== 'person') this.#addWord(joined, entity, true, true);
    }
  }

  #addWords(folded: string, entity: Entity, isAcronym: boolean): void {
    const tokens = nameTokens(folded);
    const shortest = entity.kind === 'person' ? SHORTEST_PERSON : 0;
    for (const { key } of tokens) {
      this.#known.add(key);
      this.#addWord(key, entity, tokens.length === 1 && !isAcronym && key.length >= shortest, false);
    }
    const joined = joinedName(folded);
    if (joined === undefined) return;
    this.#known.add(joined);
    if (entity.kind !== 'person') this.#addWord(joined, entity, true, true);
  }

  /** Places are left out: Ireland and Iceland are one letter apart. */
  #addWord(word: string, { kind, zh, country }: Entity, isNameAlone: boolean, isCompound: boolean): void {
    if (kind === 'place' || !/^[a-z]{4,}$/.test(word)) return;
    const indexed = this.#words.get(word);
    if (indexed !== undefined) {
      indexed.isNameAlone ||= isNameAlone;
      return;
    }
    const isChinese = zh.length > 0 || country === 'CN';
    const added = { word, letters: letterSet(word), isCompound, isPinyin: isChinese && isPinyin(word), isNameAlone };
    this.#words.set(word, added);
    push(this.#byFirst, word[0] ?? '', added);
  }

  #addChinese(name: string, { kind }: Entity): void {
    if (kind === 'place' || kind === 'person') return;
    if (name.replace(GENERIC_CHINESE, '').length < SHORTEST_CHINESE) return;
    // One wrong character leaves the first two or the last two as they are.
    push(this.#byEnd, name.slice(0, 2), { name, offset: 0 });
    push(this.#byEnd, name.slice(-2), { name, offset: name.length - 2 });
  }

  /** Whether a word stands in some name or term just so. */
  isKnown(word: string): boolean {
    return this.#known.has(word);
  }

  /**
   * Words that differ from a typed one by few letters, fewest first. The first letter is right, or swapped with the second; in
   * words of four letters only a swap tells a slip from another word.
   */
  wordsNear(typed: string): NearWord[] {
    const letters = letterSet(typed);
    const mayBeOtherPinyin = typed.length < LONG_PINYIN && isPinyin(typed);
    const near: NearWord[] = [];
    for (const first of new Set(typed.slice(0, 2))) {
      for (const indexed of this.#byFirst.get(first) ?? []) {
        const { word, isCompound, isNameAlone } = indexed;
        const shorter = Math.min(typed.length, word.length);
        const most = shorter >= TWO_FROM && isNameAlone && !isCompound ? 2 : 1;
        if (Math.abs(typed.length - word.length) > most || countBits(letters ^ indexed.letters) > 2 * most) continue;
        if (typed[0] !== word[0] && !startsSwapped(typed, word)) continue;
        if (mayBeOtherPinyin && indexed.isPinyin) continue;
        if (shorter < ONE_FROM && !isAnagram(typed, word)) continue;
        const distance = spellingDistance(typed, word, most);
        if (distance <= most) near.push({ word, distance, isNameAlone });
      }
    }
    return near.sort((left, right) => left.distance - right.distance);
  }

  /** Chinese names of which a text has all characters but one, in reading order, the longest first at each place. */
  chineseNear(text: string): NearChineseName[] {
    const near: NearChineseName[] = [];
    for (let index = 0; index + 1 < text.length; index += 1) {
      for (const { name, offset } of this.#byEnd.get(text.slice(index, index + 2)) ?? []) {
        const start = index - offset;
        const wrong = start < 0 ? undefined : onlyDifference(text.slice(start, start + name.length), name);
        if (wrong !== undefined) near.push({ name, start, wrong: start + wrong });
      }
    }
    return near.sort((left, right) => left.start - right.start || right.name.length - left.name.length);
  }
}

/** Where two texts of one length differ, if in one Chinese character alone. */
function onlyDifference(typed: string, name: string): number | undefined {
  if (typed.length !== name.length) return undefined;
  const wrong = Array.from(name).flatMap((character, index) => (typed[index] === character ? [] : [index]));
  const [first = -1] = wrong;
  return wrong.length === 1 && /\p{Script=Han}/u.test(typed[first] ?? '') ? first : undefined;
}
