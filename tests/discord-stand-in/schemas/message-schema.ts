import { z } from 'zod';
import { componentsSchema } from './component-schema.js';
import { embedsSchema } from './embed-schema.js';

const snowflake = z.string().regex(/^\d{17,20}$/, 'Value is not a snowflake.');

/** `parse` may not name a kind that is also listed one by one. */
export const allowedMentionsSchema = z
  .strictObject({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).optional(),
    users: z.array(snowflake).max(100).optional(),
    roles: z.array(snowflake).max(100).optional(),
    replied_user: z.boolean().optional(),
  })
  .refine(
    ({ parse, users, roles }) =>
      !((parse?.includes('users') ?? false) && (users?.length ?? 0) > 0) &&
      !((parse?.includes('roles') ?? false) && (roles?.length ?? 0) > 0),
    'parse:["users"] and users: [ids...] are mutually exclusive.',
  );

const shared = {
  content: z.string().max(2000, 'Must be 2000 or fewer in length.').nullish(),
  embeds: embedsSchema.nullish(),
  allowed_mentions: allowedMentionsSchema.nullish(),
  components: componentsSchema.nullish(),
  flags: z.int().min(0).nullish(),
  attachments: z
    .array(
      z.strictObject({
        id: z.union([z.string(), z.int()]),
        filename: z.string().optional(),
        description: z.string().max(1024).optional(),
      }),
    )
    .max(10)
    .nullish(),
};

/** What a bot may post to a channel, or send with an interaction's token. */
export const messageSchema = z.strictObject({
  ...shared,
  tts: z.boolean().optional(),
  nonce: z.union([z.int(), z.string().max(25)]).nullish(),
  enforce_nonce: z.boolean().optional(),
  message_reference: z
    .strictObject({
      type: z.literal(0).optional(),
      message_id: snowflake,
      channel_id: snowflake.optional(),
      guild_id: snowflake.optional(),
      fail_if_not_exists: z.boolean().optional(),
    })
    .optional(),
});

export type MessageBody = z.infer<typeof messageSchema>;

/** What an edit may change. discord.js also sends `tts` and `enforce_nonce`, which Discord ignores here. */
export const messageEditSchema = z.strictObject({
  ...shared,
  tts: z.boolean().optional(),
  enforce_nonce: z.boolean().optional(),
});

/** Whether there is nothing to show in a message; Discord refuses it with 50006. */
export function isEmptyMessage(
  body: Pick<MessageBody, 'content' | 'embeds' | 'components'>,
  fileCount: number,
): boolean {
  return (body.content ?? '').trim() === '' && (body.embeds ?? []).length === 0 && fileCount === 0;
}
