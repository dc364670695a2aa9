import type { CommandHandlers } from '../terminal/program.js';
import { endNow, endSignal } from './end-signal.js';
import { prepare, withApplication } from './workplace.js';

/** What the commands of the Discord bot do. */
export const discordHandlers: Pick<CommandHandlers, 'bot' | 'deployCommands'> = {
  async bot(flags) {
    const { requireDiscordSettings, runBot } = await import('../terminal/commands/bot.js');
    const workplace = await prepare(flags, true);
    const { config, logger } = workplace;
    const botToken = config.DISCORD_TOKEN;
    requireDiscordSettings({ DISCORD_TOKEN: botToken });
    const stop = endSignal();
    const { createDiscordBot } = await import('../discord/create-discord-bot.js');
    // A signal during the start ends the process: an index that is being built is not yet the live one.
    stop.addEventListener('abort', endNow);
    return withApplication(workplace, (application) => {
      stop.removeEventListener('abort', endNow);
      return runBot(
        (disconnected) =>
          createDiscordBot({
            application,
            botToken: botToken?.reveal() ?? '',
            apiBase: config.DISCORD_API_BASE,
            allowedChannelIds: config.DISCORD_ALLOWED_CHANNEL_IDS,
            shards: config.DISCORD_SHARDS,
            logger,
            onDisconnected: disconnected,
          }),
        stop,
      );
    });
  },

  async deployCommands(flags) {
    const { requireDiscordSettings } = await import('../terminal/commands/bot.js');
    const { config, terminal } = await prepare(flags, true);
    const { DISCORD_TOKEN: botToken, DISCORD_APPLICATION_ID: applicationId } = config;
    requireDiscordSettings({ DISCORD_TOKEN: botToken, DISCORD_APPLICATION_ID: applicationId });
    const { deployCommands } = await import('../discord/deploy-commands.js');
    const names = await deployCommands({
      botToken: botToken?.reveal() ?? '',
      applicationId: applicationId ?? '',
      apiBase: config.DISCORD_API_BASE,
    });
    await terminal.write(`Registered with Discord: ${names.map((name) => `/${name}`).join(', ')}\n`);
    return 0;
  },
};
