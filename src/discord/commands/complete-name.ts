import type { AutocompleteInteraction } from 'discord.js';
import type { Suggestion } from '../../calculating/compute-desk.js';
import { clip } from '../rendering/clip.js';

/** Discord takes 25 choices of 100 characters. */
export const MAX_CHOICES = 25;
const CHOICE_CHARS = 100;

/** Offers names, each once; what it stands for is the id of the fact sheets. */
export async function offerNames(interaction: AutocompleteInteraction, names: readonly Suggestion[]): Promise<void> {
  const unique = [...new Map(names.map((each) => [each.id, each])).values()].slice(0, MAX_CHOICES);
  await interaction.respond(unique.map(({ id, name }) => ({ name: clip(name, CHOICE_CHARS), value: id })));
}
