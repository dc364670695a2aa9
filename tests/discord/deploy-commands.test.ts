import { ApplicationCommandType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allCommands, allMessageCommands } from '../../src/discord/commands/all-commands.js';
import { deployCommands, type DeployCommandsOptions } from '../../src/discord/deploy-commands.js';
import type { CommandDifference } from '../../src/discord/deployment/compare-commands.js';
import { UpstreamError } from '../../src/shared/errors/upstream-error.js';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await DiscordStandIn.start();
});

afterEach(async () => {
  await discord.close();
});

const deploy = (options: Partial<DeployCommandsOptions> = {}): Promise<readonly CommandDifference[]> => {
  const { botToken, applicationId, apiBase } = discord;
  return deployCommands({ botToken, applicationId, apiBase, isDryRun: false, ...options });
};

const actionsOf = (differences: readonly CommandDifference[]): Set<string> =>
  new Set(differences.map((difference) => difference.action));

/** Calls that change something. */
const changes = (): string[] =>
  discord.transcript.calls.filter((call) => call.method !== 'GET').map((call) => call.method);

const own = [...allCommands, ...allMessageCommands].map((command) => command.definition.name);

describe('deploy-commands', () => {
  test('registers every command, valid by Discord’s rules, and touches nothing the second time', async () => {
    const first = await deploy();
    expect(first.map((difference) => difference.name.replace('/', ''))).toEqual(own);
    expect(actionsOf(first)).toEqual(new Set(['add']));
    expect(discord.commands.map((command) => command.name).sort()).toEqual([...own].sort());
    const done = changes().length;
    expect(actionsOf(await deploy())).toEqual(new Set(['keep']));
    expect(changes()).toHaveLength(done);
  });

  test('tells the difference and changes nothing in a dry run', async () => {
    expect(actionsOf(await deploy({ isDryRun: true }))).toEqual(new Set(['add']));
    expect(changes()).toEqual([]);
    expect(discord.commands).toEqual([]);
  });

  test('changes what differs, removes what is too many, and leaves the rest alone', async () => {
    await deploy();
    discord.registerCommands([
      ...discord.commands.map((command) => {
        if (command.name !== 'ask' || command.type === ApplicationCommandType.Message) return command;
        return { ...command, description: 'Old words', name_localizations: { 'zh-CN': '问' } };
      }),
      { name: 'quiz', description: 'Of an older version' },
    ]);
    const done = changes().length;
    const differences = await deploy();
    const touched = differences.filter((difference) => difference.action !== 'keep');
    expect(touched.map(({ action, name }) => `${action} ${name}`)).toEqual(['change /ask', 'remove /quiz']);
    const fields = touched.flatMap((difference) => (difference.action === 'change' ? difference.fields : []));
    expect(fields.find(({ field }) => field === 'description')?.before).toBe('"Old words"');
    expect(fields.find(({ field }) => field === 'name_localizations.zh-CN')?.after).toBe('"提问"');
    expect(changes().slice(done).sort()).toEqual(['DELETE', 'PATCH']);
    expect(actionsOf(await deploy())).toEqual(new Set(['keep']));
  });

  test('for one guild, leaves the commands for everywhere alone', async () => {
    await deploy({ guildId: discord.guild.id });
    expect(discord.commands).toEqual([]);
    expect(actionsOf(await deploy({ guildId: discord.guild.id }))).toEqual(new Set(['keep']));
    expect(actionsOf(await deploy({ isDryRun: true }))).toEqual(new Set(['add']));
  });

  test('every command, option and description is there in Chinese of both kinds', async () => {
    await deploy();
    for (const command of discord.commands) {
      const isMenu = command.type === ApplicationCommandType.Message;
      const options = 'options' in command ? (command.options ?? []) : [];
      for (const named of [command, ...options]) {
        for (const locale of ['zh-CN', 'zh-TW'] as const) {
          expect(named.name_localizations?.[locale], named.name).toMatch(/\p{Script=Han}/u);
          if (!isMenu && 'description_localizations' in named) {
            expect(named.description_localizations?.[locale], named.name).toMatch(/\p{Script=Han}/u);
          }
        }
      }
    }
  });

  test.each<[string, Partial<DeployCommandsOptions>, RegExp]>([
    ['a wrong token', { botToken: 'wrong' }, /DISCORD_TOKEN/],
    ['another application', { applicationId: '555555555555555555' }, /DISCORD_APPLICATION_ID 555555555555555555/],
    ['a guild where the bot is not', { guildId: '555555555555555555' }, /not in guild 555555555555555555/],
    [
      'no server',
      { apiBase: 'http://127.0.0.1:9/api' },
      /cannot be reached at http:\/\/127\.0\.0\.1:9.*DISCORD_API_BASE/,
    ],
  ])('%s names the setting', async (_name, options, sentence) => {
    const failure = await deploy(options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UpstreamError);
    expect((failure as Error).message).toMatch(sentence);
  });
});
