/** Bits of number formats without scales of their own. */
const PLAIN = { fp32: 32, bf16: 16, fp16: 16, fp8: 8, int8: 8, int4: 4, fp4: 4 } as const;

/**
 * Bits of a weight with its share of the scales: MXFP4 has 8 bits for 32 weights (OCP Microscaling Formats 1.0, 2023-09),
 * NVFP4 has 8 bits for 16 (NVIDIA, 2025-06), NF4 with double quantisation 0.127 bits a weight (QLoRA, 2023-05-23).
 */
const SCALED = { mxfp4: 4 + 8 / 32, nvfp4: 4 + 8 / 16, nf4: 4.127 } as const;

/** One 16-bit scale and one zero point of the weight's own width for each group; without groups one for each row, which hardly counts. */
const GROUPED = { 'gptq-int8': 8, 'gptq-int4': 4, 'gptq-int3': 3, 'awq-int4': 4 } as const;

/**
 * Bits of a weight over a whole file of llama.cpp, whose mixtures keep some tensors finer: as its table gives them for
 * Llama 3.1 8B (tools/quantize/README.md, 2026; Q3_K_M for Llama 2 7B). Q4_0 to Q5_1 by the layout of a block of 32.
 */
const GGUF = {
  q2_k: 3.1593,
  q3_k_s: 3.6429,
  q3_k_m: 3.91,
  q3_k_l: 4.2979,
  q4_0: 4.5,
  q4_1: 5,
  q4_k_s: 4.6672,
  q4_k_m: 4.8944,
  q5_0: 5.5,
  q5_1: 6,
  q5_k_s: 5.5704,
  q5_k_m: 5.7036,
  q6_k: 6.5633,
  q8_0: 8.5008,
} as const;

export type WeightPrecision = keyof typeof PLAIN | keyof typeof SCALED | keyof typeof GROUPED | keyof typeof GGUF;
export type KvPrecision = 'fp32' | 'bf16' | 'fp16' | 'fp8' | 'int8' | 'int4';
export type GroupSize = '32' | '64' | '128' | '1024' | 'none';

const UNGROUPED = { ...PLAIN, ...SCALED, ...GGUF };

export const WEIGHT_PRECISIONS: readonly string[] = [
  ...Object.keys(PLAIN),
  ...Object.keys(SCALED),
  ...Object.keys(GROUPED),
  ...Object.keys(GGUF),
];
export const KV_PRECISIONS: readonly KvPrecision[] = ['bf16', 'fp16', 'fp8', 'int8', 'int4', 'fp32'];

/** True where the group size matters. */
export const isGrouped = (precision: string): precision is keyof typeof GROUPED => precision in GROUPED;

/** Bits that a weight takes on average, scales included. */
export function bitsPerWeight(precision: WeightPrecision, groupSize: GroupSize = '128'): number {
  if (!isGrouped(precision)) return UNGROUPED[precision];
  const bits = GROUPED[precision];
  return groupSize === 'none' ? bits : bits + (16 + bits) / Number(groupSize);
}

/** Bytes that a number of the KV cache takes; scales are not counted. */
export const bytesPerKvElement = (precision: KvPrecision): number => PLAIN[precision] / 8;

/** Bytes of the weights of a whole model. */
export const weightBytes = (parameters: number, precision: WeightPrecision, groupSize?: GroupSize): number =>
  (parameters * bitsPerWeight(precision, groupSize)) / 8;
