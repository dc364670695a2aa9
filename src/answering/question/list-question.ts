/** What counts things in Chinese, units of measure and of time left out. */
const CLASSIFIER =
  '(?:个(?!月|小时)|家|款|种|大|条|项|样|类|位(?!数)|方面|部分|步|道|朵|座|处|所|支|套|国|路|点(?!钟)|名|方|派|者)';
const CHINESE_NUMBER = '[两俩仨二三四五六七八九十]|\\d{1,2}';
const ENGLISH_NUMBER = 'two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\\d';
/** An English plural; verbs of the third person, and nouns and names on -s, are not. */
const PLURAL =
  "(?!(?:does|this|has|was|is|its|gps|plus|makes|uses|runs|owns|sells|supports|needs|gives|takes|works|leads|builds|comes|goes|gets|holds|costs|fits|wins|means|happens|counts|chips|process|class|less)\\b)[\\w-]{2,}(?<![siu'])s\\b|people\\b";

const CHINESE = new RegExp(
  [
    '哪些|哪几(?!年|天|月|号)|哪(?:[两三四五六七八九十俩仨])(?!年|天|月)',
    '列一下|列出|列举|清单|名单|盘点|包[括含](?:什么|哪|啥)|由(?:什么|哪|啥)[^，。]{0,6}组成',
    // 都 before a question word asks for every one of them.
    '都[^，。？?！、不没]{0,5}(?:谁|啥|什么|哪)|都?有啥|谁跟谁|还有谁',
    '有(?:什么|哪)几?(?:个|种|款|家)|几(?:个|种|大)(?:部分|步骤|阶段|方向|说法)|几(?:个|种|款)[^，。]{0,8}[，, ]各',
    '都(?:铺|用|包括|包含|涉及)|分别(?:是|有)',
    // Each of several, and which.
    '各(?!种|位|类)[^，。？?]{0,8}哪',
    // A number of things, and what or who they are.
    `(?:${CHINESE_NUMBER})${CLASSIFIER}[^，。？?]{0,12}?(?:[，, ]?\\s?(?:分别|各自?|具体)?(?:是|叫|有|指|为))(?:啥|什么|谁|哪)[^，。？?]{0,3}(?:[？?，,。 ]|$)`,
  ].join('|'),
);

const ENGLISH = new RegExp(
  [
    '\\ball of (?:them|em|those)\\b|\\blist\\b(?! price)|\\bwho (?:all|else)\\b|\\bwho (?:are|were) the\\b|\\bwhich ones\\b|\\bnames of (?:the|all)\\b|which are there',
    '^(?:what |which )?(?:kinds?|types?|sorts?) of\\b|what (?:kinds?|types?|sorts?) of',
    '\\bby (?:generation|category|vendor|year)\\b',
    `\\bwhich (?:[\\w.,-]+ ){0,3}?(?:${PLURAL})(?! (?:is|was|has|does)\\b)`,
    `\\bwhich (?:${ENGLISH_NUMBER})\\b`,
    'what (?:are|were) (?:the|all|some)\\b',
    `\\bname (?:the|some|all|every|${ENGLISH_NUMBER})\\b`,
    // The noun that "what" asks for, and a verb after it.
    `\\bwhat (?:\\w+ )?(?:(?:${PLURAL})|stuff|else|things) (?:do|does|did|are|were|can|could|has|have|had|may|must|should|come|came|get|got|need|\\w+ed\\b|\\w+ i\\b|[a-z]+ (?:can|do|did|were|are)\\b)`,
    // Several things, and what they are: "two reasons …, what are they", "four platforms, which does what".
    '\\b(?:what|which|who|where) (?:are|were) they\\b|\\b(?:which|who) (?:does|did|do|is|got|uses) (?:what|which|for what)\\b',
    '\\bwhat else (?:were|are|is|was|did|does|do|can)\\b',
  ].join('|'),
  'i',
);

/** Whether a question wants several things, by the grammar of either language. */
export function asksForList(question: string): boolean {
  return CHINESE.test(question) || ENGLISH.test(question);
}

const VALUES: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...'零一二三四五六七八九十'].map((sign, value) => [sign, value] as const),
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [word, i + 2] as const),
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
]);
const COUNTED = new RegExp(
  `(?<![\\d.一二三四五六七八九十百千])(${CHINESE_NUMBER})(?:${CLASSIFIER})|哪([两俩仨三四五六七八九十])|(?<![\\w.])(${ENGLISH_NUMBER}) (?:[\\w-]+ ){0,3}?(?:${PLURAL})`,
  'i',
);

/** How many things a text counts, from 2 to 19: "哪四方面", "all 8 hubs"; undefined where it counts none. */
export function countOf(text: string): number | undefined {
  const [, ...groups] = COUNTED.exec(text) ?? [];
  const number = groups.find((group) => group !== undefined)?.toLowerCase();
  if (number === undefined) return undefined;
  const value = VALUES[number] ?? Number(number);
  return value >= 2 && value < 20 ? value : undefined;
}
