import { sha256 } from '../shared/sha256.js';

/** Development questions may be looked at and tuned on; held-out ones are only counted, at a release. */
export type Split = 'dev' | 'held-out';

/** First bytes below this are held out: 102 of 256, about 40 %. */
const HELD_OUT_BELOW = 0x66;

/** A question's id without its language, so that all languages of a subject fall on one side. */
export function subjectOf(id: string): string {
  return id.replace(/\.(?:zh|tw|en|mix)$/, '');
}

/** The side on which a question falls, for ever: by the first byte of its subject's SHA-256. */
export function splitOf(id: string): Split {
  return Number.parseInt(sha256(subjectOf(id)).slice(0, 2), 16) < HELD_OUT_BELOW ? 'held-out' : 'dev';
}
