import { commandKey, comparableCommand, globalFields, type CommandJson } from './comparable-command.js';

/** One field that differs; `before` or `after` is absent where it is not set. */
export interface FieldDifference {
  /** Such as `options.question.max_length`. */
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** What has to be done to one command. */
export type CommandDifference =
  | { readonly action: 'add'; readonly name: string; readonly definition: CommandJson }
  | {
      readonly action: 'change';
      readonly name: string;
      readonly id: string;
      readonly definition: CommandJson;
      readonly fields: readonly FieldDifference[];
    }
  | { readonly action: 'remove'; readonly name: string; readonly id: string }
  | { readonly action: 'keep'; readonly name: string };

/**
 * What leads from the commands that Discord has to those that the bot defines: in the bot's order, then what is too many.
 *
 * @param registered - As Discord lists them, localisations included.
 * @param defined - As the bot would register them there.
 */
export function compareCommands(
  registered: readonly CommandJson[],
  defined: readonly CommandJson[],
): readonly CommandDifference[] {
  const existing = new Map(registered.map((command) => [commandKey(command), command]));
  const differences = defined.map((definition): CommandDifference => {
    const name = shownName(definition);
    const before = existing.get(commandKey(definition));
    existing.delete(commandKey(definition));
    if (before === undefined) return { action: 'add', name, definition };
    const fields = compareFields(before, definition);
    if (fields.length === 0) return { action: 'keep', name };
    return { action: 'change', name, id: String(before['id']), definition, fields };
  });
  const removed = [...existing.values()].map((command): CommandDifference => ({
    action: 'remove',
    name: shownName(command),
    id: String(command['id']),
  }));
  return [...differences, ...removed];
}

/** `/ask` for a slash command, the bare name for one in a menu. */
function shownName(command: CommandJson): string {
  const name = String(command['name']);
  return commandKey(command).startsWith('1 ') ? `/${name}` : name;
}

function compareFields(registered: CommandJson, defined: CommandJson): FieldDifference[] {
  const given = globalFields.filter((field) => defined[field] !== undefined);
  const before = comparableCommand(registered, given);
  const after = comparableCommand(defined, given);
  const fields = [...new Set([...before.keys(), ...after.keys()])].filter(
    (field) => before.get(field) !== after.get(field),
  );
  return fields.map((field) => {
    const [old, now] = [before.get(field), after.get(field)];
    return { field, ...(old === undefined ? {} : { before: old }), ...(now === undefined ? {} : { after: now }) };
  });
}
