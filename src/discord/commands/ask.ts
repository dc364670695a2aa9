import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import type { AssistantRequest } from '../../assistant/assistant.js';
import { answerInteraction } from '../answer-interaction.js';
import type { SlashCommand } from '../command.js';
import { localised } from './localised.js';

/** Discord's own limit on a string option. */
const MAX_QUESTION_CHARS = 6000;

const languages = ['zh-CN', 'zh-TW', 'en'] as const;

/** Answers a question with cited quotes. */
export const askCommand: SlashCommand = {
  definition: {
    name: 'ask',
    name_localizations: localised('提问', '提問'),
    description: 'Ask about large language models and compute; the answer cites its sources',
    description_localizations: localised(
      '询问大语言模型与算力的问题，回答附来源',
      '詢問大型語言模型與算力的問題，回答附來源',
    ),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        name_localizations: localised('问题', '問題'),
        description: 'Your question, in Chinese or English',
        description_localizations: localised('你的问题，中文或英文', '你的問題，中文或英文'),
        required: true,
        max_length: MAX_QUESTION_CHARS,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'language',
        name_localizations: localised('语言', '語言'),
        description: 'Language of the answer; otherwise that of the question',
        description_localizations: localised('回答所用的语言；默认与问题相同', '回答所用的語言；預設與問題相同'),
        choices: [
          { name: '简体中文', value: 'zh-CN' },
          { name: '繁體中文', value: 'zh-TW' },
          { name: 'English', value: 'en' },
        ],
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'private',
        name_localizations: localised('仅自己可见', '僅自己可見'),
        description: 'Show the answer only to you',
        description_localizations: localised('只让你自己看到回答', '只讓你自己看到回答'),
      },
    ],
  },
  isBoundToChannels: true,
  async run(interaction, parts) {
    const asked = {
      question: interaction.options.getString('question', true),
      language: chosenLanguage(interaction.options.getString('language')),
      isPrivate: interaction.options.getBoolean('private') ?? false,
    };
    await answerInteraction(interaction, asked, parts);
  },
};

function chosenLanguage(value: string | null): NonNullable<AssistantRequest['language']> {
  return languages.find((language) => language === value) ?? 'auto';
}
