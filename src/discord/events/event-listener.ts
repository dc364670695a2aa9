import type { Client, ClientEvents } from 'discord.js';
import type { BotParts } from '../bot-parts.js';

/** What the bot does at one of the gateway's events. */
export interface EventListener<Name extends keyof ClientEvents> {
  readonly name: Name;
  handle(parts: BotParts, ...details: ClientEvents[Name]): Promise<void> | void;
}

/** Attaches a listener so that no failure inside it can reach the process: it ends in the log. */
export function listen<Name extends keyof ClientEvents>(
  client: Client,
  listener: EventListener<Name>,
  parts: BotParts,
): void {
  const handle = async (...details: ClientEvents[Name]): Promise<void> => {
    try {
      await listener.handle(parts, ...details);
    } catch (error) {
      parts.logger.error({ event: listener.name, err: error }, 'event handler failed');
    }
  };
  client.on(listener.name, (...details: ClientEvents[Name]) => void handle(...details));
}
