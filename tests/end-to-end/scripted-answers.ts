/** A passage of a prompt, as a chat model sees it. */
interface SeenPassage {
  readonly number: number;
  readonly statements: readonly string[];
}

/** The passages of a prompt, which stand between markers of that prompt alone. */
export function passagesIn(promptText: string): SeenPassage[] {
  return [...promptText.matchAll(/<(part-[0-9a-f]+) passage="(\d+)"[^>]*>\n([^]*?)\n<\/\1>/g)].map(
    ([, , number, text = '']) => ({ number: Number(number), statements: text.split('\n') }),
  );
}

/** The first whole sentence of the first passage. */
export function firstStatement(promptText: string): { readonly passage: number; readonly text: string } {
  const [first] = passagesIn(promptText);
  const text = first?.statements.find((statement) => /[.。]$/.test(statement));
  if (first === undefined || text === undefined) throw new Error('the prompt holds no passage with a sentence');
  return { passage: first.number, text };
}

/** A sentence of a reply that says what a passage says. */
export function sentence({ passage, text }: { readonly passage: number; readonly text: string }): object {
  return { text, citations: [{ passage, quote: text }] };
}
