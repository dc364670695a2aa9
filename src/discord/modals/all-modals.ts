import type { Modal } from './modal.js';

/** Every dialogue that people fill in. */
export const allModals: readonly Modal[] = [];
