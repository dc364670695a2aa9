import { ApplicationCommandOptionType } from 'discord.js';
import type { TimelineFilter } from '../../calculating/compute-desk.js';
import type { SlashCommand } from '../command.js';
import { answerOutcome } from './answer-outcome.js';
import { everywhere } from './everywhere.js';
import { localised, named } from './localised.js';

const FIRST_YEAR = 2010;
const LAST_YEAR = 2100;

/** Countries by ISO 3166-1 alpha-2. */
const countries = [
  ['US', 'United States', '美国', '美國'],
  ['CN', 'China', '中国', '中國'],
  ['FR', 'France', '法国', '法國'],
  ['GB', 'United Kingdom', '英国', '英國'],
  ['CA', 'Canada', '加拿大', '加拿大'],
  ['AE', 'United Arab Emirates', '阿联酋', '阿聯'],
  ['KR', 'South Korea', '韩国', '韓國'],
  ['JP', 'Japan', '日本', '日本'],
  ['IL', 'Israel', '以色列', '以色列'],
  ['DE', 'Germany', '德国', '德國'],
  ['CH', 'Switzerland', '瑞士', '瑞士'],
] as const;

const year = (name: readonly [string, string, string], description: readonly [string, string, string]) => ({
  type: ApplicationCommandOptionType.Integer as const,
  ...named(name, description),
  min_value: FIRST_YEAR,
  max_value: LAST_YEAR,
});

/** Training compute of models by release, on a logarithmic axis. */
export const timelineCommand: SlashCommand = {
  definition: {
    ...named(
      ['timeline', '时间线', '時間線'],
      [
        'Training compute of models over the years, as a picture',
        '历年模型的训练算力，画成图',
        '歷年模型的訓練算力，畫成圖',
      ],
    ),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named(
          ['organisation', '机构', '機構'],
          ['Of one organisation, such as OpenAI', '只看某个机构，如 OpenAI', '只看某個機構，如 OpenAI'],
        ),
        max_length: 100,
      },
      {
        type: ApplicationCommandOptionType.String,
        ...named(['country', '国家', '國家'], ['Of one country', '只看某个国家', '只看某個國家']),
        choices: countries.map(([value, english, zhCn, zhTw]) => ({
          name: english,
          name_localizations: localised(english, zhCn, zhTw),
          value,
        })),
      },
      year(['from', '起始年', '起始年'], ['First year', '从哪一年起', '從哪一年起']),
      year(['to', '截止年', '截止年'], ['Last year', '到哪一年止', '到哪一年止']),
    ],
  },
  isBoundToChannels: true,
  async run(interaction, parts) {
    const { options } = interaction;
    const organisation = options.getString('organisation')?.trim();
    const country = options.getString('country');
    const fromYear = options.getInteger('from');
    const toYear = options.getInteger('to');
    const filter: TimelineFilter = {
      ...(organisation === undefined || organisation === '' ? {} : { organisation }),
      ...(country === null ? {} : { country }),
      ...(fromYear === null ? {} : { fromYear }),
      ...(toYear === null ? {} : { toYear }),
    };
    const { computeDesk } = parts.application;
    await answerOutcome(interaction, parts, (language) => computeDesk.timeline(filter, language));
  },
};
