import type { Mention, Recogniser } from './recogniser.js';

/** Opens a term that stands for a version of a named thing: `~ernie/x2`. */
export const versionPrefix = '~';

/** Kinds whose names are followed by versions. An organisation's is told by a letter: DeepSeek-V5, MiniMax-M4. */
const VERSIONED = new Set(['model', 'accelerator', 'product']);

const UNITS =
  '[a-z]*(?:flops?|b/s|bps|tok)|[kmgt]i?b|[kmgtbw×x%％]|bits?|dies?|nm|gpus?|cards?|layers?|nodes?|servers?|experts?|heads?|dims?|hours?|days?|weeks?|months?|years?|times?|percent|billion|million|trillion|thousand|tokens?|usd|dollars?';
/** Not what counts or measures: `8 张`, `80 GB`, `70b`. */
const NOT_A_UNIT = `(?![\\d.,]*\\d)(?!\\s*(?:${UNITS})(?![a-z]))(?!\\s*[张块个台卡层年月日号万亿千百倍代位家款种次天条项颗片机柜核人元字词篇章折成点分秒维])`;
/** Right after the name, another name of it in brackets, or one word of it: `x2`, ` 980`, `-v5`, ` opus 9`. */
const VERSION = new RegExp(`^(?:[（(][^（()）]{1,24}[）)])?(?:[\\s-]+([a-z]{3,8}))?[\\s-]*([vmkrx]?)(\\d{1,3}(?:\\.\\d{1,2})?)${NOT_A_UNIT}([a-z]?)(?![a-z])`, 'u');
/** A word of the glossary has versions only without a space: HBM5, FlashAttention-5. */
const ATTACHED = new RegExp(`^-?(v?)(\\d(?:\\.\\d)?)${NOT_A_UNIT}([a-z]?)(?![a-z])`, 'u');

/** A smaller or larger sort of a thing: ` mini`, `-pro`. */
const VARIANT =
  /^[\s-]?(mini|nano|lite|pro|max|ultra|plus|turbo|flash|air|small|medium|large|xl|xxl|super|ti|instant|nvl|base)(?![a-z])/u;

/** The variant that a text gives to a model or chip which the lexicon has without it: `grok 3 mini`. */
function variantOf(mention: Mention, folded: string, recogniser: Recogniser): string | undefined {
  const kind = mention.kind === 'entity' ? recogniser.entity(mention.id)?.kind : undefined;
  if (kind !== 'model' && kind !== 'accelerator') return undefined;
  const variant = VARIANT.exec(folded.slice(mention.end))?.[1];
  return variant === undefined ? undefined : `${mention.id}/${variant}`;
}

function versionsOf(mention: Mention, folded: string, recogniser: Recogniser): string[] {
  if (/\d|^fy$/.test(mention.name)) return [];
  const rest = folded.slice(mention.end);
  if (mention.kind === 'concept') {
    const [, , number, suffix = ''] = ATTACHED.exec(rest) ?? [];
    return number === undefined ? [] : [`#${mention.id}/${number}${suffix}`];
  }
  const kind = recogniser.entity(mention.id)?.kind ?? '';
  const [, word = '', letter = '', number, suffix = ''] = VERSION.exec(rest) ?? [];
  if (number === undefined) return [];
  const isOfOrganisation = kind === 'organisation' && letter !== '' && word === '';
  if (!VERSIONED.has(kind) && !isOfOrganisation) return [];
  // A size, or a score: `llama 405`, `mmlu 90`.
  if (kind !== 'accelerator' && Number(number) >= 10) return [];
  const plain = number.replace(/\.0$/, '');
  const version = `${letter === 'v' ? '' : letter}${plain}${suffix}`;
  // `Doubao-Seed-2.0` is asked for as `豆包 2.0`.
  return word === '' ? [`${mention.id}/${version}`] : [`${mention.id}/${word}${version}`, `${mention.id}/${version}`];
}

/**
 * Terms for the versions that a text gives to things of the lexicon which it knows without them: `昇腾 980` gives
 * `~ascend/980`, as `Ascend 980` does. One that no text holds is a version that the corpus does not know.
 *
 * @param folded - The text after `foldText`.
 * @param mentions - What the recogniser found in it.
 */
export function versionTerms(folded: string, mentions: readonly Mention[], recogniser: Recogniser): string[] {
  return mentions.flatMap((mention) => {
    const versions = versionsOf(mention, folded, recogniser);
    const variant = versions.length === 0 ? variantOf(mention, folded, recogniser) : undefined;
    return [...versions, ...(variant === undefined ? [] : [variant])].map((version) => versionPrefix + version);
  });
}
