import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseDotenv } from 'dotenv';
import { readFileSync } from 'node:fs';
import { ConfigError } from '../shared/errors/config-error.js';
import { settingsSchema, type Settings } from './schema.js';

/** Folder of the package: default paths are resolved against it, so that the program runs from anywhere. */
export const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Every setting, checked, with paths made absolute. */
export interface Config extends Readonly<Settings> {
  readonly packageRoot: string;
}

const PATHS = ['CORPUS_DIR', 'INDEX_DIR', 'DATA_DIR'] as const;

/**
 * Checks settings.
 *
 * @param environment - Names and values; an empty value counts as not set.
 * @returns Frozen. A path that was given is resolved against the working directory, a default one against the package.
 * @throws {ConfigError} Naming every wrong setting at once.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given: Record<string, string> = {};
  for (const name of Object.keys(settingsSchema.shape)) {
    const value = environment[name]?.trim();
    if (value !== undefined && value !== '') given[name] = value;
  }
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? '');
      // A wrong secret is never echoed; every other value is.
      const shown = name.endsWith('TOKEN') || name.endsWith('KEY') ? '' : ` (now: ${given[name] ?? ''})`;
      return `${name} ${/^must|^may/.test(issue.message) ? issue.message : `is not valid: ${issue.message}`}${shown}.`;
    });
    throw new ConfigError([...new Set(problems)]);
  }
  const config: Record<string, unknown> = { ...parsed.data, packageRoot };
  for (const name of PATHS) {
    const path = parsed.data[name];
    config[name] = given[name] === undefined ? join(packageRoot, path) : resolve(path);
  }
  return Object.freeze(config) as unknown as Config;
}

/** The process' environment over a `.env` file in the working directory, or else beside the package. */
export function readEnvironment(): Record<string, string | undefined> {
  const file = [resolve('.env'), join(packageRoot, '.env')].find((path) => existsSync(path));
  const fromFile = file === undefined ? {} : parseDotenv(readFileSync(file));
  return { ...fromFile, ...process.env };
}
