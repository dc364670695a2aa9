import type { APIAttachment } from 'discord.js';
import { isEmptyMessage, messageSchema, type MessageBody } from '../schemas/message-schema.js';
import type { RecordedFile } from '../transcript.js';
import { nextSnowflake } from '../world/snowflakes.js';
import { apiErrors, invalidField } from './api-error.js';
import type { RestCall } from './route.js';
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

/**
 * What is attached to a message after a call: the files that it brings, each with the description that the body lists for
 * its number, and of what was there before all, or, where the body has a list, what that names.
 *
 * @throws {ApiError} 50035 if the list names a file that neither comes nor is there.
 */
export function attachmentsOf(
  { files, body }: Pick<RestCall, 'files' | 'body'>,
  before: readonly APIAttachment[] = [],
): APIAttachment[] {
  const listed = listOf(body);
  const kept = before.filter(({ id }) => listed === undefined || listed.some((each) => String(each.id) === id));
  for (const [index, { id }] of (listed ?? []).entries()) {
    const isKnown =
      files.some((file) => String(file.index) === String(id)) || kept.some((each) => each.id === String(id));
    if (!isKnown) throw invalidField(['attachments', String(index)], 'ATTACHMENT_UNKNOWN', 'No such attachment.');
  }
  const added = files.map((file) => {
    const id = nextSnowflake();
    const url = `http://127.0.0.1/attachments/${id}/${file.name}`;
    const description = listed?.find((each) => String(each.id) === String(file.index))?.description;
    const size = file.bytes.length;
    return {
      id,
      filename: file.name,
      size,
      url,
      proxy_url: url,
      ...(description === undefined ? {} : { description }),
    };
  });
  return [...kept, ...added];
}

type Listed = readonly { readonly id: string | number; readonly description?: string }[];

/** The list in a message, or in the message that a first response to an interaction carries. */
function listOf(body: unknown): Listed | undefined {
  const { attachments, data } = (body ?? {}) as { attachments?: Listed; data?: { attachments?: Listed } };
  return attachments ?? data?.attachments;
}
