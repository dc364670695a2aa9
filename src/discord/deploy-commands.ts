import { REST, Routes } from 'discord.js';
import { DiscordAPIError } from 'discord.js';
import { UpstreamError } from '../shared/errors/upstream-error.js';
import { allCommands } from './commands/all-commands.js';
import { callFailed } from './connection-failure.js';

export interface DeployCommandsOptions {
  readonly botToken: string;
  readonly applicationId: string;
  /** Discord's REST address without the version. */
  readonly apiBase: string;
}

/**
 * Registers the bot's slash commands with Discord for all guilds and direct messages, in place of those registered
 * before. Doing it again changes nothing.
 *
 * @returns The names that Discord now has, in the order of registration.
 * @throws {UpstreamError} If Discord refuses the token or the application, or cannot be reached.
 */
export async function deployCommands({ botToken, applicationId, apiBase }: DeployCommandsOptions): Promise<string[]> {
  const rest = new REST({ api: apiBase }).setToken(botToken);
  const body = allCommands.map((command) => command.definition);
  try {
    const registered = (await rest.put(Routes.applicationCommands(applicationId), { body })) as { name: string }[];
    return registered.map((command) => command.name);
  } catch (error) {
    if (error instanceof DiscordAPIError && [403, 404].includes(error.status)) {
      const advice = 'Copy it from https://discord.com/developers/applications, General Information, Application ID';
      const sentence = `DISCORD_APPLICATION_ID ${applicationId} is not the application of this bot token. ${advice}.`;
      throw new UpstreamError(sentence, { status: error.status, cause: error });
    }
    throw callFailed(error, apiBase);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
