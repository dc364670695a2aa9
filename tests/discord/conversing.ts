import type { APIMessage } from 'discord.js';
import type { StandInInteraction } from '../discord-stand-in/world/interaction-book.js';
import type { Used } from '../discord-stand-in/people.js';
import type { OptionValue } from '../discord-stand-in/world/command-payloads.js';
import type { RunningBot } from './running-bot.js';

/** One person in the guild's first channel, who waits for each response. */
export class Conversing {
  readonly #running: Pick<RunningBot, 'discord'>;
  readonly #used: Partial<Used>;

  /** @param used - Another person, place or locale than the usual. */
  constructor(running: Pick<RunningBot, 'discord'>, used: Partial<Used> = {}) {
    this.#running = running;
    this.#used = used;
  }

  /** Uses a slash command and waits for what the bot says. */
  async use(name: string, values: Readonly<Record<string, OptionValue>> = {}): Promise<APIMessage> {
    return this.#response(this.#people.use(name, values, this.#where));
  }

  /** Presses the button whose custom id begins with a name, and waits for what the bot says. */
  async press(message: APIMessage, name: string): Promise<APIMessage> {
    return this.#response(this.#people.press(idIn(message, name), message, this.#where));
  }

  /** Presses a button that changes its own message, and waits until that reads as wanted. */
  async pressUntil(message: APIMessage, name: string, wanted: RegExp): Promise<APIMessage> {
    const { channel } = this.#people.press(idIn(message, name), message, this.#where);
    return this.#running.discord.transcript.until(() => {
      const shown = channel.messages.get(message.id);
      return shown !== undefined && wanted.test(shown.content) ? shown : undefined;
    });
  }

  /** Presses a button by its whole custom id, and waits until the message that it stands under is as wanted. */
  async pressToChange(
    message: APIMessage,
    customId: string,
    isWanted: (shown: APIMessage) => boolean,
  ): Promise<APIMessage> {
    const { channel } = this.#people.press(customId, message, this.#where);
    return this.#running.discord.transcript.until(() => {
      const shown = channel.messages.get(message.id);
      return shown !== undefined && isWanted(shown) ? shown : undefined;
    });
  }

  /** Presses a button by its whole custom id, and waits for a further message that only the person sees. */
  async pressForWhisper(message: APIMessage, customId: string): Promise<string> {
    const interaction = this.#people.press(customId, message, this.#where);
    const sent = await this.#running.discord.transcript.waitFor(
      ({ method, path, body }) =>
        method === 'POST' &&
        (path === `/interactions/${interaction.id}/${interaction.token}/callback`
          ? typeof (body as { data?: { content?: string } }).data?.content === 'string'
          : path.endsWith(`/${interaction.token}`)),
    );
    const { content, data } = sent.body as { content?: string; data?: { content?: string } };
    return content ?? data?.content ?? '';
  }

  /** Presses a button that opens a form. */
  async pressForForm(message: APIMessage, name: string): Promise<StandInInteraction> {
    return this.#form(this.#people.press(idIn(message, name), message, this.#where));
  }

  /** Uses a slash command that opens a form. */
  async useForForm(name: string): Promise<StandInInteraction> {
    return this.#form(this.#people.use(name, {}, this.#where));
  }

  /** Uses a message's menu for a form. */
  async useOnForForm(message: APIMessage, name: string): Promise<StandInInteraction> {
    return this.#form(this.#people.useOn(message, name, this.#where));
  }

  /** Sends off a form with its one field, and waits for what the bot says. */
  async submit(form: StandInInteraction, text: string): Promise<APIMessage> {
    return this.#response(this.#people.submit(form, { text }, this.#where));
  }

  /** What completion offers. */
  async type(name: string, option: string, text: string): Promise<readonly { name: string; value: string | number }[]> {
    const typed = this.#people.type(name, option, text, this.#where);
    return this.#running.discord.transcript.until(() => typed.choices);
  }

  get #people() {
    return this.#running.discord.people;
  }

  get #where(): Used {
    const { asker, channel } = this.#running.discord;
    return { by: asker, in: channel, ...this.#used };
  }

  async #response(interaction: StandInInteraction): Promise<APIMessage> {
    return this.#running.discord.transcript.until(() => {
      const message = interaction.channel.messages.get(interaction.originalId ?? '');
      const isThere = interaction.isAcknowledged && !interaction.isDeferred;
      return isThere && message !== undefined && (message.content !== '' || message.embeds.length > 0)
        ? message
        : undefined;
    });
  }

  async #form(interaction: StandInInteraction): Promise<StandInInteraction> {
    await this.#running.discord.transcript.until(() => interaction.modal);
    return interaction;
  }
}

/** Custom id of the first button whose id begins with the name. */
export function idIn(message: APIMessage, name: string): string {
  const ids = [...JSON.stringify(message.components ?? []).matchAll(/"custom_id":"([^"]+)"/g)].map((match) => match[1]);
  const id = ids.find((each) => each?.split(':')[0] === name);
  if (id === undefined) throw new Error(`The message has no button ${name}: ${ids.join(' ')}`);
  return id;
}

/** Labels and emoji of the message's buttons, row by row. */
export function labelsOf(message: APIMessage): string[][] {
  const rows = JSON.parse(JSON.stringify(message.components ?? [])) as {
    components: { label?: string; emoji?: { name: string } }[];
  }[];
  return rows.map((row) => row.components.map(({ label, emoji }) => label ?? emoji?.name ?? ''));
}

/** Custom ids of the message's buttons by their labels. */
export function buttonIds(message: APIMessage): Readonly<Record<string, string>> {
  const rows = JSON.parse(JSON.stringify(message.components ?? [])) as {
    components: { label?: string; emoji?: { name: string }; custom_id: string }[];
  }[];
  const all = rows.flatMap(({ components }) => components);
  return Object.fromEntries(all.map(({ label, emoji, custom_id: id }) => [label ?? emoji?.name ?? '', id]));
}
