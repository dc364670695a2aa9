import type { Answer, ExplainedCandidate, ExplainedHit, Timings } from '../../answering/answer.js';
import { interfaceWords, type InterfaceWords } from '../interface-words.js';
import { onOneLine } from '../printable.js';
import { wrapText } from '../wrap-text.js';
import { droppedSentences, generationFacts } from './generation-lines.js';
import { renderDerivation } from './render-calculation.js';
import type { RenderOptions } from './render-options.js';

const CANDIDATES_SHOWN = 12;
const INDENT = '   ';

/** At most three decimals, trailing zeros left out. */
export function formatScore(score: number): string {
  return Number.isFinite(score) ? String(Math.round(score * 1000) / 1000) : String(score);
}

function pairs(values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${formatScore(value)}`)
    .join(' · ');
}

/** A leg's score, with the rank that the leg gave where it found the hit by itself. */
function legOf(name: string, score: number | undefined, rank?: number): string {
  if (score === undefined) return '';
  return `${name} ${rank === undefined ? '' : `#${rank} `}${formatScore(score)}`;
}

function hitLines(hit: ExplainedHit, words: InterfaceWords, { palette, columns }: RenderOptions): string[] {
  const { dense, lexical } = hit.legs ?? {};
  const bm25 = lexical === undefined ? '' : `, BM25 ${formatScore(lexical.score)}`;
  const legs = [
    legOf(words.why.dense, hit.denseScore, dense?.rank),
    `${legOf(words.why.lexical, hit.lexicalScore, lexical?.rank)}${bm25}`,
    legOf(words.why.section, hit.sectionScore),
  ].filter((leg) => leg !== '');
  const head = `${hit.rank}. ${formatScore(hit.score)} (${legs.join('; ')}) ${onOneLine(hit.title)} ${hit.chunkId}`;
  const snippet = wrapText(onOneLine(hit.snippet), columns, INDENT).map((line) => palette.dim(line));
  return [...wrapText(head, columns, '', INDENT), ...snippet];
}

function candidateLines(
  candidate: ExplainedCandidate,
  { why }: InterfaceWords,
  { palette, columns }: RenderOptions,
): string[] {
  const head = `${candidate.chosen ? '✓' : '·'}  ${formatScore(candidate.score)} ${onOneLine(candidate.text)}`;
  const lines = wrapText(head, columns, '', INDENT);
  const weights = pairs(candidate.features);
  const features = weights === '' ? [] : wrapText(weights, columns, INDENT).map((line) => palette.dim(line));
  const reason =
    candidate.leftOut === undefined
      ? []
      : wrapText(why.leftOut(why.leftOutReasons[candidate.leftOut]), columns, INDENT);
  return [...(candidate.chosen ? lines.map((line) => palette.green(line)) : lines), ...reason, ...features];
}

function timesOf({ embedMs, searchMs, answerMs, totalMs }: Timings, { why }: InterfaceWords): string {
  const [embed, search, answer, total] = [embedMs, searchMs, answerMs, totalMs].map((ms) => ms.toFixed(1));
  return why.times(embed ?? '', search ?? '', answer ?? '', total ?? '');
}

/** How an answer was found, for a reader. Empty where the answer carries no explanation. Ends with a line end. */
export function renderExplanation(answer: Answer, options: RenderOptions): string {
  const derivation = answer.kind === 'calculated' ? renderDerivation(answer, options) : '';
  const found = renderFound(answer, options);
  return [derivation === '' ? '' : `${derivation}\n`, found].filter((part) => part !== '').join('\n');
}

/** How the passages were found and weighed; empty where nothing was searched, or not asked for. */
function renderFound(answer: Answer, options: RenderOptions): string {
  const { explanation } = answer;
  if (explanation === undefined) return '';
  const { palette, columns } = options;
  const words = interfaceWords[answer.language];
  const { why } = words;
  const isEnough = explanation.confidence >= explanation.threshold && answer.kind !== 'abstained';
  const confidence = (isEnough ? why.answered : why.abstained)(
    formatScore(explanation.confidence),
    formatScore(explanation.threshold),
  );
  const facts: [string, string][] = [
    [why.question, onOneLine(answer.question)],
    [why.query, onOneLine(answer.query)],
    [why.language, answer.language],
    [why.kind, explanation.questionKind],
    [why.entities, explanation.entities.map(onOneLine).join(', ')],
    [why.expansions, explanation.expansions.map(onOneLine).join(', ')],
    [why.confidence, confidence],
    [why.signals, pairs(explanation.signals)],
    [why.time, timesOf(answer.timings, words)],
    ...generationFacts(explanation.generation, answer.language),
  ];
  const lines = facts
    .filter(([, value]) => value !== '')
    .flatMap(([label, value]) => {
      const [first = '', ...more] = wrapText(`${label}: ${value}`, columns);
      return [palette.bold(first.slice(0, label.length + 1)) + first.slice(label.length + 1), ...more];
    });
  const weighed = explanation.candidates.slice(0, CANDIDATES_SHOWN);
  const sections: [string, string[]][] = [
    [why.hits, explanation.hits.flatMap((hit) => hitLines(hit, words, options))],
    [why.candidates, weighed.flatMap((candidate) => candidateLines(candidate, words, options))],
    droppedSentences(explanation.generation, answer.language, options),
  ];
  for (const [label, content] of sections) {
    if (content.length > 0) lines.push('', palette.bold(label), ...content);
  }
  return `${lines.join('\n')}\n`;
}
