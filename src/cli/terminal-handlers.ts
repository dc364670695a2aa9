import { join } from 'node:path';
import type { Config } from '../config/load-config.js';
import type { ChatModelCheck } from '../terminal/doctor/check-chat-model.js';
import type { CommandHandlers } from '../terminal/program.js';
import { endSignal } from './end-signal.js';
import { environmentOf, loadWhatIsValid, oneOrBatch, prepare, terminalFor, withApplication } from './workplace.js';

/** What the commands of the terminal do. */
export const terminalHandlers: Omit<CommandHandlers, 'bot' | 'deployCommands'> = {
  async chat(flags) {
    const { runChat } = await import('../terminal/commands/chat.js');
    const { environmentLanguage } = await import('../terminal/interface-words.js');
    const workplace = await prepare(flags);
    const { terminal, environment, config } = workplace;
    return withApplication(workplace, (application) =>
      runChat(
        application,
        {
          environmentLanguage: environmentLanguage(environment),
          historyFile: join(config.DATA_DIR, 'chat-history'),
          // Through a pipe nothing has to be put back in order: a signal ends the process.
          stop: terminal.isInteractive ? endSignal() : new AbortController().signal,
        },
        terminal,
      ),
    );
  },

  async ask(question, flags) {
    const { runAsk, runAskBatch } = await import('../terminal/commands/ask.js');
    const options = { language: flags.lang, explain: flags.explain, isJson: flags.json, usesChatModel: flags.llm };
    return oneOrBatch(question, flags, {
      one: (application, asked, terminal) => runAsk(application, asked, options, terminal, endSignal()),
      batch: (application, lines, terminal) => runAskBatch(application, lines, options, terminal),
      usesChatModel: flags.llm,
    });
  },

  async search(query, flags) {
    const { runSearch, runSearchBatch } = await import('../terminal/commands/search.js');
    const options = { count: flags.k, isJson: flags.json };
    return oneOrBatch(query, flags, {
      one: (application, asked, terminal) => runSearch(application, asked, options, terminal),
      batch: (application, lines, terminal) => runSearchBatch(application, lines, options, terminal),
      usesChatModel: false,
    });
  },

  async index(flags) {
    const { runIndex, runIndexWatch } = await import('../terminal/commands/index.js');
    const { buildIndex } = await import('../compose.js');
    const { config, progress, logger, terminal } = await prepare(flags);
    const build = ({ rebuild }: { rebuild: boolean }): ReturnType<typeof buildIndex> =>
      buildIndex(config, { rebuild, progress, logger });
    const options = { rebuild: flags.rebuild, isJson: flags.json };
    if (!flags.watch) return runIndex(build, options, terminal);
    return runIndexWatch(build, { ...options, corpusFolder: config.CORPUS_DIR, stop: endSignal() }, terminal);
  },

  async compute(words, flags, usage) {
    const { runCompute, runComputeHelp } = await import('../terminal/commands/compute.js');
    const { environmentLanguage } = await import('../terminal/interface-words.js');
    const { config, terminal, environment } = await prepare(flags);
    const spoken = environmentLanguage(environment);
    if (flags.help) {
      const { ALL_CALCULATORS: calculators } = await import('../compute/calculators/all-calculators.js');
      return runComputeHelp({ calculators }, words, usage, flags.lang === 'auto' ? spoken : flags.lang, terminal);
    }
    const { openComputeDesk } = await import('../calculating/create-compute-desk.js');
    const desk = await openComputeDesk({
      factSheetsFolder: join(config.packageRoot, 'fact-sheets'),
      compiledFile: join(config.packageRoot, 'dist', 'fact-sheets.json'),
    });
    const options = { language: flags.lang, environmentLanguage: spoken, isJson: flags.json, now: new Date() };
    return runCompute(desk, words, options, terminal);
  },

  async eval(flags) {
    const { checkEvalOptions, runEval } = await import('../terminal/commands/eval.js');
    const options = {
      split: flags.split,
      isJson: flags.json,
      isCheck: flags.check,
      isBaselineWritten: flags.writeBaseline,
      ...(flags.compare === undefined ? {} : { compareFile: flags.compare }),
      ...(flags.out === undefined ? {} : { outFile: flags.out }),
      ...(flags.questions === undefined ? {} : { questionsFile: flags.questions }),
    };
    checkEvalOptions(options);
    // The golden questions measure what everybody has; a chat model would be asked, and paid, for each of them.
    const workplace = { ...(await prepare(flags)), usesChatModel: false };
    const { config, terminal, progress } = workplace;
    const places = {
      packageRoot: config.packageRoot,
      corpusFolder: config.CORPUS_DIR,
      indexFolder: config.INDEX_DIR,
      dataFolder: config.DATA_DIR,
    };
    return withApplication(workplace, (application) => runEval(application, options, places, terminal, progress));
  },

  async bench(flags) {
    const { runBench } = await import('../terminal/commands/bench.js');
    const { config, terminal } = await prepare(flags);
    const options = {
      isJson: flags.json,
      isQuiet: flags.quiet,
      ...(flags.only === undefined ? {} : { only: flags.only }),
      ...(flags.out === undefined ? {} : { outFile: flags.out }),
    };
    const { packageRoot, CORPUS_DIR: corpusFolder, INDEX_DIR: indexFolder } = config;
    return runBench(options, { packageRoot, corpusFolder, indexFolder }, terminal);
  },

  async doctor(flags) {
    const { runDoctor } = await import('../terminal/commands/doctor.js');
    const { examineInstallation } = await import('../terminal/doctor/installation.js');
    const environment = await environmentOf(flags);
    const { config, problems } = await loadWhatIsValid(environment);
    const { packageRoot } = config;
    const installation = await examineInstallation({
      packageRoot,
      corpus: config.CORPUS_DIR,
      index: config.INDEX_DIR,
      embeddingModel: config.EMBEDDING_MODEL,
    });
    const parts = {
      nodeVersion: process.versions.node,
      packageRoot,
      installation,
      settingProblems: problems,
      folders: { index: config.INDEX_DIR, data: config.DATA_DIR },
      discord: {
        hasToken: config.DISCORD_TOKEN !== undefined,
        hasApplicationId: config.DISCORD_APPLICATION_ID !== undefined,
        applicationId: config.DISCORD_APPLICATION_ID,
        apiBase: config.DISCORD_API_BASE,
        inspectApplication: async () => {
          const { inspectApplication } = await import('../discord/inspect-application.js');
          return inspectApplication(config.DISCORD_TOKEN?.reveal() ?? '', config.DISCORD_API_BASE);
        },
      },
      inspectBotDatabase: async () => {
        const { inspectDatabase } = await import('../storage/open-database.js');
        return inspectDatabase(join(config.DATA_DIR, 'bot.sqlite'));
      },
      chatModel: await chatModelCheck(config),
    };
    return runDoctor(parts, flags.json, terminalFor(environment));
  },
};

/** The check of the chat model, which calls it; nothing where none is set up. */
async function chatModelCheck(config: Config): Promise<ChatModelCheck | undefined> {
  const { chatModelOptions } = await import('../config/chat-model-options.js');
  const options = chatModelOptions(config);
  if (options === undefined) return undefined;
  const { OPENAI_BASE_URL } = await import('../chat-model/chat-model-server.js');
  const { probeChatModel } = await import('../chat-model/probe-chat-model.js');
  return { address: options.baseUrl ?? OPENAI_BASE_URL, probe: () => probeChatModel(options) };
}
