import { ApplicationCommandOptionType, type ChatInputCommandInteraction } from 'discord.js';
import type { SlashCommand } from '../command.js';
import { answerOutcome } from './answer-outcome.js';
import { MAX_CHOICES, offerNames } from './complete-name.js';
import { computeOptions, findComputeOption, optionDefinition, type ComputeOptionName } from './compute-options.js';
import { computeSubcommands, type ComputeSubcommand } from './compute-subcommands.js';
import { everywhere } from './everywhere.js';
import { named } from './localised.js';

/** A size in place of a model's name: 70B, 1.5 万亿. */
const SIZE = /^[\d.,\s]+(?:e\d+)?\s*(?:[bmt]|k|亿|億|万|萬|万亿|萬億|billion|million|trillion)?$/i;

/** The calculators, one subcommand each. */
export const computeCommand: SlashCommand = {
  definition: {
    ...named(
      ['compute', '计算', '計算'],
      [
        'Compute memory, time, cost and speed, with every assumption shown',
        '算显存、时间、成本和速度，假设都列出来',
        '算顯示記憶體、時間、成本和速度，假設都列出來',
      ],
    ),
    ...everywhere,
    options: computeSubcommands.map(({ name, description, required, optional }) => ({
      type: ApplicationCommandOptionType.Subcommand as const,
      ...named(name, description),
      options: [
        ...required.map((key) => optionDefinition(key, true)),
        ...optional.map((key) => optionDefinition(key, false)),
      ],
    })),
  },
  isBoundToChannels: true,
  async run(interaction, parts) {
    const chosen = interaction.options.getSubcommand();
    const subcommand = computeSubcommands.find(({ name }) => name[0] === chosen);
    if (subcommand === undefined) throw new Error(`/compute has no subcommand ${chosen}`);
    const { calculator, values } = readValues(interaction, subcommand);
    const { computeDesk } = parts.application;
    await answerOutcome(interaction, parts, (language, now) =>
      computeDesk.calculate(calculator, values, language, now),
    );
  },
  async complete(interaction, parts) {
    const { name, value } = interaction.options.getFocused(true);
    const { computeDesk } = parts.application;
    const completes = findComputeOption(name)?.completes ?? [];
    const names =
      completes === 'models'
        ? computeDesk.suggestModels(value, MAX_CHOICES)
        : completes === 'accelerators'
          ? computeDesk.suggestAccelerators(value, MAX_CHOICES)
          : completes
              .filter((word) => word.includes(value.trim().toLowerCase()))
              .map((word) => ({ id: word, name: word }));
    await offerNames(interaction, names);
  },
};

/** What was entered, by the calculator's names; a size that stands for a model becomes its parameters. */
function readValues(
  interaction: ChatInputCommandInteraction,
  { calculator, required, optional }: ComputeSubcommand,
): { readonly calculator: string; readonly values: Readonly<Record<string, string>> } {
  const entered = (key: ComputeOptionName): string => interaction.options.getString(computeOptions[key].name[0]) ?? '';
  const pairs = [...required, ...optional].flatMap((key): [string, string][] => {
    const value = entered(key).trim();
    if (value === '' || key === 'operation') return [];
    const input = key === 'model' && SIZE.test(value) ? 'parameters' : computeOptions[key].input;
    return [[input, value]];
  });
  const operation = required.includes('operation') ? entered('operation') : '';
  return { calculator: operation === '' ? calculator : operation, values: Object.fromEntries(pairs) };
}
