import { ASSUMPTIONS } from './assumptions.js';
import { kvCacheBytes } from './formulas/kv-cache.js';
import type { DecodeCase } from './formulas/roofline.js';
import type { InputValues } from './input-values.js';
import { bandwidth, devices, efficiency, peakFlops } from './inputs/hardware-inputs.js';
import { activeParameters, batch, context, parameters } from './inputs/model-inputs.js';
import { groupSize, weightPrecision } from './inputs/precision-inputs.js';
import { hasKvShape, kvElementBytes, KV_INPUTS, kvShapeOf } from './kv-shape.js';
import { activeOf } from './training-run.js';
import { weightsOf } from './weights.js';

/** Devices of a deployment; one where nothing is said. */
export const servingDevices = { ...devices, assumption: ASSUMPTIONS.devices };

/** Inputs that say what a step of decoding reads and computes. */
export const DECODE_INPUTS = [
  parameters,
  activeParameters,
  weightPrecision,
  groupSize,
  ...KV_INPUTS,
  batch,
  context,
  bandwidth,
  peakFlops,
  servingDevices,
  efficiency,
] as const;

/** A step of decoding, from the values; without the shape of the attention the KV cache is left out. */
export function decodeCaseOf(values: InputValues): DecodeCase {
  const active = activeOf(values);
  const total = values.optional('parameters') ?? active;
  const hardware = values.numbers(['bandwidth', 'peakFlops', 'devices', 'efficiency']);
  const share = hardware.devices * hardware.efficiency;
  return {
    activeParameters: active,
    parameters: total,
    bytesPerWeight: weightsOf(values, total) / total,
    kvBytesPerSequence: hasKvShape(values)
      ? kvCacheBytes(kvShapeOf(values), values.number('context'), kvElementBytes(values))
      : 0,
    batch: values.number('batch'),
    bandwidth: hardware.bandwidth * share,
    flops: hardware.peakFlops * share,
  };
}
