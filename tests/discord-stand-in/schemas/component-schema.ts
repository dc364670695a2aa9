import { ButtonStyle, ComponentType, TextInputStyle } from 'discord.js';
import { z } from 'zod';

const customId = z.string().min(1).max(100);
const emoji = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  animated: z.boolean().optional(),
});

/** A button that the bot hears of. */
export const actionButton = z
  .strictObject({
    type: z.literal(ComponentType.Button),
    id: z.int().optional(),
    style: z.union([
      z.literal(ButtonStyle.Primary),
      z.literal(ButtonStyle.Secondary),
      z.literal(ButtonStyle.Success),
      z.literal(ButtonStyle.Danger),
    ]),
    custom_id: customId,
    label: z.string().min(1).max(80).optional(),
    emoji: emoji.optional(),
    disabled: z.boolean().optional(),
  })
  .refine((button) => button.label !== undefined || button.emoji !== undefined, 'A button needs a label or an emoji');

/** A button that opens an address. */
export const linkButton = z.strictObject({
  type: z.literal(ComponentType.Button),
  id: z.int().optional(),
  style: z.literal(ButtonStyle.Link),
  url: z.url().max(512),
  label: z.string().min(1).max(80),
  emoji: emoji.optional(),
  disabled: z.boolean().optional(),
});

/** A menu of texts to choose from. */
export const stringSelect = z.strictObject({
  type: z.literal(ComponentType.StringSelect),
  id: z.int().optional(),
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  required: z.boolean().optional(),
  min_values: z.int().min(0).max(25).optional(),
  max_values: z.int().min(1).max(25).optional(),
  disabled: z.boolean().optional(),
  options: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(100),
        value: z.string().min(1).max(100),
        description: z.string().max(100).optional(),
        emoji: emoji.optional(),
        default: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(25),
});

const row = <Schema extends z.ZodType>(components: Schema) =>
  z.strictObject({ type: z.literal(ComponentType.ActionRow), id: z.int().optional(), components });

/** At most five rows; a row holds one to five buttons, or one select menu; no custom id twice. */
export const componentsSchema = z
  .array(
    z.union([
      row(
        z
          .array(z.union([actionButton, linkButton]))
          .min(1)
          .max(5),
      ),
      row(z.array(stringSelect).length(1)),
    ]),
  )
  .max(5)
  .refine((rows) => {
    const ids = rows.flatMap((each) =>
      each.components.flatMap((part) => ('custom_id' in part ? [part.custom_id] : [])),
    );
    return new Set(ids).size === ids.length;
  }, 'Component custom id cannot be duplicated');

/** A field of a form. */
export const textInput = z.strictObject({
  type: z.literal(ComponentType.TextInput),
  id: z.int().optional(),
  custom_id: customId,
  style: z.enum(TextInputStyle),
  label: z.string().min(1).max(45),
  min_length: z.int().min(0).max(4000).optional(),
  max_length: z.int().min(1).max(4000).optional(),
  required: z.boolean().optional(),
  value: z.string().max(4000).optional(),
  placeholder: z.string().max(100).optional(),
});

/** A modal: a title and one to five rows of one text input each. */
export const modalSchema = z.strictObject({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(row(z.array(textInput).length(1)))
    .min(1)
    .max(5),
});
