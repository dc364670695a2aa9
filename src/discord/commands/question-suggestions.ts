import type { Application } from '../../assistant/application.js';
import { hasHan, toTraditional } from '../../language/chinese-script.js';
import type { AnswerLanguage } from '../../language/language.js';
import type { Entity } from '../../lexicon/lexicon.js';
import { foldText } from '../../lexicon/recogniser.js';
import { clip } from '../rendering/clip.js';

/** Discord takes 100 characters of a choice's name and value. */
const CHOICE_CHARS = 100;
/** Characters at the end of what was typed that may begin a name. */
const NAME_BEGINNING_CHARS = 24;

/** A choice of autocompletion: what is shown, and what stands in the option once it is chosen. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** A whole text that may be asked. */
interface Text {
  readonly folded: string;
  /** As shown in each language; absent where it is of another one. */
  readonly shown: Readonly<Partial<Record<AnswerLanguage, string>>>;
}

interface Name {
  readonly folded: string;
  readonly spelling: string;
  /** The usual name of the same thing. */
  readonly usual: Readonly<Record<AnswerLanguage, string>>;
}

/** What suggestions are made of. */
export type Suggesting = Pick<Application, 'documents' | 'examples' | 'knownQuestions' | 'lexicon'>;

/** Known questions, titles of articles and names of things, all in memory, found by what was typed of them. */
export class QuestionSuggestions {
  readonly #questions: readonly Text[];
  readonly #titles: readonly Text[];
  /** By folded spelling. */
  readonly #names: readonly Name[];

  constructor({ documents, examples, knownQuestions, lexicon }: Suggesting) {
    const questions = [...knownQuestions, ...pairsOf(examples)];
    this.#questions = questions.flatMap(({ zh, en }) => [inChinese(zh), inEnglish(en)]);
    this.#titles = [...documents.values()].map(({ title, language }) =>
      language === 'en' ? inEnglish(title) : inChinese(title),
    );
    this.#names = lexicon.entities.flatMap(namesOf).sort((one, other) => (one.folded < other.folded ? -1 : 1));
  }

  /**
   * What may be meant, the likeliest first: questions and titles that begin with what was typed, names that its end begins,
   * then texts that hold it.
   *
   * @param typed - May be empty: then known questions are offered.
   * @param language - Of the asker's locale; decides where the typed text tells no language.
   */
  for(typed: string, language: AnswerLanguage, count: number): Suggestion[] {
    const folded = foldText(typed).trim();
    const shownIn = languageFor(typed, language);
    if (folded === '')
      return unique(
        this.#questions.flatMap((text) => textSuggestion(text, shownIn)),
        count,
      );
    const texts = [...this.#questions, ...this.#titles];
    const beginning = texts.filter((text) => text.folded.startsWith(folded));
    const words = folded.split(/\s+/);
    const holding = texts.filter(
      (text) => !text.folded.startsWith(folded) && words.every((word) => text.folded.includes(word)),
    );
    return unique(
      [
        ...beginning.flatMap((text) => textSuggestion(text, shownIn)),
        ...this.#nameSuggestions(typed, shownIn),
        ...holding.flatMap((text) => textSuggestion(text, shownIn)),
      ],
      count,
    );
  }

  /** Completes the name that the end of what was typed may begin: the longest such end first. */
  #nameSuggestions(typed: string, language: AnswerLanguage): Suggestion[] {
    const text = typed.normalize('NFKC').trimEnd();
    for (let length = Math.min(NAME_BEGINNING_CHARS, text.length); length > 0; length -= 1) {
      const start = text.length - length;
      if (!isNameStart(text, start)) continue;
      const end = foldName(text.slice(start));
      if (end.length < 2 && !hasHan(end)) break;
      const found = this.#namesBeginningWith(end);
      if (found.length > 0) return found.map((name) => nameSuggestion(text.slice(0, start), name, language));
    }
    return [];
  }

  #namesBeginningWith(beginning: string): Name[] {
    let low = 0;
    let high = this.#names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#names[middle]?.folded ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    const found: Name[] = [];
    for (let index = low; this.#names[index]?.folded.startsWith(beginning) === true; index += 1) {
      found.push(this.#names[index]!);
    }
    return found.sort((one, other) => one.folded.length - other.folded.length);
  }
}

function pairsOf({ zh, en }: Application['examples']): { zh: string; en: string }[] {
  return zh.map((question, index) => ({ zh: question, en: en[index] ?? '' }));
}

function inChinese(text: string): Text {
  return { folded: foldText(text), shown: { 'zh-CN': text, 'zh-TW': toTraditional(text) } };
}

function inEnglish(text: string): Text {
  return { folded: foldText(text), shown: { en: text } };
}

/** `GPT-4`, `GPT 4` and `gpt4` are one name. */
function foldName(name: string): string {
  return foldText(name).replace(/[\s-]+/g, '');
}

function namesOf({ zh, en, aliases }: Entity): Name[] {
  const chinese = zh[0] ?? en[0] ?? aliases[0] ?? '';
  const usual = { en: en[0] ?? chinese, 'zh-CN': chinese, 'zh-TW': toTraditional(chinese) };
  return [...zh, ...en, ...aliases].map((spelling) => ({ folded: foldName(spelling), spelling, usual }));
}

/** Names do not begin inside a Latin word or a number. */
function isNameStart(text: string, start: number): boolean {
  const before = text[start - 1] ?? ' ';
  const first = text[start] ?? ' ';
  if (/\s/.test(first)) return false;
  return !(/[\p{Script=Latin}\p{N}]/u.test(before) && /[\p{Script=Latin}\p{N}]/u.test(first));
}

function languageFor(typed: string, language: AnswerLanguage): AnswerLanguage {
  if (hasHan(typed)) return language === 'zh-TW' ? 'zh-TW' : 'zh-CN';
  return /[A-Za-z]{2}.*\s/.test(typed) ? 'en' : language;
}

function textSuggestion({ shown }: Text, language: AnswerLanguage): Suggestion[] {
  const text = shown[language] ?? '';
  return text === '' ? [] : [suggestion(text, text)];
}

function nameSuggestion(before: string, { folded, spelling, usual }: Name, language: AnswerLanguage): Suggestion {
  const name = usual[language];
  const isUsual = foldName(name) === folded;
  return suggestion(before + (isUsual ? name : `${name} (${spelling})`), before + name);
}

function suggestion(name: string, value: string): Suggestion {
  return { name: clip(name, CHOICE_CHARS), value: clip(value, CHOICE_CHARS).replace(/…$/, '') };
}

function unique(suggestions: readonly Suggestion[], count: number): Suggestion[] {
  const byValue = new Map<string, Suggestion>();
  for (const each of suggestions) {
    if (!byValue.has(each.value)) byValue.set(each.value, each);
    if (byValue.size === count) break;
  }
  return [...byValue.values()];
}
