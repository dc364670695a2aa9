#!/usr/bin/env node
// Compiles src/ to dist/ with the TypeScript compiler of this package, and the fact sheets to JSON. Runs at `npm ci` (prepare); the launcher
// runs it again when dist/ is missing (an install with --ignore-scripts) or older than src/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const packageRoot = fileURLToPath(new URL('..', import.meta.url));

/** Runs the compiler with its messages on stderr. @returns Its exit status; 0 is success. */
export function compile() {
  if (!existsSync(new URL('../src', import.meta.url))) return 0;
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.json'], {
    cwd: packageRoot,
    stdio: ['ignore', 2, 2],
  });
  return run.status === 0 ? compileFactSheets() : (run.status ?? 1);
}

/** In a process of its own, so that it is today's code that reads the sheets. @returns Its exit status. */
function compileFactSheets() {
  const program = `
    import { writeFileSync } from 'node:fs';
    const { compileFactSheets } = await import('./dist/fact-sheets/load-fact-sheets.js');
    writeFileSync('dist/fact-sheets.json', await compileFactSheets('fact-sheets'));`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: packageRoot,
    stdio: ['ignore', 2, 2],
  });
  return run.status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = compile();
