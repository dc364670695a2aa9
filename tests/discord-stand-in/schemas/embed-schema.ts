import { EmbedType } from 'discord.js';
import { z } from 'zod';

const TOTAL_CHARS = 6000;

const url = z.url().max(2048);
const media = z.strictObject({ url });

/**
 * A message embed as a bot may send it.
 *
 * @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits
 */
export const embedSchema = z
  .strictObject({
    title: z.string().max(256).optional(),
    type: z.literal(EmbedType.Rich).optional(),
    description: z.string().max(4096).optional(),
    url: url.optional(),
    timestamp: z.iso.datetime({ offset: true }).optional(),
    color: z.int().min(0).max(0xffffff).optional(),
    footer: z.strictObject({ text: z.string().min(1).max(2048), icon_url: url.optional() }).optional(),
    image: media.optional(),
    thumbnail: media.optional(),
    author: z
      .strictObject({ name: z.string().min(1).max(256), url: url.optional(), icon_url: url.optional() })
      .optional(),
    fields: z
      .array(
        z.strictObject({
          name: z.string().trim().min(1).max(256),
          value: z.string().trim().min(1).max(1024),
          inline: z.boolean().optional(),
        }),
      )
      .max(25)
      .optional(),
  })
  .refine(
    (embed) =>
      [
        embed.title,
        embed.description,
        embed.author,
        embed.footer,
        embed.image,
        embed.thumbnail,
        embed.fields?.[0],
      ].some((part) => part !== undefined && part !== ''),
    'An embed needs something to show',
  );

export type Embed = z.infer<typeof embedSchema>;

/** At most ten embeds, at most 6,000 characters over all of them. */
export const embedsSchema = z
  .array(embedSchema)
  .max(10)
  .refine((embeds) => embeds.reduce((sum, embed) => sum + embedChars(embed), 0) <= TOTAL_CHARS, {
    message: `Embed size exceeds maximum size of ${TOTAL_CHARS}`,
  });

function embedChars(embed: Embed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.footer?.text,
    embed.author?.name,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
