import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { deferPrivately } from '../delivery/acknowledge.js';
import type { BotParts } from '../bot-parts.js';
import type { SlashCommand } from '../command.js';
import { languageOfLocale, wordsIn, type InterfaceWords } from '../interface-words.js';
import { isAdmin } from '../preconditions/is-admin.js';
import type { OutgoingMessage } from '../rendering/outgoing-message.js';
import { renderNotice } from '../rendering/render-notice.js';
import { showGaps } from './admin/gaps.js';
import { togglePause } from './admin/pause.js';
import { reindex } from './admin/reindex.js';
import { showStatus } from './admin/status.js';
import { named } from './localised.js';

type Subcommand = (
  interaction: ChatInputCommandInteraction,
  words: InterfaceWords,
  parts: BotParts,
) => OutgoingMessage | Promise<OutgoingMessage>;

const subcommands: Readonly<Record<string, Subcommand>> = {
  status: showStatus,
  reindex,
  gaps: showGaps,
  pause: togglePause,
};

const type = ApplicationCommandOptionType.Subcommand as const;

/** What the people who run a guild may see and do; only they see the answers. */
export const adminCommand: SlashCommand = {
  definition: {
    ...named(
      ['admin', '管理', '管理'],
      ['For the people who run this server', '供服务器管理者使用', '供伺服器管理者使用'],
    ),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      { type, ...named(['status', '状态', '狀態'], ['How I am doing', '查看运行状态', '檢視執行狀態']) },
      {
        type,
        ...named(
          ['reindex', '更新索引', '更新索引'],
          ['Bring my index of articles up to date', '更新文章索引', '更新文章索引'],
        ),
      },
      {
        type,
        ...named(
          ['gaps', '缺口', '缺口'],
          [
            'Questions that I did not answer well, and feedback',
            '我没能答好的问题，以及反馈',
            '我沒能答好的問題，以及意見回饋',
          ],
        ),
      },
      {
        type,
        ...named(
          ['pause', '暂停', '暫停'],
          ['Stop answering in this server, or go on', '在本服务器暂停或恢复回答', '在本伺服器暫停或恢復回答'],
        ),
      },
    ],
  },
  isBoundToChannels: false,
  async run(interaction, parts) {
    await deferPrivately(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const run = subcommands[interaction.options.getSubcommand()];
    const isRefused = run === undefined || !isAdmin(interaction, parts.settings.adminRoleIds);
    await interaction.editReply(isRefused ? renderNotice(words.admin.refused) : await run(interaction, words, parts));
  },
};
