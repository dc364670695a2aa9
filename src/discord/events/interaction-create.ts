import {
  Events,
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { BotParts } from '../bot-parts.js';
import type { Button } from '../buttons/button.js';
import { readButtonId } from '../buttons/button-id.js';
import { sourcesButton } from '../buttons/sources.js';
import { allCommands } from '../commands/all-commands.js';
import { placeOf } from '../commands/conversation-of.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { channelMentions, isAllowedChannel } from '../preconditions/allowed-channel.js';
import { renderNotice } from '../rendering/render-notice.js';
import type { EventListener } from './event-listener.js';

const commands = new Map(allCommands.map((command) => [command.definition.name, command]));
const buttons = new Map<string, Button>([[sourcesButton.name, sourcesButton]]);

/** Sends slash commands, buttons and autocompletion where they belong, each interaction once. */
export const interactionCreate: EventListener<Events.InteractionCreate> = {
  name: Events.InteractionCreate,
  async handle(parts, interaction) {
    if (!parts.seenIds.isNew(interaction.id)) return;
    if (interaction.isAutocomplete()) {
      await complete(interaction, parts);
    } else if (interaction.isChatInputCommand() || interaction.isButton()) {
      await parts.workInProgress.run(() => serve(interaction, parts));
    }
  },
};

async function serve(interaction: ChatInputCommandInteraction | ButtonInteraction, parts: BotParts): Promise<void> {
  const words = wordsIn(languageOfLocale(interaction.locale));
  const notice = parts.workInProgress.isClosing ? words.restarting : refusal(interaction, parts);
  if (notice !== undefined) {
    await interaction.reply({ ...renderNotice(notice), flags: MessageFlags.Ephemeral });
    return;
  }
  try {
    if (interaction.isButton()) {
      const { name, answerKey } = readButtonId(interaction.customId);
      await buttons.get(name)?.press(interaction, answerKey, parts);
    } else {
      await commands.get(interaction.commandName)?.run(interaction, parts);
    }
  } catch (error) {
    parts.logger.error({ interactionId: interaction.id, err: error }, 'interaction failed');
    await apologise(interaction, words.unexpectedError);
  }
}

/** Why the interaction is not served, in the asker's words; `undefined` where it is. */
function refusal(interaction: ChatInputCommandInteraction | ButtonInteraction, parts: BotParts): string | undefined {
  const words = wordsIn(languageOfLocale(interaction.locale));
  if (interaction.isButton()) {
    return buttons.has(readButtonId(interaction.customId).name) ? undefined : words.buttonUnknown;
  }
  const command = commands.get(interaction.commandName);
  if (command === undefined) return words.commandUnknown;
  if (!command.isBoundToChannels || isAllowedChannel(placeOf(interaction), parts.allowedChannelIds)) return undefined;
  return words.notHere(channelMentions(parts.allowedChannelIds));
}

/** Tells the asker that it failed, by whatever the interaction still allows. */
async function apologise(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  sentence: string,
): Promise<void> {
  const notice = renderNotice(sentence);
  if (interaction.deferred) await interaction.editReply({ ...notice, embeds: [], components: [] });
  else if (!interaction.replied) await interaction.reply({ ...notice, flags: MessageFlags.Ephemeral });
}

async function complete(interaction: AutocompleteInteraction, parts: BotParts): Promise<void> {
  const command = commands.get(interaction.commandName);
  if (command?.complete === undefined) await interaction.respond([]);
  else await command.complete(interaction, parts);
}
