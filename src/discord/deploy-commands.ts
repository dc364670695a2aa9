import { ApplicationCommandType, DiscordAPIError, makeURLSearchParams, REST, Routes } from 'discord.js';
import { UpstreamError } from '../shared/errors/upstream-error.js';
import { allCommands, allMessageCommands } from './commands/all-commands.js';
import { callFailed } from './connection-failure.js';
import { globalFields, type CommandJson } from './deployment/comparable-command.js';
import { compareCommands, type CommandDifference } from './deployment/compare-commands.js';

export interface DeployCommandsOptions {
  readonly botToken: string;
  readonly applicationId: string;
  /** Discord's REST address without the version. */
  readonly apiBase: string;
  /** The guild whose commands are meant, as for trying them out; absent for all guilds, direct messages and people. */
  readonly guildId?: string;
  /** True where the difference is only to be told. */
  readonly isDryRun: boolean;
}

/** The commands that Discord opens an activity by are not the bot's to touch. */
const OWN_TYPES: readonly unknown[] = [
  ApplicationCommandType.ChatInput,
  ApplicationCommandType.User,
  ApplicationCommandType.Message,
];

/**
 * Makes the commands that Discord has those that the bot defines: adds, changes and removes what differs, and touches
 * nothing that is equal.
 *
 * @returns What was done, or would be.
 * @throws {UpstreamError} If Discord refuses the token, the application or the guild, or cannot be reached. What was done
 * until then stays; the next run does the rest.
 */
export async function deployCommands(options: DeployCommandsOptions): Promise<readonly CommandDifference[]> {
  const { applicationId, apiBase, guildId, isDryRun } = options;
  const rest = new REST({ api: apiBase }).setToken(options.botToken);
  const list =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  try {
    const query = makeURLSearchParams({ with_localizations: true });
    const registered = ((await rest.get(list, { query })) as CommandJson[]).filter(({ type }) =>
      OWN_TYPES.includes(type),
    );
    const differences = compareCommands(registered, definitionsFor(guildId));
    if (!isDryRun) for (const difference of differences) await apply(rest, list, difference);
    return differences;
  } catch (error) {
    throw refusalOf(error, options) ?? callFailed(error, apiBase);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}

async function apply(rest: REST, list: `/${string}`, difference: CommandDifference): Promise<void> {
  switch (difference.action) {
    case 'add':
      await rest.post(list, { body: difference.definition });
      return;
    case 'change':
      await rest.patch(`${list}/${difference.id}`, { body: difference.definition });
      return;
    case 'remove':
      await rest.delete(`${list}/${difference.id}`);
      return;
    case 'keep':
      return;
  }
}

/** The bot's commands; a guild's own know neither contexts nor kinds of installation. */
function definitionsFor(guildId: string | undefined): readonly CommandJson[] {
  const definitions = [...allCommands, ...allMessageCommands].map((command): CommandJson => ({
    ...command.definition,
  }));
  if (guildId === undefined) return definitions;
  return definitions.map((definition) =>
    Object.fromEntries(
      Object.entries(definition).filter(([field]) => !(globalFields as readonly string[]).includes(field)),
    ),
  );
}

function refusalOf(error: unknown, { applicationId, guildId }: DeployCommandsOptions): UpstreamError | undefined {
  if (!(error instanceof DiscordAPIError) || ![403, 404].includes(error.status)) return undefined;
  const portal = 'https://discord.com/developers/applications';
  const sentence =
    guildId !== undefined && [10004, 50001].includes(Number(error.code))
      ? `The bot is not in guild ${guildId}, or was invited without the scope applications.commands. Invite it again, or check the id.`
      : `DISCORD_APPLICATION_ID ${applicationId} is not the application of this bot token. Copy it from ${portal}, General Information, Application ID.`;
  return new UpstreamError(sentence, { status: error.status, cause: error });
}
