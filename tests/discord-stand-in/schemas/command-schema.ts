import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord.js';
import { z } from 'zod';

const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

const name = z
  .string()
  .regex(NAME, 'Command name is invalid')
  .refine((text) => text === text.toLowerCase(), 'Command name must be lower case');
const description = z.string().min(1).max(100);
const localised = <Schema extends z.ZodType>(text: Schema) => z.partialRecord(z.enum(Locale), text.nullish()).nullish();
const choice = z.strictObject({
  name: z.string().min(1).max(100),
  name_localizations: localised(z.string().min(1).max(100)),
  value: z.union([z.string().max(100), z.number()]),
});

const option = z
  .strictObject({
    type: z.union([
      z.literal(ApplicationCommandOptionType.String),
      z.literal(ApplicationCommandOptionType.Integer),
      z.literal(ApplicationCommandOptionType.Boolean),
      z.literal(ApplicationCommandOptionType.Number),
      z.literal(ApplicationCommandOptionType.User),
      z.literal(ApplicationCommandOptionType.Channel),
    ]),
    name,
    name_localizations: localised(name),
    description,
    description_localizations: localised(description),
    required: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    autocomplete: z.boolean().optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
  })
  .refine((each) => !(each.autocomplete === true && (each.choices?.length ?? 0) > 0), 'Choices exclude autocomplete')
  .refine(
    (each) => each.type === ApplicationCommandOptionType.String || (each.min_length ?? each.max_length) === undefined,
    'Only a string option has a length',
  );

const command = z
  .strictObject({
    type: z.literal(ApplicationCommandType.ChatInput).optional(),
    name,
    name_localizations: localised(name),
    description,
    description_localizations: localised(description),
    options: z.array(option).max(25).optional(),
    default_member_permissions: z.string().nullish(),
    nsfw: z.boolean().optional(),
    contexts: z
      .array(z.union([z.literal(0), z.literal(1), z.literal(2)]))
      .min(1)
      .nullish(),
    integration_types: z
      .array(z.union([z.literal(0), z.literal(1)]))
      .min(1)
      .optional(),
  })
  .refine(
    ({ options = [] }) => new Set(options.map((each) => each.name)).size === options.length,
    'Option names must be unique',
  )
  .refine(({ options = [] }) => {
    const firstOptional = options.findIndex((each) => each.required !== true);
    return firstOptional === -1 || options.slice(firstOptional).every((each) => each.required !== true);
  }, 'Required options must be placed before non-required options');

/** All slash commands of an application: at most 100, no name twice. */
export const commandsSchema = z
  .array(command)
  .max(100)
  .refine(
    (commands) => new Set(commands.map((each) => each.name)).size === commands.length,
    'Command names must be unique',
  );

export type RegisteredCommand = z.infer<typeof command>;
