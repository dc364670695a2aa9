import { articleButton } from './article.js';
import { articlesPageButton } from './articles-page.js';
import type { Button } from './button.js';
import { changeButton, keepValuesButton, setValueButton } from './change.js';
import { eraseButton } from './erase.js';
import { askFollowUpButton, followUpsButton } from './follow-ups.js';
import { sourcesButton } from './sources.js';
import { voteDownButton, voteUpButton } from './vote.js';
import { whyButton } from './why.js';

/** Every button under the bot's messages. */
export const allButtons: readonly Button[] = [
  sourcesButton,
  whyButton,
  voteUpButton,
  voteDownButton,
  followUpsButton,
  askFollowUpButton,
  articleButton,
  articlesPageButton,
  eraseButton,
  changeButton,
  setValueButton,
  keepValuesButton,
];
