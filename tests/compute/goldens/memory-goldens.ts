import { table, type Golden } from './golden.js';

const LLAMA_CPP = 'llama.cpp tools/quantize/README.md, ggml-org, 2026';
const DEEPSEEK_INSIGHTS =
  'Insights into DeepSeek-V3: Scaling Challenges and Reflections on Hardware for AI Architectures, DeepSeek-AI, 2025-05-14, table 1';
const DEEPSEEK_V2 = 'DeepSeek-V2, DeepSeek-AI, 2024-05-07, comparison of MLA with MHA (numbers kept for each token)';
const ZERO =
  'ZeRO: Memory Optimizations Toward Training Trillion Parameter Models, Microsoft, 2020-05-13, figure 1 and table 1';
const LORA = 'LoRA: Low-Rank Adaptation of Large Language Models, Microsoft, 2021-06-17, table 4';

const LLAMA_8B = { parameters: 8_030_261_248 };

export const memoryGoldens: readonly Golden[] = [
  ...table(
    {
      calculator: 'kv-cache',
      unit: 'B',
      tolerance: 1e-9,
      source: DEEPSEEK_INSIGHTS,
      given: { context: 1, kvPrecision: 'bf16' },
    },
    [
      ['Llama 3.1 405B', { layers: 126, kvHeads: 8, headDimension: 128, attentionHeads: 128 }, 516_096],
      ['Qwen2.5 72B', { layers: 80, kvHeads: 8, headDimension: 128, attentionHeads: 64 }, 327_680],
      ['DeepSeek-V3 (MLA)', { layers: 61, latent: 512, rope: 64 }, 70_272],
    ],
  ),
  {
    what: 'Llama 3.1 70B',
    calculator: 'kv-cache',
    given: { layers: 80, kvHeads: 8, attentionHeads: 64, hiddenSize: 8192, context: 1 },
    published: 327_680,
    unit: 'B',
    tolerance: 1e-9,
    source: 'Llama 3.1 70B, config.json, Meta, 2024-07-23 (layers and heads), by the formula of the GQA paper',
  },
  ...table(
    {
      calculator: 'kv-cache',
      unit: 'B',
      tolerance: 0.005,
      source: DEEPSEEK_V2,
      given: { context: 1, kvPrecision: 'fp8' },
    },
    [
      ['small model, MLA: 15.6K', { layers: 27, latent: 512, rope: 64 }, 15.6e3],
      ['large model, MLA: 34.6K', { layers: 60, latent: 512, rope: 64 }, 34.6e3],
    ],
  ),
  {
    what: 'OPT-13B: 800 KiB a token in FP16',
    calculator: 'kv-cache',
    given: { layers: 40, attentionHeads: 40, hiddenSize: 5120, kvPrecision: 'fp16', context: 1 },
    published: 800 * 1024,
    unit: 'B',
    tolerance: 1e-9,
    source: 'PagedAttention, University of California, Berkeley, 2023-09-12, section 3',
  },
  {
    what: '13B in FP16: 26 GB',
    calculator: 'inference-memory',
    given: { parameters: 13e9, weightPrecision: 'fp16' },
    published: 26,
    unit: 'GB',
    tolerance: 1e-9,
    source: 'PagedAttention, University of California, Berkeley, 2023-09-12, figure 1',
  },
  {
    what: '70B in BF16: 140 GB',
    calculator: 'model-weights',
    given: { parameters: 70e9 },
    published: 140,
    unit: 'GB',
    tolerance: 1e-9,
    source: 'two bytes for each of 70 billion parameters',
  },
  {
    what: 'GPT-3 in FP16: 326 GB, counted in multiples of 1024',
    calculator: 'model-weights',
    given: { parameters: 175e9, weightPrecision: 'fp16' },
    published: 326,
    unit: 'GiB',
    tolerance: 0.001,
    source: 'GPTQ, Institute of Science and Technology Austria, 2022-10-31, section 1',
  },
  {
    what: 'Gemma 3 27B in BF16: 54 GB',
    calculator: 'model-weights',
    given: { parameters: 27e9, weightPrecision: 'bf16' },
    published: 54,
    unit: 'GB',
    tolerance: 1e-9,
    source: 'Gemma 3 QAT Models, Google, 2025-04-18',
  },
  ...table({ calculator: 'model-weights', unit: 'GiB', tolerance: 0.003, source: LLAMA_CPP, given: LLAMA_8B }, [
    ['Llama 3.1 8B in Q2_K', { weightPrecision: 'q2_k' }, 2.95],
    ['Llama 3.1 8B in Q3_K_S', { weightPrecision: 'q3_k_s' }, 3.41],
    ['Llama 3.1 8B in Q3_K_L', { weightPrecision: 'q3_k_l' }, 4.02],
    ['Llama 3.1 8B in Q4_K_S', { weightPrecision: 'q4_k_s' }, 4.36],
    ['Llama 3.1 8B in Q4_K_M', { weightPrecision: 'q4_k_m' }, 4.58],
    ['Llama 3.1 8B in Q5_K_S', { weightPrecision: 'q5_k_s' }, 5.21],
    ['Llama 3.1 8B in Q5_K_M', { weightPrecision: 'q5_k_m' }, 5.33],
    ['Llama 3.1 8B in Q6_K', { weightPrecision: 'q6_k' }, 6.14],
    ['Llama 3.1 8B in Q8_0', { weightPrecision: 'q8_0' }, 7.95],
    ['Llama 3.1 8B in F16', { weightPrecision: 'fp16' }, 14.96],
  ]),
  ...table({ calculator: 'model-weights', unit: 'GB', tolerance: 0.006, source: LLAMA_CPP }, [
    ['Llama 3.1 70B in Q4_K_M', { parameters: 70_553_706_496, weightPrecision: 'q4_k_m' }, 43.1],
    ['Llama 3.1 405B in Q4_K_M', { parameters: 405_853_388_800, weightPrecision: 'q4_k_m' }, 249.1],
    ['Llama 3.1 70B in F32', { parameters: 70_553_706_496, weightPrecision: 'fp32' }, 280.9],
    ['Llama 3.1 405B in F32', { parameters: 405_853_388_800, weightPrecision: 'fp32' }, 1625.1],
  ]),
  ...table({ calculator: 'training-memory', unit: 'GB', tolerance: 0.015, source: ZERO }, [
    ['7.5B, 64 devices, no ZeRO', { parameters: 7.5e9, dataParallel: 64, zeroStage: 0 }, 120],
    ['7.5B, 64 devices, stage 1', { parameters: 7.5e9, dataParallel: 64, zeroStage: 1 }, 31.4],
    ['7.5B, 64 devices, stage 2', { parameters: 7.5e9, dataParallel: 64, zeroStage: 2 }, 16.6],
    ['7.5B, 64 devices, stage 3', { parameters: 7.5e9, dataParallel: 64, zeroStage: 3 }, 1.9],
    ['1T, 1,024 devices, stage 3', { parameters: 1e12, dataParallel: 1024, zeroStage: 3 }, 15.6],
    ['GPT-2 1.5B on one device', { parameters: 1.5e9 }, 24],
  ]),
  {
    what: 'LLaMA 65B, all parameters in 16 bits: more than 780 GB',
    calculator: 'fine-tuning-memory',
    given: { parameters: 65e9, method: 'full', optimiser: 'adam-no-master' },
    published: 780,
    unit: 'GB',
    tolerance: 1e-9,
    source: 'QLoRA, University of Washington, 2023-05-23',
  },
  ...table(
    {
      calculator: 'fine-tuning-memory',
      result: 'adapters',
      unit: 'B',
      tolerance: 0.005,
      source: LORA,
      given: { parameters: 175e9, method: 'lora', layers: 96, hiddenSize: 12_288, adaptedMatrices: 2 },
    },
    [
      ['GPT-3, adapters on Wq and Wv of rank 1: 4.7M parameters of two bytes', { loraRank: 1 }, 2 * 4.7e6],
      ['GPT-3, adapters on Wq and Wv of rank 8: 37.7M parameters of two bytes', { loraRank: 8 }, 2 * 37.7e6],
    ],
  ),
];
