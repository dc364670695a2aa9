/**
 * Discord's limits on one message, in UTF-16 code units, and the number of messages that one answer may take.
 *
 * @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export const messageLimits = {
  contentChars: 2000,
  embedTitleChars: 256,
  embedDescriptionChars: 4096,
  embedFields: 25,
  embedFieldNameChars: 256,
  embedFieldValueChars: 1024,
  embedFooterChars: 2048,
  /** Title, description, fields, footer and author of all embeds of one message together. */
  embedTotalChars: 6000,
  buttonsPerRow: 5,
  buttonLabelChars: 80,
  rows: 5,
  attachmentDescriptionChars: 1024,
  /** Ours: a longer answer continues in an attached file. */
  messagesPerAnswer: 5,
} as const;
