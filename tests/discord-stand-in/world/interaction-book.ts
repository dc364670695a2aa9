import { randomBytes } from 'node:crypto';
import { apiErrors } from '../rest/api-error.js';
import { nextSnowflake } from './snowflakes.js';
import type { StandInChannel } from './world.js';

export type InteractionKind = 'command' | 'button' | 'autocomplete' | 'modal';

/** A modal that the bot showed as its response. */
export interface ShownModal {
  readonly customId: string;
  readonly inputIds: readonly string[];
}

/** An interaction's life: dispatched, acknowledged once in time, then good for answers until its token dies. */
export interface StandInInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly channel: StandInChannel;
  readonly userId: string;
  readonly createdAt: number;
  /** Message whose button was pressed. */
  readonly sourceMessageId: string | undefined;
  isAcknowledged: boolean;
  /** True while the answer is announced and not yet there. */
  isDeferred: boolean;
  isEphemeral: boolean;
  /** Message that `@original` stands for. */
  originalId: string | undefined;
  isExpired: boolean;
  /** Form that the person sees after the response. */
  modal: ShownModal | undefined;
  /** What completion offered. */
  choices: readonly { readonly name: string; readonly value: string | number }[] | undefined;
}

export interface InteractionTimes {
  /** Milliseconds within which an interaction must be acknowledged; Discord's are 3,000. */
  readonly acknowledgeWithinMs: number;
  /** Milliseconds that a token lives; Discord's are 15 minutes. */
  readonly tokenLifeMs: number;
}

/** Every interaction that was dispatched, with Discord's rules on answering it. */
export class InteractionBook {
  readonly #times: InteractionTimes;
  readonly #byId = new Map<string, StandInInteraction>();
  readonly #byToken = new Map<string, StandInInteraction>();

  constructor(times: InteractionTimes) {
    this.#times = times;
  }

  open(kind: InteractionKind, channel: StandInChannel, userId: string, sourceMessageId?: string): StandInInteraction {
    const interaction: StandInInteraction = {
      id: nextSnowflake(),
      token: randomBytes(40).toString('base64url'),
      kind,
      channel,
      userId,
      createdAt: Date.now(),
      sourceMessageId,
      isAcknowledged: false,
      isDeferred: false,
      isEphemeral: false,
      originalId: undefined,
      isExpired: false,
      modal: undefined,
      choices: undefined,
    };
    this.#byId.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
    return interaction;
  }

  /**
   * The interaction, for its first response.
   *
   * @throws {ApiError} 10062 where it is unknown or too late, 40060 where it was acknowledged already.
   */
  toAcknowledge(id: string, token: string): StandInInteraction {
    const interaction = this.#byId.get(id);
    if (interaction?.token !== token) throw apiErrors.unknownInteraction();
    if (interaction.isAcknowledged) throw apiErrors.alreadyAcknowledged();
    const isLate = Date.now() - interaction.createdAt > this.#times.acknowledgeWithinMs;
    if (isLate || interaction.isExpired) throw apiErrors.unknownInteraction();
    return interaction;
  }

  /**
   * The interaction, for edits and further messages by its token.
   *
   * @throws {ApiError} 10015 where the token is unknown or was not acknowledged, 50027 where it has died.
   */
  byToken(token: string): StandInInteraction {
    const interaction = this.#byToken.get(token);
    if (interaction?.isAcknowledged !== true) throw apiErrors.unknownWebhook();
    const isDead = Date.now() - interaction.createdAt > this.#times.tokenLifeMs;
    if (isDead || interaction.isExpired) throw apiErrors.invalidWebhookToken();
    return interaction;
  }
}
