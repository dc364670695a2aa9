/** Who asks, and where. Two people in one place are two conversations, as is one person in two places. */
export interface Conversation {
  /** Id of the place, unique over all surfaces: a channel, a thread, a terminal. */
  readonly placeId: string;
  /** Id of the person. */
  readonly askerId: string;
}

/** A key under which a conversation is kept; different conversations have different keys. */
export function conversationKey(conversation: Conversation): string {
  return JSON.stringify([conversation.placeId, conversation.askerId]);
}

/** The person of a conversation's key. */
export function askerOfKey(key: string): string | undefined {
  return (JSON.parse(key) as [placeId: string, askerId: string])[1];
}
