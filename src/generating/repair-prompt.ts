import type { ChatMessage } from '../chat-model/chat-model.js';
import type { DraftSentence } from '../grounding/draft-sentence.js';
import type { SentenceFault } from '../grounding/sentence-verdict.js';

/** A sentence that did not pass, and why. */
export interface FailedSentence {
  readonly sentence: DraftSentence;
  readonly faults: readonly SentenceFault[];
}

/**
 * The messages that ask once more for the sentences that did not pass.
 *
 * @param messages - Of the first request.
 */
export function repairPrompt(messages: readonly ChatMessage[], failed: readonly FailedSentence[]): ChatMessage[] {
  const drafts = { answerable: true, sentences: failed.map(({ sentence }) => sentence) };
  const problems = failed.map(
    ({ faults }, index) => `${index + 1}. ${faults.map(({ kind, detail }) => `${kind}: ${detail}`).join('; ')}`,
  );
  return [
    ...messages,
    { role: 'assistant', content: JSON.stringify(drafts) },
    {
      role: 'user',
      content: `A check against the passages refused ${failed.length === 1 ? 'this sentence' : 'these sentences'}:
${problems.join('\n')}

Write each again so that the cited passages say all of it, and leave out what they do not say. Keep the form {"answerable": true, "sentences": [{"index": 1, "text": "…", "citations": [{"passage": 1, "quote": "…"}]}]}; "index" is the number in the list above. Leave out a sentence that cannot be written so.`,
    },
  ];
}
