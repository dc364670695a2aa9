import { afterEach, beforeEach, expect, test } from 'vitest';
import { deployCommands } from '../../src/discord/deploy-commands.js';
import { inspectApplication } from '../../src/discord/inspect-application.js';
import { UpstreamError } from '../../src/shared/errors/upstream-error.js';
import { DiscordStandIn } from '../discord-stand-in/discord-stand-in.js';

let discord: DiscordStandIn;

beforeEach(async () => {
  discord = await DiscordStandIn.start();
});

afterEach(() => discord.close());

test('knows the application, what it may hear, and which commands Discord has not yet', async () => {
  const { botToken, apiBase, applicationId } = discord;
  const before = await inspectApplication(botToken, apiBase);
  expect(before).toMatchObject({ id: applicationId, name: 'suanli' });
  expect(before).not.toHaveProperty('withoutMessageContent');
  expect(before.outdatedCommands).toContain('/ask');
  await deployCommands({ botToken, apiBase, applicationId, isDryRun: false });
  expect((await inspectApplication(botToken, apiBase)).outdatedCommands).toEqual([]);
});

test('says what is lost without the Message Content intent, and where to switch it on', async () => {
  const without = await DiscordStandIn.start({ grantedIntents: [] });
  const state = await inspectApplication(without.botToken, without.apiBase);
  expect(state.withoutMessageContent?.lost).toMatch(/cannot answer unasked/);
  expect(state.withoutMessageContent?.switch).toMatch(/discord\.com\/developers.*Message Content Intent/);
  await without.close();
});

test('a wrong token names its setting', async () => {
  const failure = await inspectApplication('wrong', discord.apiBase).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UpstreamError);
  expect((failure as Error).message).toMatch(/DISCORD_TOKEN/);
});
