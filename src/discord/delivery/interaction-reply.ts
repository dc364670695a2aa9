import { MessageFlags, type RepliableInteraction } from 'discord.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Logger } from '../../shared/logger.js';
import { isDeadToken, isPerhapsAcknowledged } from './discord-failure.js';
import { TokenReply } from './token-reply.js';

/** The way back from a command, button or dialogue: acknowledge at once, answer when the answer is there. */
export class InteractionReply extends TokenReply {
  readonly #interaction: RepliableInteraction;
  readonly #isPrivate: boolean;
  readonly #logger: Logger;

  /** @param isPrivate - True where only the asker shall see the answer. */
  constructor(interaction: RepliableInteraction, isPrivate: boolean, logger: Logger) {
    const { client, id, applicationId, token, channelId, user } = interaction;
    super({ client, id, applicationId, token, channelId, userId: user.id, isPrivate }, logger);
    this.#interaction = interaction;
    this.#isPrivate = isPrivate;
    this.#logger = logger;
  }

  /** Tells Discord that an answer will come. Call before any other work: Discord waits 3 s. */
  override async acknowledge(): Promise<void> {
    try {
      await this.#interaction.deferReply(this.#isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    } catch (error) {
      const fields = { interactionId: this.#interaction.id, reason: describeError(error) };
      this.#logger.warn(fields, 'acknowledgement failed');
      if (isDeadToken(error)) this.giveUpToken();
      else if (!isPerhapsAcknowledged(error)) throw error;
    }
  }
}
