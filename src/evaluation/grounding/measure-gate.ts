import type { Gate } from '../../grounding/gate.js';
import type { SentenceFault } from '../../grounding/sentence-verdict.js';
import type { GroundedAnswer, WrongKind } from './grounded-answer.js';
import type { GroundingSet } from './load-grounding-set.js';
import type { PassagePlacer } from './place-passages.js';
import { draftOf, wrongSentences } from './wrong-sentences.js';

/** One sentence that the gate judged. */
export interface JudgedSentence {
  /** Absent for a right sentence. */
  readonly kind?: WrongKind;
  /** Number of the sentence in its answer, from 0. */
  readonly sentence: number;
  readonly text: string;
  /** What was done to a wrong one. */
  readonly change?: string;
  readonly isLetThrough: boolean;
  /** Why it was stopped; empty where it was not. */
  readonly faults: readonly SentenceFault[];
}

/** What the gate made of one answer and of its wrong versions. */
export interface GateRow {
  readonly id: string;
  readonly language: GroundedAnswer['language'];
  /** Whether all passages are in another language than the answer. */
  readonly isCrossLanguage: boolean;
  readonly right: readonly JudgedSentence[];
  readonly wrong: readonly JudgedSentence[];
  /** Milliseconds to read the passages, which is done while the server thinks. */
  readonly prepareMs: number;
  /** Milliseconds for the sentences of the right answer together: what the gate adds to the time of an answer. */
  readonly judgeMs: number;
}

/** Shows a gate every right answer and every wrong sentence of a set. One row an answer, in their order. */
export function measureGate(gate: Gate, { answers, mutations }: GroundingSet, placer: PassagePlacer): GateRow[] {
  return answers.map((answer): GateRow => {
    const passages = placer.place(answer);
    const drafts = answer.sentences.map(draftOf);
    const startedMs = performance.now();
    gate.prepare(passages);
    const preparedMs = performance.now();
    const verdicts = drafts.map((draft) => gate.judge(draft, passages, []));
    const judgedMs = performance.now();
    const right = verdicts.map((verdict, sentence): JudgedSentence => {
      const text = answer.sentences[sentence]?.text ?? '';
      return verdict.isSupported
        ? { sentence, text, isLetThrough: true, faults: [] }
        : { sentence, text, isLetThrough: false, faults: verdict.faults };
    });
    const wrong = wrongSentences(answer, mutations, passages).map(
      ({ kind, sentence, draft, change }): JudgedSentence => {
        const verdict = gate.judge(draft, passages, []);
        const faults = verdict.isSupported ? [] : verdict.faults;
        return { kind, sentence, text: draft.text, change, isLetThrough: verdict.isSupported, faults };
      },
    );
    const isEnglish = answer.language === 'en';
    const isCrossLanguage = passages.every(({ chunk }) => (chunk.language === 'en') !== isEnglish);
    const times = { prepareMs: preparedMs - startedMs, judgeMs: judgedMs - preparedMs };
    return { id: answer.id, language: answer.language, isCrossLanguage, right, wrong, ...times };
  });
}
