/**
 * Breaks up what the tokenizer would read as its own marks (`<s>`, `</s>`, `<pad>`, `<unk>`, `<mask>`), so that a text
 * about them is embedded as text. Lone surrogates, which cannot be encoded, become the replacement character.
 */
export function neutraliseSpecialTokens(text: string): string {
  return text.toWellFormed().replace(/<(\/?)(s|pad|unk|mask)>/gi, '< $1$2 >');
}
