import type { Reading } from './reading.js';

const orEarlier = <T>(current: readonly T[], earlier: readonly T[]): readonly T[] =>
  current.length > 0 ? current : earlier;

/** Another link has another bandwidth. */
const LINK = /nvlink|infiniband|\bib\b|以太|ethernet|roce|pcie/;

/** A question that goes on from an earlier one: what it says anew replaces what was said of the same thing. */
export function mergeReadings(earlier: Reading, current: Reading): Reading {
  const namesModel = current.models.length + current.families.length + current.unknownNames.length > 0;
  const saysSize = current.values.parameters !== undefined;
  const { parameters, activeParameters, ...values } = earlier.values;
  const size = {
    ...(parameters !== undefined && { parameters }),
    ...(activeParameters !== undefined && { activeParameters }),
  };
  // Another card has another memory and bandwidth, another model another size.
  const { deviceMemory, bandwidth, peakFlops, ...ofModel } = values;
  const ofCard = {
    ...(deviceMemory !== undefined && { deviceMemory }),
    ...(bandwidth !== undefined && { bandwidth }),
    ...(peakFlops !== undefined && { peakFlops }),
  };
  return {
    text: `${earlier.text}\n${current.text}`,
    latestText: current.text,
    values: {
      ...ofModel,
      ...(namesModel || saysSize ? {} : size),
      ...(current.accelerators.length > 0 || LINK.test(current.text) ? {} : ofCard),
      ...current.values,
    },
    models: namesModel || saysSize ? current.models : earlier.models,
    families: namesModel || saysSize ? current.families : earlier.families,
    unknownNames: namesModel || saysSize ? current.unknownNames : earlier.unknownNames,
    accelerators: orEarlier(
      current.accelerators,
      current.values.deviceMemory === undefined ? earlier.accelerators : [],
    ),
    unknownAccelerators: current.unknownAccelerators,
    weightPrecisions: orEarlier(current.weightPrecisions, earlier.weightPrecisions),
    kvPrecisions: orEarlier(current.kvPrecisions, earlier.kvPrecisions),
    isInYuan: current.isInYuan || (earlier.isInYuan && current.values.pricePerHour === undefined),
    rest: current.rest,
  };
}
