import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** For a command that serves in guilds, direct messages and, as an app that people install for themselves, anywhere. */
export const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
