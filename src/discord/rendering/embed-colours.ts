/** Colour of an answer's message embed, of a calculation's, of an abstention's, and of what the bot says of itself. */
export const embedColours = { answered: 0x2f6fed, calculated: 0x1a7f4b, abstained: 0xb7791f, own: 0x6b7280 } as const;
