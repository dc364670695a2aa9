import type { APIActionRowComponent, APIButtonComponent, APIEmbed } from 'discord.js';

/** A file that goes along with a message. */
export interface AttachedFile {
  readonly name: string;
  readonly attachment: Buffer;
  /** What it shows, for those who do not see it; Discord takes 1,024 characters. */
  readonly description?: string;
}

/** What is sent to Discord, whichever way. It never pings anyone, the person replied to included. */
export interface OutgoingMessage {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIButtonComponent>[];
  readonly files?: readonly AttachedFile[];
  readonly allowedMentions: { readonly parse: readonly []; readonly repliedUser: false };
}

/** Completes a message by the rule that nothing pings. */
export function outgoing(parts: Omit<OutgoingMessage, 'allowedMentions'>): OutgoingMessage {
  return { ...parts, allowedMentions: { parse: [], repliedUser: false } };
}
