import { ApplicationCommandOptionType } from 'discord.js';
import type { SlashCommand } from '../command.js';
import { answerOutcome } from './answer-outcome.js';
import { MAX_CHOICES, offerNames } from './complete-name.js';
import { everywhere } from './everywhere.js';
import { named } from './localised.js';

const optionNames = ['first', 'second', 'third', 'fourth'] as const;

const option = (name: readonly [string, string, string], required: boolean) => ({
  type: ApplicationCommandOptionType.String as const,
  ...named(name, [
    'A model or an accelerator; all of one kind',
    '模型或加速卡，几个须是同一类',
    '模型或加速卡，幾個須是同一類',
  ]),
  required,
  max_length: 100,
  autocomplete: true as const,
});

/** Two to four models, or accelerators, side by side. */
export const compareCommand: SlashCommand = {
  definition: {
    ...named(
      ['compare', '对比', '對比'],
      [
        'Compare two to four models or accelerators, with sources',
        '对比两到四个模型或加速卡，附来源',
        '對比兩到四個模型或加速卡，附來源',
      ],
    ),
    ...everywhere,
    options: [
      option(['first', '第一个', '第一個'], true),
      option(['second', '第二个', '第二個'], true),
      option(['third', '第三个', '第三個'], false),
      option(['fourth', '第四个', '第四個'], false),
    ],
  },
  isBoundToChannels: true,
  async run(interaction, parts) {
    const names = optionNames.flatMap((name) => interaction.options.getString(name)?.trim() ?? []);
    const { computeDesk } = parts.application;
    await answerOutcome(interaction, parts, (language, now) => computeDesk.compare(names, language, now));
  },
  async complete(interaction, parts) {
    const { computeDesk } = parts.application;
    const { name: focused, value } = interaction.options.getFocused(true);
    const others = optionNames.flatMap((name) =>
      name === focused ? [] : (interaction.options.getString(name)?.trim() ?? []),
    );
    const models = computeDesk.suggestModels(value, MAX_CHOICES);
    const accelerators = computeDesk.suggestAccelerators(value, MAX_CHOICES);
    const isOf = (kind: 'suggestModels' | 'suggestAccelerators'): boolean =>
      others.some((other) => computeDesk[kind](other, MAX_CHOICES).some(({ id }) => id === other));
    // Once one is chosen, only its kind can stand beside it; before that, half of each.
    const half = Math.ceil(MAX_CHOICES / 2);
    const offered = isOf('suggestModels')
      ? models
      : isOf('suggestAccelerators')
        ? accelerators
        : [...models.slice(0, half), ...accelerators.slice(0, MAX_CHOICES - half)];
    await offerNames(
      interaction,
      offered.filter(({ id }) => !others.includes(id)),
    );
  },
};
