import { comparedSides, textOfSide } from '../answering/question/compared-sides.js';
import { foldText, type Recogniser } from '../lexicon/recogniser.js';

/** Where a name may be cut: before a space, a hyphen, a number, a Greek letter, or between scripts. */
const CUT = /(?=[\s-])|(?<=[\s-])|(?<=[a-z\p{Script=Han}])(?=\d)|(?<=\p{Script=Han})(?=[a-zα-ω])/u;

/** What a name begins with, longest first: `deepseek v4`, `deepseek`. */
function beginnings(name: string): string[] {
  const pieces = name.split(CUT);
  return pieces.slice(1).map((_, count) => pieces.slice(0, pieces.length - 1 - count).join(''));
}

/** The entity's name of which only the end was said, where the lexicon has it: `盘古 α` and `σ` give `盘古 σ`. */
function completed(full: readonly string[], end: string, kind: string, recogniser: Recogniser): string | undefined {
  for (const beginning of full.flatMap(beginnings)) {
    const spaced = /[\s\-\p{Script=Han}]$/u.test(beginning) ? beginning : `${beginning} `;
    for (const name of [spaced + end, beginning + end]) {
      const isWhole = recogniser
        .find(name)
        .some(
          ({ start, end: last, id }) => start === 0 && last === name.length && recogniser.entity(id)?.kind === kind,
        );
      if (isWhole) return name;
    }
  }
  return undefined;
}

/**
 * A question with the names written out of which it says only the end, since the thing before is of the same family:
 * "盘古 α 跟 Σ" is about 盘古 Σ, "DeepSeek V4 Pro vs Flash" about DeepSeek V4 Flash.
 */
export function completeNames(question: string, recogniser: Recogniser): string {
  const sides = comparedSides(question, recogniser);
  let text = question;
  for (const [place, side] of sides.entries()) {
    const before = sides[place - 1]?.at(-1);
    const [id] = before?.entities ?? [];
    if (before === undefined || id === undefined || side.some(({ entities }) => entities.length > 0)) continue;
    const end = textOfSide(side);
    const names = [
      before.text,
      ...(['en', 'zh'] as const).map((language) => foldText(recogniser.nameOf(id, language))),
    ];
    const name = completed(names, end, recogniser.entity(id)?.kind ?? '', recogniser);
    if (name === undefined) continue;
    const said = new RegExp(end.replace(/[.+]/g, '\\$&').replaceAll(' ', '\\s+'), 'giu');
    const [last] = [...text.matchAll(said)].filter(({ index }) => index > 0).slice(-1);
    if (last !== undefined) text = text.slice(0, last.index) + name + text.slice(last.index + last[0].length);
  }
  return text;
}
