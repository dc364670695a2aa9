/** How a question asks for a property by a word, and how a statement tells of it. */
interface AttributePatterns {
  readonly asked: RegExp;
  readonly stated: RegExp;
}

/**
 * Properties of things, companies and people that a question asks for by a word, and that a statement about anything else of
 * them does not answer. What only a unit tells apart is a quantity (`quantity-kind.ts`).
 */
export const attributePatterns: Readonly<Record<string, AttributePatterns>> = {
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
    asked: /估值|市值|\bvalued\b|valuation|market cap|(?<!deal |deal is |contract |contract is )\bworth\b/i,
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
    stated: /碳|co[2₂]|carbon|emission/i,
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
  downloads: {
    asked: /下载(?:量|次数|过|了)|(?:多少|几).{0,6}下载|\bdownloads\b|downloaded\b/i,
    stated: /下载|download/i,
  },
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
    stated:
      /报名|申请|注册|applicants?|regist(?:er|ration)|applied for|applications? (?:for|from)|sign(?:ed)?[ -]?ups?/i,
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
  margin: { asked: /毛利率|净利率|利润率|\bmargins?\b/i, stated: /毛利|净利率|利润|margin|profit/i },
  fee: {
    asked:
      /(?:授权|许可|使用|服务|会员|入会|加盟|订金|年)费|licen[cs](?:e|ing) (?:fee|cost)|royalt(?:y|ies)|membership fee|\bfees?\b/i,
    stated: /费|付|价|美元|欧元|fees?\b|royalt|pa(?:y|id)|pric|cost|dollars?|free/i,
  },
  textLength: {
    asked: /(?:多少|几)个?字(?!节)|字数|(?:多少|几)页|word count|how many (?:words|pages)\b|page count/i,
    stated: /\d\s*[万千百]?余?个?字(?!节)|\d\s*页|\bwords\b|\bpages?\b/i,
  },
  age: {
    asked:
      /生日|哪年生|出生|几岁|年龄|多大(?:岁|年纪)|\bborn\b|birthday|birth date|\bhow old (?:is|was) (?:he|she|mr|the (?:ceo|founder))/i,
    stated: /生于|出生|岁|born|aged|years? old/i,
  },
  education: {
    asked:
      /毕业|哪个(?:学校|大学)读|学历|专业是|alma mater|graduated? from|\bmajor in\b|went to (?:school|college|university)/i,
    stated: /毕业|学位|博士|硕士|本科|就读|graduat|degree|ph\.?d|studied|alumn|student/i,
  },
  family: {
    asked:
      /老婆|老公|妻子|丈夫|孩子|结婚|离婚|女儿|儿子|爸妈|\bwife\b|husband|married|divorced|\bkids?\b|girlfriend|boyfriend/i,
    stated: /妻子|丈夫|孩子|结婚|离婚|女儿|儿子|父|母|wife|husband|married|child|daughter|\bson\b/i,
  },
  warranty: { asked: /保修|质保|warrant(?:y|ies)/i, stated: /保修|质保|warrant/i },
  activeUsers: {
    asked: /日活|月活|活跃用户|付费用户|掏钱|\b[dmw]aus?\b|active users|paying (?:users|customers)|subscribers/i,
    stated: /日活|月活|活跃|付费|订阅|\b[dmw]aus?\b|active|paying|paid|subscri/i,
  },
  marketShare: { asked: /市占|市场份额|market share/i, stated: /市占|份额|share|占/i },
  sharePrice: {
    asked: /股价|每股|发行价|收盘价|(?:share|stock) price/i,
    stated: /股价|每股|发行价|收盘|收于|(?:share|stock) price|per share|closed|a share|stock|offer price/i,
  },
  patents: { asked: /专利|\bpatents?\b/i, stated: /专利|patent/i },
  dividend: { asked: /分红|股息|派息|dividend/i, stated: /分红|股息|派息|dividend/i },
  citations: {
    asked: /引用(?:量|数|次数)|被引|how many (?:citations|times .{0,16}cited)|citation count/i,
    stated: /引用|被引|cited|citation/i,
  },
  stars: { asked: /(?:多少|几)个?(?:颗)?(?:星标|stars?\b)|github stars?|how many stars/i, stated: /星|stars?\b/i },
  contributors: { asked: /贡献者|提交者|contributors|committers/i, stated: /贡献|contribut|committ/i },
  codeSize: { asked: /多少行|几行代码|代码量|lines of code|\bloc\b/i, stated: /\d\s*[万千百]?行|lines/i },
  latency: { asked: /延迟|时延|latency/i, stated: /延迟|时延|毫秒|微秒|纳秒|latenc|\bms\b|seconds?\b|\bns\b|µs/i },
  uptime: { asked: /可用率|正常运行时间|\bsla\b|\buptime\b/i, stated: /可用|正常运行|sla|uptime|availab/i },
  water: { asked: /用水|耗水|多少(?:吨|升|毫升)?水|\bwater\b/i, stated: /水|water/i },
  frameRate: { asked: /帧率|帧数|\bfps\b|frame ?rate/i, stated: /帧|fps|frames?/i },
  attendance: {
    asked: /到场|参会|出席|现场(?:人数|多少|来了)|attendees|attendance|\battended\b/i,
    stated: /到场|参会|出席|现场|参加|人次|attend|in person|visitors|participants/i,
  },
  ticket: { asked: /门票|票价|入场券|\btickets?\b|conference pass/i, stated: /票|ticket|\bpass(?:es)?\b/i },
  leadTime: {
    asked: /交期|交货期|等多久(?:到|发)货|lead times?|delivery time/i,
    stated: /交期|交货|周|个月|lead time|weeks|months|delivery/i,
  },
  noise: {
    asked: /噪音|噪声多|分贝|\bdecibels?\b|\bdba?\b|how (?:loud|noisy)/i,
    stated: /噪|分贝|decibel|\bdba?\b|loud/i,
  },
  mining: { asked: /挖矿|挖比特币|hash ?rate|\bmining\b/i, stated: /挖矿|矿|hash|mining/i },
  battery: { asked: /续航|电池|battery/i, stated: /续航|电池|battery|公里|\bkm\b/i },
  shareholding: {
    asked: /持股|占股|股权(?:占|比)|equity stake|own(?:s|ed)? (?:what|how much)|\bstake\b/i,
    stated: /股|stake|share|own|equity|%|％/i,
  },
  interest: { asked: /利率|利息|interest rate|\bcoupon\b/i, stated: /利率|利息|interest|coupon|%|％/i },
  tax: { asked: /多少税|税率|关税|\btax(?:es)?\b|tariffs?\b/i, stated: /税|tax|tariff|duty|duties/i },
  fine: {
    asked: /罚(?:了|款)|罚金|\bfined\b|how (?:big|large|much).{0,16}\bfine\b/i,
    stated: /罚|fine|penalt|settle|和解/i,
  },
};
