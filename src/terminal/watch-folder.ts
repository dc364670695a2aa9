import { watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Editors write a file in several steps; a change counts when nothing more happened for this long. */
const QUIET_MS = 400;
/** How often a folder that vanished is looked for again. */
const RETRY_MS = 1000;

async function foldersUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  const below = await Promise.all(inner.map((entry) => foldersUnder(join(folder, entry.name)).catch(() => [])));
  return [folder, ...below.flat()];
}

/**
 * Yields once after each burst of changes under a folder, also for those that came while the reader was busy, until
 * `stop`. Watching begins with the call, not with the first read.
 *
 * Each folder is watched by itself: Node's recursive watch loses files that are replaced by a rename, as editors do.
 */
export function watchFolder(folder: string, stop: AbortSignal): AsyncGenerator<void> {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let isChanged = false;
  let wake: () => void = () => undefined;

  const changed = (): void => {
    clearTimeout(timer);
    if (stop.aborted) return;
    timer = setTimeout(() => {
      isChanged = true;
      wake();
    }, QUIET_MS);
    void refresh();
  };
  const drop = (path: string): void => {
    watchers.get(path)?.close();
    watchers.delete(path);
  };
  const refresh = async (): Promise<void> => {
    const folders = await foldersUnder(folder).catch((): string[] => []);
    if (stop.aborted) return;
    for (const path of watchers.keys()) if (!folders.includes(path)) drop(path);
    for (const path of folders) {
      if (watchers.has(path)) continue;
      try {
        const watcher = watch(path, changed);
        watcher.on('error', () => drop(path));
        watchers.set(path, watcher);
      } catch {
        // Gone between the listing and now; its parent's watcher tells when it is back.
      }
    }
    if (folders.length === 0) setTimeout(changed, RETRY_MS).unref();
  };
  stop.addEventListener('abort', () => {
    clearTimeout(timer);
    for (const path of watchers.keys()) drop(path);
    wake();
  });
  const ready = refresh();

  return (async function* () {
    await ready;
    for (;;) {
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (isChanged || stop.aborted) resolve();
      });
      if (stop.aborted) return;
      isChanged = false;
      yield;
    }
  })();
}
