import { MessageFlags } from 'discord.js';
import { respondOnce } from '../delivery/acknowledge.js';
import type { Application } from '../../assistant/application.js';
import { toTraditional } from '../../language/chinese-script.js';
import type { AnswerLanguage } from '../../language/language.js';
import type { SlashCommand } from '../command.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import type { OutgoingMessage } from '../rendering/outgoing-message.js';
import { renderHelp } from '../rendering/render-notice.js';
import { everywhere } from './everywhere.js';
import { named } from './localised.js';

/** Says what the bot does and how to ask. */
export const helpCommand: SlashCommand = {
  definition: {
    ...named(
      ['help', '帮助', '說明'],
      ['What I can answer and how to ask', '我能回答什么、怎么提问', '我能回答什麼、怎麼提問'],
    ),
    ...everywhere,
  },
  isBoundToChannels: false,
  async run(interaction, parts) {
    const help = helpIn(languageOfLocale(interaction.locale), parts.application);
    await respondOnce(interaction, () => interaction.reply({ ...help, flags: MessageFlags.Ephemeral }));
  },
};

/** The help text in one language. */
export function helpIn(language: AnswerLanguage, application: Application): OutgoingMessage {
  const { zh, en } = application.examples;
  const examples = language === 'en' ? en : language === 'zh-TW' ? zh.map((example) => toTraditional(example)) : zh;
  return renderHelp(wordsIn(language), examples);
}
