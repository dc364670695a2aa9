import type { Answer, ExplainedCandidate, ExplainedHit, Explanation } from '../../answering/answer.js';
import type { InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { embedColours } from './embed-colours.js';
import { escapeInline } from './escape-markdown.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';
import { packLines } from './pack-lines.js';
import { plainText } from './plain-text.js';
import { renderNotice } from './render-notice.js';

const PASSAGES_SHOWN = 6;
const STATEMENTS_SHOWN = 6;
const EXPANSIONS_SHOWN = 8;
const TEXT_CHARS = 150;
/** Of an embed's 4,096. */
const BLOCK_CHARS = 1900;

/** How an answer was found: what was understood, searched, found and weighed. */
export function renderExplanation(answer: Answer, words: InterfaceWords): OutgoingMessage {
  const { explanation } = answer;
  if (explanation === undefined) return renderNotice(words.answerForgotten);
  const { why } = words;
  const passages = explanation.hits.slice(0, PASSAGES_SHOWN).map((hit) => hitLine(hit, words));
  const statements = explanation.candidates.slice(0, STATEMENTS_SHOWN).map((each) => candidateLine(each, words));
  const blocks = [
    factsOf(answer, explanation, words),
    [`**${why.passages}**`, ...passages],
    [`**${why.statements}**`, ...statements],
  ].filter((lines) => lines.length > 1);
  const description = blocks.map((lines) => packLines(lines, BLOCK_CHARS)[0] ?? '').join('\n\n');
  return outgoing({ embeds: [{ color: embedColours.own, title: why.title, description: clip(description, 4000) }] });
}

function factsOf(answer: Answer, explanation: Explanation, { why }: InterfaceWords): string[] {
  const isEnough = explanation.confidence >= explanation.threshold && answer.kind !== 'abstained';
  const judge = isEnough ? why.enough : why.tooLittle;
  const facts: readonly (readonly [string, string])[] = [
    [why.searchedFor, shown(answer.query)],
    [why.language, answer.language],
    [why.kind, explanation.questionKind],
    [why.names, shown(explanation.entities.join(', '))],
    [why.expansions, shown(expansionsOf(explanation).join(' · '))],
    [why.confidence, judge(formatted(explanation.confidence), formatted(explanation.threshold))],
    [why.duration, `${Math.round(answer.timings.totalMs)} ms`],
  ];
  return facts.filter(([, value]) => value !== '').map(([label, value]) => `**${label}**: ${value}`);
}

function shown(text: string): string {
  return escapeInline(clip(text, 2 * TEXT_CHARS));
}

function hitLine(hit: ExplainedHit, { why, title }: InterfaceWords): string {
  const legs = [
    ...(hit.denseScore === undefined ? [] : [`${why.byMeaning} ${formatted(hit.denseScore)}`]),
    ...(hit.lexicalScore === undefined ? [] : [`${why.byWords} ${formatted(hit.lexicalScore)}`]),
  ];
  return `${hit.rank}. ${formatted(hit.score)} (${legs.join(', ')}) ${escapeInline(clip(title(hit.title), TEXT_CHARS))}`;
}

/** The words in the other language by which the search was widened; a name that is the same in both tells nothing. */
function expansionsOf({ expansions }: Explanation): string[] {
  const telling = expansions.filter((expansion) => {
    const [one, other] = expansion.split(' = ', 2);
    return one !== other;
  });
  return telling.slice(0, EXPANSIONS_SHOWN);
}

function candidateLine({ chosen, score, text }: ExplainedCandidate, { title }: InterfaceWords): string {
  return `${chosen ? '✅' : '▫️'} ${formatted(score)} ${escapeInline(clip(title(plainText(text)), TEXT_CHARS))}`;
}

function formatted(score: number): string {
  return String(Math.round(score * 100) / 100);
}
