import { ChatModelError, type ChatModelFailure } from '../../chat-model/chat-model-error.js';
import type { AbilityState, ChatModelProbe } from '../../chat-model/probe-chat-model.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Finding } from './finding.js';

/** How the chat model that is set up is called. */
export interface ChatModelCheck {
  /** Of its server; no key. */
  readonly address: string;
  /**
   * Calls it.
   *
   * @throws {ConfigError | ChatModelError}
   */
  probe(): Promise<ChatModelProbe>;
}

const name = 'chat model';

/** The chat model is optional: answers are quotations without it. One that is set up is called. */
export async function checkChatModel(check: ChatModelCheck | undefined): Promise<Finding> {
  if (check === undefined) {
    return {
      name,
      status: 'not set up',
      message: 'no OPENAI_API_KEY or OPENAI_BASE_URL; answers quote the articles',
      remedy: 'docs/llm.md says how to set one up, on this machine too',
    };
  }
  try {
    return findingOf(await check.probe(), check.address);
  } catch (error) {
    const remedy = error instanceof ChatModelError ? REMEDIES[error.reason] : undefined;
    return { name, status: 'broken', message: describeError(error), ...(remedy === undefined ? {} : { remedy }) };
  }
}

function findingOf(probe: ChatModelProbe, address: string): Finding {
  const abilities = [
    `streaming: ${probe.isStreaming ? 'works' : 'comes at once'}`,
    `tools: ${IN_WORDS[probe.tools]}`,
    `JSON output: ${IN_WORDS[probe.json]}`,
    `tokens: ${probe.countsTokens ? 'counted' : 'not counted'}`,
  ];
  const times = `first token after ${inWords(probe.firstTokenMs)}, whole reply after ${inWords(probe.totalMs)}`;
  const message = `${probe.name} at ${address}: ${times}; ${abilities.join(', ')}`;
  const consequences = consequencesOf(probe);
  if (consequences.length === 0) return { name, status: 'ok', message };
  return { name, status: 'warning', message, remedy: `it answers all the same; ${consequences.join('; ')}` };
}

const IN_WORDS: Readonly<Record<AbilityState, string>> = {
  works: 'works',
  refused: 'refused by the server',
  ignored: 'taken without effect',
  failed: 'failed',
};

function consequencesOf({ isStreaming, tools, json, countsTokens }: ChatModelProbe): string[] {
  return [
    ...(isStreaming ? [] : ['answers come at once in place of sentence by sentence']),
    ...(tools === 'works' ? [] : ['it does not use the calculators']),
    ...(json === 'works' ? [] : ['its replies are read as plain text where they are no JSON']),
    ...(countsTokens ? [] : ['budgets go by estimates']),
  ];
}

const REMEDIES: Readonly<Partial<Record<ChatModelFailure, string>>> = {
  unauthorised: 'set OPENAI_API_KEY to a key of that server',
  'model-not-found': 'set OPENAI_MODEL to a model that the server lists under /models',
  unreachable: 'start the server, or correct OPENAI_BASE_URL',
  malformed: 'correct OPENAI_BASE_URL',
  'first-token-timeout': 'wait until the server has loaded the model, or raise OPENAI_FIRST_TOKEN_TIMEOUT_MS',
  timeout: 'take a smaller or faster model, or raise OPENAI_TIMEOUT_MS',
};

const inWords = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
