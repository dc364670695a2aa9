/** What counts things in Chinese, units of measure and of time left out. */
const CLASSIFIER =
  '(?:个(?!月|小时)|家|款|种|大|条|项|样|类|位(?!数)|方面|部分|步|道|朵|座|处|所|支|套|国|路|点(?!钟)|名|方|派|者)';
const CHINESE_NUMBER = String.raw`[两俩仨二三四五六七八九十]|\d{1,2}`;
const ENGLISH_NUMBER = String.raw`two|three|four|five|six|seven|eight|nine|ten|[2-9]|1\d`;
/** Verbs that look like a plural, or after which an object stands. */
const VERB = String.raw`(?:does|has|had|was|is|did|makes?|made|uses?|used|runs?|ran|owns?|sells?|supports?|needs?|gives?|takes?|works?|leads?|builds?|built|comes?|goes|gets?|got|holds?|costs?|fits?|wins?|won|means?|happens?|counts?|beats?|trained|on|of|with|in|for|at|to|by)\b`;
const PLURAL = String.raw`(?!(?:this|its|gps|plus|less|process|class)\b|${VERB})[\w-]{2,}(?<![siu'])s\b|people\b`;

/** How Chinese asks for several things. */
const CHINESE_FORMS = [
  '哪些|哪几(?!年|天|月|号)|哪(?:[两三四五六七八九十俩仨])(?!年|天|月)',
  `哪\\s?\\d{1,2}\\s?${CLASSIFIER}`,
  '列一下|列出|列举|清单|名单|盘点|包[括含](?:什么|哪|啥)|由(?:什么|哪|啥)[^，。]{0,6}组成',
  // 都 before a question word asks for every one of them.
  '都[^，。？?！、不没]{0,5}(?:谁|啥|什么|哪)|都?有啥|谁跟谁|还有(?:谁|啥|什么|哪)|谁家(?:有|在)',
  '有(?:什么|哪)几?(?:个|种|款|家)|几(?:个|种|大)(?:部分|步骤|阶段|方向|说法)',
  '分(?:成|为)?几(?:个|种|类)|几(?:个|种|款|类|家)[^，。]{0,8}[，, ](?:各|分别|都)',
  '都(?:铺|用|包括|包含|涉及)|分别(?:是|有)',
  // Each of several, and which; each of two is a comparison.
  '(?:、.*|^(?!.*(?:跟|和|与|vs)).*)各(?!种|位|类)[^，。？?]{0,8}(?:哪|啥|什么)',
  // A number of things that are to be named, or that are asked what they are.
  `(?:说|给|列|举|讲)(?:我|出)?(?:${CHINESE_NUMBER})${CLASSIFIER}`,
  `(?:${CHINESE_NUMBER})${CLASSIFIER}[^，。？?]{0,12}?[，, ]?\\s?(?:分别|各自?|具体)?(?:是|叫|有|指|为|在)(?:啥|什么|谁|哪)[^，。？?]{0,3}(?:[？?，,。 ]|$)`,
];

/** How English asks for several things. */
const ENGLISH_FORMS = [
  String.raw`\ball of (?:them|em|those)\b|\blist\b(?! price)|\bnames of (?:the|all)\b|which are there`,
  String.raw`\bwho (?:all|else)\b|\bwho (?:are|were) the\b|\bwhich ones\b`,
  String.raw`^(?:what |which )?(?:kinds?|types?|sorts?) of\b|what (?:kinds?|types?|sorts?) of`,
  String.raw`\bby (?:generation|category|vendor|year)\b`,
  // What stands before an article or pronoun is a verb: "which company operates it".
  String.raw`\bwhich (?:(?!${VERB})[\w.,-]+ ){0,5}?(?:${PLURAL})(?! (?:it|its|the|a|an|this|that|them|most|more)\b)`,
  String.raw`\bwhich (?:${ENGLISH_NUMBER})\b`,
  String.raw`what (?:are|were) (?:the|all|some|\w+'s)\b`,
  String.raw`\bname (?:me |us )?(?:the|some|all|every|${ENGLISH_NUMBER})\b|\b(?:give|tell|show) (?:me|us) (?:all|the|some|every)\b[^.?]{0,40}?(?:${PLURAL})`,
  // The noun that "what" asks for, and a verb after it.
  String.raw`\bwhat (?!chips\b)(?:\w+ )?(?:(?:${PLURAL})|stuff|else|things) (?:do|does|did|are|were|can|could|has|have|had|may|must|should|come|came|get|got|need|\w+ed\b|\w+ i\b|[a-z]+ (?:can|do|did|were|are)\b)`,
  // Several things, and what they are: "two reasons …, what are they", "four platforms, which does what".
  String.raw`\b(?:what|which|who|where) (?:are|were) they\b|\b(?:which|who) (?:does|did|do|is|got|uses) (?:what|which|for what)\b`,
  // What belongs to each of several, and all of several.
  String.raw`\beach of (?:the|its|their|these|those|his|her|our) (?:[\w-]+ ){0,3}?(?:${PLURAL})|\ball the (?:[\w-]+ )?(?:${PLURAL})\s*[?.!]*$`,
  String.raw`\b(?:${PLURAL}) in (?:the right )?order\b`,
  String.raw`\bwhat else (?:were|are|is|was|did|does|do|can)\b`,
];

const CHINESE = new RegExp(CHINESE_FORMS.join('|'));
const ENGLISH = new RegExp(ENGLISH_FORMS.join('|'), 'i');

/** Whether a question wants several things, by the grammar of either language. */
export function asksForList(question: string): boolean {
  return CHINESE.test(question) || ENGLISH.test(question);
}

const VALUES: ReadonlyMap<string, number> = new Map([
  ...['二', '三', '四', '五', '六', '七', '八', '九', '十'].map((sign, order) => [sign, order + 2] as const),
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map(
    (word, order) => [word, order + 2] as const,
  ),
  ['两', 2],
  ['俩', 2],
  ['仨', 3],
]);
const COUNTED = new RegExp(
  String.raw`(?<![\d.一二三四五六七八九十百千])(${CHINESE_NUMBER})(?:${CLASSIFIER})|哪([两俩仨三四五六七八九十])|(?<![\w.])(${ENGLISH_NUMBER}) (?:[\w-]+ ){0,3}?(?:${PLURAL})`,
  'i',
);

/** How many things a text counts, from 2 to 19: 4 in "哪四方面", 8 in "all 8 hubs"; undefined where it counts none. */
export function countOf(text: string): number | undefined {
  const groups: readonly (string | undefined)[] = COUNTED.exec(text)?.slice(1) ?? [];
  const number = groups.find((group) => group !== undefined)?.toLowerCase();
  if (number === undefined) return undefined;
  const value = VALUES.get(number) ?? Number(number);
  return value >= 2 && value < 20 ? value : undefined;
}

const ALL = /都(?!没|不)|所有|全部|齐全|\b(?:all|every|full list|complete list)\b/i;

/** Whether a question for several things wants all of them: 都有哪些, "all the …". */
export function wantsAll(text: string): boolean {
  return ALL.test(text);
}
