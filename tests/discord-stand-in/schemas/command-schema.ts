import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { z } from 'zod';
import { commandDescription, commandName, localised, optionsSchema } from './option-schema.js';

/** Most commands of a kind that an application may have. */
const MAX_COMMANDS = { slash: 100, menu: 15 } as const;

/** Most characters of names, descriptions and values in one command, each at its longest over the locales. */
const MAX_COMMAND_CHARS = 4000;

const menuName = z.string().trim().min(1).max(32);

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  nsfw: z.boolean().optional(),
  contexts: z.array(z.enum(InteractionContextType)).min(1).optional(),
  integration_types: z.array(z.enum(ApplicationIntegrationType)).min(1).optional(),
};

/** A slash command as a bot registers it. */
export const slashCommandSchema = z
  .strictObject({
    type: z.literal(ApplicationCommandType.ChatInput).optional(),
    name: commandName,
    name_localizations: localised(commandName),
    description: commandDescription,
    description_localizations: localised(commandDescription),
    options: optionsSchema.optional(),
    ...shared,
  })
  .refine((command) => sizeOf(command) <= MAX_COMMAND_CHARS, `Command exceeds maximum size (${MAX_COMMAND_CHARS})`);

/** A command in the menu of a message or of a person: it has no description and no options. */
export const menuCommandSchema = z.strictObject({
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: menuName,
  name_localizations: localised(menuName),
  ...shared,
});

const commandSchema = z.union([slashCommandSchema, menuCommandSchema]);

/** All commands of an application: at most 100 slash commands and 15 of either menu, no name twice in a kind. */
export const commandsSchema = z
  .array(commandSchema)
  .refine((commands) => new Set(commands.map(keyOf)).size === commands.length, 'Command names must be unique')
  .refine((commands) => {
    const count = (type: ApplicationCommandType): number => commands.filter((each) => typeOf(each) === type).length;
    return (
      count(ApplicationCommandType.ChatInput) <= MAX_COMMANDS.slash &&
      count(ApplicationCommandType.Message) <= MAX_COMMANDS.menu &&
      count(ApplicationCommandType.User) <= MAX_COMMANDS.menu
    );
  }, 'Maximum number of application commands reached');

export type RegisteredCommand = z.infer<typeof commandSchema>;

/** The kind of a command; a slash command where nothing is said. */
export function typeOf(command: RegisteredCommand): ApplicationCommandType {
  return command.type ?? ApplicationCommandType.ChatInput;
}

function keyOf(command: RegisteredCommand): string {
  return `${typeOf(command)} ${command.name}`;
}

/** @see https://discord.com/developers/docs/interactions/application-commands#slash-commands */
function sizeOf(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  const { name, description, value, name_localizations, description_localizations, options, choices } = part as Record<
    string,
    unknown
  >;
  const longest = (text: unknown, localised: unknown): number =>
    Math.max(
      ...[text, ...Object.values((localised ?? {}) as Record<string, unknown>)].map((each) =>
        typeof each === 'string' ? each.length : 0,
      ),
    );
  const own = longest(name, name_localizations) + longest(description, description_localizations);
  const below = [options, choices].flatMap((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  return below.reduce<number>((sum, each) => sum + sizeOf(each), own + (typeof value === 'string' ? value.length : 0));
}
