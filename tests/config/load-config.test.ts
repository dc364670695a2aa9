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
