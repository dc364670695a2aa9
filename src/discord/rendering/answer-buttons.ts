import { ButtonStyle, ComponentType, type APIButtonComponentWithCustomId } from 'discord.js';
import type { Answer } from '../../answering/answer.js';
import { buttonId } from '../buttons/button-id.js';
import { buttonNames } from '../buttons/button-names.js';
import type { InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { messageLimits } from './limits.js';
import type { OutgoingMessage } from './outgoing-message.js';

type Components = NonNullable<OutgoingMessage['components']>;

/**
 * The buttons under an answer: its quotes, how it was found, the votes, and where to go on. Under an abstention the nearest
 * articles come first, in a row of their own.
 *
 * @param answerKey - Key under which the answer is kept; without one there are no buttons.
 */
export function answerButtons(answer: Answer, words: InterfaceWords, answerKey: string | undefined): Components {
  if (answerKey === undefined) return [];
  const id = (name: string, index?: number): string => buttonId(name, answerKey, index);
  const why = button(id(buttonNames.why), { label: words.whyButton });
  const votes = [
    button(id(buttonNames.voteUp), { emoji: { name: '👍' } }),
    button(id(buttonNames.voteDown), { emoji: { name: '👎' } }),
  ];
  if (answer.kind === 'abstained') {
    const nearest = answer.abstention.nearest
      .slice(0, messageLimits.buttonsPerRow)
      .map(({ title }, index) => button(id(buttonNames.article, index), { label: labelOf(words.title(title)) }));
    return [...(nearest.length === 0 ? [] : [row(nearest)]), row([why, ...votes])];
  }
  const sources =
    answer.citations.length === 0 ? [] : [button(id(buttonNames.sources), { label: words.sourcesButton })];
  // What goes on from an answer is found by its passages.
  const followUps =
    answer.kind === 'calculated' && answer.citations.length === 0
      ? []
      : [button(id(buttonNames.followUps), { label: words.followUpsButton })];
  return [row([...sources, why, ...votes, ...followUps])];
}

function labelOf(title: string): string {
  const label = clip(title.replace(/[\s\p{Cc}]+/gu, ' ').trim(), messageLimits.buttonLabelChars);
  return label === '' ? '…' : label;
}

function button(
  customId: string,
  shown: Pick<APIButtonComponentWithCustomId, 'label' | 'emoji'>,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: customId, ...shown };
}

function row(components: APIButtonComponentWithCustomId[]): Components[number] {
  return { type: ComponentType.ActionRow, components };
}
