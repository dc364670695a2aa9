import { stripHiddenCharacters } from '../grounding/content/hidden-characters.js';

// Escape sequences in a document or a question must not drive the reader's terminal; direction overrides must not
// reorder what is quoted.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The text without control and hidden characters other than line ends; tabs become spaces. */
export function printable(text: string): string {
  return stripHiddenCharacters(text.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').replace(CONTROLS, ''));
}

/** The text on one line: every run of white space is one space. */
export function onOneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
