/** Zero-width, direction and tag characters, variation selectors, private use and other controls; line ends and tabs are none. */
const HIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFB\uE000-\uF8FF]|[\u{E0000}-\u{E0FFF}\u{F0000}-\u{10FFFF}]/gu;

/** Whether a text carries characters that nobody sees. */
export function hasHiddenCharacters(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

/** A text without the characters that nobody sees. */
export function stripHiddenCharacters(text: string): string {
  return text.replace(HIDDEN, '').toWellFormed();
}
