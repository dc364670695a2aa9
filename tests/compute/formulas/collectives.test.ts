import { describe, expect, it } from 'vitest';
import { allToAllSeconds, LINKS, ringAllReduceSeconds } from '../../../src/compute/formulas/collectives.js';

const exchange = { bytes: 1e9, devices: 8, bandwidth: 450e9, latency: 0 };

describe('collectives', () => {
  it('take what the definition of bus bandwidth says', () => {
    expect(ringAllReduceSeconds(exchange)).toBeCloseTo((1e9 / 450e9) * (14 / 8), 12);
    expect(allToAllSeconds(exchange)).toBeCloseTo((1e9 / 450e9) * (7 / 8), 12);
  });

  it('cost nothing on one device, and their latency on each step', () => {
    expect(ringAllReduceSeconds({ ...exchange, devices: 1 })).toBe(0);
    expect(allToAllSeconds({ ...exchange, devices: 1 })).toBe(0);
    const slow = { ...exchange, latency: 1e-6 };
    expect(ringAllReduceSeconds(slow) - ringAllReduceSeconds(exchange)).toBeCloseTo(14e-6, 12);
  });

  it('know one-way speeds: half of what is advertised for NVLink, an eighth of the bits for a port', () => {
    expect(LINKS['nvlink-4']).toBe(900e9 / 2);
    expect(LINKS['infiniband-ndr']).toBe(400e9 / 8);
  });
});
