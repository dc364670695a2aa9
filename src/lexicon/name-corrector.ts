import { nameTokens, type NameToken } from './name-tokens.js';
import { NearNames, type NearWord } from './near-names.js';
import { ordinaryWords } from './ordinary-words.js';
import { foldText, type Mention, type Recogniser } from './recogniser.js';

/** A name that was typed wrong. */
export interface Correction {
  /** What was typed, folded. */
  readonly typed: string;
  /** The name as the lexicon spells it. */
  readonly name: string;
  /** Entity id. */
  readonly id: string;
  /** Range in the folded text. */
  readonly start: number;
  readonly end: number;
}

/** A text with its mistyped names put right. */
export interface CorrectedText {
  readonly text: string;
  readonly corrections: readonly Correction[];
}

/** Whether a word, an English one or a Chinese one of two characters, is one of its language or of the corpus. */
export type IsKnownWord = (word: string) => boolean;

interface Suspect {
  readonly token: number;
  readonly candidates: readonly NearWord[];
}

/** A name that comes out when a suspect is put right, with the tokens that it takes up. */
interface Reading {
  readonly mention: Mention;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly distance: number;
}

/** More words than this near one typed word are noise. */
const MOST_CANDIDATES = 4;

/** Puts misspelt names of a question right: `nvdia` is NVIDIA, `stabel difusion` Stable Diffusion, 文心一颜 文心一言. */
export class NameCorrector {
  readonly #recogniser: Recogniser;
  readonly #near: NearNames;

  constructor(recogniser: Recogniser) {
    this.#recogniser = recogniser;
    this.#near = new NearNames(recogniser.lexicon);
  }

