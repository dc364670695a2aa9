import { ApplicationCommandType } from 'discord.js';

/** A command or a part of one, as Discord and its bots write it in JSON. */
export type CommandJson = Readonly<Record<string, unknown>>;

/** What a bot decides of a command; Discord adds ids, versions and what it derives. */
const COMMAND_FIELDS = [
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'default_member_permissions',
  'nsfw',
] as const;

/** Fields that Discord knows of global commands only, and fills in where the bot says nothing. */
export const globalFields = ['contexts', 'integration_types'] as const;

const OPTION_FIELDS = [
  'type',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'choices',
  'options',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'autocomplete',
] as const;

const CHOICE_FIELDS = ['name', 'name_localizations', 'value'] as const;

/** What two commands must share to be one and the same. */
export function commandKey(command: CommandJson): string {
  const { type = ApplicationCommandType.ChatInput, name = '' } = command as { type?: number; name?: string };
  return `${type} ${name}`;
}

/**
 * A command as a list of values by path (`options.question.max_length`), so that two can be compared whatever order and
 * defaults they were written with. Nothing, false and empty lists are the same to Discord, and left out.
 *
 * @param given - The fields for all commands of its place: `globalFields` where the bot states them.
 */
export function comparableCommand(command: CommandJson, given: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  addFields(values, '', command, [...COMMAND_FIELDS, ...given]);
  return values;
}

function addFields(values: Map<string, string>, path: string, json: CommandJson, fields: readonly string[]): void {
  for (const field of fields) {
    const value = json[field];
    if (field === 'options') addOptions(values, `${path}options`, listOf(value));
    else if (field === 'choices') addChoices(values, `${path}choices`, listOf(value));
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) add(values, `${path}${field}.${key}`, inner);
    } else add(values, `${path}${field}`, Array.isArray(value) ? [...(value as unknown[])].sort() : value);
  }
}

function addOptions(values: Map<string, string>, path: string, options: readonly CommandJson[]): void {
  // Askers see options in their order.
  add(
    values,
    `${path} (order)`,
    options.map((option) => option['name']),
  );
  for (const option of options) addFields(values, `${path}.${String(option['name'])}.`, option, OPTION_FIELDS);
}

function addChoices(values: Map<string, string>, path: string, choices: readonly CommandJson[]): void {
  choices.forEach((choice, index) => addFields(values, `${path}.${index + 1}.`, choice, CHOICE_FIELDS));
}

function add(values: Map<string, string>, path: string, value: unknown): void {
  const isNothing = value === undefined || value === null || value === false || value === '';
  if (isNothing || (Array.isArray(value) && value.length === 0)) return;
  values.set(path, JSON.stringify(value));
}

function listOf(value: unknown): readonly CommandJson[] {
  return Array.isArray(value) ? (value as CommandJson[]) : [];
}
