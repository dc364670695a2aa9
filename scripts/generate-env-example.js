#!/usr/bin/env node
// Writes .env.example from the settings schema (dist/config/schema.js: compile first). A test compares the two.
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const packageRoot = new URL('..', import.meta.url);

const HEAD = `# Settings of suanli. Copy this file to .env and fill in what you need; an empty value counts as not set.
# Nothing here is needed for chat, ask and search. The environment wins over .env.
# Written by scripts/generate-env-example.js from src/config/schema.ts; do not edit by hand.
`;

/**
 * @typedef {{ description?: string | undefined, safeParse: (value: unknown) => { success: boolean, data?: unknown } }} Setting
 */

/**
 * The text of `.env.example`: each setting with its sentence and default. Values stay empty, because a default path is
 * resolved against the package and a given one against the working directory.
 * @param {Readonly<Record<string, Setting>>} settings
 */
export function renderEnvExample(settings) {
  const blocks = Object.entries(settings).map(([name, setting]) => {
    const { data } = setting.safeParse(undefined);
    const value = typeof data === 'string' || typeof data === 'number' ? String(data) : '';
    const lines = [`# ${setting.description ?? ''}`];
    if (value !== '') lines.push(`# Default: ${value}`);
    return `${lines.join('\n')}\n${name}=\n`;
  });
  return [HEAD, ...blocks].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  /** @type {unknown} */
  const compiled = await import(pathToFileURL(fileURLToPath(new URL('dist/config/schema.js', packageRoot))).href);
  const { settingsSchema } = /** @type {{ settingsSchema: { shape: Record<string, Setting> } }} */ (compiled);
  writeFileSync(new URL('.env.example', packageRoot), renderEnvExample(settingsSchema.shape));
}
