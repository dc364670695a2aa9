import type { Reading } from '../reading/reading.js';

type Word = readonly [pattern: RegExp, word: string];
const WORDS: Readonly<Record<string, readonly Word[]>> = {
  method: [
    [/qlora/, 'qlora'],
    [/lora/, 'lora'],
    [/全参|全量|full|所有参数|all parameters/, 'full'],
  ],
  recomputation: [
    [/(?:不|没|无|without|no)\s?(?:做|用|开|有)?\s?(?:重计算|重算|recomput\w*|checkpointing)/, 'none'],
    [/选择性(?:重计算|重算)|selective/, 'selective'],
    [/(?:完全|全部|全)?(?:重计算|重算)|(?:full )?recomput\w*|(?:gradient|activation) checkpointing/, 'full'],
  ],
  optimiser: [
    [/8[\s-]?bit\s?adam|adam[\s-]?8[\s-]?bit|adamw?8bit/, 'adam-8bit'],
    [/\bsgd\b/, 'sgd'],
    [/fp32\s?adam|adam[^,，。]{0,6}fp32|全fp32/, 'adam-fp32'],
  ],
  textLanguage: [
    [/中文|汉语|chinese|汉字/, 'zh'],
    [/代码|\bcode\b/, 'code'],
    [/多语|multilingual/, 'multilingual'],
    [/英文|英语|english/, 'en'],
  ],
  link: [
    [/nvlink\s?-?2|nvlink 2/, 'nvlink-2'],
    [/nvlink\s?-?3/, 'nvlink-3'],
    [/nvlink\s?-?4/, 'nvlink-4'],
    [/nvlink\s?-?5/, 'nvlink-5'],
    [/200\s?g(?:bps)?[^,，。]{0,4}(?:infiniband|\bib\b)/, 'infiniband-hdr'],
    [/800\s?g(?:bps)?[^,，。]{0,4}(?:infiniband|\bib\b)/, 'infiniband-xdr'],
    [/\bhdr\b/, 'infiniband-hdr'],
    [/\bxdr\b/, 'infiniband-xdr'],
    [/\bndr\b|infiniband|\bib\b/, 'infiniband-ndr'],
    [
      /100\s?gbe|100\s?g(?:be|bps)?[^,，。]{0,6}(?:以太|eth|roce)|(?:以太|eth\w*|roce)[^,，。]{0,6}100\s?g/,
      'ethernet-100g',
    ],
    [
      /200\s?gbe|200\s?g(?:be|bps)?[^,，。]{0,6}(?:以太|eth|roce)|(?:以太|eth\w*|roce)[^,，。]{0,6}200\s?g/,
      'ethernet-200g',
    ],
    [
      /800\s?gbe|800\s?g(?:be|bps)?[^,，。]{0,6}(?:以太|eth|roce)|(?:以太|eth\w*|roce)[^,，。]{0,6}800\s?g/,
      'ethernet-800g',
    ],
    [/以太|ethernet|roce|\dgbe\b/, 'ethernet-400g'],
    [/pcie\s?(?:gen)?\s?4/, 'pcie-4'],
    [/pcie/, 'pcie-5'],
  ],
};

/** Inputs that a question says in words: the way of fine-tuning, recomputation, the optimiser, the text, the link. */
export function wordValues(
  name: string,
  { text, latestText }: Pick<Reading, 'text' | 'latestText'>,
): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [input, spellings] of Object.entries(WORDS)) {
    const inText = (said: string): string | undefined => spellings.find(([pattern]) => pattern.test(said))?.[1];
    // NVLink alone is that of the card, and no link that was named before.
    const isOwnLink = input === 'link' && /nvlink/.test(latestText);
    const found = inText(latestText) ?? (isOwnLink ? undefined : inText(text));
    if (found !== undefined) words[input] = found;
  }
  // Recomputation in words of inference would be something else.
  if (!name.startsWith('training') && name !== 'accelerators-for-deadline' && name !== 'mfu')
    delete words['recomputation'];
  return words;
}
