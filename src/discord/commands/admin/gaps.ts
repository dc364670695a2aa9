import type { ChatInputCommandInteraction } from 'discord.js';
import type { Gap } from '../../../storage/bot-records.js';
import type { BotParts } from '../../bot-parts.js';
import type { InterfaceWords } from '../../interface-words.js';
import { clip } from '../../rendering/clip.js';
import { embedColours } from '../../rendering/embed-colours.js';
import { escapeInline } from '../../rendering/escape-markdown.js';
import { outgoing, type OutgoingMessage } from '../../rendering/outgoing-message.js';
import { packLines } from '../../rendering/pack-lines.js';

const GAPS_SHOWN = 20;
const FEEDBACK_SHOWN = 5;
const TEXT_CHARS = 150;
const BLOCK_CHARS = 1900;

/** What people of the guild asked and the articles did not answer, or not well, and what they wrote to the operator. */
export async function showGaps(
  { guildId }: ChatInputCommandInteraction,
  { admin }: InterfaceWords,
  { records }: BotParts,
): Promise<OutgoingMessage> {
  const place = guildId ?? '';
  const gaps = (await records.gaps.list(GAPS_SHOWN, place)).map((gap) => gapLine(gap, admin));
  const feedback = (await records.gaps.feedback(FEEDBACK_SHOWN, place)).map(({ text }) => `- ${shown(text)}`);
  const blocks = [
    packLines(gaps, BLOCK_CHARS)[0] ?? admin.noGaps,
    ...(feedback.length === 0 ? [] : [`**${admin.feedbackTitle}**\n${packLines(feedback, BLOCK_CHARS)[0] ?? ''}`]),
  ];
  return outgoing({
    embeds: [{ color: embedColours.own, title: admin.gapsTitle, description: blocks.join('\n\n') }],
  });
}

function gapLine({ question, unanswered, votedDown, reasons }: Gap, admin: InterfaceWords['admin']): string {
  const why = reasons.slice(0, 2).map((reason) => `\n  -# ${shown(reason)}`);
  return `- ${shown(question)} (${admin.gapCounts(unanswered, votedDown)})${why.join('')}`;
}

function shown(text: string): string {
  return escapeInline(clip(text, TEXT_CHARS));
}
