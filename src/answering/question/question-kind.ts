import { asksForList, countOf } from './list-question.js';

/** What a question asks for. */
export type QuestionKind =
  | 'amount'
  | 'date'
  | 'person'
  | 'organisation'
  | 'list'
  | 'name'
  | 'definition'
  | 'reason'
  | 'comparison'
  | 'yes-no'
  | 'method'
  | 'other';

const PATTERNS: readonly (readonly [QuestionKind, Pick<RegExp, 'test'>])[] = [
  [
    'comparison',
    /区别|差别|差异|差距(?!有?多)|不同|不一样|差在哪|差几倍|对比|相比|比较|比一比|哪个(?:更|好|强|快|大|贵)|谁(?:更|大|强|快)|(?:谁|哪[个家款颗张边])(?![^，,]{0,4}(?:最|老大|多少))[^，,。?？]{0,4}[高低多少大小强弱快慢贵早晚久长短](?:[一点些]{1,2})?(?:[?？，,。！! ]|$)|差多少|\bvs\.?\b|\bversus\b|difference|\bdiff\b|differ\b|compare[ds]?\b|comparison|better than|(?:faster|bigger|larger|cheaper|smaller|more) than|which (?:is|one is|one's|has) (?:\w+er|more|less|better)\b/i,
  ],
  // A number of reasons, or of anything else, is a list.
  ['list', { test: (question) => countOf(question) !== undefined && asksForList(question) }],
  [
    'reason',
    /为什么|为何|为啥|咋会|咋不|咋反而|咋回事|怎么回事|凭什么|凭啥|干嘛(?!的|用的)|图(?:啥|什么|个啥|个什么)|何必|何以|想(?:达成|达到|干成|得到)(?:什么|啥)|(?:目的|用意|初衷)(?:是|何在|呢|[?？]|$)|原因|理由|怎么会|\bwhy\b|\breasons?\b|how come|\bwhat for\b|\bthe point of\b|\bwhat (?:is|was|were|are) .{0,30}\b(?:purpose|aims?|goals?)\b/i,
  ],
  ['list', { test: asksForList }],
  ['method', /^(?:请问)?(?:怎么|怎样|如何|咋)(?!样|会|是|叫|卖)/],
  [
    'amount',
    /多少|几(?:张|块|个|台|家|款|项|次|种|层|位|人|天|年|倍|成|场|卡|条|步|位|类|国|枚|片|GB|TB|B\b)|多大|多高|多长|多快|多贵|多久|多宽|多重|价格|几何|占比|比例|(?:显存|带宽|功耗|容量|速度|参数量|算力|成本|规模|大小|词表|上下文)(?:是|有|呢|多|\?|？|$)|how (?:many|much|big|large|long|fast|high|wide|old|expensive)|what (?:percent|share|size|price|cost|bandwidth|number|fraction)|\b(?:price|cost|bandwidth|vram|memory size|tdp|size|params?|parameter count|flops) (?:of|for)\b|(?:bandwidth|vram|memory|tdp|params?|parameters|price|cost|size|flops|tflops|power)\s*\??$/i,
  ],
  [
    'date',
    /什么时候|啥时候|何时|哪(?:年|天|月|一年|一天|个月|日)|几月|几号|几几年|时间|日期|(?:^|[,;.?!] ?|\b(?:and|but|since|from|until|so|ok|then) )when\b|what (?:year|date|month|day)|which (?:year|month)/i,
  ],
  ['person', /谁|哪位|何人|创始人|\bwho\b|\bwhose\b|\bwhom\b|founders?\b/i],
  [
    'organisation',
    /哪家|哪个(?:公司|机构|团队|国家|厂)|什么(?:公司|机构|厂商)|which (?:company|organi[sz]ation|firm|vendor|lab|country|startup|team)|what (?:company|organi[sz]ation|country)/i,
  ],
  [
    'name',
    /叫(?:什么|啥|做什么|作什么)|什么名|啥名|名字|名称|全称|代号|\bnamed?\b|\bcalled\b|stands? for|which (?:model|chip|gpu|product|one)\b|what (?:model|chip|chips|gpu|product|hardware)\b|哪(?:个|款|颗|张)(?:模型|芯片|卡|产品|显卡)?/i,
  ],
  [
    'definition',
    /是什么|是啥|是个啥|是个什么|个啥算法|在讲什么|在量什么|在干嘛|干嘛使|\bis what\b|\bwtf (?:is|are)\b|干嘛的|干啥的|干什么的|做什么的|什么是|啥是|什么意思|啥意思|何谓|指什么|定义|介绍(?:一下|下)?|讲讲|说说|解释|what(?:'s| is| are| was| were| does)?\b.{0,60}\b(?:mean|stand for)\b|what(?:'s| is| are)\b|\bdefine\b|definition|explain|tell me about|meaning of/i,
  ],
  ['method', /怎么|怎样|如何|咋|\bhow\b/i],
  [
    'yes-no',
    /吗|嘛|么[?？]?$|[了过来着到]没(?:有)?[\s?？]*$|是不是|有没有|能不能|会不会|可不可以|对不对|是否|真的假的|^\s*(?:is|are|was|were|does|do|did|can|could|has|have|had|will|would|should)\b/i,
  ],
];

/** The kind of a question, by its question words; the first that fits of a fixed order. */
export function questionKind(question: string): QuestionKind {
  return PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? 'other';
}
