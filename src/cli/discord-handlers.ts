import { join } from 'node:path';
import type { Config } from '../config/load-config.js';
import type { IndexTakeover } from '../discord/life-cycle/index-takeover.js';
import type { BotSettings } from '../discord/bot-settings.js';
import type { BotRecords } from '../storage/bot-records.js';
import type { ExitCode } from '../terminal/exit-code.js';
import type { CommandHandlers } from '../terminal/program.js';
import { endNow, endSignal } from './end-signal.js';
import { prepare, type Workplace } from './workplace.js';

/** What the commands of the Discord bot do. */
export const discordHandlers: Pick<CommandHandlers, 'bot' | 'deployCommands'> = {
  async bot(flags) {
    const { requireDiscordSettings, runBot } = await import('../terminal/commands/bot.js');
    const workplace = await prepare(flags, true);
    const { config, logger } = workplace;
    const botToken = config.DISCORD_TOKEN;
    requireDiscordSettings({ DISCORD_TOKEN: botToken });
    const stop = endSignal();
    // A signal during the start ends the process: an index that is being built is not yet the live one.
    stop.addEventListener('abort', endNow);
    return withLiveIndex(workplace, (takeover) =>
      withRecords(config, async (records) => {
        const { createDiscordBot } = await import('../discord/create-discord-bot.js');
        const { warmUp } = await import('../discord/life-cycle/warm-up.js');
        const { openUserHash } = await import('../storage/user-hash.js');
        const hashUser = await openUserHash(config.DATA_DIR);
        await warmUp(takeover.application, logger);
        stop.removeEventListener('abort', endNow);
        return runBot(
          (disconnected) =>
            createDiscordBot({
              application: takeover.application,
              index: takeover,
              botToken: botToken?.reveal() ?? '',
              apiBase: config.DISCORD_API_BASE,
              allowedChannelIds: config.DISCORD_ALLOWED_CHANNEL_IDS,
              settings: settingsOf(config),
              shards: config.DISCORD_SHARDS,
              records,
              hashUser,
              logger,
              onDisconnected: disconnected,
            }),
          stop,
        );
      }),
    );
  },

  async deployCommands(flags) {
    const { requireDiscordSettings } = await import('../terminal/commands/bot.js');
    const { config, terminal } = await prepare(flags, true);
    const { DISCORD_TOKEN: botToken, DISCORD_APPLICATION_ID: applicationId } = config;
    requireDiscordSettings({ DISCORD_TOKEN: botToken, DISCORD_APPLICATION_ID: applicationId });
    const { deployCommands } = await import('../discord/deploy-commands.js');
    const differences = await deployCommands({
      botToken: botToken?.reveal() ?? '',
      applicationId: applicationId ?? '',
      apiBase: config.DISCORD_API_BASE,
      isDryRun: flags.dryRun,
      ...(flags.guild === undefined ? {} : { guildId: flags.guild }),
    });
    const { renderCommandDifferences } = await import('../terminal/rendering/render-command-differences.js');
    const { jsonDocument } = await import('../terminal/json.js');
    const place = flags.guild === undefined ? 'the application' : `guild ${flags.guild}`;
    await terminal.write(
      flags.json
        ? jsonDocument({ guildId: flags.guild ?? null, isDryRun: flags.dryRun, commands: differences })
        : renderCommandDifferences(differences, { isDryRun: flags.dryRun, place }, terminal.palette),
    );
    return 0;
  },
};

/** Opens the index, and watches it for the time of `use`. */
async function withLiveIndex(
  workplace: Workplace,
  use: (takeover: IndexTakeover) => Promise<ExitCode>,
): Promise<ExitCode> {
  const { config, progress, logger, terminal, isQuiet } = workplace;
  const { openLiveIndex } = await import('../compose.js');
  const { rebuildInProcess } = await import('./rebuild-in-process.js');
  const live = await openLiveIndex(config, { progress, logger, rebuild: () => rebuildInProcess(config) });
  if (!isQuiet) for (const notice of live.takeover.application.notices) terminal.note(notice);
  live.takeover.start();
  try {
    return await use(live.takeover);
  } finally {
    await live.takeover.stop();
    await live.close();
  }
}

/** Opens what the bot keeps, for the time of `use`. */
async function withRecords(config: Config, use: (records: BotRecords) => Promise<ExitCode>): Promise<ExitCode> {
  const { openBotRecords } = await import('../storage/open-bot-records.js');
  const records = await openBotRecords(join(config.DATA_DIR, 'bot.sqlite'));
  try {
    return await use(records);
  } finally {
    await records.close();
  }
}

function settingsOf(config: Config): BotSettings {
  return {
    autoAnswerChannelIds: config.DISCORD_AUTO_ANSWER_CHANNEL_IDS,
    adminRoleIds: config.DISCORD_ADMIN_ROLE_IDS,
    maxQuestionsPerUser: config.DISCORD_MAX_QUESTIONS_PER_USER,
    maxQuestionsPerGuild: config.DISCORD_MAX_QUESTIONS_PER_GUILD,
    retentionDays: config.RETENTION_DAYS,
  };
}
