/** Countries and regions with the adjectives by which texts name them, in both languages. */
const COUNTRIES: readonly (readonly [code: string, names: RegExp])[] = [
  [
    'us',
    /\bU\.?S\.?A?\b(?! ?\$| dollars?| cents?)|\bAmericans?\b|\bUnited States\b|\bCalifornia\b|美国|美方|北美|中美|[对在]美(?=[^好元])|(?<![一-龥])美(?=国|方|股)/,
  ],
  ['cn', /\bChin(?:a|ese)\b|中国|[对在来赴访]华(?!为)|中美|中资|中企|国产|国内|我国/],
  ['gb', /\bU\.?K\.?\b|\bBrit(?:ain|ish)\b|\bUnited Kingdom\b|\bEngland\b|英国/],
  ['eu', /\bEU\b|\bEurop(?:e|ean)\b|欧盟|欧洲/],
  ['jp', /\bJapan(?:ese)?\b|日本/],
  ['kr', /\bKoreans?\b|\bKorea\b|韩国/],
  ['fr', /\bFrance\b|\bFrench\b|法国/],
  ['de', /\bGerman(?:y|s)?\b|德国/],
  ['nl', /\bDutch\b|\bNetherlands\b|荷兰/],
  ['ca', /\bCanad(?:a|ian)s?\b|加拿大/],
  ['ru', /\bRussian?\b|俄罗斯|俄国/],
  ['in', /\bIndian?\b|印度(?![尼教])/],
  ['il', /\bIsraeli?\b|以色列/],
  ['ae', /\bUAE\b|\bEmirat\w+|阿联酋|阿布扎比|\bAbu Dhabi\b/],
  ['sa', /\bSaudi\b|沙特/],
  ['tw', /\bTaiwan(?:ese)?\b|台湾/],
  ['hk', /\bHong Kong\b|香港|港[元币]|港交所|港股/],
  ['sg', /\bSingapore\b|新加坡/],
  ['ch', /\bSwiss\b|\bSwitzerland\b|瑞士/],
  ['se', /\bSwed(?:en|ish)\b|瑞典/],
  ['fi', /\bFinn?ish\b|\bFinland\b|芬兰/],
  ['no', /\bNorw(?:ay|egian)\b|挪威/],
  ['dk', /\bDanish\b|\bDenmark\b|丹麦/],
  ['ie', /\bIrish\b|\bIreland\b|爱尔兰/],
  ['es', /\bSpain\b|\bSpanish\b|西班牙/],
  ['it', /\bItal(?:y|ian)\b|意大利/],
  ['au', /\bAustralian?\b|澳大利亚/],
  ['br', /\bBrazil(?:ian)?\b|巴西/],
  ['my', /\bMalaysian?\b|马来西亚/],
];

/** An adjective that is a language, too: Chinese characters are not China's. */
const LANGUAGES = /\b(?:Chinese|French|German|Japanese|Korean|Spanish|Italian|Russian)\b/g;
const ANY = new RegExp(COUNTRIES.map(([, names]) => names.source).join('|'));

/**
 * Codes of the countries and regions that a readable text names, and other texts do not.
 *
 * @param others - Readable texts.
 */
export function countriesBeyond(readable: string, others: readonly string[]): string[] {
  const own = readable.replace(LANGUAGES, '');
  if (!ANY.test(own)) return [];
  return COUNTRIES.filter(([, names]) => names.test(own) && !others.some((other) => names.test(other))).map(
    ([code]) => code,
  );
}

/** Whether a name is nothing but that of one of these countries. */
export function isCountry(name: string): boolean {
  return COUNTRIES.some(([, names]) => {
    const capitalised = name.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
    return [name, name.toUpperCase(), capitalised].some((spelling) => names.exec(spelling)?.[0].length === name.length);
  });
}
