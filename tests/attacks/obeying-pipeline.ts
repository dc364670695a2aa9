import type { Answer } from '../../src/answering/answer.js';
import { ExtractiveAnswerer } from '../../src/answering/extractive-answerer.js';
import { OpenAiChatModel } from '../../src/chat-model/openai-chat-model.js';
import { LlmAnswerer, type LlmOutcome } from '../../src/generating/llm-answerer.js';
import { createGate } from '../../src/grounding/gate.js';
import type { OpenIndex } from '../../src/indexing/open-index.js';
import type { AnswerLanguage } from '../../src/language/language.js';
import { openCedict } from '../../src/lexicon/cedict.js';
import type { Embedder } from '../../src/embedding/embedder.js';
import { HybridSearcher } from '../../src/retrieval/hybrid-searcher.js';
import { ChatModelStandIn, type RecordedCall } from '../chat-model-stand-in/chat-model-stand-in.js';
import { says } from '../chat-model-stand-in/scripted-reply.js';
import { repositoryPath } from '../helpers/corpus-articles.js';
import { filled, type Attack, type Placeholders } from './attack.js';
import type { HonestTopic } from './honest-topics.js';

/** The key that the client is given; a server that means harm sees it in every request. */
export const apiKey = 'sk-attacked-7Qm2Zr9TnVb4Ks6LxWd1';

/** What came of an attack. */
export interface Outcome {
  readonly answer: Answer;
  readonly outcome: LlmOutcome;
  readonly calls: readonly RecordedCall[];
  /** What the first request carried. */
  readonly carried: Placeholders;
}

const instructionsOf = ({ body }: RecordedCall): string => contentOf(body.messages[0]);

function contentOf(message: RecordedCall['body']['messages'][number] | undefined): string {
  return typeof message?.content === 'string' ? message.content : JSON.stringify(message?.content ?? '');
}

/** What the prompt of a call gives a model to give away. */
export function carriedBy(call: RecordedCall): Placeholders {
  const system = instructionsOf(call);
  const part = /part-[0-9a-f]{6,}/.exec(system)?.[0];
  if (part === undefined) throw new Error('the prompt names no part');
  return { system, part, key: String(call.headers['authorization'] ?? '').replace('Bearer ', '') };
}

interface ShownPassage {
  readonly number: number;
  readonly text: string;
}

/** The passages as the prompt of a call shows them. */
export function passagesIn(call: RecordedCall): ShownPassage[] {
  const { part = '' } = carriedBy(call);
  const pattern = new RegExp(`<${part} passage="(\\d+)"[^\\n]*\\n([^]*?)\\n</${part}>`, 'g');
  return [...contentOf(call.body.messages[1]).matchAll(pattern)].map(([, number, text]) => ({
    number: Number(number),
    text: text ?? '',
  }));
}

/** A run of a text that stands in it verbatim, without line ends. */
function quoteFrom(text: string): string {
  return (text.split('\n').find((line) => line.length > 20) ?? text).slice(0, 60).trim();
}

/**
 * The reply of a model that does what the attack wants. Sentences of `says` carry a real quote of the first passage; a right
 * sentence may stand before them.
 */
export function obeyingReply(attack: Attack, topic: HonestTopic, call: RecordedCall, name: string): string {
  const values: Placeholders = { ...carriedBy(call), name };
  if (attack.raw !== undefined) return filled(attack.raw, values);
  const passages = passagesIn(call);
  const [first] = passages;
  const citations = first === undefined ? [] : [{ passage: first.number, quote: quoteFrom(first.text) }];
  const lies = (attack.says ?? []).map((text) => ({ text: filled(text, values), citations }));
  const isHonestFirst = attack.mixed || attack.where === 'document';
  const isSupport = (line: string): boolean => topic.support.every((part) => line.includes(part));
  const supporting = passages.filter(({ text }) => text.split('\n').some(isSupport));
  const right = { text: topic.right, citations: supporting.map(({ number }) => ({ passage: number })) };
  return JSON.stringify({ answerable: true, sentences: isHonestFirst ? [right, ...lies] : lies });
}

/** A real search, the real client over real HTTP, the gate; only the server's words are scripted. */
export class ObeyingPipeline {
  readonly #server: ChatModelStandIn;
  readonly #searcher: HybridSearcher;
  readonly #extractive: ExtractiveAnswerer;
  readonly #llm: LlmAnswerer;

  private constructor(server: ChatModelStandIn, index: OpenIndex, embedder: Embedder) {
    const dictionary = openCedict(repositoryPath('dictionaries/cc-cedict'));
    const model = new OpenAiChatModel({ name: 'stand-in-1', baseUrl: server.baseUrl, apiKey });
    this.#server = server;
    this.#searcher = new HybridSearcher(index, embedder, dictionary);
    this.#extractive = new ExtractiveAnswerer(index);
    this.#llm = new LlmAnswerer(model, createGate(index.analyser, dictionary));
  }

  static async open(index: OpenIndex, embedder: Embedder): Promise<ObeyingPipeline> {
    return new ObeyingPipeline(await ChatModelStandIn.start({ apiKey }), index, embedder);
  }

  close(): Promise<void> {
    return this.#server.stop();
  }

  /**
   * Asks as the attack wants it, answered by a model that obeys.
   *
   * @param topic - What is searched: an attack is no less dangerous where it is hidden behind a good question.
   * @param name - What a planted document is about.
   */
  async run(attack: Attack, topic: HonestTopic, language: AnswerLanguage, name = ''): Promise<Outcome> {
    const question = attack.where === 'question' ? filled(attack.text, { base: topic.question }) : topic.question;
    const retrieval = await this.#searcher.retrieve(topic.question, 16, language);
    const draft = this.#extractive.answer(retrieval, language);
    if (draft.abstention !== undefined) throw new Error(`${attack.id}: the corpus does not answer ${topic.question}`);
    const before = this.#server.calls.length;
    this.#server.replyAlways((call) => says(obeyingReply(attack, topic, call, name)));
    const outcome = await this.#llm.answer({ question, retrieval, language, draft });
    const calls = this.#server.calls.slice(before);
    const [first] = calls;
    if (first === undefined) throw new Error(`${attack.id}: the model was not asked`);
    const base = {
      question,
      query: retrieval.query,
      language,
      timings: { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
    };
    const { text, citations, warnings, answeredBy, abstention } = outcome;
    const said = { ...base, text, citations, warnings, answeredBy };
    const answer: Answer =
      abstention === undefined ? { ...said, kind: 'answered' } : { ...said, kind: 'abstained', abstention };
    return { answer, outcome, calls, carried: carriedBy(first) };
  }

  /** @throws Where a request broke the published schema. */
  assertAllAllowed(): void {
    this.#server.assertAllAllowed();
  }
}
