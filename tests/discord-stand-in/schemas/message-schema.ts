import { AllowedMentionsTypes, MessageReferenceType, type MessageFlags } from 'discord.js';
import { z } from 'zod';
import { componentsSchema } from './component-schema.js';
import { embedsSchema } from './embed-schema.js';

const snowflake = z.string().regex(/^\d{17,20}$/, 'Value is not a snowflake.');

/** `parse` may not name a kind that is also listed one by one. */
export const allowedMentionsSchema = z
  .strictObject({
    parse: z.array(z.enum(AllowedMentionsTypes)).optional(),
    users: z.array(snowflake).max(100).optional(),
    roles: z.array(snowflake).max(100).optional(),
    replied_user: z.boolean().optional(),
  })
  .refine(
    ({ parse, users, roles }) =>
      !((parse?.includes(AllowedMentionsTypes.User) ?? false) && (users?.length ?? 0) > 0) &&
      !((parse?.includes(AllowedMentionsTypes.Role) ?? false) && (roles?.length ?? 0) > 0),
    'parse:["users"] and users: [ids...] are mutually exclusive.',
  );

const content = z.string().max(2000, 'Must be 2000 or fewer in length.');
/** A bit set; which bits may be set where is for the routes to say. */
const flags = z.custom<MessageFlags>((value) => Number.isSafeInteger(value) && Number(value) >= 0);
const attachments = z
  .array(
    z.strictObject({
      id: z.union([z.string(), z.int()]),
      filename: z.string().optional(),
      description: z.string().max(1024).optional(),
    }),
  )
  .max(10);
/** discord.js sends these with every message, whatever it is for. */
const always = { tts: z.boolean().optional(), enforce_nonce: z.boolean().optional() };

/** What a bot may post to a channel, or send with an interaction's token. */
export const messageSchema = z.strictObject({
  content: content.optional(),
  embeds: embedsSchema.optional(),
  allowed_mentions: allowedMentionsSchema.optional(),
  components: componentsSchema.optional(),
  flags: flags.optional(),
  attachments: attachments.optional(),
  nonce: z.union([z.int(), z.string().max(25)]).optional(),
  message_reference: z
    .strictObject({
      type: z.literal(MessageReferenceType.Default).optional(),
      message_id: snowflake,
      channel_id: snowflake.optional(),
      guild_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .optional(),
  ...always,
});

export type MessageBody = z.infer<typeof messageSchema>;

/** What an edit may change; `null` empties a part. */
export const messageEditSchema = z.strictObject({
  content: content.nullish(),
  embeds: embedsSchema.nullish(),
  allowed_mentions: allowedMentionsSchema.nullish(),
  components: componentsSchema.nullish(),
  flags: flags.nullish(),
  attachments: attachments.optional(),
  ...always,
});

export type MessageEdit = z.infer<typeof messageEditSchema>;

/** Whether there is nothing to show in a message; Discord refuses it with 50006. */
export function isEmptyMessage(
  body: Pick<MessageEdit, 'content' | 'embeds' | 'components'>,
  fileCount: number,
): boolean {
  return (body.content ?? '').trim() === '' && (body.embeds ?? []).length === 0 && fileCount === 0;
}
