#!/usr/bin/env node
// The launcher: compiles what is missing or older than its source, then runs dist/cli.js.
// Plain syntax only, so that an old Node reads this file and says what is wrong instead of a syntax error.
import fs from 'fs';
import path from 'path';
import { fileURLToPath, pathToFileURL } from 'url';

const packageRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const entry = path.join(packageRoot, 'dist', 'cli.js');
const buildInfo = path.join(packageRoot, 'dist', '.tsbuildinfo');
const source = path.join(packageRoot, 'src');

/** @param {string} version */
function isSupported(version) {
  const parts = version.split('.');
  const major = Number(parts[0]);
  return major > 20 || (major === 20 && Number(parts[1]) >= 19);
}

/**
 * True where a file or folder under `folder` changed after `time` (milliseconds).
 * @param {string} folder
 * @param {number} time
 * @returns {boolean}
 */
function isNewer(folder, time) {
  if (fs.statSync(folder).mtimeMs > time) return true;
  return fs.readdirSync(folder, { withFileTypes: true }).some(function (found) {
    const file = path.join(folder, found.name);
    return found.isDirectory() ? isNewer(file, time) : fs.statSync(file).mtimeMs > time;
  });
}

/**
 * True where a source file under `folder` has no compiled one beside it in dist/.
 * @param {string} folder
 * @returns {boolean}
 */
function missesOutput(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).some(function (found) {
    const file = path.join(folder, found.name);
    if (found.isDirectory()) return missesOutput(file);
    if (!/(?<!\.d)\.ts$/.test(file)) return false;
    const output = path.join(packageRoot, 'dist', path.relative(source, file)).replace(/\.ts$/, '.js');
    return !fs.existsSync(output);
  });
}

/** @returns {string} Why the program must be compiled; empty where it need not. */
function reasonToCompile() {
  if (!fs.existsSync(entry)) return 'the compiled program is missing';
  if (!fs.existsSync(source)) return '';
  const compiledAt = fs.existsSync(buildInfo) ? fs.statSync(buildInfo).mtimeMs : 0;
  if (isNewer(source, compiledAt)) return 'the source is newer than the compiled program';
  return missesOutput(source) ? 'a part of the compiled program is missing' : '';
}

/** @returns {boolean} True where this user may write the compiled program. */
function mayCompile() {
  try {
    fs.accessSync(fs.existsSync(entry) ? path.dirname(entry) : packageRoot, fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<number>} 0 where dist/ can be run. */
function compileIfNeeded() {
  const reason = reasonToCompile();
  if (reason === '') return Promise.resolve(0);
  if (!mayCompile()) {
    if (fs.existsSync(entry)) return Promise.resolve(0);
    process.stderr.write(
      'suanli: ' + reason + ' and ' + packageRoot + ' is not writable; run npm run build there as its owner.\n',
    );
    return Promise.resolve(1);
  }
  process.stderr.write('suanli: ' + reason + '; compiling it once ...\n');
  // The compiler's notes say what it wrote last time; without the files they describe it would write nothing.
  if (!fs.existsSync(entry) || missesOutput(source)) fs.rmSync(buildInfo, { force: true });
  return import('../scripts/compile.js').then(function (compiler) {
    const status = compiler.compile();
    if (status !== 0) {
      process.stderr.write('suanli: the source does not compile; see the messages above.\n');
      return 1;
    }
    // The compiler leaves its notes alone where nothing but a file's time changed; this marks them as checked.
    const now = new Date();
    if (fs.existsSync(buildInfo)) fs.utimesSync(buildInfo, now, now);
    return 0;
  });
}

/**
 * The compiled program, by address: it is not there yet when this file is checked.
 * @typedef {{ start: (argv: readonly string[]) => Promise<void> }} CompiledProgram
 * @returns {Promise<void>}
 */
function run() {
  return import(pathToFileURL(entry).href).then(function (/** @type {CompiledProgram} */ program) {
    return program.start(process.argv);
  });
}

if (!isSupported(process.versions.node)) {
  process.stderr.write(
    'suanli needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '. Get a newer one from https://nodejs.org/.\n',
  );
  process.exitCode = 2;
} else {
  compileIfNeeded()
    .then(function (status) {
      if (status === 0) return run();
      process.exitCode = status;
      return undefined;
    })
    .catch(function (/** @type {unknown} */ error) {
      const reason = error instanceof Error && error.stack ? error.stack : String(error);
      process.stderr.write('suanli could not start: ' + reason + '\n');
      process.exitCode = 1;
    });
}
