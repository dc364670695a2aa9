import { setTimeout as delay } from 'node:timers/promises';
import type { DeliveryWords } from './delivery/delivery-words.js';
import type { Reply } from './delivery/reply.js';
import type { Ticket } from './preconditions/question-queue.js';
import { renderNotice } from './rendering/render-notice.js';

/** Nobody needs to be told of a wait shorter than this. */
const PATIENCE_MS = 2500;
/** Discord takes five edits in five seconds; others edit there too. */
const UPDATE_MS = 5000;

/** Waits for the question's turn, and shows its place in the queue where that takes a while. */
export async function showPosition(ticket: Ticket, reply: Reply, words: DeliveryWords): Promise<void> {
  let shown = 0;
  let pauseMs = PATIENCE_MS;
  for (;;) {
    const abort = new AbortController();
    const pause = delay(pauseMs, false, { signal: abort.signal }).catch(() => true);
    const isTurn = await Promise.race([ticket.turn.then(() => true), pause]);
    abort.abort();
    if (isTurn) return;
    const { position } = ticket;
    if (position > 0 && position !== shown) await reply.showState(renderNotice(words.queued(position)));
    shown = position;
    pauseMs = UPDATE_MS;
  }
}
