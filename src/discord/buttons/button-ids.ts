/** Custom id of the Sources button. It carries nothing: the answer is looked up by the message that holds the button. */
export const sourcesButtonId = 'sources';
