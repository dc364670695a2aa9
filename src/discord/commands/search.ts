import { ApplicationCommandOptionType } from 'discord.js';
import { deferPublicly } from '../delivery/acknowledge.js';
import type { SlashCommand } from '../command.js';
import { sentenceFor } from '../failure-sentence.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { renderHits } from '../rendering/render-hits.js';
import { renderNotice } from '../rendering/render-notice.js';
import { serveInTurn } from '../serve-in-turn.js';
import { completeQuestion } from './complete-question.js';
import { everywhere } from './everywhere.js';
import { named } from './localised.js';

const DEFAULT_COUNT = 5;
const MAX_COUNT = 10;

/** Shows the passages that a question would be answered from. */
export const searchCommand: SlashCommand = {
  definition: {
    ...named(
      ['search', '搜索', '搜尋'],
      ['Show the passages that fit some words, without an answer', '只查相关段落，不作答', '只搜尋相關段落，不作答'],
    ),
    ...everywhere,
    options: [
      {
        type: ApplicationCommandOptionType.String,
        ...named(['query', '关键词', '關鍵字'], ['Words or a question', '关键词或问题', '關鍵字或問題']),
        required: true,
        max_length: 1000,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        ...named(
          ['count', '数量', '數量'],
          [
            `Number of passages, 1 to ${MAX_COUNT}; otherwise ${DEFAULT_COUNT}`,
            `段落数，1 到 ${MAX_COUNT}；默认 ${DEFAULT_COUNT}`,
            `段落數，1 到 ${MAX_COUNT}；預設 ${DEFAULT_COUNT}`,
          ],
        ),
        min_value: 1,
        max_value: MAX_COUNT,
      },
    ],
  },
  isBoundToChannels: true,
  async run(interaction, parts) {
    await deferPublicly(interaction);
    const words = wordsIn(languageOfLocale(interaction.locale));
    const count = interaction.options.getInteger('count') ?? DEFAULT_COUNT;
    try {
      await serveInTurn(interaction, parts, async () => {
        const query = interaction.options.getString('query', true);
        await interaction.editReply(renderHits(await parts.application.searcher.search(query, count), words));
      });
    } catch (error) {
      const sentence = sentenceFor(error, words, parts, { interactionId: interaction.id });
      await interaction.editReply(renderNotice(sentence));
    }
  },
  complete: completeQuestion,
};
