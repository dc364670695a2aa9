/** Contractions typed without their apostrophe, and what is left of one before it: `wasnt`, `theyre`, `doesn't`. */
const CONTRACTION =
  /^(?:(?:is|are|was|were|do|does|did|has|have|had|ca|wo|would|could|should|must|ai)n(?:t)?|(?:i|you|he|she|it|we|they|that|there|here|what|who|how|where|when|why)(?:s|re|ve|ll|d|m))$/;

/** Words of English chats and their clipped forms, which no dictionary of Chinese explains anything with. */
const CHAT = new Set(
  `gonna gotta gimme wanna lemme dunno kinda sorta outta lotta whatcha gotcha yall cmon asap legit lmao lmfao omg imho
  btw afaik iirc thx tysm plz pls ppl cuz tho thru tbh smth idk idc wtf wdym nvm fyi eta diy noob noobs dude bruh yeah yep
  yup nope hmm ugh haha okay hella info docs config configs vocab algo algos conf spec specs repo repos grads params
  param perf prod impl jan feb mar apr jun jul aug sept oct nov dec mon tue tues wed thu thur thurs fri sat attn dtype dtypes
  admin sudo env emoji app apps async backend frontend plugin newbie selfie podcast vlog blog tweet retweet hashtag
  tok toks mtok`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const SUFFIX = /(?:ists?|age|y|ish|ness|less|ful|able|wise|ly|ers?|est|ier|iest|ing|ed|e?s)$/;
const PREFIX = /^(?:un|re|pre|post|non|anti|over|under|micro|mini|mega|super|multi|mis|de|co|sub|ultra)/;
const SHORTEST_PART = 3;
const SHORTEST_MISTYPED = 5;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** What a word may have been meant to be: one letter left out, swapped, changed or added. */
function* oneLetterOff(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    if (after !== '') yield before + after.slice(1);
    if (after.length > 1) yield before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
    for (const letter of LETTERS) {
      if (after !== '') yield before + letter + after.slice(1);
      yield before + letter + after;
    }
  }
}

/**
 * Whether a word is written together of two (`homegrown`, `alicloud`).
 *
 * @param isWord - Whether a part is a word or a known name.
 */
export function isCompound(word: string, isWord: (part: string) => boolean): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    if (isWord(word.slice(0, at)) && isWord(word.slice(at))) return true;
  }
  return false;
}

/**
 * Whether a word that no list has is still made of common ones: a contraction, a word of chats, a derived
 * form (`pricey`), a mistyped one (`bandwith`), or letters that cannot be said (`msrp`).
 *
 * @param word - Lower case, Latin letters only.
 * @param isWord - Whether a word, not stemmed, is a common one.
 */
export function isOrdinarySpelling(word: string, isWord: (word: string) => boolean): boolean {
  if (CONTRACTION.test(word) || CHAT.has(word) || !/[aeiouy]/.test(word)) return true;
  const stripped = [word.replace(SUFFIX, ''), word.replace(PREFIX, ''), word.replace(/(.)\1(?:y|er|ed|ing|est)$/, '$1')];
  if (stripped.some((part) => part !== word && part.length >= SHORTEST_PART && isWord(part))) return true;
  return word.length >= SHORTEST_MISTYPED && [...oneLetterOff(word)].some(isWord);
}
