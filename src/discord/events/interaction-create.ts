import {
  Events,
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { BotParts } from '../bot-parts.js';
import { allButtons } from '../buttons/all-buttons.js';
import { readButtonId } from '../buttons/button-id.js';
import { allCommands, allMessageCommands } from '../commands/all-commands.js';
import { placeOf } from '../commands/conversation-of.js';
import { languageOfLocale, wordsIn } from '../interface-words.js';
import { allModals } from '../modals/all-modals.js';
import { channelMentions, isAllowedChannel } from '../preconditions/allowed-channel.js';
import { renderNotice } from '../rendering/render-notice.js';
import type { EventListener } from './event-listener.js';

const commands = new Map(allCommands.map((command) => [command.definition.name, command]));
const messageCommands = new Map(allMessageCommands.map((command) => [command.definition.name, command]));
const buttons = new Map(allButtons.map((button) => [button.name, button]));
const modals = new Map(allModals.map((modal) => [modal.name, modal]));

type ServedInteraction =
  ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction | ModalSubmitInteraction;

/** Sends commands, buttons, dialogues and autocompletion where they belong, each interaction once. */
export const interactionCreate: EventListener<Events.InteractionCreate> = {
  name: Events.InteractionCreate,
  async handle(parts, interaction) {
    if (!parts.seenIds.isNew(interaction.id)) return;
    if (interaction.isAutocomplete()) {
      await complete(interaction, parts);
    } else if (
      interaction.isChatInputCommand() ||
      interaction.isMessageContextMenuCommand() ||
      interaction.isButton() ||
      interaction.isModalSubmit()
    ) {
      await parts.workInProgress.run(() => serve(interaction, parts));
    }
  },
};

async function serve(interaction: ServedInteraction, parts: BotParts): Promise<void> {
  const words = wordsIn(languageOfLocale(interaction.locale));
  const notice = parts.workInProgress.isClosing ? words.restarting : refusal(interaction, parts);
  if (notice !== undefined) {
    await interaction.reply({ ...renderNotice(notice), flags: MessageFlags.Ephemeral });
    return;
  }
  try {
    if (interaction.isButton()) {
      const id = readButtonId(interaction.customId);
      await buttons.get(id.name)?.press(interaction, id, parts);
    } else if (interaction.isModalSubmit()) {
      const id = readButtonId(interaction.customId);
      await modals.get(id.name)?.submit(interaction, id, parts);
    } else if (interaction.isMessageContextMenuCommand()) {
      await messageCommands.get(interaction.commandName)?.run(interaction, parts);
    } else {
      await commands.get(interaction.commandName)?.run(interaction, parts);
    }
  } catch (error) {
    parts.logger.error({ interactionId: interaction.id, err: error }, 'interaction failed');
    await apologise(interaction, words.unexpectedError);
  }
}

/** Why the interaction is not served, in the asker's words; `undefined` where it is. */
function refusal(interaction: ServedInteraction, parts: BotParts): string | undefined {
  const words = wordsIn(languageOfLocale(interaction.locale));
  const served = servedBy(interaction);
  if (served === undefined) return interaction.isCommand() ? words.commandUnknown : words.buttonUnknown;
  if (!served.isBoundToChannels) return undefined;
  if (interaction.guildId !== null && parts.records.guilds.isPaused(interaction.guildId)) return words.paused;
  if (isAllowedChannel(placeOf(interaction), parts.allowedChannelIds)) return undefined;
  return words.notHere(channelMentions(parts.allowedChannelIds));
}

function servedBy(interaction: ServedInteraction): { readonly isBoundToChannels: boolean } | undefined {
  if (interaction.isButton()) return buttons.get(readButtonId(interaction.customId).name);
  if (interaction.isModalSubmit()) return modals.get(readButtonId(interaction.customId).name);
  if (interaction.isMessageContextMenuCommand()) return messageCommands.get(interaction.commandName);
  return commands.get(interaction.commandName);
}

/** Tells the asker that it failed, by whatever the interaction still allows. */
async function apologise(interaction: ServedInteraction, sentence: string): Promise<void> {
  const notice = renderNotice(sentence);
  if (interaction.deferred) await interaction.editReply({ ...notice, embeds: [], components: [] });
  else if (!interaction.replied) await interaction.reply({ ...notice, flags: MessageFlags.Ephemeral });
}

async function complete(interaction: AutocompleteInteraction, parts: BotParts): Promise<void> {
  const command = commands.get(interaction.commandName);
  if (command?.complete === undefined) await interaction.respond([]);
  else await command.complete(interaction, parts);
}
