import { InteractionResponseType } from 'discord.js';
import { z } from 'zod';
import { modalSchema } from './component-schema.js';
import { numberChoice, textChoice } from './option-schema.js';

const flags = z.strictObject({ flags: z.int().optional() });

/**
 * First responses to an interaction. A message's data is checked as a message.
 *
 * @see https://discord.com/developers/docs/interactions/receiving-and-responding
 */
export const callbackSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal(InteractionResponseType.ChannelMessageWithSource), data: z.unknown() }),
  z.strictObject({ type: z.literal(InteractionResponseType.DeferredChannelMessageWithSource), data: flags.optional() }),
  z.strictObject({ type: z.literal(InteractionResponseType.DeferredMessageUpdate) }),
  z.strictObject({ type: z.literal(InteractionResponseType.UpdateMessage), data: z.unknown() }),
  z.strictObject({
    type: z.literal(InteractionResponseType.ApplicationCommandAutocompleteResult),
    data: z.strictObject({
      choices: z.array(z.union([textChoice, numberChoice])).max(25),
    }),
  }),
  z.strictObject({ type: z.literal(InteractionResponseType.Modal), data: modalSchema }),
]);
