/** What a button's custom id says: which button it is, and which answer it belongs to. */
export interface ButtonId {
  readonly name: string;
  readonly answerKey: string;
}

/** Name of the button that shows the quotes of an answer. */
export const sourcesButtonName = 'sources';

/** The custom id of a button. It holds no content, only a key to look the answer up by. */
export function buttonId({ name, answerKey }: ButtonId): string {
  return `${name}:${answerKey}`;
}

/** Reads a custom id; any text can be read, whoever wrote it. */
export function readButtonId(customId: string): ButtonId {
  const [name = '', answerKey = ''] = customId.split(':', 2);
  return { name, answerKey };
}
