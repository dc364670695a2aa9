/** A refusal as Discord words it: an HTTP status, its own code, and for 50035 the fields at fault. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  /** Nested by field, `_errors` at the leaves. */
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  toJSON(): object {
    return { message: this.message, code: this.code, ...(this.errors === undefined ? {} : { errors: this.errors }) };
  }
}

export const apiErrors = {
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  unauthorised: () => new ApiError(401, 0, '401: Unauthorized'),
  unknownApplication: () => new ApiError(404, 10002, 'Unknown Application'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  notOwnMessage: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  refusesDirectMessages: () => new ApiError(403, 50007, 'Cannot send messages to this user'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
  archivedThread: () => new ApiError(400, 50083, 'Thread is archived'),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
  noReplyWithoutHistory: () => new ApiError(403, 160_002, 'Cannot reply without permission to read message history'),
} as const;

/** The 50035 for one field, named as a path. */
export function invalidField(path: readonly PropertyKey[], code: string, message: string): ApiError {
  return invalidForm([{ path, code, message }]);
}

/** The 50035 for several fields. */
export function invalidForm(
  problems: readonly { readonly path: readonly PropertyKey[]; readonly code: string; readonly message: string }[],
): ApiError {
  const tree: Record<string, unknown> = {};
  for (const { path, code, message } of problems) {
    let node = tree;
    for (const key of path) node = (node[String(key)] ??= {}) as Record<string, unknown>;
    ((node['_errors'] ??= []) as object[]).push({ code, message });
  }
  return new ApiError(400, 50_035, 'Invalid Form Body', tree);
}
