import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, open, rm, symlink, truncate, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCorpusFiles, loadCorpus } from '../../src/documents/load-corpus.js';
import { CorpusEmptyError } from '../../src/shared/errors/corpus-empty-error.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suanli-corpus-'));
});
afterEach(async () => {
  await chmod(join(folder, 'locked.md'), 0o600).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** Loads the corpus, a good file beside the bad one, and gives what was said about the bad one. */
async function problemsBesideAGoodFile(): Promise<string[]> {
  await write('good.md', '---\nid: good\nlanguage: en\n---\n# Good\n\nA sentence that is served.\n');
  const { documents, problems } = await loadCorpus(folder);
  expect(documents.map(({ id }) => id)).toContain('good');
  return problems.map(({ message }) => message);
}

describe('loadCorpus with a file that cannot be served', () => {
  const broken: readonly (readonly [what: string, content: string | Uint8Array, message: RegExp])[] = [
    ['empty', '', /^bad\.md: the file is empty$/],
    ['only white space', ' \n\t\r\n', /^bad\.md: the file has no text after its head$/],
    ['only a byte-order mark', '\uFEFF', /^bad\.md: the file has no text after its head$/],
    ['only a head', '---\nid: a\n---\n', /^bad\.md: the file has no text after its head$/],
    ['binary', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /^bad\.md:1: .*binary/],
    ['UTF-16', Buffer.from('\uFEFF# 算力\n', 'utf16le'), /^bad\.md:1: .*UTF-16.*save it as UTF-8/],
    // 第一行 / 算力 in GBK, behind two lines of ASCII.
    [
      'GBK',
      Buffer.concat([Buffer.from('# A\n\n'), Buffer.from([0xcb, 0xe3, 0xc1, 0xa6])]),
      /^bad\.md:3: .*not valid UTF-8.*GBK/,
    ],
    ['cut within a character', Buffer.from('# 算').subarray(0, 4), /^bad\.md:1: .*not valid UTF-8/],
    [
      'with a head that is no YAML',
      '---\nid: a\ntitle: "open\ntags: []\n---\nText.\n',
      /^bad\.md:[2345]: the head is not valid YAML/,
    ],
    [
      'with a bad indentation',
      '---\nid: a\nsources:\n  - title: A\n   publisher: B\n---\nText.\n',
      /^bad\.md:[45]: the head is not valid YAML/,
    ],
    ['with a field twice', '---\nid: a\nid: b\n---\nText.\n', /^bad\.md:3: the head is not valid YAML: .*unique/i],
    [
      'with an unclosed head',
      '---\nid: a\ntitle: T\n\n# T\n\nText.\n',
      /^bad\.md:1: the head that begins with --- has no closing ---/,
    ],
    [
      'with an id in capitals',
      '---\nlanguage: en\nid: H100 En\n---\nText.\n',
      /^bad\.md:3: the head's field id: may hold lower-case/,
    ],
    ['with no date', '---\nid: a\nasOf: April 2023\n---\nText.\n', /^bad\.md:3: the head's field asOf: is not a date/],
    [
      'with a thirteenth month',
      '---\nid: a\nasOf: 2023-13\n---\nText.\n',
      /^bad\.md:3: the head's field asOf: is not a date/,
    ],
    [
      'with an address that nobody opened',
      '---\nid: a\nsources:\n  - {title: A, publisher: B, date: 2023, url: "https://example.org/a"}\n---\nText.\n',
      /^bad\.md:3: the head's field sources\.0: a url needs opened/,
    ],
    [
      'with an alias without its anchor',
      '---\nid: a\ntitle: *news* of the week\n---\nText.\n',
      /^bad\.md:[23]: the head is not valid YAML/,
    ],
    [
      'with aliases that multiply',
      `---\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join('')}---\nText.\n`,
      /^bad\.md:2: the head is not valid YAML/,
    ],
    [
      'with values nested without end',
      `---\nid: ${'['.repeat(20_000)}\n---\nText.\n`,
      /^bad\.md:\d+: the head is not valid YAML/,
    ],
  ];
  it.each(broken)('names a file that is %s, with the line, and serves the rest', async (_what, content, message) => {
    await write('bad.md', content);
    const problems = await problemsBesideAGoodFile();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('skips a link to nowhere', async () => {
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.md'));
    expect(await problemsBesideAGoodFile()).toEqual([expect.stringMatching(/^dangling\.md: cannot be read: .*ENOENT/)]);
  });

  it('skips a link to a folder', async () => {
    await mkdir(join(folder, '.hidden'));
    await symlink(join(folder, '.hidden'), join(folder, 'folder.md'));
    expect(await problemsBesideAGoodFile()).toEqual([expect.stringMatching(/^folder\.md: is not a file of its own/)]);
  });

  it('does not wait for a pipe', async () => {
    execFileSync('mkfifo', [join(folder, '.pipe')]);
    await symlink(join(folder, '.pipe'), join(folder, 'pipe.md'));
    expect(await problemsBesideAGoodFile()).toEqual([expect.stringMatching(/^pipe\.md: is not a file of its own/)]);
  });

  it('skips a link to a device without end', async () => {
    await symlink('/dev/zero', join(folder, 'endless.md'));
    expect(await problemsBesideAGoodFile()).toEqual([expect.stringMatching(/^endless\.md: .*not a file/)]);
  });

  it.skipIf(process.getuid?.() === 0)(
    'skips a file without permission (the superuser may read everything)',
    async () => {
      await write('locked.md', '# Locked\n\nText.\n');
      await chmod(join(folder, 'locked.md'), 0o000);
      expect(await problemsBesideAGoodFile()).toEqual([expect.stringMatching(/^locked\.md: cannot be read: .*EACCES/)]);
    },
  );

  it('does not read a file of 100 MB', async () => {
    await (await open(join(folder, 'huge.md'), 'w')).close();
    await truncate(join(folder, 'huge.md'), 100 * 1024 * 1024);
    expect(await problemsBesideAGoodFile()).toEqual([
      'huge.md: the file has 100.0 MB, over the limit of 16 MB; split it',
    ]);
  });

  it('reads a file of just under 16 MB', async () => {
    const line = 'A sentence of the large file.\n';
    await write('large.md', line.repeat(Math.floor((16 * 1024 * 1024) / line.length)));
    expect(await problemsBesideAGoodFile()).toEqual([]);
  });

  it('keeps the first of two documents with one id and names both files', async () => {
    await write('a.md', '---\nid: twin\n---\nThe first text.\n');
    await write('b/c.md', '---\nid: twin\n---\nThe second text.\n');
    const problems = await problemsBesideAGoodFile();
    expect(problems).toEqual(['b/c.md: the id twin is already used by a.md; give it its own']);
  });

  it('loads a translation of nothing without its link', async () => {
    await write('a.md', '---\nid: a\ntranslationOf: gone\n---\nText.\n');
    expect(await problemsBesideAGoodFile()).toEqual(['a.md: translationOf names gone, which is not in the corpus']);
    const { documents } = await loadCorpus(folder);
    expect(documents.find(({ id }) => id === 'a')).not.toHaveProperty('translationOf');
  });
});

describe('loadCorpus', () => {
  it('refuses a folder that is not there, and one without documents, by name', async () => {
    await expect(loadCorpus(join(folder, 'gone'))).rejects.toThrow(CorpusEmptyError);
    await expect(loadCorpus(join(folder, 'gone'))).rejects.toThrow(/gone: ENOENT/);
    await expect(loadCorpus(folder)).rejects.toThrow(/holds no readable document: it has no \*\.md file/);
    await write('a.md', '');
    await expect(loadCorpus(folder)).rejects.toThrow(/a\.md: the file is empty/);
  });

  it('finds *.md in all folders, in order, but nothing hidden', async () => {
    for (const path of ['b.md', 'a/z.md', 'a/b/c.MD', '.git/x.md', '.draft.md', 'note.txt', 'a.markdown'])
      await write(path, 'Text.');
    expect(await listCorpusFiles(folder)).toEqual({ paths: ['a/b/c.MD', 'a/z.md', 'b.md'], problems: [] });
  });

  it('goes without a head: id from the path, title from the first heading, language detected', async () => {
    await write('notes/显存.md', 'Vor-Text\n\n## 显存 的 大小 ##\r\n\n显存是显卡上的内存，决定了能装下多大的模型。\n');
    const { documents } = await loadCorpus(folder);
    expect(documents).toMatchObject([
      { id: 'notes/显存', path: 'notes/显存.md', title: '显存 的 大小', language: 'zh', sources: [] },
    ]);
  });

  it('loads languages other than Chinese and English', async () => {
    await write('ja.md', '# 計算力\n\nこの記事は計算力について説明します。\n');
    await write('ko.md', '# 컴퓨팅\n\n이 글은 컴퓨팅 파워를 설명합니다.\n');
    await write('de.md', '---\nlanguage: de-AT\n---\nRechenleistung ist knapp.\n');
    const { documents } = await loadCorpus(folder);
    expect(documents.map(({ id, language }) => `${id} ${language}`)).toEqual(['de de', 'ja ja', 'ko ko']);
  });
});
