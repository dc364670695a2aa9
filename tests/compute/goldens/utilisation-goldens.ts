import { table, type Golden } from './golden.js';

const PALM = 'PaLM, Google, 2022-04-05, section 4.1, table 3 and appendix B';
const LLAMA_3 = 'The Llama 3 Herd of Models, Meta, 2024-07-31, table 4 (TFLOP/s for each H100)';
const KORTHIKANTI =
  'Reducing Activation Recomputation in Large Transformer Models, NVIDIA, 2022-05-10, table 5 (MFU, attention counted)';
const DEEPSEEK_INSIGHTS = 'Insights into DeepSeek-V3, DeepSeek-AI, 2025-05-14 (TFLOP/s for each H800 of 989 TFLOP/s)';
const MEGASCALE =
  'MegaScale: Scaling Large Language Model Training to More Than 10,000 GPUs, ByteDance, 2024-02-23, table 2 (MFU)';
/**
 * Code, number of A100, tokens a second and MFU, of a model of GPT-3's shape. Megatron-LM's attention is counted in full;
 * MegaScale's has a sliding window, whose count the paper does not give: causal is nearest.
 */
const MEGASCALE_ROWS: readonly (readonly [string, number, number, number])[] = [
  ['MegaScale', 3072, 531.9e3, 0.591],
  ['MegaScale', 6144, 1030.9e3, 0.573],
  ['MegaScale', 8192, 1315.6e3, 0.549],
  ['MegaScale', 12_288, 1984e3, 0.552],
  ['Megatron-LM', 3072, 433.6e3, 0.487],
  ['Megatron-LM', 6144, 851.6e3, 0.478],
  ['Megatron-LM', 8192, 1027.9e3, 0.433],
  ['Megatron-LM', 12_288, 1466.8e3, 0.412],
];
const INFERENCE = 'Efficiently Scaling Transformer Inference, Google, 2022-11-09, table 2';

/** Shape, devices, sequences of a batch, seconds of an iteration, MFU and HFU; sequences of 2,048 tokens, vocabulary 51,200. */
export const KORTHIKANTI_ROWS = [
  { name: '22B', layers: 48, hiddenSize: 6144, devices: 8, batch: 4, seconds: 1.1, mfu: 0.415, hfu: 0.437 },
  { name: '175B', layers: 96, hiddenSize: 12_288, devices: 64, batch: 64, seconds: 13.75, mfu: 0.514, hfu: 0.528 },
  { name: '530B', layers: 105, hiddenSize: 20_480, devices: 280, batch: 280, seconds: 37.83, mfu: 0.56, hfu: 0.57 },
  { name: '1T', layers: 128, hiddenSize: 25_600, devices: 512, batch: 512, seconds: 71.49, mfu: 0.563, hfu: 0.57 },
] as const;

/** Parameters in the matrices of a GPT and its output layer, as the paper counts them. */
export const gptParameters = (layers: number, hiddenSize: number): number =>
  12 * layers * hiddenSize ** 2 + 51_200 * hiddenSize;

const palm = { parameters: 540.35e9, tokensPerSecond: 238_300, accelerators: 6144, peakFlops: 275e12 };
const mtNlg = { parameters: 530e9, tokensPerSecond: 65_430, accelerators: 2240, peakFlops: 312e12 };
const palmServing = { parameters: 540e9, peakFlops: 275e12, bandwidth: 1.2e12, devices: 64 };

