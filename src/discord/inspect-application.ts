import { makeURLSearchParams, REST, Routes } from 'discord.js';
import { allCommands, allMessageCommands } from './commands/all-commands.js';
import { callFailed } from './connection-failure.js';
import type { CommandJson } from './deployment/comparable-command.js';
import { compareCommands } from './deployment/compare-commands.js';
import { lostWithoutMessageContent, mayReadMessages, messageContentSwitch } from './life-cycle/granted-intents.js';

/** What Discord says of the bot's application. */
export interface ApplicationState {
  readonly id: string;
  readonly name: string;
  /** What the bot cannot do, and how to let it; absent where it may read the content of every message. */
  readonly withoutMessageContent?: { readonly lost: string; readonly switch: string };
  /** Commands for everywhere that Discord has not, or not as this version defines them. */
  readonly outdatedCommands: readonly string[];
}

/**
 * Asks Discord for the application of a bot token, and its commands.
 *
 * @throws {UpstreamError} If Discord refuses the token or cannot be reached.
 */
export async function inspectApplication(botToken: string, apiBase: string): Promise<ApplicationState> {
  const rest = new REST({ api: apiBase, retries: 1 }).setToken(botToken);
  try {
    const {
      id,
      name,
      flags = 0,
    } = (await rest.get(Routes.currentApplication())) as {
      id: string;
      name: string;
      flags?: number;
    };
    const query = makeURLSearchParams({ with_localizations: true });
    const registered = (await rest.get(Routes.applicationCommands(id), { query })) as CommandJson[];
    const defined = [...allCommands, ...allMessageCommands].map((command): CommandJson => ({ ...command.definition }));
    const differing = compareCommands(registered, defined).filter(
      ({ action }) => action === 'add' || action === 'change',
    );
    const lacking = { lost: lostWithoutMessageContent, switch: messageContentSwitch };
    return {
      id,
      name,
      ...(mayReadMessages(flags) ? {} : { withoutMessageContent: lacking }),
      outdatedCommands: differing.map((difference) => difference.name),
    };
  } catch (error) {
    throw callFailed(error, apiBase);
  } finally {
    rest.clearHashSweeper();
    rest.clearHandlerSweeper();
  }
}
