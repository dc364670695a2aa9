import { MessageFlags, type ButtonInteraction, type RepliableInteraction } from 'discord.js';
import { isPerhapsAcknowledged } from './discord-failure.js';

/** Announces an answer that only the asker will see. */
export async function deferPrivately(interaction: RepliableInteraction): Promise<void> {
  await defer(interaction, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
}

/** Announces an answer that everybody will see. */
export async function deferPublicly(interaction: RepliableInteraction): Promise<void> {
  await defer(interaction, () => interaction.deferReply());
}

/** Announces a change of the message whose button was pressed. */
export async function deferChange(interaction: ButtonInteraction): Promise<void> {
  await defer(interaction, () => interaction.deferUpdate());
}

/** An announcement that arrived although its sender was not told counts: the answer can follow. */
async function defer(interaction: RepliableInteraction, announce: () => Promise<unknown>): Promise<void> {
  try {
    await announce();
  } catch (error) {
    if (!isPerhapsAcknowledged(error)) throw error;
    interaction.deferred = true;
  }
}

/** Gives a first response that is the whole answer; one that arrived although its sender was not told counts. */
export async function respondOnce(interaction: RepliableInteraction, respond: () => Promise<unknown>): Promise<void> {
  try {
    await respond();
  } catch (error) {
    if (!isPerhapsAcknowledged(error)) throw error;
    interaction.replied = true;
  }
}