export const utilisationGoldens: readonly Golden[] = [
  ...table({ calculator: 'mfu', unit: 'share', tolerance: 0.02, source: PALM }, [
    ['PaLM 540B, MFU without attention', palm, 0.457],
    [
      'PaLM 540B, MFU with attention',
      { ...palm, attentionTerm: 'full', layers: 118, hiddenSize: 12_288, context: 2048 },
      0.462,
    ],
    ['Megatron-Turing NLG 530B, MFU without attention', mtNlg, 0.297],
    [
      'Megatron-Turing NLG 530B, MFU with attention',
      { ...mtNlg, attentionTerm: 'full', layers: 105, hiddenSize: 20_480, context: 2048 },
      0.302,
    ],
    [
      'Gopher 280B, MFU with attention: 0.0152 steps a second of 3,072 sequences',
      {
        parameters: 280e9,
        tokensPerSecond: 0.0152 * 3072 * 2048,
        accelerators: 4096,
        peakFlops: 123e12,
        attentionTerm: 'full',
        layers: 80,
        hiddenSize: 16_384,
        context: 2048,
      },
      0.325,
    ],
  ]),
  ...KORTHIKANTI_ROWS.map(({ name, layers, hiddenSize, devices, batch, seconds, mfu }): Golden => ({
    what: `GPT ${name}, MFU with attention`,
    calculator: 'mfu',
    given: {
      parameters: gptParameters(layers, hiddenSize),
      tokensPerSecond: (batch * 2048) / seconds,
      accelerators: devices,
      peakFlops: 312e12,
      attentionTerm: 'full',
      layers,
      hiddenSize,
      context: 2048,
    },
    published: mfu,
    unit: 'share',
    tolerance: 0.02,
    source: KORTHIKANTI,
  })),
  ...MEGASCALE_ROWS.map(([code, accelerators, tokensPerSecond, published]): Golden => ({
    what: `175B with ${code} on ${String(accelerators)} A100`,
    calculator: 'mfu',
    given: {
      parameters: 174.6e9,
      tokensPerSecond,
      accelerators,
      peakFlops: 312e12,
      attentionTerm: code === 'MegaScale' ? 'causal' : 'full',
      layers: 96,
      hiddenSize: 12_288,
      context: 2048,
    },
    published,
    unit: 'share',
    tolerance: code === 'MegaScale' ? 0.01 : 0.002,
    source: MEGASCALE,
  })),
  ...table({ calculator: 'mfu', unit: 'share', tolerance: 0.02, source: LLAMA_3, given: { peakFlops: 989e12 } }, [
    ['Llama 3.1 405B on 8,192 H100', { achievedFlops: 430e12 }, 0.43],
    ['Llama 3.1 405B on 16,384 H100', { achievedFlops: 400e12 }, 0.41],
    ['Llama 3.1 405B on 16,384 H100, 131,072 tokens', { achievedFlops: 380e12 }, 0.38],
  ]),
  ...table(
    { calculator: 'mfu', unit: 'share', tolerance: 0.01, source: DEEPSEEK_INSIGHTS, given: { peakFlops: 989e12 } },
    [
      ['DeepSeek-V3, attention counted in full', { achievedFlops: 432e12 }, 0.4373],
      ['DeepSeek-V3, attention counted causally', { achievedFlops: 385e12 }, 0.3894],
    ],
  ),
  {
    what: 'Megatron-LM, 1T parameters: 163 TFLOP/s, 52 % of the peak of an A100 (HFU)',
    calculator: 'mfu',
    given: { achievedFlops: 163e12, peakFlops: 312e12 },
    published: 0.52,
    unit: 'share',
    tolerance: 0.01,
    source: 'Megatron-LM, NVIDIA, 2021-04-09, table 1',
  },
  ...table({ calculator: 'prefill-speed', unit: 's', tolerance: 0.02, source: INFERENCE, given: palmServing }, [
    ['PaLM 540B, 2,048 tokens, batch 512, 76 % MFU', { promptTokens: 2048, batch: 512, efficiency: 0.76 }, 85.2],
    [
      'PaLM 540B, 2,048 tokens, batch 1, 43 % MFU',
      { promptTokens: 2048, batch: 1, efficiency: 0.43, weightPrecision: 'int8' },
      0.29,
    ],
  ]),
  {
    what: 'PaLM 540B, 64 tokens, batch 512, 33 % MFU: 6.0 s',
    calculator: 'decode-speed',
    given: { ...palmServing, batch: 512, efficiency: 0.33 },
    published: (512 * 64) / 6,
    unit: 'token/s',
    tolerance: 0.02,
    source: INFERENCE,
  },
  {
    what: 'DeepSeek-V3 and R1: a day of 226.75 nodes of 8 H800 over its 168 billion output tokens',
    calculator: 'serving-cost',
    given: { pricePerHour: 2, devices: 1814, tokensPerSecond: 168e9 / 86_400 },
    published: 87_072 / 168e3,
    unit: 'USD/Mtoken',
    tolerance: 1e-6,
    source: 'DeepSeek-V3/R1 Inference System Overview, DeepSeek-AI, 2025-03-01',
  },
  {
    what: 'a day of 226.75 nodes of 8 H800 at 2 USD an hour: 87,072 USD',
    calculator: 'serving-cost',
    given: { pricePerHour: 2, devices: 1814, tokensPerSecond: 168e9 / 86_400 },
    result: 'costPerDay',
    published: 87_072,
    unit: 'USD',
    tolerance: 1e-6,
    source: 'DeepSeek-V3/R1 Inference System Overview, DeepSeek-AI, 2025-03-01',
  },
];
