import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadConfig, packageRoot } from '../../src/config/load-config.js';
import { ConfigError } from '../../src/shared/errors/config-error.js';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('loadConfig', () => {
  it('has defaults, its paths resolved against the package', () => {
    expect(loadConfig({})).toMatchObject({
      packageRoot,
      CORPUS_DIR: join(packageRoot, 'corpus'),
      INDEX_DIR: join(packageRoot, 'data', 'index'),
      DATA_DIR: join(packageRoot, 'data'),
      DISCORD_API_BASE: 'https://discord.com/api',
      DISCORD_ALLOWED_CHANNEL_IDS: [],
      DISCORD_SHARDS: 'auto',
      DISCORD_MAX_QUESTIONS_PER_USER: 60,
      DISCORD_MAX_QUESTIONS_PER_GUILD: 300,
      RETENTION_DAYS: 90,
      OPENAI_TEMPERATURE: 0.2,
      OPENAI_MAX_TOKENS: 800,
      OPENAI_FIRST_TOKEN_TIMEOUT_MS: 20_000,
      OPENAI_TIMEOUT_MS: 60_000,
      OPENAI_PRICES: {},
      LOG_LEVEL: 'info',
    });
    expect(loadConfig({}).DISCORD_TOKEN).toBeUndefined();
  });

  it('resolves a given path against the working directory', () => {
    expect(loadConfig({ CORPUS_DIR: 'articles' }).CORPUS_DIR).toBe(resolve('articles'));
  });

  it('takes an empty or blank value as not set', () => {
    expect(loadConfig({ DISCORD_TOKEN: '', LOG_LEVEL: ' ', OPENAI_BASE_URL: '' })).toEqual(loadConfig({}));
  });

  it('reads lists, numbers and addresses', () => {
    const config = loadConfig({
      DISCORD_ALLOWED_CHANNEL_IDS: '100000000000000001, 100000000000000002',
      DISCORD_SHARDS: '4',
      DISCORD_API_BASE: 'http://127.0.0.1:4000/api/',
      HTTP_PORT: '8080',
    });
    expect(config).toMatchObject({
      DISCORD_ALLOWED_CHANNEL_IDS: ['100000000000000001', '100000000000000002'],
      DISCORD_SHARDS: 4,
      DISCORD_API_BASE: 'http://127.0.0.1:4000/api',
      HTTP_PORT: 8080,
    });
  });

  it('takes any bot token, and never shows it', () => {
    const config = loadConfig({ DISCORD_TOKEN: 'not-like-a-token' });
    expect(config.DISCORD_TOKEN?.reveal()).toBe('not-like-a-token');
    for (const shown of [JSON.stringify(config), inspect(config), String(config.DISCORD_TOKEN)]) {
      expect(shown).not.toContain('not-like-a-token');
      expect(shown).toContain('[redacted]');
    }
  });

  it('reads what the chat model may cost, and what it costs', () => {
    expect(
      loadConfig({
        OPENAI_DAILY_TOKENS: '2000000',
        OPENAI_DAILY_USD: '2.50',
        OPENAI_GUILD_DAILY_TOKENS: '50000',
        OPENAI_GUILD_DAILY_USD: '0.1',
        OPENAI_PRICES: 'gpt-x-mini=0.15/0.6, qwen2.5:7b-instruct=0/0,',
        OPENAI_TEMPERATURE: '0',
      }),
    ).toMatchObject({
      OPENAI_DAILY_TOKENS: 2_000_000,
      OPENAI_DAILY_USD: 2.5,
      OPENAI_GUILD_DAILY_TOKENS: 50_000,
      OPENAI_GUILD_DAILY_USD: 0.1,
      OPENAI_PRICES: {
        'gpt-x-mini': { inputUsdPerMillion: 0.15, outputUsdPerMillion: 0.6 },
        'qwen2.5:7b-instruct': { inputUsdPerMillion: 0, outputUsdPerMillion: 0 },
      },
      OPENAI_TEMPERATURE: 0,
    });
  });

  it.each([
    ['OPENAI_TEMPERATURE', '2.5'],
    ['OPENAI_TEMPERATURE', 'warm'],
    ['OPENAI_MAX_TOKENS', '0'],
    ['OPENAI_FIRST_TOKEN_TIMEOUT_MS', '20s'],
    ['OPENAI_TIMEOUT_MS', '-1'],
    ['OPENAI_DAILY_TOKENS', '1e6'],
    ['OPENAI_DAILY_USD', '0'],
    ['OPENAI_GUILD_DAILY_USD', '$5'],
    ['OPENAI_PRICES', 'model=2.5'],
    ['OPENAI_PRICES', 'model=2/3;other=1/1'],
  ])('refuses %s=%s', (name, value) => {
    const [problem = '', ...more] = problemsOf({ [name]: value });
    expect(problem).toMatch(new RegExp(`^${name} must be .*\\(now: ${value.replace('$', '\\$')}\\)\\.$`));
    expect(more).toEqual([]);
  });

  it('reports every problem at once, each naming its setting', () => {
    const problems = problemsOf({
      DISCORD_APPLICATION_ID: 'abc',
      DISCORD_SHARDS: '0',
      DISCORD_API_BASE: 'ftp://x',
      HTTP_PORT: '70000',
      RETENTION_DAYS: '0',
      LOG_LEVEL: 'loud',
    });
    const names = problems.map((problem) => problem.split(' ')[0]);
    expect([...new Set(names)].sort()).toEqual([
      'DISCORD_API_BASE',
      'DISCORD_APPLICATION_ID',
      'DISCORD_SHARDS',
      'HTTP_PORT',
      'LOG_LEVEL',
      'RETENTION_DAYS',
    ]);
    expect(problems.join('\n')).toContain('abc');
  });

  it('is frozen', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true);
  });
});
