import { table, type Golden } from './golden.js';

const DEEPSEEK_V3 = 'DeepSeek-V3 Technical Report, DeepSeek-AI, 2024-12-27, table 1';
const DEEPSEEK_R1 = 'DeepSeek-R1 incentivizes reasoning in LLMs through reinforcement learning, Nature, 2025-09-17';
const LLAMA = 'LLaMA: Open and Efficient Foundation Language Models, Meta, 2023-02-27, table 15';
const PATTERSON = 'Carbon Emissions and Large Neural Network Training, Google, 2021-04-21, table 4';

/** A100 hours, MWh and tonnes of CO2e; 400 W, PUE 1.1 and 0.385 kg a kWh. */
const LLAMA_ROWS: readonly (readonly [string, number, number, number])[] = [
  ['OPT-175B', 809_472, 356, 137],
  ['BLOOM-175B', 1_082_880, 475, 183],
  ['LLaMA-7B', 82_432, 36, 14],
  ['LLaMA-13B', 135_168, 59, 23],
  ['LLaMA-33B', 530_432, 233, 90],
  ['LLaMA-65B', 1_022_362, 449, 173],
];
const LLAMA_CASE = { power: 400, pue: 1.1, gridIntensity: 385 };

export const costGoldens: readonly Golden[] = [
  ...table(
    { calculator: 'training-cost', unit: 'USD', tolerance: 1e-9, source: DEEPSEEK_V3, given: { pricePerHour: 2 } },
    [
      ['DeepSeek-V3, all of it: 2.788M H800-hours', { acceleratorHours: 2.788e6 }, 5.576e6],
      ['DeepSeek-V3, pre-training', { acceleratorHours: 2.664e6 }, 5.328e6],
      ['DeepSeek-V3, context extension', { acceleratorHours: 119e3 }, 0.238e6],
      ['DeepSeek-V3, post-training', { acceleratorHours: 5e3 }, 0.01e6],
    ],
  ),
  ...table(
    { calculator: 'training-cost', unit: 'USD', tolerance: 1e-9, source: DEEPSEEK_R1, given: { pricePerHour: 2 } },
    [
      ['DeepSeek-R1-Zero', { acceleratorHours: 101e3 }, 202e3],
      ['DeepSeek-R1, all of it', { acceleratorHours: 147e3 }, 294e3],
    ],
  ),
  {
    what: 'MPT-7B: 440 A100 for 9.5 days at 2 USD, about 200,000 USD',
    calculator: 'training-cost',
    given: { acceleratorHours: 440 * 9.5 * 24, pricePerHour: 2 },
    published: 200e3,
    unit: 'USD',
    tolerance: 0.005,
    source: 'Introducing MPT-7B, MosaicML, 2023-05-05',
  },
  ...LLAMA_ROWS.map(([what, acceleratorHours, published]): Golden => ({
    what: `energy of ${what}`,
    calculator: 'training-energy',
    given: { ...LLAMA_CASE, acceleratorHours },
    published,
    unit: 'MWh',
    tolerance: 0.01,
    source: LLAMA,
  })),
  ...LLAMA_ROWS.map(([what, acceleratorHours, , tonnes]): Golden => ({
    what: `emissions of ${what}`,
    calculator: 'training-energy',
    given: { ...LLAMA_CASE, acceleratorHours },
    result: 'emissions',
    published: tonnes * 1e6,
    unit: 'gCO2e',
    tolerance: 0.02,
    source: LLAMA,
  })),
  ...table({ calculator: 'training-energy', unit: 'MWh', tolerance: 0.01, source: PATTERSON }, [
    ['T5-11B', { acceleratorHours: 512 * 20 * 24, power: 310, pue: 1.12 }, 85.7],
    ['Meena', { acceleratorHours: 1024 * 30 * 24, power: 289, pue: 1.09 }, 232],
    ['GShard-600B', { acceleratorHours: 1024 * 3.1 * 24, power: 288, pue: 1.09 }, 24.1],
    ['Switch Transformer', { acceleratorHours: 1024 * 27 * 24, power: 245, pue: 1.1 }, 179],
    ['GPT-3', { acceleratorHours: 10_000 * 14.8 * 24, power: 330, pue: 1.1 }, 1287],
  ]),
  {
    what: 'DGX H100: 8 accelerators at 700 W in a server of at most 10.2 kW',
    calculator: 'cluster-power',
    given: { accelerators: 8, pue: 1 },
    published: 10.2,
    unit: 'kW',
    tolerance: 1e-9,
    source: 'NVIDIA DGX H100 data sheet, NVIDIA, 2023',
  },
];
