/** One observation: features by name, what was true, and how much it counts. */
export interface Observation {
  readonly features: Readonly<Record<string, number>>;
  readonly isTrue: boolean;
  /** Above 0. */
  readonly weight: number;
}

/** Which way a feature may speak: for (1), against (-1), either (0). */
export type Direction = -1 | 0 | 1;

export interface LogisticModel {
  readonly weights: Readonly<Record<string, number>>;
  readonly bias: number;
}

const ITERATIONS = 3000;
const LEARNING_RATE = 0.5;
const SHRINKAGE = 0.006;

/**
 * Logistic regression by projected gradient descent on standardised features. A feature whose direction is known never
 * gets a weight against it: few observations would otherwise make ignorance speak for an answer.
 *
 * @param directions - Every feature to be used, with its direction.
 * @returns Weights for the features as they are, not standardised.
 */
export function fitLogistic(
  observations: readonly Observation[],
  directions: Readonly<Record<string, Direction>>,
): LogisticModel {
  const names = Object.keys(directions);
  const rows = observations.map(({ features }) => names.map((name) => features[name] ?? 0));
  const mean = names.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / rows.length);
  const deviation = names.map(
    (_, column) =>
      Math.sqrt(rows.reduce((sum, row) => sum + (row[column]! - mean[column]!) ** 2, 0) / rows.length) || 1,
  );
  const scaled = rows.map((row) => row.map((value, column) => (value - mean[column]!) / deviation[column]!));
  const mass = observations.reduce((sum, { weight }) => sum + weight, 0);
  const weights = names.map(() => 0);
  let bias = 0;
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const gradient = weights.map((weight) => SHRINKAGE * weight);
    let biasGradient = 0;
    scaled.forEach((row, index) => {
      const observation = observations[index]!;
      const sum = row.reduce((total, value, column) => total + value * weights[column]!, bias);
      const error = ((1 / (1 + Math.exp(-sum)) - (observation.isTrue ? 1 : 0)) * observation.weight) / mass;
      row.forEach((value, column) => (gradient[column]! += error * value));
      biasGradient += error;
    });
    bias -= LEARNING_RATE * biasGradient;
    names.forEach((name, column) => {
      const moved = weights[column]! - LEARNING_RATE * gradient[column]!;
      weights[column] =
        directions[name] === 1 ? Math.max(0, moved) : directions[name] === -1 ? Math.min(0, moved) : moved;
    });
  }
  const unscaled = weights.map((weight, column) => weight / deviation[column]!);
  return {
    weights: Object.fromEntries(names.map((name, column) => [name, unscaled[column]!])),
    bias: bias - unscaled.reduce((sum, weight, column) => sum + weight * mean[column]!, 0),
  };
}

/** Probability of an observation under a model, in [0, 1]. */
export function logisticProbability(model: LogisticModel, features: Readonly<Record<string, number>>): number {
  const sum = Object.entries(model.weights).reduce(
    (total, [name, weight]) => total + weight * (features[name] ?? 0),
    model.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
