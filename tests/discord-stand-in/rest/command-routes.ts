import { z } from 'zod';
import { commandsSchema, typeOf, type RegisteredCommand } from '../schemas/command-schema.js';
import type { StandInParts } from '../stand-in-parts.js';
import { nextSnowflake } from '../world/snowflakes.js';
import { apiErrors } from './api-error.js';
import type { RestCall, Route } from './route.js';
import { validate } from './validate.js';

const GLOBAL = '/applications/:applicationId/commands';
const OF_GUILD = '/applications/:applicationId/guilds/:guildId/commands';

/** Commands of the application, for every guild or for one: listed, replaced at once, added, changed, removed. */
export const commandRoutes: readonly Route[] = [GLOBAL, OF_GUILD].flatMap((path): Route[] => [
  {
    method: 'GET',
    path,
    handle: (call, parts) => ({ status: 200, body: shelfOf(call, parts).commands.map((each) => shown(each, call)) }),
  },
  {
    method: 'PUT',
    path,
    handle(call, parts) {
      const shelf = shelfOf(call, parts);
      const commands = validate(commandsSchema, call.body);
      shelf.keep(commands);
      return { status: 200, body: commands.map((command) => shown(command, call)) };
    },
  },
  {
    method: 'POST',
    path,
    handle(call, parts) {
      const shelf = shelfOf(call, parts);
      const [command] = validate(commandsSchema, [call.body]);
      if (command === undefined) throw apiErrors.unknownCommand();
      const others = shelf.commands.filter((each) => !isSame(each, command));
      shelf.keep(validate(commandsSchema, [...others, command]));
      return { status: others.length === shelf.commands.length ? 201 : 200, body: shown(command, call) };
    },
  },
  {
    method: 'PATCH',
    path: `${path}/:commandId`,
    handle(call, parts) {
      const shelf = shelfOf(call, parts);
      const old = commandIn(shelf.commands, call);
      const changes = validate(z.looseObject({}), call.body);
      const changed = validate(
        commandsSchema,
        shelf.commands.map((each) => (each === old ? { ...each, ...changes } : each)),
      );
      shelf.keep(changed);
      const command = changed[shelf.commands.indexOf(old)];
      return { status: 200, body: command === undefined ? undefined : shown(command, call) };
    },
  },
  {
    method: 'DELETE',
    path: `${path}/:commandId`,
    handle(call, parts) {
      const shelf = shelfOf(call, parts);
      const old = commandIn(shelf.commands, call);
      shelf.keep(shelf.commands.filter((each) => each !== old));
      return { status: 204 };
    },
  },
]);

interface Shelf {
  readonly commands: readonly RegisteredCommand[];
  keep(commands: readonly RegisteredCommand[]): void;
}

function shelfOf({ params }: RestCall, parts: StandInParts): Shelf {
  if (params['applicationId'] !== parts.world.applicationId) throw apiErrors.missingAccess();
  const guildId = params['guildId'];
  if (guildId === undefined) return { commands: parts.commands, keep: (commands) => (parts.commands = commands) };
  if (parts.world.guilds.get(guildId)?.hasBot !== true) throw apiErrors.missingAccess();
  const commands = parts.guildCommands.get(guildId) ?? [];
  return { commands, keep: (changed) => parts.guildCommands.set(guildId, changed) };
}

/** Ids of commands last as long as the process: a command keeps its own while it keeps its kind and name. */
const ids = new Map<string, string>();

function idOf(command: RegisteredCommand, { params }: RestCall): string {
  const key = `${params['guildId'] ?? 'global'} ${typeOf(command)} ${command.name}`;
  const id = ids.get(key) ?? nextSnowflake();
  ids.set(key, id);
  return id;
}

function commandIn(commands: readonly RegisteredCommand[], call: RestCall): RegisteredCommand {
  const found = commands.find((each) => idOf(each, call) === call.params['commandId']);
  if (found === undefined) throw apiErrors.unknownCommand();
  return found;
}

function isSame(one: RegisteredCommand, other: RegisteredCommand): boolean {
  return typeOf(one) === typeOf(other) && one.name === other.name;
}

/** The command as Discord describes it, with what it fills in. */
function shown(command: RegisteredCommand, call: RestCall): object {
  const guildId = call.params['guildId'];
  return {
    description: '',
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    ...command,
    type: typeOf(command),
    id: idOf(command, call),
    application_id: call.params['applicationId'],
    version: '1',
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}
