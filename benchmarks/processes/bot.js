// What the bot's process holds: the whole application, its cache included, and the code of discord.js.
import { openApplication } from '../../dist/compose.js';
import { createDiscordBot } from '../../dist/discord/create-discord-bot.js';
import { silentLogger } from '../../dist/shared/logger.js';
import { silentProgress } from '../../dist/shared/progress.js';
import { serveParent } from '../measuring/child.js';
import { currentConfig } from '../measuring/material.js';

await serveParent(async () => {
  const application = await openApplication(currentConfig(), {
    progress: silentProgress,
    logger: silentLogger,
    usesChatModel: false,
  });
  const isBotLoaded = typeof createDiscordBot === 'function';
  return async (request) => {
    for (const question of /** @type {readonly string[]} */ (request)) await application.assistant.ask({ question });
    return isBotLoaded;
  };
});
