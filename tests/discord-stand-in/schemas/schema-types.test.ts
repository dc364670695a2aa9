import type {
  APIActionRowComponent,
  APIAllowedMentions,
  APIApplicationCommandOption,
  APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIEmbed,
  APIEmbedImage,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
  EmbedType,
  RESTAPIAttachment,
  RESTPatchAPIChannelMessageJSONBody,
  RESTPostAPIChannelMessageJSONBody,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { menuCommandSchema, slashCommandSchema } from './command-schema.js';
import type { actionButton, linkButton, modalSchema, stringSelect, textInput } from './component-schema.js';
import type { embedSchema } from './embed-schema.js';
import type { allowedMentionsSchema, messageEditSchema, messageSchema } from './message-schema.js';
import type { numberChoice, optionsSchema, textChoice } from './option-schema.js';

/** What stands for a field that may be left out. */
interface Absent {
  readonly absent: true;
}

/**
 * A type as JSON knows it, at every depth: intersections resolved, and no difference between a field that is left out and
 * one that is `undefined`, which JSON does not have. Every field is listed, so that a missing one shows.
 */
type Plain<T> = T extends string | number | boolean | bigint | null
  ? T
  : T extends readonly (infer Item)[]
    ? number extends T['length']
      ? Plain<Item>[]
      : T
    : {
        [Key in keyof T]-?:
          Plain<Exclude<T[Key], undefined>> | (Partial<Pick<T, Key>> extends Pick<T, Key> ? Absent : never);
      };

type Holds<One, Other> = [One] extends [Other] ? true : false;

/** `true` where two types are the same; else both, for the compiler's message. */
type Same<One, Other> =
  Holds<Plain<One>, Plain<Other>> extends true
    ? Holds<Plain<Other>, Plain<One>> extends true
      ? true
      : { readonly discordAlsoHas: Plain<Other>; readonly standIn: Plain<One> }
    : { readonly standInAlsoHas: Plain<One>; readonly discord: Plain<Other> };

/** The images of an embed as a bot names them; Discord adds where it serves them and how large they are. */
type OwnImage = Pick<APIEmbedImage, 'url'>;
/** An embed as a bot may send it: without what Discord adds. */
type OwnEmbed = Omit<
  APIEmbed,
  'video' | 'provider' | 'flags' | 'type' | 'image' | 'thumbnail' | 'footer' | 'author'
> & {
  type?: EmbedType.Rich;
  image?: OwnImage;
  thumbnail?: OwnImage;
  footer?: Omit<NonNullable<APIEmbed['footer']>, 'proxy_icon_url'>;
  author?: Omit<NonNullable<APIEmbed['author']>, 'proxy_icon_url'>;
};
type OwnButton = APIButtonComponentWithCustomId | (APIButtonComponentWithURL & { label: string });
/** Rows of what the stand-in takes: classic components, buttons that are not for sale, menus of texts. */
type OwnRow = APIActionRowComponent<OwnButton> | APIActionRowComponent<APIStringSelectComponent>;
type OwnParts = { embeds?: OwnEmbed[] | null; components?: OwnRow[] | null };
/** The same in a new message, where nothing is emptied. */
type NonNullableFields<Parts> = { [Key in keyof Parts]: Exclude<Parts[Key], null> };
type FormRow = APIActionRowComponent<APITextInputComponent & { label: string }>;
/** A file as a bot describes it; the rest is for voice messages and clips. */
type OwnAttachment = Pick<RESTAPIAttachment, 'id' | 'filename' | 'description'>;
/** What the stand-in refuses altogether, because no bot that it was made for sends it. */
type RefusedInMessages = 'sticker_ids' | 'poll' | 'shared_client_theme';
/** What Discord takes for old bots only. */
type RefusedInCommands = 'dm_permission' | 'default_permission';
/** What a command in a menu has none of. */
type RefusedInMenus = RefusedInCommands | 'description_localizations';
/** Fields whose type is not all of Discord's: compared one by one. */
type Narrower = 'embeds' | 'components' | 'attachments' | 'message_reference';

type Sent = z.infer<typeof messageSchema>;
type Edited = z.infer<typeof messageEditSchema>;
/** Options that discord.js sends with every edit and Discord ignores there. */
type IgnoredInEdits = 'tts' | 'enforce_nonce';

test('parts of messages are those of discord-api-types', () => {
  expectTypeOf<Same<z.infer<typeof allowedMentionsSchema>, APIAllowedMentions>>().toEqualTypeOf<true>();
  expectTypeOf<Same<z.infer<typeof actionButton>, APIButtonComponentWithCustomId>>().toEqualTypeOf<true>();
  expectTypeOf<Same<z.infer<typeof linkButton>, APIButtonComponentWithURL & { label: string }>>().toEqualTypeOf<true>();
  expectTypeOf<Same<z.infer<typeof stringSelect>, APIStringSelectComponent>>().toEqualTypeOf<true>();
  expectTypeOf<Same<z.infer<typeof textInput>, APITextInputComponent & { label: string }>>().toEqualTypeOf<true>();
  expectTypeOf<Same<z.infer<typeof embedSchema>, OwnEmbed>>().toEqualTypeOf<true>();
  expectTypeOf<
    Same<
      z.infer<typeof modalSchema>,
      Omit<APIModalInteractionResponseCallbackData, 'components'> & { components: FormRow[] }
    >
  >().toEqualTypeOf<true>();
});

test('whole messages are', () => {
  expectTypeOf<Same<keyof Sent | RefusedInMessages, keyof RESTPostAPIChannelMessageJSONBody>>().toEqualTypeOf<true>();
  expectTypeOf<
    Same<Omit<Sent, Narrower>, Omit<RESTPostAPIChannelMessageJSONBody, RefusedInMessages | Narrower>>
  >().toEqualTypeOf<true>();
  expectTypeOf<Same<Pick<Sent, 'embeds' | 'components'>, NonNullableFields<OwnParts>>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Sent['attachments'], OwnAttachment[] | undefined>>().toEqualTypeOf<true>();
  expectTypeOf<Same<keyof Edited, keyof RESTPatchAPIChannelMessageJSONBody | IgnoredInEdits>>().toEqualTypeOf<true>();
  expectTypeOf<
    Same<Omit<Edited, Narrower | IgnoredInEdits>, Omit<RESTPatchAPIChannelMessageJSONBody, Narrower>>
  >().toEqualTypeOf<true>();
  expectTypeOf<Same<Pick<Edited, 'embeds' | 'components'>, OwnParts>>().toEqualTypeOf<true>();
  expectTypeOf<Same<Edited['attachments'], OwnAttachment[] | undefined>>().toEqualTypeOf<true>();
});

type OptionOf<Type> = Extract<z.infer<typeof optionsSchema>[number], { type: Type }>;
type DiscordsOption<Type> = Extract<APIApplicationCommandOption, { type: Type }>;
type Subcommand = ApplicationCommandOptionType.Subcommand;
type SubcommandGroup = ApplicationCommandOptionType.SubcommandGroup;
type Plainest =
  | ApplicationCommandOptionType.Boolean
  | ApplicationCommandOptionType.User
  | ApplicationCommandOptionType.Role
  | ApplicationCommandOptionType.Mentionable
  | ApplicationCommandOptionType.Attachment;

test('commands are', () => {
  expectTypeOf<Same<z.infer<typeof textChoice>, APIApplicationCommandOptionChoice<string>>>().toEqualTypeOf<true>();
  expectTypeOf<Same<z.infer<typeof numberChoice>, APIApplicationCommandOptionChoice<number>>>().toEqualTypeOf<true>();
  expectTypeOf<Same<OptionOf<Subcommand>, DiscordsOption<Subcommand>>>().toEqualTypeOf<true>();
  expectTypeOf<Same<OptionOf<SubcommandGroup>, DiscordsOption<SubcommandGroup>>>().toEqualTypeOf<true>();
  expectTypeOf<
    Same<OptionOf<ApplicationCommandOptionType.String>, DiscordsOption<ApplicationCommandOptionType.String>>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Same<OptionOf<ApplicationCommandOptionType.Integer>, DiscordsOption<ApplicationCommandOptionType.Integer>>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Same<OptionOf<ApplicationCommandOptionType.Number>, DiscordsOption<ApplicationCommandOptionType.Number>>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Same<OptionOf<ApplicationCommandOptionType.Channel>, DiscordsOption<ApplicationCommandOptionType.Channel>>
  >().toEqualTypeOf<true>();
  expectTypeOf<Same<OptionOf<Plainest>, DiscordsOption<Plainest>>>().toEqualTypeOf<true>();
  expectTypeOf<
    Same<z.infer<typeof slashCommandSchema>, Omit<RESTPostAPIChatInputApplicationCommandsJSONBody, RefusedInCommands>>
  >().toEqualTypeOf<true>();
  expectTypeOf<
    Same<z.infer<typeof menuCommandSchema>, Omit<RESTPostAPIContextMenuApplicationCommandsJSONBody, RefusedInMenus>>
  >().toEqualTypeOf<true>();
});
