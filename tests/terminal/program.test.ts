import { describe, expect, it } from 'vitest';
import { createProgram, exitCodeOfUsage, type CommandHandlers } from '../../src/terminal/program.js';

type Call = [name: string, ...rest: unknown[]];

async function run(
  ...words: string[]
): Promise<{ exitCode: number | undefined; calls: Call[]; errors: string; output: string }> {
  const calls: Call[] = [];
  const told = { errors: '', output: '' };
  const record =
    (name: string) =>
    async (...rest: unknown[]): Promise<0> => {
      calls.push([name, ...rest]);
      return 0;
    };
  const handlers = new Proxy({} as CommandHandlers, { get: (_target, name) => record(String(name)) });
  let exitCode: number | undefined;
  const program = createProgram(handlers, { version: '1.2.3', finished: (code) => (exitCode = code) });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeErr: (text) => (told.errors += text),
      writeOut: (text) => (told.output += text),
    });
  }
  try {
    await program.parseAsync(['node', 'suanli', ...words]);
  } catch (error) {
    exitCode = exitCodeOfUsage(error);
    if (exitCode === undefined) throw error;
  }
  return { exitCode, calls, ...told };
}

describe('the command line', () => {
  it('hands a question with its flags to ask', async () => {
    const { calls, exitCode } = await run(
      ...['ask', 'what', 'is', 'H100?', '--json', '--explain', '--lang', 'zh-TW', '--no-llm'],
      ...['--corpus', 'c', '--index', 'i', '--quiet'],
    );
    expect(exitCode).toBe(0);
    expect(calls).toEqual([
      [
        'ask',
        'what is H100?',
        { json: true, explain: true, lang: 'zh-TW', llm: false, corpus: 'c', index: 'i', quiet: true },
      ],
    ]);
  });

  it('hands a sentence, or a calculator with flags that only it knows, to compute', async () => {
    const flags = { json: false, lang: 'auto', help: false, quiet: false };
    const [[name, words, parsed] = []] = (await run('compute', 'training-flops', '--parameters', '-7B', '--tokens=15T'))
      .calls;
    expect([name, words, parsed]).toEqual([
      'compute',
      ['training-flops', '--parameters', '-7B', '--tokens=15T'],
      flags,
    ]);
    const asked = await run('compute', '--json', 'kv-cache', '--model', 'x', '--lang', 'zh-TW', '--quiet');
    expect(asked.calls[0]?.slice(1, 3)).toEqual([
      ['kv-cache', '--model', 'x'],
      { json: true, lang: 'zh-TW', help: false, quiet: true },
    ]);
    const help = await run('compute', 'kv-cache', '--help');
    expect(help.calls[0]?.[2]).toMatchObject({ help: true });
    expect(help.calls[0]?.[3]).toMatch(/^Usage: suanli compute/);
    expect((await run('compute', 'x', '--lang', 'fr')).exitCode).toBe(2);
  });

  it('has defaults', async () => {
    expect((await run('ask', '算力是什么')).calls).toEqual([
      ['ask', '算力是什么', { json: false, explain: false, lang: 'auto', llm: true, quiet: false }],
    ]);
    expect((await run('search', 'x')).calls).toEqual([['search', 'x', { json: false, k: 10, quiet: false }]]);
    expect((await run('index')).calls).toEqual([
      ['index', { json: false, rebuild: false, watch: false, quiet: false }],
    ]);
  });

  it('takes - as the batch file', async () => {
    expect((await run('ask', '--batch', '-')).calls).toMatchObject([['ask', undefined, { batch: '-' }]]);
  });

  it('passes an empty question on, for the sentence about it', async () => {
    expect((await run('ask', '')).calls).toMatchObject([['ask', '', {}]]);
  });

  it.each([['chat'], ['eval'], ['bench'], ['doctor'], ['bot']])('knows %s', async (name) => {
    expect((await run(name)).calls[0]?.[0]).toBe(name);
  });

  it('hands bench what to measure and where the report goes', async () => {
    expect((await run('bench', '--only', 'hnsw', '--out', 'f.json', '--json')).calls).toEqual([
      ['bench', { only: 'hnsw', out: 'f.json', json: true, quiet: false }],
    ]);
  });

  it('knows deploy-commands', async () => {
    expect((await run('deploy-commands')).calls[0]?.[0]).toBe('deployCommands');
  });

  it.each([
    [[], ''],
    [['nonsense'], "unknown command 'nonsense'"],
    [['ask'], 'give either QUESTION or --batch FILE'],
    [['ask', 'a', '--batch', 'f'], 'give either QUESTION or --batch FILE'],
    [['ask', 'a', '--lang', 'fr'], 'zh-CN'],
    [['ask', 'a', '--nonsense'], "unknown option '--nonsense'"],
    [['ask', 'a', '--batch'], 'argument missing'],
    [['search', 'a', '-k', '0'], 'whole number from 1'],
    [['search', 'a', '-k', '-3'], 'whole number from 1'],
    [['search', 'a', '-k', '2.5'], 'whole number from 1'],
    [['search', 'a', '-k', 'ten'], 'whole number from 1'],
    [['search', 'a', '-k', '1000000'], 'whole number from 1'],
    [['eval', '--split', 'test'], 'held-out'],
    [['chat', 'hello'], 'too many arguments'],
    [['chat', '--corpus', ''], 'must name a folder'],
  ])('ends %j with 2 and says why', async (words, sentence) => {
    const { exitCode, calls, errors } = await run(...words);
    expect(exitCode).toBe(2);
    expect(calls).toEqual([]);
    expect(errors).toContain(sentence);
  });

  it.each([['--help'], ['ask', '--help'], ['--version'], ['search', '--version']])(
    'answers %s %s on standard output and ends with 0',
    async (...words) => {
      const { exitCode, output, errors } = await run(...words);
      expect([exitCode, errors]).toEqual([0, '']);
      expect(output).toContain(words.includes('--version') ? '1.2.3' : 'Usage: suanli');
    },
  );

  it.each(['chat', 'ask', 'search', 'index', 'eval', 'bench', 'doctor', 'bot', 'deploy-commands'])(
    '%s takes the flags of every command',
    async (name) => {
      const { output } = await run(name, '--help');
      for (const flag of ['--corpus', '--index', '--quiet', '--help', '--version']) expect(output).toContain(flag);
    },
  );
});
