/**
 * Bytes a second that one device sends, in one direction, by the makers' figures; for NVLink half of the bidirectional one.
 * NVLink: NVIDIA's pages of V100, A100, H100 and GB200; InfiniBand and Ethernet: line rate of one port for each device.
 */
export const LINKS: Readonly<Record<string, number>> = {
  'nvlink-2': 150e9,
  'nvlink-3': 300e9,
  'nvlink-4': 450e9,
  'nvlink-5': 900e9,
  'nvlink-h800': 200e9,
  'infiniband-hdr': 25e9,
  'infiniband-ndr': 50e9,
  'infiniband-xdr': 100e9,
  'ethernet-100g': 12.5e9,
  'ethernet-200g': 25e9,
  'ethernet-400g': 50e9,
  'ethernet-800g': 100e9,
  'pcie-4': 32e9,
  'pcie-5': 64e9,
};

export interface CollectiveCase {
  /** Bytes that each device holds before. */
  readonly bytes: number;
  /** At least 1; one device exchanges nothing. */
  readonly devices: number;
  /** Bytes a second of one device in one direction. */
  readonly bandwidth: number;
  /** Seconds that each step takes besides. */
  readonly latency: number;
}

/**
 * Seconds of a ring all-reduce: 2(n−1) steps, each of bytes/n.
 *
 * @see Patarasuk and Yuan, Bandwidth Optimal All-reduce Algorithms for Clusters of Workstations, 2009
 */
export function ringAllReduceSeconds({ bytes, devices, bandwidth, latency }: CollectiveCase): number {
  const steps = 2 * (devices - 1);
  return steps * (bytes / devices / bandwidth + latency);
}

/** Seconds of an all-to-all, in which each device keeps 1/n of its bytes and sends the rest, each part to another one. */
export function allToAllSeconds({ bytes, devices, bandwidth, latency }: CollectiveCase): number {
  return (devices - 1) * (bytes / devices / bandwidth + latency);
}
