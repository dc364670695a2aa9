import type { ExtractiveResult } from '../../src/answering/extractive-answerer.js';
import { citationOf } from '../../src/answering/part/answer-part.js';
import { LlmAnswerer, type LlmRequest } from '../../src/generating/llm-answerer.js';
import type { ChatModel } from '../../src/chat-model/chat-model.js';
import { createGate } from '../../src/grounding/gate.js';
import type { AnswerLanguage } from '../../src/language/language.js';
import type { Retrieval } from '../../src/retrieval/hybrid-searcher.js';
import { bundledAnalyser, bundledDictionary, passagesOf, smallDocuments } from '../grounding/given-passages.js';

const analyser = await bundledAnalyser();
const passages = passagesOf(smallDocuments);

/** A retrieval that has found the small documents in their order. */
export function smallRetrieval(query: string, language: AnswerLanguage): Retrieval {
  return {
    query,
    language,
    hits: passages.map(({ number, chunk, document }) => ({
      rank: number,
      score: 1 / number,
      chunk,
      document,
      legs: {},
      chunkNumber: number,
      denseScore: 0,
      lexicalShare: 0,
      sectionShare: 0,
    })),
    vector: new Float32Array(1),
    terms: [],
    idfMass: 1,
    strangeNames: [],
    timings: { embedMs: 0, searchMs: 0, totalMs: 0 },
  };
}

/** The extractive answer of the first small document: its first sentence. */
export function smallDraft(): ExtractiveResult {
  const [first] = passages;
  const statement = first?.chunk.statements[0];
  if (first === undefined || statement === undefined) throw new Error('no passage');
  const place = { chunk: first.chunk, document: first.document, start: statement.start, end: statement.end };
  return {
    text: `${statement.plainText} [1]`,
    citations: [citationOf(place, 1, analyser.recogniser)],
    warnings: [],
  };
}

/** An answerer over the bundled lexicon and dictionary. */
export function answererWith(model: ChatModel, timeoutMs?: number): LlmAnswerer {
  const gate = createGate(analyser, bundledDictionary);
  return new LlmAnswerer(model, gate, timeoutMs === undefined ? {} : { timeoutMs });
}

/** A question about the small documents. */
export function askedOf(question: string, fields: Partial<LlmRequest> = {}): LlmRequest {
  const language = fields.language ?? 'en';
  return { question, retrieval: smallRetrieval(question, language), language, draft: smallDraft(), ...fields };
}
