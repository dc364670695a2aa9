import type { APIEmbed, APIEmbedField } from 'discord.js';
import type { Answer } from '../../answering/answer.js';
import type { InterfaceWords } from '../interface-words.js';
import { citationLines } from './citation-lines.js';
import { answerButtons } from './answer-buttons.js';
import { clip } from './clip.js';
import { embedColours } from './embed-colours.js';
import { escapeInline, escapeMarkdown } from './escape-markdown.js';
import { messageLimits } from './limits.js';
import { outgoing, type AttachedFile, type OutgoingMessage } from './outgoing-message.js';
import { packLines } from './pack-lines.js';
import { plainText } from './plain-text.js';
import { renderCalculation } from './render-calculation.js';
import type { RenderAnswerOptions } from './render-answer-options.js';
import { splitMessage } from './split-message.js';

/** Share of an embed's 6,000 characters for the text; the rest is for title and citations. */
const TEXT_CHARS = 3800;
const CITATION_CHARS = 1700;
/** Discord takes 256 in an author line. */
const QUESTION_CHARS = 200;
/** Text of a plain message; leaves room for the note that the rest is in the file. */
const PLAIN_TEXT_CHARS = messageLimits.contentChars - 100;

/**
 * An answer as one to five messages within Discord's limits: the text, then the numbered citations with title, as-of
 * date and link, then the buttons. An abstention has another colour and title, and the nearest articles in place
 * of citations. What does not fit into five messages goes along as a Markdown file.
 *
 * @param words - Interface words of the asker's locale; the answer's own text stays in its language.
 */
export function renderAnswer(answer: Answer, words: InterfaceWords, options: RenderAnswerOptions): OutgoingMessage[] {
  if (answer.kind === 'calculated') return [renderCalculation(answer, words, options)];
  return options.embeds === false ? renderPlain(answer, words, options) : renderEmbeds(answer, words, options);
}

function renderEmbeds(answer: Answer, words: InterfaceWords, options: RenderAnswerOptions): OutgoingMessage[] {
  const isAbstention = answer.kind === 'abstained';
  const color = isAbstention ? embedColours.abstained : embedColours.answered;
  const { pieces, files } = withinMessages(splitMessage(bodyOf(answer), TEXT_CHARS), answer, words);
  return pieces.map((description, index) => {
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    const embed: APIEmbed = {
      color,
      ...(isFirst && options.showQuestion === true
        ? { author: { name: clip(oneLine(answer.question), QUESTION_CHARS) } }
        : {}),
      ...(isFirst && answer.kind === 'abstained' ? { title: words.abstainedTitle[answer.abstention.reason] } : {}),
      description,
      ...(isLast ? { fields: listFields(answer, words) } : {}),
    };
    return outgoing({
      embeds: [embed],
      ...(isLast ? { components: answerButtons(answer, words, options.answerKey), files } : {}),
    });
  });
}

function renderPlain(answer: Answer, words: InterfaceWords, options: RenderAnswerOptions): OutgoingMessage[] {
  const { title, lines } = listOf(answer, words);
  const head = answer.kind === 'abstained' ? `**${words.abstainedTitle[answer.abstention.reason]}**\n` : '';
  const list = lines.length === 0 ? '' : `\n\n**${title}**\n${packLines(lines, CITATION_CHARS)[0] ?? ''}`;
  // Links in a plain message would each grow a preview; angle brackets keep them small.
  const quiet = list.replace(/\]\((https?:[^)\s]+)\)/g, '](<$1>)');
  const { pieces, files } = withinMessages(
    splitMessage(head + bodyOf(answer) + quiet, PLAIN_TEXT_CHARS),
    answer,
    words,
  );
  return pieces.map((content, index) =>
    outgoing({
      content,
      ...(index === pieces.length - 1 ? { components: answerButtons(answer, words, options.answerKey), files } : {}),
    }),
  );
}

function bodyOf(answer: Answer): string {
  const warnings = answer.warnings.map((warning) => `-# ⚠ ${escapeInline(clip(warning.message, 300))}`);
  const text = answer.text.trim() === '' ? '…' : plainText(spacedMarkers(answer.text)).trim();
  return [escapeMarkdown(text), ...warnings].join('\n');
}

/** A sentence that follows a marker at once would look like a part of it. */
function spacedMarkers(text: string): string {
  return text.replace(/(\[\d{1,3}\])(?=[\p{L}\p{N}])/gu, '$1 ');
}

function oneLine(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line === '' ? '…' : line;
}

function withinMessages(
  pieces: string[],
  answer: Answer,
  words: InterfaceWords,
): { pieces: string[]; files: AttachedFile[] } {
  const limit = messageLimits.messagesPerAnswer;
  if (pieces.length <= limit) return { pieces, files: [] };
  const shown = pieces.slice(0, limit);
  shown[limit - 1] = `${shown[limit - 1] ?? ''}\n${words.restInFile}`;
  return { pieces: shown, files: [{ name: 'answer.md', attachment: Buffer.from(answer.text, 'utf8') }] };
}

function listOf(answer: Answer, words: InterfaceWords): { title: string; lines: string[] } {
  if (answer.kind === 'abstained') {
    const lines = answer.abstention.nearest.map(
      (article) => `- ${escapeInline(clip(words.title(article.title), 150))}`,
    );
    return { title: words.nearestTitle, lines: lines.slice(0, 5) };
  }
  const lines: string[] = [];
  const citations = citationLines(answer.citations, words);
  let chars = 0;
  for (const [index, citation] of citations.entries()) {
    const line = clip(citation, messageLimits.embedFieldValueChars);
    chars += line.length + 1;
    if (chars > CITATION_CHARS - 100)
      return { title: words.citationsTitle, lines: [...lines, words.moreCitations(citations.length - index)] };
    lines.push(line);
  }
  return { title: words.citationsTitle, lines };
}

function listFields(answer: Answer, words: InterfaceWords): APIEmbedField[] {
  const { title, lines } = listOf(answer, words);
  const blocks = packLines(lines, messageLimits.embedFieldValueChars);
  return blocks.map((value, index) => ({ name: index === 0 ? title : '\u200b', value }));
}
