import { setTimeout as delay } from 'node:timers/promises';
import type { RESTOptions } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/** Pauses before further attempts, in milliseconds: all of them within the 3 s that an acknowledgement has. */
const PAUSES_MS: readonly number[] = [200, 800];

/**
 * Makes a request again where the connection broke off, which discord.js itself does not. Only where a second one does no
 * harm: what reads, replaces or deletes, and acknowledgements, of which Discord refuses the second.
 */
export function repeatedRequests(makeRequest: MakeRequest): MakeRequest {
  return async (url, init) => {
    for (const pauseMs of PAUSES_MS) {
      try {
        return await makeRequest(url, init);
      } catch (error) {
        if (!isRepeatable(url, init.method) || init.signal?.aborted === true) throw error;
        await delay(pauseMs);
      }
    }
    return makeRequest(url, init);
  };
}

function isRepeatable(url: string, method: string | undefined): boolean {
  return method !== 'POST' || new URL(url).pathname.endsWith('/callback');
}
