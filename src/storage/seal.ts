import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A new key: 16 characters that are fit for a custom id, and that nobody can guess. */
export function newSealKey(): string {
  return randomBytes(12).toString('base64url');
}

/** What a sealed text is kept under; the key cannot be got from it. */
export function sealId(key: string): string {
  return createHash('sha256').update(`suanli seal id ${key}`).digest('base64url');
}

function cipherKey(key: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'suanli seal', 32));
}

/** Compresses and encrypts a text, so that only who has the key can read it. */
export function seal(text: string, key: string): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, cipherKey(key), nonce);
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** The text, or `undefined` where it was sealed with another key, or altered. */
export function unseal(sealed: Uint8Array, key: string): string | undefined {
  try {
    const decipher = createDecipheriv(CIPHER, cipherKey(key), sealed.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const packed = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return inflateRawSync(packed).toString('utf8');
  } catch {
    return undefined;
  }
}
