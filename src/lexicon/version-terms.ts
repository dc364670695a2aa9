import { familyVersions } from './family-versions.js';
import { foldText, type Mention, type Recogniser } from './recogniser.js';

/** Opens a term that stands for a version of a named thing: `~ernie/x2`. */
export const versionPrefix = '~';

/** Kinds whose names are followed by versions. An organisation's is told by a letter: DeepSeek-V5, MiniMax-M4. */
const VERSIONED = new Set(['model', 'accelerator', 'product']);

const UNITS =
  '[a-z]*(?:flops?|b/s|bps|tok)|[kmgt]i?b|[kmgtbw×x%％]|bits?|dies?|nm|gpus?|cards?|layers?|nodes?|servers?|experts?|heads?|dims?|hours?|days?|weeks?|months?|years?|times?|percent|billion|million|trillion|thousand|tokens?|usd|dollars?';
/** Not what counts or measures: `8 张`, `80 GB`, `70b`. */
const NOT_A_UNIT = `(?![\\d.,]*\\d)(?!\\s*(?:${UNITS})(?![a-z]))(?!\\s*[张块个台卡层年月日号万亿千百倍代位家款种次天条项颗片机柜核人元字词篇章折成点分秒维])`;
/** CUDA stands at 13; what is higher counts something. */
const HIGHEST_OF_PRODUCT = 30;
/** Right after the name, another name of it in brackets, or one word of it: `x2`, ` 980`, `-v5`, ` opus 9`. */
const VERSION = new RegExp(`^(?:[（(][^（()）]{1,24}[）)])?(?:[\\s-]+([a-z]{3,8}))?[\\s-]*([vmkrx]?)(\\d{1,3}(?:\\.\\d{1,2})?)${NOT_A_UNIT}([a-z]?)(?![a-z])`, 'u');
/** A word of the glossary has versions only without a space: HBM5, FlashAttention-5. */
const ATTACHED = new RegExp(`^-?(v?)(\\d(?:\\.\\d)?)${NOT_A_UNIT}([a-z]?)(?![a-z])`, 'u');

/** A number that is a version, where a family's name stands before it. */
const BARE = new RegExp(`^\\d{1,2}(?:\\.\\d{1,2})?${NOT_A_UNIT}(?![a-z])`, 'u');

/** A smaller or larger sort of a thing: ` mini`, `-pro`; Greek letters number them too. */
const VARIANT =
  /^[\s-]?(mini|nano|lite|pro|max|ultra|plus|turbo|flash|air|small|medium|large|xl|xxl|super|ti|instant|nvl|base|alpha|beta|gamma|delta|epsilon|zeta|theta|kappa|lambda|sigma|omega)(?![a-z])/u;

/** The variant that a text gives to a model or chip which the lexicon has without it: `grok 3 mini`. */
function variantOf(mention: Mention, folded: string, recogniser: Recogniser): string | undefined {
  const kind = mention.kind === 'entity' ? recogniser.entity(mention.id)?.kind : undefined;
  if (kind !== 'model' && kind !== 'accelerator') return undefined;
  const variant = VARIANT.exec(folded.slice(mention.end))?.[1];
  return variant === undefined || isOwn(variant, mention.id, recogniser) ? undefined : `${mention.id}/${variant}`;
}

/** Whether a name of the thing or of another of its family has the version: what is asked for is in the lexicon. */
function isOwn(version: string, id: string, recogniser: Recogniser): boolean {
  const end = new RegExp(`(?<![\\d.])${version.replace('.', '\\.')}(?:\\.0)?(?![\\d.a-z])`);
  return [id, ...recogniser.relatedTo(id)].some((other) => {
    const { en = [], zh = [], aliases = [] } = recogniser.entity(other) ?? {};
    return [...en, ...zh, ...aliases].some((name) => end.test(foldText(name)));
  });
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
  if (kind !== 'accelerator' && Number(number) >= (kind === 'product' ? HIGHEST_OF_PRODUCT : 10)) return [];
  const plain = number.replace(/\.0$/, '');
  const version = `${letter === 'v' ? '' : letter}${plain}${suffix}`;
  // The first version mostly goes by the name alone.
  if (version === '1' || isOwn(version, mention.id, recogniser)) return [];
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
  const families = familyVersions(folded, mentions, recogniser, (rest) => BARE.test(rest));
  const ofNames = mentions.flatMap((mention) => {
    const versions = versionsOf(mention, folded, recogniser);
    const variant = versions.length === 0 ? variantOf(mention, folded, recogniser) : undefined;
    return [...versions, ...(variant === undefined ? [] : [variant])];
  });
  const isNew = (family: string): boolean => !ofNames.some((version) => version.endsWith(family.replace(/^.*\//, '/')));
  return [...ofNames, ...families.filter(isNew)].map((version) => versionPrefix + version);
}
