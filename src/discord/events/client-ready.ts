import { Events } from 'discord.js';
import type { EventListener } from './event-listener.js';

/** Writes who the bot is and how much it serves to the log. */
export const clientReady: EventListener<Events.ClientReady> = {
  name: Events.ClientReady,
  handle(parts, client) {
    const fields = { user: client.user.tag, guilds: client.guilds.cache.size, shards: client.ws.shards.size };
    parts.logger.info(fields, 'connected to Discord');
  },
};
