/** Colour of an answer's message embed, of an abstention's, and of what the bot says of itself. */
export const embedColours = { answered: 0x2f6fed, abstained: 0xb7791f, own: 0x6b7280 } as const;
