/** What a number counts. */
export type QuantityKind =
  | 'money'
  | 'parameters'
  | 'memory'
  | 'bandwidth'
  | 'power'
  | 'compute'
  | 'tokens'
  | 'percent'
  | 'accelerators'
  | 'servers'
  | 'duration'
  | 'layers'
  | 'bits'
  | 'dimensions'
  | 'speed'
  | 'score'
  | 'people';

interface QuantityPatterns {
  /** Words of a question that want it. */
  readonly asked: RegExp;
  /** How a statement states it. */
  readonly stated: RegExp;
}

const NUMBER = String.raw`(?:\d[\d,.]*|[零一二两三四五六七八九十百千万亿几数]+|several|tens|hundreds|thousands|dozens?)`;
/** A number before its unit, or after it as in a table row: `Memory (GB): 80`. */
const stated = (unit: string): RegExp =>
  new RegExp(`${NUMBER}[\\s多余约]*(?:${unit})|(?:${unit})[^\\d。；;:：]{0,12}[:：]\\s*(?:约|about |~)?\\d`, 'i');

const QUANTITIES: Readonly<Record<QuantityKind, QuantityPatterns>> = {
  bandwidth: {
    asked: /带宽|頻寬|频宽|bandwidth|throughput|GB\/s|互连|互联|nvlink.{0,12}(?:多快|速度|fast)|吞吐/i,
    stated: stated(
      String.raw`[GTMP]i?B\/s|[GT]b\/s|Gbps|Tbps|GB per second|TB per second|tokens? (?:per|a) second|tokens?\/s`,
    ),
  },
  money: {
    asked:
      /多少钱|成本|价格|价钱|费用|花了|花费|贵|融资|投资|收购|估值|\bcosts?\b|\bprices?\b|expensive|\bpa(?:y|id)\b|funding|\braised?\b|how much (?:did|does|money|was|is)|dollars?|pounds?|budget|revenue|salary|profit|营收|收入|工资|薪|利润|电费|多少刀|几刀|掏钱|亏了|赚了|砸了|卖多少|\bspen[dt]|\bcharged?\b|\bgoes? for\b|\bpricing\b|\bvaluation\b|\bworth\b|\barr\b|\bbill\b|\bfees?\b|\bpaid plan\b|per mtok/i,
    stated: new RegExp(
      `[$£€¥]\\s?\\d|${NUMBER}[\\s多余约]*(?:美元|美金|英镑|人民币|元|欧元|日元)|(?:million|billion|thousand|\\d)\\s*(?:US )?(?:dollars?|pounds?|yuan|USD|RMB|GBP|euros?)|(?:USD|RMB|US\\$|GBP)\\s?\\d|(?:USD|dollars?|yuan|美元|元)[）)]?[^\\d。；;:：]{0,12}[:：]\\s*(?:约|about )?\\d`,
      'i',
    ),
  },
  memory: {
    asked: /显存|内存|顯存|記憶體|顯示記憶體|vram|\bmemory\b|\bram\b|\bfit\b|装得下|放得下|占用|\bGB\b/i,
    stated: stated(String.raw`[GTMK]i?B(?!\/s)|bytes?|字节`),
  },
  parameters: {
    asked: /参数|參數|多大(?:的)?模型|\bparam|parameters?\b|how (?:big|large) (?:is|was|are)/i,
    stated: new RegExp(
      `${NUMBER}\\s*(?:B|M|T|billion|million|trillion|万亿|亿|千亿|万)?[\\s-]*(?:个)?(?:参数|param)|参数[^。；]{0,12}${NUMBER}|\\d+(?:\\.\\d+)?[BT]\\b|${NUMBER}\\s*(?:万亿|亿|billion|trillion)`,
      'i',
    ),
  },
  power: {
    asked: /功耗|功率|瓦|耗电|用电|\btdp\b|\bwatts?\b|power (?:draw|consum)|\bpower\b/i,
    stated: stated(String.raw`[kMGT]?Wh?\b|瓦|千瓦|兆瓦|吉瓦|度电?|watts?|(?:kilo|mega|giga)?watt(?:-hour)?s?`),
  },
  compute: {
    asked: /算力|浮点|flops?\b|tflops|eflops|zflops|peak|峰值|运算量|计算量|compute (?:did|does|was)/i,
    stated: stated(String.raw`[KMGTPEZ]?\s?FLOP|次浮点|EFLOPS|TFLOPS|TOPS|万亿次|10\^|×\s*10`),
  },
  percent: {
    asked: /百分|占比|比例|几成|利用率|增长|增速|份额|\bpercent|\bshare\b|\bmfu\b|utili[sz]ation|growth|\bgrow/i,
    stated: stated(String.raw`%|％|percent|个百分点|成\b`),
  },
  tokens: {
    asked: /词元|多少.{0,4}token|上下文|词表|tokens?\b|context|vocab/i,
    stated: stated(
      String.raw`(?:[KMBT]|万亿|亿|万|trillion|billion|million|thousand)?\s*(?:个)?\s*(?:词元|tokens?|词表)|k\b`,
    ),
  },
  accelerators: {
    asked:
      /(?:多少|几).{0,6}(?:卡|张|块|gpu|显卡|芯片)|(?:how many|number of|count of).{0,30}(?:gpus?|accelerators?|chips?|cards?)\b|^(?:.{0,40} )?(?:gpu|chip|card) count\b/i,
    stated: stated(
      String.raw`(?:万|千|百|亿|thousand|million|hundred thousand)?\s*(?:of\s+)?(?:张|块|颗|枚|片|卡|个\s*GPU|台\s*GPU|GPU|NVIDIA|Ampere|Hopper|[AHV]\d+|accelerators?|chips?|cards?|TPU)`,
    ),
  },
  servers: {
    asked: /(?:多少|几).{0,6}(?:服务器|台|节点)|(?:how many|number of).{0,30}(?:servers?|nodes?|boxes)\b/i,
    stated: stated(String.raw`(?:万|千)?\s*(?:台|个节点|servers?|nodes?|eight-GPU)`),
  },
  duration: {
    asked:
      /多久|多长时间|几(?:个)?(?:年|天|月|小时|钟头|分钟|星期|周)|多少(?:天|年|月|分钟|小时)|how long|how many (?:days|years|months|hours|minutes)/i,
    stated: stated(
      String.raw`(?:个)?\s*(?:天|年|月|分钟|小时|秒|days?|years?|months?|hours?|minutes?|weeks?|GPU hours)`,
    ),
  },
  layers: {
    asked: /几层|多少层|层数|多少(?:个)?头|几个头|\blayers?\b|\bheads?\b|专家|experts?\b/i,
    stated: stated(
      String.raw`(?:个)?\s*(?:路由\s*)?(?:层|头|注意力头|专家|layers?|(?:\w+[ -]){0,2}heads?|(?:\w+[ -]){0,2}experts?)`,
    ),
  },
  bits: {
    asked: /几位|多少位|位宽|指数位|尾数|\bbits?\b|mantissa|exponent|几个字节|字节|bytes?\b/i,
    stated: stated(String.raw`位|比特|[- ]?bits?|bytes?|字节`),
  },
  dimensions: {
    asked: /维度|多少维|几维|\bdims?\b|dimension/i,
    stated: /\d[\d,]*\s*(?:维|dimensions?|-dimensional)|维度|dimensions?/i,
  },
  speed: {
    asked:
      /tok(?:ens?)?\s?\/\s?s|tokens? (?:per|a) second|每秒.{0,6}(?:词元|token)|推理速度|生成速度|\bspeedup\b|加速比|快多少|快几倍/i,
    stated: /(?:词元|tokens?)\s?(?:\/|每|per|a)\s?(?:s\b|秒|second)|每秒.{0,20}(?:词元|token)|倍|times|×|-?fold/i,
  },
  score: {
    asked: /(?:多少|几)分(?!钟|之)|得分|分数|准确率|正确率|胜率|幻觉率|\bscores?\b|\baccuracy\b|\brate\b|\bpoints\b/i,
    stated: stated(String.raw`%|％|percent|分(?!钟|之)|points?`),
  },
  people: {
    asked:
      /多少(?:人|用户|员工)|几个人|用户(?:数|量|有)|人数|员工|注册|(?:多少|几).{0,4}(?:人|用户)|how many (?:people|ppl|users|devs?|developers|engineers|employees|staff|folks|registrants|attend)|headcount|registrations?|employees/i,
    stated: stated(
      String.raw`(?:万|亿|million|thousand)?\s*(?:多)?(?:人|名|位|用户|people|users?|employees|developers|engineers|staff|registrants?|registrations?|customers?|attend)`,
    ),
  },
};

/** Quantities that a question may want, likeliest first; none where its words do not say. */
export function askedQuantities(question: string): QuantityKind[] {
  return (Object.keys(QUANTITIES) as QuantityKind[]).filter((kind) => QUANTITIES[kind].asked.test(question));
}

/** Whether a statement states a quantity of the kind. */
export function statesQuantity(statement: string, kind: QuantityKind): boolean {
  return QUANTITIES[kind].stated.test(statement);
}
