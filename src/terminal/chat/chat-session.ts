import type { Answer } from '../../answering/answer.js';
import type { Assistant, AssistantRequest } from '../../assistant/assistant.js';
import { detectQuestionLanguage } from '../../language/detect-language.js';
import type { AnswerLanguage } from '../../language/language.js';
import { interfaceWords, type InterfaceWords } from '../interface-words.js';

/** Earlier questions sent along; older ones no longer say what a follow-up is about. */
const HISTORY_SENT = 10;

/** The state of one chat: earlier questions, the last answer, the language asked for. */
export class ChatSession {
  readonly #assistant: Assistant;
  readonly #environmentLanguage: AnswerLanguage;
  #questions: string[] = [];
  #questionLanguage: AnswerLanguage = 'en';
  /** Language of the answers; `auto` follows each question. */
  language: AnswerLanguage | 'auto' = 'auto';
  lastAnswer: Answer | undefined;

  /** @param environmentLanguage - Language of the program's own words while no question says otherwise. */
  constructor(assistant: Assistant, environmentLanguage: AnswerLanguage) {
    this.#assistant = assistant;
    this.#environmentLanguage = environmentLanguage;
  }

  /** Language of the program's own words: Chinese if the last question was, or the environment is; else English. */
  get interfaceLanguage(): AnswerLanguage {
    return this.#questionLanguage === 'en' ? this.#environmentLanguage : this.#questionLanguage;
  }

  get words(): InterfaceWords {
    return interfaceWords[this.interfaceLanguage];
  }

  /**
   * @param request - Who hears the answer while it is made, and what ends the work.
   * @throws {AppError} A question that was refused, or whose answer was stopped, is not remembered.
   */
  async ask(question: string, request: Pick<AssistantRequest, 'onText' | 'signal'> = {}): Promise<Answer> {
    this.#questionLanguage = detectQuestionLanguage(question);
    const history = this.#questions.slice(-HISTORY_SENT);
    const asked = { ...request, question, history, language: this.language, explain: true };
    const answer = await this.#assistant.ask(asked);
    this.#questions.push(question);
    this.lastAnswer = answer;
    return answer;
  }

  /** Forgets the conversation. */
  reset(): void {
    this.#questions = [];
    this.lastAnswer = undefined;
  }
}
