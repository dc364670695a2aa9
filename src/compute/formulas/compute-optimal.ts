/** Parameters and tokens. */
export interface Allocation {
  readonly parameters: number;
  readonly tokens: number;
}

/** Loss = E + A/N^alpha + B/D^beta. */
export interface ParametricFit {
  readonly a: number;
  readonly b: number;
  readonly alpha: number;
  readonly beta: number;
}

/** Hoffmann et al., Training Compute-Optimal Large Language Models, 2022-03-29, approach 3. */
export const HOFFMANN_FIT: ParametricFit = { a: 406.4, b: 410.7, alpha: 0.34, beta: 0.28 };
/** Besiroglu et al., Chinchilla Scaling: A Replication Attempt, 2024-04-15: the same data, fitted again. */
export const BESIROGLU_FIT: ParametricFit = { a: 482.01, b: 2085.43, alpha: 0.3478, beta: 0.3658 };

/** With D = ratio·N and C = 6·N·D: N = √(C / (6·ratio)). */
export function allocateByRatio(flop: number, tokensPerParameter: number): Allocation {
  const parameters = Math.sqrt(flop / (6 * tokensPerParameter));
  return { parameters, tokens: parameters * tokensPerParameter };
}

/** Where the fitted loss is least along C = 6·N·D: N = G·(C/6)^(β/(α+β)), G = (αA/βB)^(1/(α+β)). */
export function allocateByFit(flop: number, { a, b, alpha, beta }: ParametricFit): Allocation {
  const g = ((alpha * a) / (beta * b)) ** (1 / (alpha + beta));
  const parameters = g * (flop / 6) ** (beta / (alpha + beta));
  return { parameters, tokens: flop / 6 / parameters };
}

/** FLOP of training a model of this size at this ratio: 6·ratio·N². */
export const flopOfRatio = (parameters: number, tokensPerParameter: number): number =>
  6 * tokensPerParameter * parameters ** 2;
