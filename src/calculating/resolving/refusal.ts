import type { Localised } from '../../compute/calculator.js';

/** Why a request cannot be computed, in both languages; turned into a refusal by the desk. */
export class Refusal extends Error {
  readonly words: Localised;

  constructor(words: Localised) {
    super(words.en);
    this.name = 'Refusal';
    this.words = words;
  }
}

/** The refusal for a cell that is not published. */
export class UnpublishedCell extends Refusal {}

/** The refusal of a name that the sheets do not have, with those like it. */
export function unknownName(
  kind: 'model' | 'accelerator',
  name: string,
  near: readonly { readonly name: string }[],
): Refusal {
  const names = near.map((sheet) => sheet.name);
  const what = kind === 'model' ? { zh: '模型', en: 'model' } : { zh: '加速卡', en: 'accelerator' };
  return new Refusal({
    zh: `资料表里没有名为“${name}”的${what.zh}${names.length > 0 ? `；名称相近的有：${names.join('、')}` : ''}。`,
    en: `The fact sheets have no ${what.en} called "${name}"${names.length > 0 ? `; names like it: ${names.join(', ')}` : ''}.`,
  });
}
