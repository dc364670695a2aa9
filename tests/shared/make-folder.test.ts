import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/shared/make-folder.js';

describe('makeFolder', () => {
  it('makes a folder with those above it, also where several do at once', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'suanli-folder-')), 'a', 'b', 'c');
    await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(join(folder, 'd'))]);
    expect((await stat(join(folder, 'd'))).isDirectory()).toBe(true);
    await makeFolder(folder);
  });

  it('fails where a file stands', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'suanli-folder-')), 'file');
    await writeFile(file, '');
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(file, 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it.runIf(process.platform === 'linux')('fails where nobody can make one', async () => {
    await expect(makeFolder('/proc/suanli/index')).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
