import { ButtonStyle, ComponentType } from 'discord.js';
import { deferPrivately } from '../delivery/acknowledge.js';
import { buttonId } from '../buttons/button-id.js';
import { buttonNames } from '../buttons/button-names.js';
import type { SlashCommand } from '../command.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { outgoing } from '../rendering/outgoing-message.js';
import type { ErasedCounts } from '../../storage/bot-records.js';
import { everywhere } from './everywhere.js';
import { named } from './localised.js';

/** Says what is kept of the asker, and offers to erase it. */
export const privacyCommand: SlashCommand = {
  definition: {
    ...named(
      ['privacy', '隐私', '隱私'],
      ['What I keep of you, and how to erase it', '我保存了你的哪些数据，怎样删除', '我儲存了你的哪些資料，怎樣刪除'],
    ),
    ...everywhere,
  },
  isBoundToChannels: false,
  async run(interaction, parts) {
    await deferPrivately(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const kept = totalOf(await parts.records.countOf(parts.hashUser(interaction.user.id)));
    const erase = {
      type: ComponentType.Button as const,
      style: ButtonStyle.Danger as const,
      custom_id: buttonId(buttonNames.erase),
      label: words.eraseButton,
    };
    await interaction.editReply(
      outgoing({
        content: `**${words.privacyTitle}**\n${words.privacy(parts.settings.retentionDays)}\n\n${words.keptOfYou(kept)}`,
        components: [{ type: ComponentType.ActionRow, components: [erase] }],
      }),
    );
  },
};

/** All kinds together. */
export function totalOf(counts: ErasedCounts): number {
  const { questions, answers, votes, feedback, unanswered } = counts;
  return questions + answers + votes + feedback + unanswered;
}
