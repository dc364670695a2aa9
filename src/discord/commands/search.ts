import { ApplicationCommandOptionType, InteractionContextType } from 'discord.js';
import { sentenceFor } from '../answer-question.js';
import type { SlashCommand } from '../command.js';
import { InteractionReply } from '../delivery/interaction-reply.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { renderHits } from '../rendering/render-hits.js';
import { renderNotice } from '../rendering/render-notice.js';
import { localised } from './localised.js';

const DEFAULT_COUNT = 5;
const MAX_COUNT = 10;

/** Shows the passages that a question would be answered from. */
export const searchCommand: SlashCommand = {
  definition: {
    name: 'search',
    name_localizations: localised('搜索', '搜尋'),
    description: 'Show the passages that fit some words, without an answer',
    description_localizations: localised('只查相关段落，不作答', '只搜尋相關段落，不作答'),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'query',
        name_localizations: localised('关键词', '關鍵字'),
        description: 'Words or a question',
        description_localizations: localised('关键词或问题', '關鍵字或問題'),
        required: true,
        max_length: 1000,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'count',
        name_localizations: localised('数量', '數量'),
        description: `Number of passages, 1 to ${MAX_COUNT}; otherwise ${DEFAULT_COUNT}`,
        description_localizations: localised(
          `段落数，1 到 ${MAX_COUNT}；默认 ${DEFAULT_COUNT}`,
          `段落數，1 到 ${MAX_COUNT}；預設 ${DEFAULT_COUNT}`,
        ),
        min_value: 1,
        max_value: MAX_COUNT,
      },
    ],
  },
  isBoundToChannels: true,
  async run(interaction, parts) {
    const reply = new InteractionReply(interaction, false, parts.logger);
    await reply.acknowledge();
    const words = wordsIn(languageOfLocale(interaction.locale));
    const count = interaction.options.getInteger('count') ?? DEFAULT_COUNT;
    try {
      const result = await parts.application.searcher.search(interaction.options.getString('query', true), count);
      await reply.send([renderHits(result, words)]);
    } catch (error) {
      await reply.send([renderNotice(sentenceFor(error, words, parts, { interactionId: interaction.id }))]);
    }
  },
};
