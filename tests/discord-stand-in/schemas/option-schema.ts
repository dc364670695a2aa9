import { ApplicationCommandOptionType, ChannelType, Locale } from 'discord.js';
import { z } from 'zod';

const NAME = /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;
const {
  Subcommand,
  SubcommandGroup,
  String: Text,
  Integer,
  Boolean: Switch,
  User,
  Channel,
  Role,
  Mentionable,
  Number: Decimal,
  Attachment,
} = ApplicationCommandOptionType;

/** Name of a slash command or option, in any locale. */
export const commandName = z
  .string()
  .regex(NAME, 'Command name is invalid')
  .refine((text) => text === text.toLowerCase(), 'Command name must be lower case');

export const commandDescription = z.string().min(1).max(100);

/** One text for each of Discord's locales. */
export const localised = <Schema extends z.ZodType>(text: Schema) =>
  z.partialRecord(z.enum(Locale), text.nullable()).nullish();

const named = {
  name: commandName,
  name_localizations: localised(commandName),
  description: commandDescription,
  description_localizations: localised(commandDescription),
};
const asked = { ...named, required: z.boolean().optional() };

const choiceOf = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    name: z.string().min(1).max(100),
    name_localizations: localised(z.string().min(1).max(100)),
    value,
  });

/** A choice that is listed, or completes what is typed. */
export const textChoice = choiceOf(z.string().max(100));
export const numberChoice = choiceOf(z.number());

/** Choices exclude autocompletion. */
const listed = <Choice extends z.ZodType>(choice: Choice) => ({
  autocomplete: z.literal(false).optional(),
  choices: z.array(choice).max(25).optional(),
});
const completed = { autocomplete: z.literal(true), choices: z.tuple([]).optional() };

const text = {
  type: z.literal(Text),
  ...asked,
  min_length: z.int().min(0).max(6000).optional(),
  max_length: z.int().min(1).max(6000).optional(),
};
const whole = {
  type: z.literal(Integer),
  ...asked,
  min_value: z.number().optional(),
  max_value: z.number().optional(),
};
const decimal = { ...whole, type: z.literal(Decimal) };

const channelTypes = z.literal([
  ChannelType.DM,
  ChannelType.GroupDM,
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildCategory,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
]);

const fileType = z.union([z.enum(['audio', 'image', 'video']), z.templateLiteral(['.', z.string()])]);

/** An option that holds a value. */
export const valueOption = z.union([
  z.strictObject({ ...text, ...listed(textChoice) }),
  z.strictObject({ ...text, ...completed }),
  z.strictObject({ ...whole, ...listed(numberChoice) }),
  z.strictObject({ ...whole, ...completed }),
  z.strictObject({ ...decimal, ...listed(numberChoice) }),
  z.strictObject({ ...decimal, ...completed }),
  z.strictObject({ type: z.literal(Channel), ...asked, channel_types: z.array(channelTypes).optional() }),
  z.strictObject({ type: z.literal(Switch), ...asked }),
  z.strictObject({ type: z.literal(User), ...asked }),
  z.strictObject({ type: z.literal(Role), ...asked }),
  z.strictObject({ type: z.literal(Mentionable), ...asked }),
  z.strictObject({ type: z.literal(Attachment), ...asked, file_types: z.array(fileType).optional() }),
]);

export type ValueOption = z.infer<typeof valueOption>;

const valueOptions = orderly(z.array(valueOption).max(25));
const subcommand = z.strictObject({ type: z.literal(Subcommand), ...asked, options: valueOptions.optional() });
const group = z.strictObject({
  type: z.literal(SubcommandGroup),
  ...asked,
  options: uniquelyNamed(z.array(subcommand).max(25)).optional(),
});

/** Options of a slash command: values, or subcommands and their groups, never both. */
export const optionsSchema = uniquelyNamed(z.array(z.union([valueOption, subcommand, group])).max(25))
  .refine(requiredFirst, 'Required options must be placed before non-required options')
  .refine((options) => {
    const isNested = (type: ApplicationCommandOptionType): boolean => type === Subcommand || type === SubcommandGroup;
    return options.every(({ type }) => isNested(type)) || !options.some(({ type }) => isNested(type));
  }, 'Sub-command and sub-command group option types are mutually exclusive to all other types');

export type CommandOption = z.infer<typeof optionsSchema>[number];

interface Named {
  readonly name: string;
}

function uniquelyNamed<Item extends Named, Schema extends z.ZodType<Item[]>>(schema: Schema): Schema {
  return schema.refine(
    (options: Named[]) => new Set(options.map(({ name }) => name)).size === options.length,
    'Option names must be unique',
  );
}

function requiredFirst(options: readonly { readonly required?: boolean | undefined }[]): boolean {
  const firstOptional = options.findIndex(({ required }) => required !== true);
  return firstOptional === -1 || options.slice(firstOptional).every(({ required }) => required !== true);
}

function orderly<Schema extends z.ZodType<(Named & { readonly required?: boolean | undefined })[]>>(
  schema: Schema,
): Schema {
  return uniquelyNamed(schema).refine(requiredFirst, 'Required options must be placed before non-required options');
}
