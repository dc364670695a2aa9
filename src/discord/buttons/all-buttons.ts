import type { Button } from './button.js';
import { sourcesButton } from './sources.js';

/** Every button under the bot's messages. */
export const allButtons: readonly Button[] = [sourcesButton];
