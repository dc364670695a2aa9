import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';
import type { Workplace } from './terminal-runs.js';

const launcher = join(fileURLToPath(new URL('../..', import.meta.url)), 'bin', 'suanli.js');

/** Settings with which the program finds the stand-in. */
export function settingsFor(discord: DiscordStandIn): Record<string, string> {
  return {
    DISCORD_TOKEN: discord.botToken,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_API_BASE: discord.apiBase,
  };
}

/** The built bot as its operator runs it: `suanli bot` in a process of its own. */
export class BotProcess {
  /** All that was written to stderr. */
  log = '';
  readonly ended: Promise<number | null>;
  readonly #child: ChildProcess;

  constructor(workplace: Workplace, settings: Readonly<Record<string, string>>) {
    const env = { ...workplace.environment, ...settings };
    this.#child = spawn(process.execPath, [launcher, 'bot'], {
      cwd: workplace.folder,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.log += text));
    this.ended = new Promise((resolve) => this.#child.on('close', (exitCode) => resolve(exitCode)));
  }

  /** Waits until the bot says on stderr that it is connected. @throws If it ends before that. */
  async connected(): Promise<void> {
    const stderr = this.#child.stderr;
    await new Promise<void>((resolve, reject) => {
      const look = (): void => {
        if (this.log.includes('connected to Discord')) resolve();
      };
      stderr?.on('data', look);
      void this.ended.then((exitCode) =>
        reject(new Error(`The bot ended with ${exitCode} before it was connected:\n${this.log}`)),
      );
      look();
    });
  }

  /** @returns The exit code. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal);
    return this.ended;
  }
}
