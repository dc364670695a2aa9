import { ApplicationFlags, GatewayIntentBits } from 'discord.js';
import { z } from 'zod';
import { channelPayload } from '../world/payloads.js';
import { apiErrors } from './api-error.js';
import type { Route } from './route.js';
import { validate } from './validate.js';

const dayMs = 24 * 3600_000;

/** Who the bot is, where its gateway is, and its direct messages. */
export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway',
    isOpen: true,
    handle: (_call, parts) => ({ status: 200, body: { url: parts.gatewayUrl() } }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    handle: (_call, parts) => ({
      status: 200,
      body: {
        url: parts.gatewayUrl(),
        shards: parts.recommendedShards,
        session_start_limit: { total: 1000, remaining: 999, reset_after: dayMs, max_concurrency: 1 },
      },
    }),
  },
  { method: 'GET', path: '/users/@me', handle: (_call, parts) => ({ status: 200, body: parts.world.bot }) },
  {
    method: 'GET',
    path: '/applications/@me',
    handle: (_call, { world, grantedIntents }) => ({
      status: 200,
      body: { id: world.applicationId, name: 'suanli', flags: flagsOf(grantedIntents), description: '' },
    }),
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    handle({ body }, { world }) {
      const { recipient_id: recipientId } = validate(z.strictObject({ recipient_id: z.string() }), body);
      if (!world.users.has(recipientId)) throw apiErrors.unknownUser();
      return { status: 200, body: channelPayload(world.directChannel(recipientId), world) };
    },
  },
];

/** Flags by which an application tells its privileged intents; `limited` is what one in few guilds has. */
function flagsOf(granted: readonly GatewayIntentBits[]): number {
  const flags: readonly [GatewayIntentBits, number][] = [
    [GatewayIntentBits.GuildPresences, ApplicationFlags.GatewayPresenceLimited],
    [GatewayIntentBits.GuildMembers, ApplicationFlags.GatewayGuildMembersLimited],
    [GatewayIntentBits.MessageContent, ApplicationFlags.GatewayMessageContentLimited],
  ];
  return flags.reduce((bits, [intent, flag]) => (granted.includes(intent) ? bits | flag : bits), 0);
}
