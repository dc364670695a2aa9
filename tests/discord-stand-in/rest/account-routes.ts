import { z } from 'zod';
import { commandsSchema } from '../schemas/command-schema.js';
import { nextSnowflake } from '../world/snowflakes.js';
import { channelPayload } from '../world/payloads.js';
import { apiErrors } from './api-error.js';
import type { Route } from './route.js';
import { validate } from './validate.js';

const dayMs = 24 * 3600_000;

/** Who the bot is, where its gateway is, its commands and its direct messages. */
export const accountRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway/bot',
    handle: (_call, parts) => ({
      status: 200,
      body: {
        url: parts.gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: dayMs, max_concurrency: 1 },
      },
    }),
  },
  { method: 'GET', path: '/users/@me', handle: (_call, parts) => ({ status: 200, body: parts.world.bot }) },
  {
    method: 'GET',
    path: '/applications/@me',
    handle: (_call, { world }) => ({
      status: 200,
      body: { id: world.applicationId, name: 'suanli', flags: 0, description: '' },
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
  {
    method: 'GET',
    path: '/applications/:applicationId/commands',
    handle({ params }, parts) {
      if (params['applicationId'] !== parts.world.applicationId) throw apiErrors.missingAccess();
      return { status: 200, body: parts.commands };
    },
  },
  {
    method: 'PUT',
    path: '/applications/:applicationId/commands',
    handle({ params, body }, parts) {
      if (params['applicationId'] !== parts.world.applicationId) throw apiErrors.missingAccess();
      parts.commands = validate(commandsSchema, body);
      const registered = parts.commands.map((command) => ({
        ...command,
        type: 1,
        id: nextSnowflake(),
        application_id: parts.world.applicationId,
        version: nextSnowflake(),
      }));
      return { status: 200, body: registered };
    },
  },
];
