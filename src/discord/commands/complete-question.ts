import type { AutocompleteInteraction } from 'discord.js';
import type { BotParts } from '../bot-parts.js';
import { languageOfLocale } from '../interface-words.js';

/** Discord takes 25 choices. */
const MAX_CHOICES = 25;

/** Offers questions, articles and names that go on from what was typed, from memory. */
export async function completeQuestion(interaction: AutocompleteInteraction, parts: BotParts): Promise<void> {
  const typed = interaction.options.getFocused();
  const language = languageOfLocale(interaction.locale);
  await interaction.respond(parts.suggestions.current.for(typed, language, MAX_CHOICES));
}
