import { ASSUMPTIONS } from '../assumptions.js';
import { defineCalculator } from '../define-calculator.js';
import { accelerators, power, pue, serverFactor } from '../inputs/hardware-inputs.js';
import { required } from '../inputs/input.js';
import { Quantity } from '../units.js';

/** Watts of heat that one ton of refrigeration takes away (12,000 BTU an hour). */
const WATTS_PER_REFRIGERATION_TON = 3516.85;

/** Power that a cluster needs, and the heat that must leave it. */
export const clusterPowerCalculator = defineCalculator(
  {
    name: 'cluster-power',
    title: { zh: '集群功率与制冷', en: 'Power and cooling of a cluster' },
    description: {
      zh: '集群的 IT 功率、含 PUE 的机房功率与需要带走的热量',
      en: 'Power of the computers, of the whole site with its PUE, and heat to be taken away',
    },
    formula: 'n · power · server factor · PUE',
    source:
      'PUE: A Comprehensive Examination of the Metric, The Green Grid, 2012; NVIDIA DGX H100 data sheet, NVIDIA, 2023',
    inputs: [
      { ...required(accelerators) },
      power,
      { ...serverFactor, assumption: ASSUMPTIONS.clusterServerFactor },
      pue,
    ],
    publishedCase: {
      source: 'NVIDIA DGX H100 data sheet, NVIDIA, 2023: 8 H100 in a server of at most 10.2 kW',
      given: { accelerators: 8, pue: 1 },
      published: 10_200,
      tolerance: 1e-9,
    },
  },
  (values) => {
    const {
      accelerators: count,
      power: each,
      serverFactor: factor,
      pue: losses,
    } = values.numbers(['accelerators', 'power', 'serverFactor', 'pue']);
    const equipment = Quantity.of(count * each * factor, 'W');
    const site = equipment.times(losses);
    const year = site.times(Quantity.of(365, 'd'));
    return {
      value: site.in('W'),
      unit: 'W',
      results: [
        { name: 'equipmentPower', value: equipment.in('W'), unit: 'W' },
        { name: 'heat', value: equipment.in('W'), unit: 'W' },
        { name: 'coolingAndLosses', value: site.in('W') - equipment.in('W'), unit: 'W' },
        { name: 'refrigerationTons', value: equipment.in('W') / WATTS_PER_REFRIGERATION_TON, unit: '1' },
        { name: 'energyPerYear', value: year.in('Wh'), unit: 'Wh' },
      ],
    };
  },
);
