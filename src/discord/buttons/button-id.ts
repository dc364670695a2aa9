/** What a custom id says: which button or dialogue it is of, what it is about, and which of several it is. */
export interface ButtonId {
  readonly name: string;
  /** Key of what is kept for it; anybody may have written it, so it counts only where something is found by it. */
  readonly key: string;
  /** Which of several, from 0. */
  readonly index: number;
}

/** The custom id of a button or dialogue. It holds no content, only a key to look things up by. */
export function buttonId(name: string, key = '', index?: number): string {
  return index === undefined ? `${name}:${key}` : `${name}:${key}:${index}`;
}

/** Reads a custom id; any text can be read, whoever wrote it. */
export function readButtonId(customId: string): ButtonId {
  const [name = '', key = '', index = ''] = customId.split(':', 3);
  return { name, key, index: /^\d{1,3}$/.test(index) ? Number(index) : 0 };
}
