import { askAboutModal } from './ask-about.js';
import { feedbackModal } from './feedback.js';
import type { Modal } from './modal.js';
import { voteReasonModal } from './vote-reason.js';

/** Every dialogue that people fill in. */
export const allModals: readonly Modal[] = [voteReasonModal, feedbackModal, askAboutModal];
