/**
 * Properties of things, companies and people that a question asks for by a word, and that a statement about anything else of
 * them does not answer. What only a unit tells apart is a quantity (`quantity-kind.ts`).
 */
const ATTRIBUTES: Readonly<Record<string, { readonly asked: RegExp; readonly stated: RegExp }>> = {
  pay: {
    asked:
      /工资|薪|身家|身价|开多少钱|\bsalar|\bwages?\b|net worth|compensation|(?:yearly|annual|monthly) pay|\bearns?\b/i,
    stated: /工资|薪|身家|身价|salar|wages?\b|net worth|compensation|\bpay of\b|\bpaid .{0,20} (?:an hour|a year)/i,
  },
  staff: {
    asked:
      /员工|(?:多少|几)个?人(?:在)?(?:做|维护|开发|干)|团队.{0,6}(?:多大|多少人|几个人)|headcount|\bemployees\b|\bstaff\b|team size|how (?:big|large) is the .{0,20}team|people work/i,
    stated:
      /员工|\d+\s*(?:余|多)?\s*(?:人|名|位)|employees|staff|headcount|(?:\d|dozens|hundreds|thousands).{0,20}(?:people|engineers|researchers|contractors|labell?ers)/i,
  },
  valuation: {
    asked: /估值|市值|\bvalued\b|valuation|market cap|\bworth\b/i,
    stated: /估值|市值|valu(?:ed|ation|e of)|market cap|worth/i,
  },
  revenue: {
    asked: /营收|营业额|收入|(?:赚|挣)了?(?:多少|几)|\brevenue|\bturnover\b|\barr\b/i,
    stated: /营收|营业额|收入|销售额|revenue|turnover|sales/i,
  },
  loss: {
    asked: /亏了?(?:多少|几)|亏损|净利|利润|盈利|net loss|\bprofit/i,
    stated: /亏|计提|减记|利润|盈利|loss|charge|write-?down|profit/i,
  },
  hourly: {
    asked: /每小时|一小时|小时价|\bper h(?:ou)?r\b|\ban hour\b|hourly|\/ ?h(?:r|our)?\b/i,
    stated: /小时|hour|\/h/i,
  },
  monthly: {
    asked: /每月|月费|包月|一个月(?:多少|几)|订阅|\bper month\b|monthly|a month\b|subscription/i,
    stated: /每月|月费|包月|订阅|per month|monthly|a month|subscription/i,
  },
  cached: { asked: /缓存(?:命中|输入|价)|\bcached?\b.{0,8}(?:input|price|read|hit)/i, stated: /缓存|cach/i },
  emissions: {
    asked: /碳排|吨碳|多少碳|二氧化碳|碳足迹|\bco2\b|emission|footprint/i,
    stated: /碳|co2|carbon|emission/i,
  },
  bill: {
    asked: /电费|electricity (?:bill|cost)|power bill/i,
    stated: /电费|电价|electricity (?:bill|cost)|cost of (?:electricity|power)/i,
  },
  vocabulary: { asked: /词表|词汇表|\bvocab/i, stated: /词表|词汇表|vocab/i },
  yield: { asked: /良率|良品率|\byields?\b/i, stated: /良率|良品率|yield/i },
  multiprocessors: {
    asked: /(?:多少|几)个? ?sm\b|\bsms?\b|流处理器|multiprocessor/i,
    stated: /\bsms?\b|流(?:式多)?处理器|multiprocessor/i,
  },
  transistors: { asked: /晶体管|transistor/i, stated: /晶体管|transistor/i },
  downloads: { asked: /下载|download/i, stated: /下载|download/i },
  viewers: {
    asked: /(?:同时)?在线(?:人数|多少)?|观看|viewers?\b|watch(?:ed|ing)\b/i,
    stated: /在线|观看|播放|view|watch/i,
  },
  sold: {
    asked: /销量|卖(?:掉|出)了?(?:多少|几)|\bunits sold\b|how many .{0,24}\bsold\b/i,
    stated: /销量|售出|卖出|出货|交付|\bsold\b|sales|shipped|shipments|deliver/i,
  },
  applicants: {
    asked: /报名|申请(?:人|者|的)|applicants?\b|applied\b|sign(?:ed)? ?ups?\b/i,
    stated: /报名|申请|applicants?|applied for|applications? (?:for|from)|sign(?:ed)?[ -]?ups?/i,
  },
  unitPrice: {
    asked:
      /(?:一|单|每)(?:[张块台颗片柜架]|机柜)卡?.{0,8}(?:卖|价|多少(?:钱|刀|美元)|几(?:刀|钱|美元))|单卡.{0,4}(?:卖|价)|卖多少|单价|售价|标价|list price|cost to buy|\b(?:pay|paid|price|cost)\b.{0,12}\b(?:per|a single|one) (?:box|unit|card|chip|server|gpu|stack|rack|system)|(?:a single|one) .{0,20}\bcost\b/i,
    stated: /^(?!.*(?:小时|hour|词元|tokens?\b)).*(?:美元|万元|[\d百千万亿]\s*元|dollars?|USD|US\$|\$ ?\d)/is,
  },
  capex: {
    asked: /资本(?:开支|支出)|capex|capital (?:expenditure|spending)/i,
    stated: /资本(?:开支|支出)|capex|capital (?:expenditure|spending|investment)/i,
  },
  licence: { asked: /许可证?|开源协议|什么协议|licen[cs]e/i, stated: /许可|协议|licen[cs]e|apache|\bmit\b/i },
  headquarters: {
    asked: /总部|headquarter|\bhq\b|based in which|where is .{0,30}based/i,
    stated: /总部|位于|headquarter|based/i,
  },
  writer: { asked: /记者|\breporter\b|journalist/i, stated: /记者|reporter|journalist/i },
  area: { asked: /面积|die size|\barea\b/i, stated: /面积|mm²|平方|area/i },
  frequency: { asked: /主频|频率|clock (?:speed|rate)|\bmhz\b|\bghz\b/i, stated: /频率|主频|[mg]hz|clock/i },
  weight: { asked: /多重|重量|how heavy|\bweighs?\b/i, stated: /公斤|千克|吨|\bkg\b|重量|weigh|tonnes?|\btons?\b/i },
};

/** Names of the properties that a question asks for; none where its words do not say. */
export function askedAttributes(question: string): string[] {
  return Object.keys(ATTRIBUTES).filter((name) => ATTRIBUTES[name]?.asked.test(question));
}

/** Whether a statement tells of the property. */
export function statesAttribute(statement: string, attribute: string): boolean {
  return ATTRIBUTES[attribute]?.stated.test(statement) ?? false;
}
