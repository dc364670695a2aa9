/** What a published throughput says about the hardware's use. */
export interface Utilisation {
  /** Share of the peak that the model's own operations take. */
  readonly mfu: number;
  /** The same with what is computed a second time. */
  readonly hfu: number;
  readonly modelFlopPerToken: number;
}

/**
 * MFU and HFU from tokens a second: FLOP that the tokens need over what the peak would do.
 *
 * @param attentionPerToken - 0 where the source leaves attention out.
 * @param recomputedPerToken - What is computed twice, for each token.
 * @see Chowdhery et al., PaLM, 2022-04-05, section 4.1 and appendix B
 */
export function utilisation(
  tokensPerSecond: number,
  parameters: number,
  attentionPerToken: number,
  recomputedPerToken: number,
  peakOfAll: number,
): Utilisation {
  const modelFlopPerToken = 6 * parameters + attentionPerToken;
  return {
    mfu: (tokensPerSecond * modelFlopPerToken) / peakOfAll,
    hfu: (tokensPerSecond * (modelFlopPerToken + recomputedPerToken)) / peakOfAll,
    modelFlopPerToken,
  };
}
