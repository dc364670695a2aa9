import { describeError } from '../../shared/errors/describe-error.js';
import { onOneLine } from '../printable.js';
import type { Finding } from './finding.js';

/** What Discord says of the bot's application. */
export interface ApplicationState {
  readonly id: string;
  readonly name: string;
  /** What the bot cannot do without the content of messages, and where to allow it. */
  readonly withoutMessageContent?: { readonly lost: string; readonly switch: string };
  /** Names of commands that Discord has not, or not as this version defines them. */
  readonly outdatedCommands: readonly string[];
}

/**
 * The bot as Discord knows it: its token, what it may hear, its commands.
 *
 * @param applicationId - As set; undefined where it is not.
 */
export async function checkApplication(
  inspect: () => Promise<ApplicationState>,
  applicationId: string | undefined,
): Promise<Finding[]> {
  let state: ApplicationState;
  try {
    state = await inspect();
  } catch (error) {
    return [{ name: 'bot token', status: 'broken', message: describeError(error) }];
  }
  return [tokenFinding(state, applicationId), intentFinding(state), commandsFinding(state)];
}

function tokenFinding({ id, name }: ApplicationState, applicationId: string | undefined): Finding {
  const shown = `of the application ${onOneLine(name)} (${id})`;
  if (applicationId === undefined || applicationId === id) return { name: 'bot token', status: 'ok', message: shown };
  return {
    name: 'bot token',
    status: 'broken',
    message: `${shown}; DISCORD_APPLICATION_ID names another one, ${applicationId}`,
    remedy: `set DISCORD_APPLICATION_ID=${id}, or take the token of the other application`,
  };
}

function intentFinding({ withoutMessageContent }: ApplicationState): Finding {
  const name = 'message content';
  if (withoutMessageContent === undefined) return { name, status: 'ok', message: 'the bot may read messages' };
  return {
    name,
    status: 'warning',
    message: withoutMessageContent.lost,
    remedy: `switch it on: ${withoutMessageContent.switch}`,
  };
}

function commandsFinding({ outdatedCommands }: ApplicationState): Finding {
  const name = 'bot commands';
  if (outdatedCommands.length === 0) return { name, status: 'ok', message: 'Discord has those of this version' };
  return {
    name,
    status: 'warning',
    message: `Discord has not, or not as this version defines them: ${outdatedCommands.join(', ')}`,
    remedy: 'suanli deploy-commands (commands of a single guild are not looked at)',
  };
}
