import { join } from 'node:path';
import { judgeHits } from '../../dist/evaluation/evaluate-retrieval.js';
import { locateEvidence, touches } from '../../dist/evaluation/evidence.js';
import { loadGoldenFolder } from '../../dist/evaluation/golden-question.js';
import { splitOf } from '../../dist/evaluation/split.js';

/** @typedef {import('../../dist/evaluation/evidence.js').EvidenceItem} EvidenceItem */
/** @typedef {import('../../dist/evaluation/evaluate-retrieval.js').JudgedSearch} JudgedSearch */

/**
 * @typedef {object} JudgedQuestion
 * @property {string} question
 * @property {string} language - Of the answer: `zh-CN`, `zh-TW` or `en`.
 * @property {readonly EvidenceItem[]} items
 */

/**
 * The development questions that have evidence and need no history.
 *
 * @param {string} packageRoot
 * @param {ReadonlyMap<string, import('../../dist/documents/document.js').Document>} documents
 * @returns {Promise<JudgedQuestion[]>}
 */
export async function judgedQuestions(packageRoot, documents) {
  const golden = await loadGoldenFolder(join(packageRoot, 'evals', 'questions'));
  return golden
    .filter(({ id, history, passages }) => splitOf(id) === 'dev' && history === undefined && passages.length > 0)
    .map((question) => ({
      question: question.question,
      language: question.language,
      items: locateEvidence(question, documents),
    }));
}

/**
 * Judges hits as `suanli eval` does. A chunk of the corpus holds a passage where their characters overlap; a chunk of a copy
 * where one of the sentences that were moved into it does.
 *
 * @param {import('./perturbed-corpus.js').SizedCorpus} sized
 * @returns {(question: JudgedQuestion, hits: readonly number[]) => JudgedSearch | null}
 */
export function judgeOf({ data, statementsOfChunk, originals }) {
  const spansOfStatements = data.chunks
    .slice(0, originals)
    .flatMap(({ documentId, statements }) => statements.map(({ start, end }) => ({ documentId, start, end })));
  /** @param {number} number */
  const spansOf = (number) => {
    const chunk = data.chunks[number];
    if (chunk === undefined) return [];
    if (number < originals) {
      return [{ documentId: chunk.documentId, start: chunk.startOffset, end: chunk.endOffset }];
    }
    return (statementsOfChunk[number] ?? []).flatMap((statement) => spansOfStatements[statement] ?? []);
  };
  return ({ items }, hits) =>
    judgeHits(
      hits.map((number) => ({
        chunkId: data.chunks[number]?.id ?? '',
        items: items.flatMap((item, index) => (spansOf(number).some((span) => touches(item, span)) ? [index] : [])),
      })),
      items,
    );
}
