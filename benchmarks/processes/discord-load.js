// The stand-in of Discord, and the people in it who ask: in a process of its own, so that they do not slow the bot down.
import { setTimeout as delay } from 'node:timers/promises';
import { GatewayOpcodes } from 'discord.js';
import { register } from 'tsx/esm/api';
import { serveParent } from '../measuring/child.js';

/**
 * What the people measured, in milliseconds from the question on.
 *
 * @typedef {object} LoadResult
 * @property {readonly number[]} acknowledgedMs
 * @property {readonly number[]} answeredMs
 * @property {number} unanswered
 * @property {number} seconds
 * @property {number} heartbeats - That came in.
 * @property {number} heartbeatsDue
 * @property {number} closedForSilence - Connections that were given up because heartbeats stayed out.
 */

const HEARTBEAT_MS = 1000;
/** A person reads before asking again. */
const PAUSE_MS = 200;
const PATIENCE_MS = 60_000;

await serveParent(async () => {
  const unregister = register();
  const { DiscordStandIn } = await import('../../tests/discord-stand-in/discord-stand-in.js');
  const { commandsSchema } = await import('../../tests/discord-stand-in/schemas/command-schema.js');
  await unregister();
  const { allCommands } = await import('../../dist/discord/commands/all-commands.js');
  const discord = await DiscordStandIn.start({ heartbeatIntervalMs: HEARTBEAT_MS });
  discord.registerCommands(commandsSchema.parse(allCommands.map((command) => command.definition)));

  /**
   * @param {readonly string[]} questions
   * @param {number} people
   * @returns {Promise<LoadResult>}
   */
  async function ask(questions, people) {
    const heartbeatsBefore = heartbeats();
    const startedAt = Date.now();
    /** @type {number[]} */
    const acknowledgedMs = [];
    /** @type {number[]} */
    const answeredMs = [];
    let unanswered = 0;
    const left = [...questions];
    const person = async (/** @type {number} */ index) => {
      const by = discord.world.addUser(`person ${index}`);
      for (let question = left.shift(); question !== undefined; question = left.shift()) {
        const askedAt = Date.now();
        const { token, id } = discord.people.use('ask', { question }, { by, in: discord.channel });
        const acknowledged = discord.transcript.waitFor(({ path }) => path.includes(`/${id}/`), PATIENCE_MS);
        const answered = discord.transcript.waitFor(
          ({ method, path, status }) => method === 'PATCH' && path.includes(token) && status === 200,
          PATIENCE_MS,
        );
        try {
          acknowledgedMs.push((await acknowledged).at - askedAt);
          answeredMs.push((await answered).at - askedAt);
        } catch {
          unanswered += 1;
        }
        await delay(PAUSE_MS);
      }
    };
    await Promise.all(Array.from({ length: people }, (_, index) => person(index)));
    const seconds = (Date.now() - startedAt) / 1000;
    return {
      acknowledgedMs,
      answeredMs,
      unanswered,
      seconds,
      heartbeats: heartbeats() - heartbeatsBefore,
      // A timer that is a little late each time sends a few less; a twentieth is no beat left out.
      heartbeatsDue: Math.floor((seconds * 950) / HEARTBEAT_MS),
      closedForSilence: discord.gateway.closeCodes.filter((code) => code === 4009).length,
    };
  }

  const heartbeats = () => discord.gateway.received.filter((each) => each === GatewayOpcodes.Heartbeat).length;

  return async (request) => {
    const { questions, people } = /** @type {{ questions?: readonly string[], people: number }} */ (request);
    return questions === undefined ? { apiBase: discord.apiBase, botToken: discord.botToken } : ask(questions, people);
  };
});
