import type { APIAttachment } from 'discord.js';
import { isEmptyMessage, messageSchema, type MessageBody } from '../schemas/message-schema.js';
import type { RecordedFile } from '../transcript.js';
import { nextSnowflake } from '../world/snowflakes.js';
import { apiErrors, invalidField } from './api-error.js';
import { validate } from './validate.js';

/** Flags that a bot may set: suppress embeds, ephemeral (interactions only), suppress notifications. */
const SETTABLE = { channel: 4 | 4096, interaction: 4 | 64 | 4096 } as const;

/**
 * A message body that Discord would take.
 *
 * @throws {ApiError} 50035 for anything over a limit or unknown, 50006 for an empty message.
 */
export function takeMessage(body: unknown, files: readonly RecordedFile[], by: keyof typeof SETTABLE): MessageBody {
  const message = validate(messageSchema, body);
  if (((message.flags ?? 0) & ~SETTABLE[by]) !== 0)
    throw invalidField(['flags'], 'FLAGS_INVALID', 'Flag not settable here.');
  if (isEmptyMessage(message, files.length)) throw apiErrors.emptyMessage();
  return message;
}

/** Files of a call as attachments of a message. */
export function attachmentsOf(files: readonly RecordedFile[]): APIAttachment[] {
  return files.map((file) => {
    const id = nextSnowflake();
    const url = `http://127.0.0.1/attachments/${id}/${file.name}`;
    return { id, filename: file.name, size: Buffer.byteLength(file.text), url, proxy_url: url };
  });
}