  /**
   * Digits, known words and known names stay as they are.
   *
   * @param isKnownWord - Asked only about words that are near a name.
   */
  correct(text: string, isKnownWord: IsKnownWord): CorrectedText {
    const folded = foldText(text);
    const found = [...this.#correctWords(folded, isKnownWord), ...this.#correctChinese(folded, isKnownWord)];
    if (found.length === 0) return { text, corrections: [] };
    const corrections = found.sort((left, right) => left.start - right.start);
    // Folding Traditional terms changes lengths; then the folded text stands for the typed one.
    const source = folded.length === text.length ? text : folded;
    let corrected = '';
    let from = 0;
    for (const { name, start, end } of corrections) {
      corrected += source.slice(from, start) + name;
      from = end;
    }
    return { text: corrected + source.slice(from), corrections };
  }

  #correctWords(folded: string, isKnownWord: IsKnownWord): Correction[] {
    const tokens = nameTokens(folded);
    const suspects = tokens.flatMap(({ key }, token): Suspect[] => {
      if (!/^[a-z]{4,}$/.test(key) || this.#near.isKnown(key) || ordinaryWords.has(key)) return [];
      const candidates = this.#near.wordsNear(key).slice(0, MOST_CANDIDATES);
      return candidates.length === 0 || isKnownWord(key) ? [] : [{ token, candidates }];
    });
    const corrections: Correction[] = [];
    for (const suspect of suspects) {
      const reading = this.#bestReading(folded, tokens, suspects, suspect);
      const first = tokens[reading?.firstToken ?? -1];
      const last = tokens[reading?.lastToken ?? -1];
      if (reading === undefined || first === undefined || last === undefined) continue;
      if (first.start < (corrections.at(-1)?.end ?? 0)) continue;
      const name = this.#spell(reading.mention);
      // A plural or possessive stays behind the name: `nvdia's` is NVIDIA's. Cerebras ends in its own s.
      const isOwnEnd = /s$/i.test(name) || !folded.startsWith(last.key, last.start);
      const end = isOwnEnd ? last.end : last.start + last.key.length;
      corrections.push({ typed: folded.slice(first.start, end), name, id: reading.mention.id, start: first.start, end });
    }
    return corrections;
  }

  /** The name that a suspect is part of once it is put right; none where two names are equally near. */
  #bestReading(
    folded: string,
    tokens: readonly NameToken[],
    suspects: readonly Suspect[],
    { token, candidates }: Suspect,
  ): Reading | undefined {
    const words = new Map(suspects.map((suspect) => [suspect.token, suspect.candidates[0]?.word ?? '']));
    const length = ({ firstToken, lastToken }: Reading): number => lastToken - firstToken;
    const readings = candidates
      .flatMap((candidate) => this.#read(folded, tokens, new Map([...words, [token, candidate.word]]), token, candidate))
      .sort((left, right) => length(right) - length(left) || left.distance - right.distance);
    const [best, ...others] = readings;
    if (best === undefined) return undefined;
    const isAsGood = (other: Reading): boolean => length(other) === length(best) && other.distance === best.distance;
    return others.some((other) => other.mention.id !== best.mention.id && isAsGood(other)) ? undefined : best;
  }

  /** What a token is part of in a text whose suspects are replaced by words; nothing or one reading. */
  #read(
    folded: string,
    tokens: readonly NameToken[],
    words: ReadonlyMap<number, string>,
    token: number,
    { distance, isNameAlone }: NearWord,
  ): Reading[] {
    let text = '';
    let from = 0;
    const starts: number[] = [];
    tokens.forEach((piece, index) => {
      text += folded.slice(from, piece.start);
      starts.push(text.length);
      text += words.get(index) ?? folded.slice(piece.start, piece.end);
      from = piece.end;
    });
    const at = starts[token] ?? 0;
    const mention = this.#recogniser
      .find(text + folded.slice(from))
      .find(({ kind, start, end }) => kind === 'entity' && start <= at && at < end);
    if (mention === undefined || this.#recogniser.entity(mention.id)?.kind === 'place') return [];
    const firstToken = starts.indexOf(mention.start);
    const lastToken = starts.findLastIndex((start) => start < mention.end);
    return firstToken === lastToken && !isNameAlone ? [] : [{ mention, firstToken, lastToken, distance }];
  }

  #correctChinese(folded: string, isKnownWord: IsKnownWord): Correction[] {
    const near = this.#near.chineseNear(folded);
    if (near.length === 0) return [];
    const found = this.#recogniser.find(folded);
    const corrections: Correction[] = [];
    for (const { name, start, wrong } of near) {
      const end = start + name.length;
      const typed = folded.slice(start, end);
      if (start < (corrections.at(-1)?.end ?? 0) || ordinaryWords.has(typed)) continue;
      // What is a name already, or a term, is not part of another, unless the other goes on from it: 阿里, 阿里巴巴.
      const isOther = ({ start: from, end: to }: Mention): boolean =>
        from < end && start < to && (from < start || to > end || (from <= wrong && wrong < to) || to - from === name.length - 1);
      const pairs = [folded.slice(Math.max(start, wrong - 1), wrong + 1), folded.slice(wrong, Math.min(end, wrong + 2))];
      if (found.some(isOther) || pairs.some((pair) => pair.length === 2 && isKnownWord(pair))) continue;
      const mention = this.#recogniser.find(name).find((other) => other.kind === 'entity' && other.end === name.length);
      if (mention !== undefined) corrections.push({ typed, name, id: mention.id, start, end });
    }
    return corrections;
  }

  /** A found name as the lexicon spells it; for pinyin the name in Chinese. */
  #spell({ id, name }: Mention): string {
    const entity = this.#recogniser.entity(id);
    if (entity === undefined) return name;
    const { en, zh, aliases, pinyin = [] } = entity;
    const letters = (text: string): string => nameTokens(foldText(text)).map(({ key }) => key).join('');
    const spelling = [...en, ...zh, ...aliases].find((other) => letters(other) === letters(name));
    const isPinyin = pinyin.some((other) => letters(other) === letters(name));
    return spelling ?? (isPinyin ? zh[0] : undefined) ?? name;
  }
}
