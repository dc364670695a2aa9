/** Before it begins, so that a process which answers once and ends does nothing of it. */
const DELAY_MS = 2000;
const TURN_MS = 2;
const PAUSE_MS = 10;

/**
 * Does something with each item, some time later and a few milliseconds at a time, so that others are hardly held up. Does
 * not keep the process alive: nobody may count on its being done.
 */
export function doInPauses<Item>(items: Iterable<Item>, work: (item: Item) => void, delayMs = DELAY_MS): void {
  const rest = items[Symbol.iterator]();
  const turn = (): void => {
    const end = performance.now() + TURN_MS;
    while (performance.now() < end) {
      const next = rest.next();
      if (next.done === true) return;
      work(next.value);
    }
    setTimeout(turn, PAUSE_MS).unref();
  };
  setTimeout(turn, delayMs).unref();
}
