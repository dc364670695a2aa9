import type { APIMessage } from 'discord.js';
import { drawPng } from '../../src/charts/draw-png.js';
import { openApplication } from '../../src/compose.js';
import { loadConfig, readEnvironment } from '../../src/config/load-config.js';
import { allCommands, allMessageCommands } from '../../src/discord/commands/all-commands.js';
import { createDiscordBot } from '../../src/discord/create-discord-bot.js';
import { findKeptAnswer } from '../../src/discord/kept-answer.js';
import { createLogger } from '../../src/shared/logger.js';
import { silentProgress } from '../../src/shared/progress.js';
import { openBotRecords } from '../../src/storage/open-bot-records.js';
import { inMemory } from '../../src/storage/open-database.js';
import { hashWith } from '../../src/storage/user-hash.js';
import { DiscordStandIn } from '../../tests/discord-stand-in/discord-stand-in.js';
import { commandsSchema } from '../../tests/discord-stand-in/schemas/command-schema.js';
import { Conversing, idIn } from '../../tests/discord/conversing.js';

/** A message as the bot sent it, and the name of its picture. */
export interface RecordedMessage {
  readonly name: string;
  readonly message: Pick<APIMessage, 'content' | 'embeds' | 'components'> & { readonly flags: number };
  /** Alternative text of the attached picture, where there is one. */
  readonly altText?: string;
}

/** With the picture itself, at half of the size that the bot sends. */
export interface RecordedPicture {
  readonly recorded: RecordedMessage;
  readonly png?: Buffer;
}

const questions = {
  'en-US': { answered: 'How much memory do the H100 and the MI300X have?', unknown: 'Who won the football match?' },
  'zh-CN': { answered: '算力券是什么？', unknown: '今天晚饭吃什么？' },
  'zh-TW': { answered: '輝達 H20 和 H100 差在哪裡？', unknown: '今天晚餐吃什麼？' },
} as const;

/** Lets a real bot, over real sockets, answer from the bundled corpus, and keeps what it sent. */
export async function recordMessages(): Promise<RecordedPicture[]> {
  const discord = await DiscordStandIn.start();
  const definitions = [...allCommands, ...allMessageCommands].map((command) => command.definition);
  discord.registerCommands(commandsSchema.parse(definitions));
  const logger = createLogger('warn');
  const application = await openApplication(loadConfig(readEnvironment()), {
    progress: silentProgress,
    logger,
    usesChatModel: false,
  });
  const records = await openBotRecords(inMemory);
  const bot = createDiscordBot({
    application,
    botToken: discord.botToken,
    apiBase: discord.apiBase,
    allowedChannelIds: [],
    shards: 1,
    records,
    hashUser: hashWith(Buffer.from('pictures')),
    logger,
  });
  try {
    await bot.start();
    const recorded: RecordedPicture[] = [];
    for (const [locale, { answered, unknown }] of Object.entries(questions)) {
      const person = new Conversing(
        { discord },
        { by: discord.world.addUser(locale), locale, permissions: ['ManageGuild'] },
      );
      const other = new Conversing({ discord }, { by: discord.world.addUser(`other ${locale}`), locale });
      const keep = (name: string, { content, embeds, components = [], flags }: APIMessage): void => {
        const message = structuredClone({ content, embeds, components, flags: flags ?? 0 });
        recorded.push({ recorded: { name: `${name}.${locale}`, message } });
      };
      const keepDrawn = async (name: string, message: APIMessage): Promise<void> => {
        keep(name, message);
        const last = recorded.pop();
        const key = idIn(message, 'why').split(':')[1] ?? '';
        const kept = await findKeptAnswer(key, { records });
        const answer = kept?.answer.kind === 'calculated' ? kept.answer : undefined;
        if (last === undefined || answer?.chart === undefined) throw new Error(`${name} has no picture.`);
        const { png } = await drawPng(answer.chart, { language: answer.language, scale: 1 });
        const altText = message.attachments[0]?.description ?? '';
        recorded.push({ recorded: { ...last.recorded, altText }, png });
      };
      const answer = await person.use('ask', { question: answered });
      keep('ask', answer);
      keep('quotes', await person.press(answer, 'sources'));
      keep('why', await person.press(answer, 'why'));
      keep('follow-ups', await person.press(answer, 'next'));
      keep('abstention', await other.use('ask', { question: unknown }));
      keep('search', await person.use('search', { query: 'HBM3E', count: 2 }));
      keep('sources', await person.use('sources'));
      keep('help', await person.use('help'));
      keep('privacy', await person.use('privacy'));
      const fit = await person.use('compute fit', { model: 'llama-3.1-405b', accelerator: 'h100-sxm', devices: '8' });
      await keepDrawn('compute', fit);
      keep('derivation', await person.press(fit, 'why'));
      await keepDrawn('compare', await person.use('compare', { first: 'h100-sxm', second: 'h200-sxm', third: 'h20' }));
      if (locale !== 'zh-TW') await keepDrawn('timeline', await person.use('timeline', { from: 2020 }));
      if (locale !== 'zh-TW') await keepDrawn('cost', await person.use('compute cost', { model: 'llama-3.1-70b' }));
      keep('admin-status', await person.use('admin status'));
    }
    return recorded;
  } finally {
    await bot.stop();
    await records.close();
    await application.close();
    await discord.close();
  }
}
