import { hasHan, isTraditional, toSimplified } from '../language/chinese-script.js';
import { foldText, type Recogniser } from './recogniser.js';
import { spokenChinese, taiwanChinese } from './spoken-chinese.js';
import { spokenEnglish } from './spoken-english.js';
import type { SpokenForm } from './spoken-form.js';

type Rewrite = (text: string) => string;

/** One pass over a text; of two forms that begin at one place the first of the list counts. */
function rewriter(forms: readonly SpokenForm[], wrap: (sources: string) => string): Rewrite {
  const pattern = new RegExp(wrap(forms.map(([spoken]) => `(${spoken})`).join('|')), 'giu');
  return (text) =>
    text.replace(pattern, (...found: readonly unknown[]) => {
      const index = forms.findIndex((_, place) => found[place + 1] !== undefined);
      return forms[index]?.[1] ?? String(found[0]);
    });
}

const inPlainChinese = rewriter(spokenChinese, (sources) => sources);
const inMainlandTerms = rewriter(taiwanChinese, (sources) => sources);
const inPlainEnglish = rewriter(spokenEnglish, (sources) => `(?<![\\w'’/.-])(?:${sources})(?![\\w'’/-]|\\.\\w)`);

/**
 * A Chinese text with its companies called as articles call them: 鹅厂 is 腾讯. A nickname of a person often means the
 * company (老黄), and other names of a model say its size, so those stay.
 */
function withOfficialNames(text: string, recogniser: Recogniser): string {
  const folded = foldText(text);
  if (folded.length !== text.length) return text;
  let named = '';
  let from = 0;
  for (const { kind, id, name, start, end } of recogniser.find(folded)) {
    const entity = kind === 'entity' ? recogniser.entity(id) : undefined;
    if (entity?.kind !== 'organisation' || start < from) continue;
    const official = recogniser.nameOf(id, 'zh');
    const isNickname = entity.aliases.some((alias) => foldText(alias) === name);
    const isPartOfName = foldText(official).includes(name) || name.includes(foldText(official));
    if (!isNickname || isPartOfName) continue;
    named += text.slice(from, start) + official;
    from = end;
  }
  return named + text.slice(from);
}

/**
 * A question in the words that articles use, for the search alone: Simplified script, 图啥 as 为什么, 鹅厂 as 腾讯, `ppl` as
 * people, and without what is only said around it (话说, `btw`). A plain question comes back as it is.
 */
export function plainQuestion(question: string, recogniser: Recogniser): string {
  let plain: string;
  if (hasHan(question)) {
    const mainland = isTraditional(question) ? inMainlandTerms(toSimplified(question)) : question;
    plain = inPlainChinese(withOfficialNames(mainland, recogniser));
  } else {
    plain = inPlainEnglish(question);
  }
  if (plain === question) return question;
  const tidy = plain
    .replace(/\s+/g, ' ')
    .replace(/^[\s,，。.]+/, '')
    .trim();
  return tidy === '' ? question : tidy;
}
