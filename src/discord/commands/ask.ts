import { ApplicationCommandOptionType } from 'discord.js';
import type { AssistantRequest } from '../../assistant/assistant.js';
import { answerInteraction } from '../answer-interaction.js';
import type { SlashCommand } from '../command.js';
import { completeQuestion } from './complete-question.js';
import { everywhere } from './everywhere.js';
import { localised, named } from './localised.js';

/** Discord's own limit on a string option. */
const MAX_QUESTION_CHARS = 6000;

const languages = ['zh-CN', 'zh-TW', 'en'] as const;

/** Answers a question with cited quotes. */
export const askCommand: SlashCommand = {
  definition: {
    ...named(
      ['ask', '提问', '提問'],
      [
        'Ask about large language models and compute; the answer cites its sources',
        '询问大语言模型与算力的问题，回答附来源',
        '詢問大型語言模型與算力的問題，回答附來源',
      ],
    ),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named(
          ['question', '问题', '問題'],
          ['Your question, in Chinese or English', '你的问题，中文或英文', '你的問題，中文或英文'],
        ),
        required: true,
        max_length: MAX_QUESTION_CHARS,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named(
          ['language', '语言', '語言'],
          [
            'Language of the answer; otherwise that of the question',
            '回答所用的语言；默认与问题相同',
            '回答所用的語言；預設與問題相同',
          ],
        ),
        choices: [
          { ...choice('Simplified Chinese', '简体中文', '簡體中文'), value: 'zh-CN' },
          { ...choice('Traditional Chinese', '繁体中文', '繁體中文'), value: 'zh-TW' },
          { ...choice('English', '英文', '英文'), value: 'en' },
        ],
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        ...named(
          ['private', '仅自己可见', '僅自己可見'],
          ['Show the answer only to you', '只让你自己看到回答', '只讓你自己看到回答'],
        ),
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
  complete: completeQuestion,
};

function choice(...name: readonly [string, string, string]) {
  return { name: name[0], name_localizations: localised(...name) };
}

function chosenLanguage(value: string | null): NonNullable<AssistantRequest['language']> {
  return languages.find((language) => language === value) ?? 'auto';
}
