import { z } from 'zod';
import type { PriceTable } from '../chat-model/price-table.js';

/** A value that must not be shown: printing, JSON and string conversion give `[redacted]`. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  /** The value itself, for the one place that needs it. */
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '[redacted]';
  }
  toJSON(): string {
    return '[redacted]';
  }
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[redacted]';
  }
}

const secret = z.string().transform((value) => new Secret(value));
const snowflake = z.string().regex(/^\d{15,21}$/, 'must be a Discord id: 15 to 21 digits (Developer Mode, Copy ID)');
const snowflakes = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .pipe(z.array(snowflake));
const httpUrl = z
  .url({ protocol: /^https?$/, error: 'must be a URL that begins with http:// or https://' })
  .transform((url) => url.replace(/\/+$/, ''));
const shards = z.union([
  z.literal('auto'),
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be auto or a whole number from 1')
    .transform(Number),
]);
const port = z
  .string()
  .regex(/^\d+$/, 'must be a whole number')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be at most 65535');

const wholeNumberFrom1 = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, 'must be a whole number from 1')
  .transform(Number);

const temperature = z
  .string()
  .regex(/^\d(\.\d+)?$/, 'must be a number from 0 to 2')
  .transform(Number)
  .refine((value) => value <= 2, 'must be a number from 0 to 2');
const budgetTokens = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, 'must be a whole number of tokens from 1')
  .transform(Number);
const budgetUsd = z
  .string()
  .regex(/^\d{1,9}(\.\d+)?$/, 'must be an amount of US dollars above 0, such as 2.50')
  .transform(Number)
  .refine((value) => value > 0, 'must be an amount of US dollars above 0, such as 2.50');

const PRICE = /^([^=]+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/;
const prices = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
  .pipe(
    z.array(z.string().regex(PRICE, 'must be like model=2.5/10,other=0.15/0.6, in US dollars for a million tokens')),
  )
  .transform((parts): PriceTable =>
    Object.fromEntries(
      parts.map((part) => {
        const [, name = '', input, output] = PRICE.exec(part) ?? [];
        return [name.trim(), { inputUsdPerMillion: Number(input), outputUsdPerMillion: Number(output) }];
      }),
    ),
  );

/** Every setting: type, range, default and one sentence. `.env.example` is generated from it. */
export const settingsSchema = z.object({
  DISCORD_TOKEN: secret.optional().describe('Bot token of your Discord application; only Discord judges it.'),
  DISCORD_APPLICATION_ID: snowflake.optional().describe('Application id; needed to register the slash commands.'),
  DISCORD_API_BASE: httpUrl
    .default('https://discord.com/api')
    .describe("Discord's REST address without the version; tests point it at a local server."),
  DISCORD_ALLOWED_CHANNEL_IDS: snowflakes
    .default([])
    .describe('Channels in which the bot answers, separated by commas; threads of a listed channel count. Empty: all.'),
  DISCORD_AUTO_ANSWER_CHANNEL_IDS: snowflakes
    .default([])
    .describe('Channels in which every question is answered without a mention. Empty: none.'),
  DISCORD_ADMIN_ROLE_IDS: snowflakes
    .default([])
    .describe('Roles that may use admin commands. Empty: members with Manage Server.'),
  DISCORD_SHARDS: shards.default('auto').describe('Number of gateway shards, or auto.'),
  DISCORD_MAX_QUESTIONS_PER_USER: wholeNumberFrom1
    .default(60)
    .describe('Questions that one person may have waiting or running.'),
  DISCORD_MAX_QUESTIONS_PER_GUILD: wholeNumberFrom1
    .default(300)
    .describe('Questions that one guild may have waiting or running.'),
  OPENAI_API_KEY: secret.optional().describe('Key of a chat model server; not needed offline.'),
  OPENAI_BASE_URL: httpUrl.optional().describe('Address of an OpenAI-compatible server, /v1 included.'),
  OPENAI_MODEL: z.string().optional().describe('Chat model name. Not set: the first that the server lists.'),
  OPENAI_REWRITE_MODEL: z
    .string()
    .optional()
    .describe('Chat model of the same server that rewrites follow-up questions. Not set: OPENAI_MODEL.'),
  OPENAI_TEMPERATURE: temperature
    .default(0.2)
    .describe('How freely the chat model words its answers, from 0 to 2; left out where the server refuses it.'),
  OPENAI_MAX_TOKENS: wholeNumberFrom1.default(800).describe('Most model tokens of one reply of the chat model.'),
  OPENAI_FIRST_TOKEN_TIMEOUT_MS: wholeNumberFrom1
    .default(20_000)
    .describe('Milliseconds to wait for the first token of the chat model, and between two pieces of its reply.'),
  OPENAI_TIMEOUT_MS: wholeNumberFrom1
    .default(60_000)
    .describe('Milliseconds for all that the chat model does for one answer, repetitions and repairs included.'),
  OPENAI_DAILY_TOKENS: budgetTokens
    .optional()
    .describe('Most model tokens in a day (UTC), prompts and replies together. Not set: no limit.'),
  OPENAI_DAILY_USD: budgetUsd
    .optional()
    .describe('Most US dollars in a day (UTC); needs OPENAI_PRICES. Not set: no limit.'),
  OPENAI_GUILD_DAILY_TOKENS: budgetTokens
    .optional()
    .describe('Most model tokens in a day (UTC) for each Discord guild. Not set: no limit.'),
  OPENAI_GUILD_DAILY_USD: budgetUsd
    .optional()
    .describe('Most US dollars in a day (UTC) for each Discord guild; needs OPENAI_PRICES. Not set: no limit.'),
  OPENAI_PRICES: prices
    .default({})
    .describe(
      'Prices as model=input/output, in US dollars for a million model tokens, separated by commas: small=0.15/0.6,large=2.5/10.',
    ),
  EMBEDDING_MODEL: z
    .string()
    .optional()
    .describe('Embedding model: a folder or a hub id (then it is downloaded). Not set: the bundled model.'),
  CORPUS_DIR: z.string().default('corpus').describe('Folder of Markdown documents.'),
  INDEX_DIR: z.string().default('data/index').describe('Folder of the index.'),
  DATA_DIR: z.string().default('data').describe('Folder of what the program keeps: checks, histories, votes.'),
  RETENTION_DAYS: wholeNumberFrom1
    .default(90)
    .describe('Days for which the bot keeps answers, votes, feedback and unanswered questions.'),
  HTTP_HOST: z.string().default('127.0.0.1').describe('Address of the health and metrics server.'),
  HTTP_PORT: port.optional().describe('Port of the health and metrics server. Not set: no server.'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe log line written to stderr.'),
});

export type Settings = z.infer<typeof settingsSchema>;
