import { toSimplified } from '../language/chinese-script.js';
import type { AnswerLanguage } from '../language/language.js';
import type { Retrieval } from '../retrieval/hybrid-searcher.js';
import type { Abstention, AbstentionReason } from './answer.js';
import { answerWords } from './answer-words.js';
import type { ConfidenceSignals } from './confidence/confidence-signals.js';
import type { QuestionAnalysis } from './question/analyse-question.js';

/** Near articles named with an abstention. */
const NEAREST = 3;
/** A question without a word of the field whose best passage is farther than this asks for something else. */
const NEAR_DENSE = 0.45;

/** What sets the assistant's rules aside, gives it a part to play, dictates its answer, or asks for its set-up. */
const INSTRUCTION = new RegExp(
  [
    /(?:ignore|disregard|forget|drop|skip) (?:all |any |the |your |my |these |those )*(?:previous|above|prior|earlier|rules|instructions|sources?|articles|documents|corpus|context)/,
    /forget (?:your|all|the|any) |new rules?:|you have no (?:rules|limits)|^\s*system:|jailbreak/,
    /(?:system|initial|hidden|secret|internal|original) (?:prompt|instructions?|message)|\b(?:your|ur) (?:(?:own|full|exact|internal|original|hidden|discord|secret) )*(?:instructions|prompts?(?! ?(?:length|size|tokens|cach|cost|template))|rules|api[ _]?keys?|token(?!s| \w+s?\b(?= per))|passwords?|credentials|secrets|config(?:uration)?|env)\b/,
    /\b(?:print|paste|show|reveal|dump|leak|give me|gimme|send me|share|spit out|hand over|recite|expose) .{0,30}(?:prompt\b|instructions|(?<!(?:per|each|input|output|a) )\btoken\b(?! ?(?:prices?|pricing|costs?|counts?|limits?|budgets?|windows?|rates?|usage|per))|api[ _]?keys?|passwords?|credentials|\.env|env var)/,
    /\b(?:discord|bot['’]?s?) (?:login |auth |access )?(?:token|password|secret|api[ _]?key|credentials)/,
    /\b(?:token|api[ _]?key|password|credentials|prompt|instructions|rules)\b.{0,12}\b(?:(?:this|the|ur|your) (?:discord )?bot|you)(?: were|['’]re| are| was)? (?:runs?|uses?|using|logs?|running|given|told|got|hosted|deployed|set up)\b/,
    /\b(?:act|pose|answer|reply|respond) (?:as|like) (?:a|an|the|if|dan|my)\b|from now on|pretend (?:to be|you|that)|repeat after me|(?:just|only) (?:say|reply|answer) (?:with |yes|no|true|["'“])/,
    /(?:忽略|无视|别管|不要管|不用管|抛开|忘掉|忘记)(?:你|之前|以上|上面|前面|所有|一切|什么|全部)?.{0,6}(?:指令|指示|规则|设定|要求|限制|出处|来源|提示)/,
    /忽略(?:之前|以上|上面|前面|所有)|无视(?:之前|以上|所有)|系统提示|(?:你|初始|隐藏|系统|完整|内部|后台)的?(?:提示词|指令|规则|密钥|秘钥|口令|密码|设定|环境变量)|开发者模式|越狱/,
    /(?:你|机器人).{0,12}(?:token|api ?key|密钥|环境变量|密码).{0,12}(?:贴|发|给我|打印|告诉|交出)|(?:贴|打印|交出|发)(?:一下|出)?.{0,8}(?:token|api ?key|密钥)/,
    /(?:机器人|\bbot|discord).{0,6}(?:token|令牌|密钥|秘钥|密码|口令|凭证|api ?key|提示词|prompt)/,
    /扮演|从现在起|(?:你现在|现在你)(?:是|叫)|假装|(?:只准|只许|只能|直接)(?:回我|回答|答|回|说)[^，。]{0,4}[“"'‘「『]|照(?:这个|我说的|下面)回答|跟我(?:念|重复)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

const PERSONAL =
  /(?:私人|个人)(?:手机|电话|号码|地址|微信|邮箱)|手机号|电话(?:号码|多少|是多少)|微信号|微信(?:是)?多少|qq号|家庭住址|家住|住址|住在哪|住哪|身份证|护照号|车牌号?|银行卡号|\b(?:phone|cell|mobile)(?: phone)? (?:number|no)\b|\b(?:home|private|personal) (?:address|phone|e-?mail|number|cell)\b|\bwhere does \w+(?: \w+)? live\b|\bsocial security\b|\bpassport number\b|\bwechat id\b|\bwhats ?app number\b/i;

/** Advice on securities: nothing that articles on compute could give. */
const INVESTING =
  /\b(?:buy|sell|short|hold|invest|put)\b.{0,24}\b(?:btc|bitcoin|crypto|stocks?|shares|calls|puts|options|etfs?)\b|\bstocks? (?:tips?|picks?)\b|股票?.{0,8}(?:[涨跌](?![了到至幅停])|买|卖|抄底)|炒股|涨不涨|会不会[涨跌]|抄底/i;

/** Whether a question wants advice on buying or selling securities. */
export function isInvesting(question: string): boolean {
  return INVESTING.test(toSimplified(question));
}

/** Whether a question is after somebody's private details: no article is a source for those, however near it is. */
export function isPersonal(question: string): boolean {
  return PERSONAL.test(toSimplified(question));
}

/** Whether a message tells the assistant how to behave instead of asking. */
export function isInstruction(question: string): boolean {
  return INSTRUCTION.test(toSimplified(question));
}

/** The weather of a place and what to cook: a place or a brand that an article names makes no article answer that. */
const OTHER_FIELD =
  /天气(?:怎么样|如何|预报|好不好|好吗)|(?:今天|明天|后天|周末|下周).{0,8}(?:天气|下雨|下雪|气温|几度)|会不会下[雨雪]|\bweather (?:like |forecast )?(?:in|at|for|today|tomorrow|this|next)\b|\b(?:gonna|going to|will it|does it) (?:rain|snow)\b|\bforecast for (?:today|tomorrow|the weekend)|怎么(?:做|炖|炒|烧|煮)(?:才)?(?:好吃|菜|饭|汤|肉|鱼|面)|食谱|菜谱|\brecipes? (?:for|of)\b|\bhow (?:do i|to|long to) (?:cook|bake|fry|boil)\b/i;

/** Whether a question is after the weather or a dish. */
export function isOfOtherField(question: string): boolean {
  return OTHER_FIELD.test(toSimplified(question));
}

/** Whether a message is refused whatever the corpus holds. */
export function isRefusedByWording(question: string): boolean {
  return isInstruction(question) || isPersonal(question) || isInvesting(question) || isOfOtherField(question);
}

/** Why nothing is answered. */
export function abstentionReason(
  retrieval: Retrieval,
  analysis: QuestionAnalysis,
  signals: ConfidenceSignals,
): AbstentionReason {
  if (isInstruction(retrieval.query)) return 'unsafe';
  if (isInvesting(retrieval.query) || isOfOtherField(retrieval.query)) return 'out-of-scope';
  if (!analysis.hasFieldWords && signals.passageDense < NEAR_DENSE) return 'out-of-scope';
  return 'no-evidence';
}

/** An abstention with its sentence and the articles nearest to the question. */
export function abstain(reason: AbstentionReason, retrieval: Retrieval, language: AnswerLanguage): Abstention {
  const titles = new Map(retrieval.hits.map(({ document }) => [document.id, document.title]));
  const nearest = [...titles].slice(0, NEAREST).map(([documentId, title]) => ({ documentId, title }));
  return { reason, message: answerWords(language).abstention[reason], nearest };
}
