import { ApplicationCommandType, TextInputStyle, type Message } from 'discord.js';
import { respondOnce } from '../delivery/acknowledge.js';
import { buttonId } from '../buttons/button-id.js';
import { modalNames } from '../buttons/button-names.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import type { MessageCommand } from '../message-command.js';
import { textDialogue } from '../modals/text-dialogue.js';
import { everywhere } from './everywhere.js';
import { localised } from './localised.js';

/** The most that a field of a dialogue holds. */
const MAX_FIELD_CHARS = 4000;

/** Opens a dialogue with the message's text: to be asked as it is, or to be followed by a question about it. */
export const askAboutThisCommand: MessageCommand = {
  definition: {
    type: ApplicationCommandType.Message,
    name: 'Ask about this',
    name_localizations: localised('Ask about this', '就此提问', '就此提問'),
    ...everywhere,
  },
  isBoundToChannels: true,
  async run(interaction, parts) {
    const words = wordsIn(languageOfLocale(interaction.locale));
    const text = textOf(interaction.targetMessage).slice(0, MAX_FIELD_CHARS).toWellFormed();
    const key = parts.offeredTexts.keep({ texts: text === '' ? [] : [text], isPrivate: false });
    const dialogue = textDialogue(buttonId(modalNames.askAbout, key), {
      title: words.askAboutTitle,
      label: words.askAboutLabel,
      placeholder: words.askAboutHint,
      style: TextInputStyle.Paragraph,
      maxLength: MAX_FIELD_CHARS,
      required: true,
      value: text,
    });
    await respondOnce(interaction, () => interaction.showModal(dialogue));
  },
};

/** What a message says: its content without mentions of the bot, else the text of its first card. */
function textOf(message: Message): string {
  const content = message.content.replaceAll(`<@${message.client.user.id}>`, ' ').trim();
  if (content !== '') return content;
  const [embed] = message.embeds;
  return (embed?.description ?? embed?.title ?? '').trim();
}
