/** How text of a kind falls into model tokens. */
export interface TextKind {
  /** UTF-8 bytes of plain text for each token. */
  readonly bytesPerToken: number;
  readonly source: string;
}

/** Measured on large collections with the tokenizers that their makers used; another tokenizer differs by a third and more. */
export const TEXT_KINDS = {
  en: { bytesPerToken: 3.94, source: 'The Llama 3 Herd of Models, section 3.3 (characters a token), Meta, 2024-07-31' },
  zh: { bytesPerToken: 620 / 150, source: 'SkyPile-150B data card (620 GB, 150 billion tokens), Skywork, 2023-10' },
  code: { bytesPerToken: 783 / 250, source: 'StarCoderData data card (783 GB, 250 billion tokens), BigCode, 2023-05' },
  multilingual: {
    bytesPerToken: 1600 / 350,
    source: 'BLOOM model card (1.6 TB of text, 350 billion tokens), BigScience, 2022-07',
  },
} as const satisfies Readonly<Record<string, TextKind>>;

export type TextKindName = keyof typeof TEXT_KINDS;
