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

const INSTRUCTION =
  /ignore (?:all |any |the )?(?:previous|above|prior|earlier)|disregard (?:all|any|the|your)|(?:system|initial|hidden) prompt|forget (?:your|all|the|any) |^\s*system:|\bact as\b|from now on|your (?:instructions|prompt|rules|api key|token)|忽略(?:之前|以上|上面|前面|所有)|无视(?:之前|以上|所有)|系统提示|提示词|你的(?:指令|规则|密钥|设定)|扮演|从现在起|开发者模式|jailbreak|越狱|pretend (?:to be|you)/i;

const PERSONAL =
  /手机号|电话号码|家庭住址|住在哪|住哪|身份证|银行卡号|私人邮箱|\bphone number\b|\b(?:home|private|personal) (?:address|phone|e-?mail|number)\b|\bwhere does \w+(?: \w+)? live\b/i;

/** Whether a question is after somebody's private details: no article is a source for those, however near it is. */
export function isPersonal(question: string): boolean {
  return PERSONAL.test(toSimplified(question));
}

/** Whether a message tells the assistant how to behave instead of asking. */
export function isInstruction(question: string): boolean {
  return INSTRUCTION.test(toSimplified(question));
}

/** Why nothing is answered. */
export function abstentionReason(
  retrieval: Retrieval,
  analysis: QuestionAnalysis,
  signals: ConfidenceSignals,
): AbstentionReason {
  if (isInstruction(retrieval.query)) return 'unsafe';
  if (!analysis.hasFieldWords && signals.passageDense < NEAR_DENSE) return 'out-of-scope';
  return 'no-evidence';
}

/** An abstention with its sentence and the articles nearest to the question. */
export function abstain(reason: AbstentionReason, retrieval: Retrieval, language: AnswerLanguage): Abstention {
  const titles = new Map(retrieval.hits.map(({ document }) => [document.id, document.title]));
  const nearest = [...titles].slice(0, NEAREST).map(([documentId, title]) => ({ documentId, title }));
  return { reason, message: answerWords(language).abstention[reason], nearest };
}
