/** A text without its spaces and punctuation, in lower case, and where each character stood. */
export interface FoldedText {
  readonly characters: string;
  /** Index in the text of each folded character, and the text's length at the end. */
  readonly positions: readonly number[];
}

const KEPT = /[\p{L}\p{N}+]/u;
const DIGIT = /\d/;

/**
 * Folds a text as the fact sheets fold names: letters and digits in lower case, `+`, and the dot between two digits. The
 * text must have gone through `questionText`.
 */
export function foldWithPositions(text: string): FoldedText {
  const positions: number[] = [];
  let characters = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const isNumberDot = character === '.' && DIGIT.test(text.charAt(index - 1)) && DIGIT.test(text.charAt(index + 1));
    if (!KEPT.test(character) && !isNumberDot) continue;
    const lower = character.toLowerCase();
    characters += lower.length === 1 ? lower : character;
    positions.push(index);
  }
  return { characters, positions: [...positions, text.length] };
}
