import type { DiscordStandIn } from './discord-stand-in.js';

export interface RawReply {
  readonly status: number;
  readonly code: number | undefined;
  readonly body: unknown;
  readonly headers: Headers;
}

/** One bare REST call to the stand-in, to test the stand-in itself. */
export async function callRest(
  discord: DiscordStandIn,
  method: string,
  path: string,
  body?: unknown,
  botToken: string = discord.botToken,
): Promise<RawReply> {
  const reply = await fetch(`${discord.apiBase}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${botToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await reply.text();
  const parsed = text === '' ? undefined : (JSON.parse(text) as { code?: number });
  return { status: reply.status, code: parsed?.code, body: parsed, headers: reply.headers };
}
