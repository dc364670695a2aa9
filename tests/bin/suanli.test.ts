import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';

const launcher = fileURLToPath(new URL('../../bin/suanli.js', import.meta.url));

/** Stands in for the compiler: notes that it ran and writes the program, unless dist/.tsbuildinfo says it is there. */
const COMPILER = `
import fs from 'node:fs';
export function compile() {
  fs.appendFileSync('compiled.txt', 'x');
  if (fs.readFileSync('src/cli.ts', 'utf8') === 'broken') return 2;
  if (fs.existsSync('dist/.tsbuildinfo') && !fs.readFileSync('src/cli.ts', 'utf8').includes('new')) return 0;
  fs.mkdirSync('dist', { recursive: true });
  fs.writeFileSync('dist/cli.js', 'export async function start(argv) { console.log("ran", ...argv.slice(2)); }');
  fs.writeFileSync('dist/.tsbuildinfo', '');
  return 0;
}
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-launcher-'));
  for (const name of ['bin', 'scripts', 'src']) await mkdir(join(folder, name));
  await cp(launcher, join(folder, 'bin', 'suanli.js'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'scripts', 'compile.js'), COMPILER);
  await writeFile(join(folder, 'src', 'cli.ts'), 'source');
});

interface Run {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

function launch(nodeFlags: readonly string[] = []): Promise<Run> {
  return new Promise((resolve) => {
    const words = [...nodeFlags, join(folder, 'bin', 'suanli.js'), 'ask', 'x'];
    execFile(process.execPath, words, { cwd: folder }, (error, output, errors) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, output, errors });
    });
  });
}

const compilations = async (): Promise<number> => (await readFile(join(folder, 'compiled.txt'), 'utf8')).length;

/** Sets when a file or folder was changed, in seconds before now. */
async function age(seconds: number, ...path: string[]): Promise<void> {
  const then = new Date(Date.now() - seconds * 1000);
  await utimes(join(folder, ...path), then, then);
}

describe('the launcher', () => {
  it('compiles a program that is missing, saying so in one line, and runs it; then no more', async () => {
    const first = await launch();
    expect(first).toMatchObject({ exitCode: 0, output: 'ran ask x\n' });
    expect(first.errors).toMatch(/^suanli: the compiled program is missing; compiling it once \.\.\.\n$/);
    expect(await launch()).toEqual({ exitCode: 0, output: 'ran ask x\n', errors: '' });
    expect(await compilations()).toBe(1);
  });

  it('compiles again where a source file is newer, and marks an unchanged one as checked', async () => {
    await launch();
    await age(20, 'dist', '.tsbuildinfo');
    await age(30, 'src');
    await age(10, 'src', 'cli.ts');
    expect((await launch()).errors).toContain('the source is newer');
    expect(await launch()).toMatchObject({ output: 'ran ask x\n', errors: '' });
    expect(await compilations()).toBe(2);
  });

  it('compiles in full where the notes of the last compilation outlived its files', async () => {
    await mkdir(join(folder, 'dist'));
    await writeFile(join(folder, 'dist', '.tsbuildinfo'), '');
    expect(await launch()).toMatchObject({ exitCode: 0, output: 'ran ask x\n' });
  });

  it('ends with 1 where the source does not compile', async () => {
    await writeFile(join(folder, 'src', 'cli.ts'), 'broken');
    const { exitCode, output, errors } = await launch();
    expect([exitCode, output]).toEqual([1, '']);
    expect(errors).toContain('the source does not compile');
  });

  it('refuses an old Node with one sentence and 2', async () => {
    const preload = join(folder, 'old-node.cjs');
    await writeFile(
      preload,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } });",
    );
    expect(await launch(['--require', preload])).toEqual({
      exitCode: 2,
      output: '',
      errors: 'suanli needs Node.js 20.19 or newer; this is 18.20.4. Get a newer one from https://nodejs.org/.\n',
    });
  });
});
