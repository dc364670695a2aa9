import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { UpstreamError } from '../../src/shared/errors/upstream-error.js';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await DiscordStandIn.start();
});

afterEach(async () => {
  await discord.close();
});

const deploy = (options: { botToken?: string; applicationId?: string; apiBase?: string } = {}): Promise<string[]> => {
  const { botToken, applicationId, apiBase } = discord;
  return deployCommands({ botToken, applicationId, apiBase, ...options });
};

test('registers every command, valid by Discord’s rules, and can be repeated', async () => {
  expect(await deploy()).toEqual(['ask', 'search', 'reset', 'help']);
  expect(await deploy()).toEqual(['ask', 'search', 'reset', 'help']);
  expect(discord.commands).toHaveLength(4);
});

test('every command, option and description is there in Chinese of both kinds', async () => {
  await deploy();
  const all = discord.commands.flatMap((each) => [each, ...('options' in each ? (each.options ?? []) : [])]);
  for (const named of all) {
    for (const locale of ['zh-CN', 'zh-TW'] as const) {
      expect(named.name_localizations?.[locale], named.name).toMatch(/\p{Script=Han}/u);
      if (!('description' in named)) continue;
      expect(named.description_localizations?.[locale], named.name).toMatch(/\p{Script=Han}/u);
    }
  }
});

test.each([
  ['a wrong token', { botToken: 'wrong' }, /DISCORD_TOKEN/],
  ['another application', { applicationId: '555555555555555555' }, /DISCORD_APPLICATION_ID 555555555555555555/],
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
