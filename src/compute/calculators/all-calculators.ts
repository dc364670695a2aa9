import type { Calculator } from '../calculator.js';
import { acceleratorsForDeadlineCalculator } from './accelerators-for-deadline.js';
import { allReduceCalculator } from './all-reduce.js';
import { allToAllCalculator } from './all-to-all.js';
import { clusterPowerCalculator } from './cluster-power.js';
import { computeOptimalCalculator } from './compute-optimal.js';
import { dataVolumeCalculator } from './data-volume.js';
import { decodeSpeedCalculator } from './decode-speed.js';
import { fineTuningMemoryCalculator } from './fine-tuning-memory.js';
import { inferenceMemoryCalculator } from './inference-memory.js';
import { kvCacheCalculator } from './kv-cache.js';
import { mfuCalculator } from './mfu.js';
import { modelWeightsCalculator } from './model-weights.js';
import { prefillSpeedCalculator } from './prefill-speed.js';
import { servingCostCalculator } from './serving-cost.js';
import { trainingCostCalculator } from './training-cost.js';
import { trainingEnergyCalculator } from './training-energy.js';
import { trainingFlopsCalculator } from './training-flops.js';
import { trainingMemoryCalculator } from './training-memory.js';
import { trainingTimeCalculator } from './training-time.js';

/** Every calculator, in the order in which they are listed to people. */
export const ALL_CALCULATORS: readonly Calculator[] = [
  trainingFlopsCalculator,
  trainingTimeCalculator,
  acceleratorsForDeadlineCalculator,
  trainingCostCalculator,
  trainingEnergyCalculator,
  computeOptimalCalculator,
  trainingMemoryCalculator,
  inferenceMemoryCalculator,
  kvCacheCalculator,
  modelWeightsCalculator,
  fineTuningMemoryCalculator,
  decodeSpeedCalculator,
  prefillSpeedCalculator,
  servingCostCalculator,
  allReduceCalculator,
  allToAllCalculator,
  dataVolumeCalculator,
  clusterPowerCalculator,
  mfuCalculator,
];

/** The calculator of this name; undefined where there is none. */
export const findCalculator = (name: string): Calculator | undefined =>
  ALL_CALCULATORS.find((calculator) => calculator.name === name);
