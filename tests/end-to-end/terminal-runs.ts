import { spawn as spawnProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { spawn as spawnTerminal, type IPty } from '@lydell/node-pty';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const launcher = join(packageRoot, 'bin', 'suanli.js');

/** Folders of one test run, away from the package's own data. */
export interface Workplace {
  readonly folder: string;
  readonly corpus: string;
  readonly index: string;
  readonly environment: Record<string, string>;
}

/** A workplace whose corpus is the named articles of the bundled one, in both languages. */
export async function makeWorkplace(articles: readonly string[]): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'suanli-terminal-'));
  const corpus = join(folder, 'corpus');
  for (const language of ['zh', 'en']) {
    await mkdir(join(corpus, language), { recursive: true });
    for (const article of articles) {
      const file = join(language, `${article}.md`);
      await cp(join(packageRoot, 'corpus', file), join(corpus, file));
    }
  }
  const index = join(folder, 'index');
  const environment = {
    PATH: process.env['PATH'] ?? '',
    HOME: folder,
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    CORPUS_DIR: corpus,
    INDEX_DIR: index,
    DATA_DIR: join(folder, 'data'),
  };
  return { folder, corpus, index, environment };
}

export interface Run {
  readonly exitCode: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the program through pipes. */
export function run(
  workplace: Workplace,
  words: readonly string[],
  options: { input?: string; environment?: Record<string, string>; closesOutputEarly?: boolean } = {},
): Promise<Run> {
  const child = spawnProcess(process.execPath, [launcher, ...words], {
    cwd: workplace.folder,
    env: { ...workplace.environment, ...options.environment },
  });
  const told = { output: '', errors: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told.output += text;
    if (options.closesOutputEarly === true) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told.errors += text));
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, ...told })));
}

/** The program in a pseudo-terminal, as a person meets it. */
export class TerminalSession {
  readonly #process: IPty;
  readonly ended: Promise<number>;
  #raw = '';
  #seen = 0;

  constructor(
    workplace: Workplace,
    words: readonly string[],
    options: { columns?: number; environment?: Record<string, string> } = {},
  ) {
    this.#process = spawnTerminal(process.execPath, [launcher, ...words], {
      name: 'xterm-256color',
      cols: options.columns ?? 80,
      rows: 40,
      cwd: workplace.folder,
      env: { ...workplace.environment, ...options.environment },
    });
    this.#process.onData((text) => (this.#raw += text));
    this.ended = new Promise((resolve) => this.#process.onExit(({ exitCode }) => resolve(exitCode)));
  }

  /** Everything shown so far, escape sequences included. */
  get raw(): string {
    return this.#raw;
  }

  /** Everything shown so far as plain text. */
  get text(): string {
    return stripVTControlCharacters(this.#raw).replaceAll('\r', '');
  }

  get processId(): number {
    return this.#process.pid;
  }

  type(keys: string): void {
    this.#process.write(keys);
  }

  /** Waits until something is shown after what was waited for before; returns the text up to and with it. */
  async sees(wanted: RegExp | string, timeoutMs = 40_000): Promise<string> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const fresh = this.text.slice(this.#seen);
      const at = typeof wanted === 'string' ? fresh.indexOf(wanted) : fresh.search(wanted);
      if (at >= 0) {
        const length = typeof wanted === 'string' ? wanted.length : (wanted.exec(fresh)?.[0].length ?? 0);
        this.#seen += at + length;
        return fresh.slice(0, at + length);
      }
      if (Date.now() > deadline) throw new Error(`not shown: ${String(wanted)}; shown since: ${JSON.stringify(fresh)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }
}
