import { ComponentType, type APIModalInteractionResponseCallbackData, type TextInputStyle } from 'discord.js';
import { clip } from '../rendering/clip.js';

/** Custom id of the one field of every dialogue. */
export const textFieldId = 'text';

export interface TextDialogue {
  /** At most 45 characters. */
  readonly title: string;
  /** At most 45 characters. */
  readonly label: string;
  /** At most 100 characters. */
  readonly placeholder: string;
  readonly style: TextInputStyle;
  /** At most 4,000. */
  readonly maxLength: number;
  readonly required: boolean;
  /** What the field holds at first; cut to `maxLength`. */
  readonly value?: string;
}

/** A dialogue with one text field. */
export function textDialogue(customId: string, dialogue: TextDialogue): APIModalInteractionResponseCallbackData {
  const { title, label, placeholder, style, maxLength, required, value = '' } = dialogue;
  return {
    custom_id: customId,
    title,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: textFieldId,
            style,
            label,
            placeholder,
            max_length: maxLength,
            required,
            ...(value === '' ? {} : { value: clip(value, maxLength) }),
          },
        ],
      },
    ],
  };
}
