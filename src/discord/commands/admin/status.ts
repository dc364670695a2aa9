import type { ChatInputCommandInteraction } from 'discord.js';
import type { BotParts } from '../../bot-parts.js';
import type { InterfaceWords } from '../../interface-words.js';
import { embedColours } from '../../rendering/embed-colours.js';
import { outgoing, type OutgoingMessage } from '../../rendering/outgoing-message.js';

/** How the bot is doing. */
export function showStatus(
  interaction: ChatInputCommandInteraction,
  words: InterfaceWords,
  parts: BotParts,
): OutgoingMessage {
  const { client, guildId } = interaction;
  const { shards } = client.ws;
  const figures = {
    articles: parts.application.documents.size,
    generation: parts.index?.generation ?? '–',
    unfinishedQuestions: parts.queue.size,
    guilds: client.guilds.cache.size,
    shards: shards.size,
    gatewayPing: Math.max(0, Math.round(client.ws.ping)),
    uptime: durationOf(process.uptime()),
    memory: Math.round(process.memoryUsage.rss() / 2 ** 20),
    isPaused: guildId !== null && parts.records.guilds.isPaused(guildId),
  };
  const lines = [words.admin.status(figures), ...parts.application.notices.map((notice) => `⚠ ${notice}`)];
  return outgoing({
    embeds: [{ color: embedColours.own, title: words.admin.statusTitle, description: lines.join('\n') }],
  });
}

/** `2 d 3:04`, the hours and minutes alone within the first day. */
function durationOf(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const days = Math.floor(minutes / 1440);
  const time = `${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, '0')}`;
  return days === 0 ? time : `${days} d ${time}`;
}
