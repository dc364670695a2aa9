import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType, type APIMessage } from 'discord.js';
import { typeOf, type RegisteredCommand } from '../schemas/command-schema.js';
import type { CommandOption } from '../schemas/option-schema.js';
import type { StandInInteraction } from './interaction-book.js';
import { interactionPayload, type InteractionSender } from './interaction-payloads.js';
import { nextSnowflake } from './snowflakes.js';
import type { World } from './world.js';

export type OptionValue = string | number | boolean;

/** The most that a string option holds. */
const MAX_OPTION_CHARS = 6000;

/** What a person does with a slash command. */
export interface UsedCommand {
  readonly command: RegisteredCommand;
  /** Names of the subcommand group and subcommand, where the command has them. */
  readonly path: readonly string[];
  readonly values: Readonly<Record<string, OptionValue>>;
  /** Option being typed, where completions are asked for. */
  readonly focused?: string;
}

/** INTERACTION_CREATE for a slash command, or for its autocompletion where an option is focused. */
export function commandPayload(
  interaction: StandInInteraction,
  used: UsedCommand,
  sender: InteractionSender,
  world: World,
): object {
  const { command, path } = used;
  const options = nested(optionsOf(command), path, used);
  return {
    ...interactionPayload(interaction, sender, world),
    type:
      used.focused === undefined ? InteractionType.ApplicationCommand : InteractionType.ApplicationCommandAutocomplete,
    data: { id: nextSnowflake(), name: command.name, type: ApplicationCommandType.ChatInput, options },
  };
}

/** INTERACTION_CREATE for a command in the menu of a message. */
export function messageMenuPayload(
  interaction: StandInInteraction,
  command: RegisteredCommand,
  message: APIMessage,
  sender: InteractionSender,
  world: World,
): object {
  return {
    ...interactionPayload(interaction, sender, world),
    type: InteractionType.ApplicationCommand,
    data: {
      id: nextSnowflake(),
      name: command.name,
      type: typeOf(command),
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
  };
}

function optionsOf(command: RegisteredCommand): readonly CommandOption[] {
  return 'options' in command ? (command.options ?? []) : [];
}

function nested(options: readonly CommandOption[], path: readonly string[], used: UsedCommand): object[] {
  const [name, ...rest] = path;
  if (name === undefined) return valuesFor(options, used);
  const found = options.find((each) => each.name === name);
  if (found === undefined || found.type > ApplicationCommandOptionType.SubcommandGroup)
    throw new Error(`/${used.command.name} has no subcommand ${name}.`);
  const below = 'options' in found ? (found.options ?? []) : [];
  return [{ name, type: found.type, options: nested(below, rest, used) }];
}

function valuesFor(options: readonly CommandOption[], { command, values, focused }: UsedCommand): object[] {
  if (options.some(({ type }) => type <= ApplicationCommandOptionType.SubcommandGroup))
    throw new Error(`/${command.name} needs a subcommand.`);
  const missing = options.find((each) => each.required === true && !(each.name in values));
  if (missing !== undefined && focused === undefined)
    throw new Error(`/${command.name} needs the option ${missing.name}.`);
  return Object.entries(values).map(([name, value]) => {
    const option = options.find((each) => each.name === name);
    if (option === undefined) throw new Error(`/${command.name} has no option ${name}.`);
    checkValue(option, value, focused !== undefined);
    return { name, type: option.type, value, ...(focused === name ? { focused: true } : {}) };
  });
}

/** What Discord's own clients do not let a person enter. */
function checkValue(option: CommandOption, value: OptionValue, isTyping: boolean): void {
  if (option.type === ApplicationCommandOptionType.String) {
    if (typeof value !== 'string') throw new Error(`${option.name} is a text.`);
    const limit = Math.min(option.max_length ?? MAX_OPTION_CHARS, MAX_OPTION_CHARS);
    if (value.length > limit) throw new Error(`Discord lets nobody type over ${limit} characters.`);
    const choices = option.choices ?? [];
    if (choices.length > 0 && !isTyping && !choices.some((choice) => choice.value === value))
      throw new Error(`${option.name} has no choice ${value}.`);
  }
  if (option.type === ApplicationCommandOptionType.Integer && typeof value === 'number') {
    if (value < (option.min_value ?? -Infinity) || value > (option.max_value ?? Infinity))
      throw new Error(`${option.name} does not take ${value}.`);
  }
}
