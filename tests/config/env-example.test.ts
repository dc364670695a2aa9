import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { renderEnvExample } from '../../scripts/generate-env-example.js';
import { loadConfig } from '../../src/config/load-config.js';
import { settingsSchema } from '../../src/config/schema.js';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

describe('.env.example', () => {
  it('is what scripts/generate-env-example.js writes', () => {
    expect(example).toBe(renderEnvExample(settingsSchema.shape));
  });

  it('names every setting once, with its sentence, and sets none', () => {
    const settings = parse(example);
    expect(Object.keys(settings)).toEqual(Object.keys(settingsSchema.shape));
    expect(Object.values(settings).every((value) => value === '')).toBe(true);
    for (const setting of Object.values(settingsSchema.shape))
      expect(example).toContain(`# ${setting.description ?? '?'}`);
  });

  it('copied to .env, changes nothing', () => {
    expect(loadConfig(parse(example))).toEqual(loadConfig({}));
  });
});
