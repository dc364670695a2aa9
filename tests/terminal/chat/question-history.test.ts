import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { QuestionHistory } from '../../../src/terminal/chat/question-history.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'suanli-history-'))));

function historyAt(path: string, limit?: number): { history: QuestionHistory; problems: string[] } {
  const problems: string[] = [];
  return { history: new QuestionHistory(path, (problem) => problems.push(problem), limit), problems };
}

describe('QuestionHistory', () => {
  it('gives back what was added, the newest first, in a file of the user alone', async () => {
    const path = join(folder, 'new', 'chat-history');
    const { history, problems } = historyAt(path);
    expect(await history.load()).toEqual([]);
    await history.add('one');
    await history.add('算力\n是什么');
    expect(await historyAt(path).history.load()).toEqual(['算力 是什么', 'one']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(problems).toEqual([]);
  });

  it('loses nothing where two chats add at once', async () => {
    const path = join(folder, 'chat-history');
    const [first, second] = [historyAt(path).history, historyAt(path).history];
    await Promise.all([first.load(), second.load()]);
    await first.add('a');
    await second.add('b');
    await first.add('c');
    expect(await historyAt(path).history.load()).toEqual(['c', 'b', 'a']);
  });

  it('is bounded: cut to the newest when twice as long', async () => {
    const path = join(folder, 'chat-history');
    await writeFile(path, 'a\nb\nc\nd\n');
    expect(await historyAt(path, 2).history.load()).toEqual(['d', 'c']);
    expect(await readFile(path, 'utf8')).toBe('c\nd\n');
  });

  it('tells once that it cannot write, and goes on', async () => {
    await writeFile(join(folder, 'file'), '');
    const { history, problems } = historyAt(join(folder, 'file', 'chat-history'));
    await history.load();
    await history.add('one');
    await history.add('two');
    expect(problems).toHaveLength(1);
  });
});
