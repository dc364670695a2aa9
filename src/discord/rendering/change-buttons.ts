import { ButtonStyle, ComponentType, type APIButtonComponentWithCustomId } from 'discord.js';
import type { ChangeChoice } from '../../calculating/compute-desk.js';
import { buttonId } from '../buttons/button-id.js';
import { buttonNames } from '../buttons/button-names.js';
import type { InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { messageLimits } from './limits.js';
import type { OutgoingMessage } from './outgoing-message.js';

type Components = NonNullable<OutgoingMessage['components']>;
type Row = Components[number];

/** Options of one assumption that have a place in a custom id, and rows for them beside the answer's own. */
const OPTIONS_PER_CHANGE = 100;
const OPTION_ROWS = 3;

/** Which value of which assumption a button sets. */
export interface ChangeIndex {
  readonly change: number;
  readonly option: number;
}

/** The number that a button carries, under 1,000 as custom ids allow. */
export function changeIndex({ change, option }: ChangeIndex): number {
  return change * OPTIONS_PER_CHANGE + option;
}

/** The same read back. */
export function readChangeIndex(index: number): ChangeIndex {
  return { change: Math.floor(index / OPTIONS_PER_CHANGE), option: index % OPTIONS_PER_CHANGE };
}

/** One button for each assumption that may be changed, with the value that was used; none where nothing may. */
export function changeRow(changes: readonly ChangeChoice[], key: string, { compute }: InterfaceWords): Components {
  const buttons = changes.slice(0, messageLimits.buttonsPerRow).map((choice, index) => {
    const used = choice.options.find(({ value }) => value === choice.current)?.label ?? choice.current;
    return button(buttonId(buttonNames.change, key, index), `${compute.valueOf(choice.label, used)} ▾`);
  });
  return buttons.length === 0 ? [] : [rowOf(buttons)];
}

/** The values that one assumption may take, the used one marked, and the way back. */
export function optionRows(choice: ChangeChoice, change: number, key: string, { compute }: InterfaceWords): Components {
  const options = choice.options
    .slice(0, OPTION_ROWS * messageLimits.buttonsPerRow - 1)
    .map(({ value, label }, option) => ({
      ...button(buttonId(buttonNames.setValue, key, changeIndex({ change, option })), label),
      ...(value === choice.current ? { style: ButtonStyle.Primary as const, disabled: true } : {}),
    }));
  const all = [...options, button(buttonId(buttonNames.keepValues, key), compute.back)];
  const rows = Math.ceil(all.length / messageLimits.buttonsPerRow);
  // Rows of like length: 3 and 3 rather than 5 and 1.
  const length = Math.ceil(all.length / rows);
  return Array.from({ length: rows }, (_, row) => rowOf(all.slice(row * length, (row + 1) * length)));
}

function button(customId: string, label: string): APIButtonComponentWithCustomId {
  const shown = clip(label.replace(/[\s\p{Cc}]+/gu, ' ').trim(), messageLimits.buttonLabelChars);
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: customId,
    label: shown === '' ? '…' : shown,
  };
}

function rowOf(components: APIButtonComponentWithCustomId[]): Row {
  return { type: ComponentType.ActionRow, components };
}
