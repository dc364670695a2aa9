import type { InputDefinition, Localised } from './calculator.js';

/** A value that stands where nothing was said, with the reason in both languages and where the value comes from. */
export type Assumption = NonNullable<InputDefinition['assumption']>;

const assume = <Value extends number | string>(
  value: Value,
  zh: string,
  en: string,
  source: string,
): { readonly value: Value; readonly why: Localised; readonly source: string } => ({ value, why: { zh, en }, source });

const LLAMA_3 = 'The Llama 3 Herd of Models, Meta, 2024-07-31';
const H100_DATASHEET = 'NVIDIA H100 Tensor Core GPU data sheet, NVIDIA, 2023';
const DEEPSEEK_V3 = 'DeepSeek-V3 Technical Report, DeepSeek-AI, 2024-12-27';
const ZERO = 'ZeRO: Memory Optimizations Toward Training Trillion Parameter Models, Microsoft, 2020-05-13';
const CHINCHILLA = 'Training Compute-Optimal Large Language Models, DeepMind, 2022-03-29';
const DIRECT = 'definition of the formula';

/** Every default of the calculators. What depends on another input (20 tokens per parameter) is made where it is used. */
export const ASSUMPTIONS = {
  mfu: assume(
    0.4,
    'Llama 3 405B 在 8K–16K 张 H100 上报告的 MFU 为 38–43 %，取中间值',
    'Llama 3 405B reports 38 to 43 % MFU on 8K to 16K H100; the middle of it',
    LLAMA_3,
  ),
  peakFlops: assume(
    989.4e12,
    '未指明加速卡，按 H100 SXM 的 BF16 稠密峰值（不含稀疏）计算',
    'no accelerator named: H100 SXM, BF16, dense (without sparsity)',
    H100_DATASHEET,
  ),
  bandwidth: assume(
    3.35e12,
    '未指明加速卡，按 H100 SXM 80GB 的显存带宽计算',
    'no accelerator named: H100 SXM 80GB',
    H100_DATASHEET,
  ),
  deviceMemory: assume(
    80e9,
    '未指明加速卡，按 H100 SXM 80GB 计算；1 GB = 10^9 字节',
    'no accelerator named: H100 SXM 80GB; 1 GB is 10^9 bytes',
    H100_DATASHEET,
  ),
  power: assume(
    700,
    '未指明加速卡，按 H100 SXM 的最大功耗计算',
    'no accelerator named: most power that an H100 SXM draws',
    H100_DATASHEET,
  ),
  pricePerHour: assume(
    2,
    '未给出价格，按 DeepSeek-V3 报告所设的 H800 租价计算',
    'no price given: the rental price of an H800 that the DeepSeek-V3 report assumes',
    DEEPSEEK_V3,
  ),
  accelerators: assume(
    1024,
    '未说明卡数；表中列出其他规模',
    'no number given; the table has other sizes',
    'convention of this program',
  ),
  deadline: assume(30 * 86_400, '未说明期限，按 30 天计算', 'no deadline given: 30 days', 'convention of this program'),
  tokensPerParameter: assume(
    20,
    '计算最优训练约为每参数 20 个 token',
    'training is compute-optimal at about 20 tokens per parameter',
    CHINCHILLA,
  ),
  trainingRecomputation: assume(
    'none',
    '未提到重计算，不计其运算',
    'no recomputation mentioned: its operations are not counted',
    DIRECT,
  ),
  attentionTerm: assume(
    'none',
    '6ND 不含注意力的序列平方项；序列长度远小于 6 倍隐藏维度时可忽略',
    '6ND leaves the quadratic term of attention out; it is small while the sequence is far below 6 times the hidden size',
    'Scaling Laws for Neural Language Models, OpenAI, 2020-01-23',
  ),
  pue: assume(
    1.58,
    '未说明机房，取 Uptime Institute 2023 年调查的行业平均；大型新机房为 1.1–1.3',
    'no data centre named: the industry average of the survey of 2023; large new ones have 1.1 to 1.3',
    'Large data centers are mostly more efficient, analysis confirms, Uptime Institute, 2023-11-23',
  ),
  gridIntensity: assume(
    445,
    '未说明地区，取 2024 年全球平均',
    'no region named: the world average of 2024',
    'Electricity 2025: Emissions, International Energy Agency, 2025-02',
  ),
  trainingServerFactor: assume(
    1,
    '与模型卡的通行算法一致：只计加速卡，按其最大功耗',
    'as model cards count: the accelerators alone, at their most power',
    'Llama 3.1 model card, Meta, 2024-07-23',
  ),
  clusterServerFactor: assume(
    10_200 / 5_600,
    '整机最大功耗与其 8 张卡之比：DGX H100 为 10.2 kW 比 5.6 kW',
    'most power of a server over that of its 8 accelerators: 10.2 kW over 5.6 kW in a DGX H100',
    'NVIDIA DGX H100 data sheet, NVIDIA, 2023',
  ),
  weightPrecision: assume(
    'bf16',
    '未说明精度，按发布权重常用的 BF16（每参数 2 字节）计算',
    'no precision given: BF16, 2 bytes a parameter, in which most weights are published',
    LLAMA_3,
  ),
  kvPrecision: assume(
    'bf16',
    '未说明 KV 缓存精度，按 BF16 计算',
    'no precision of the KV cache given: BF16',
    'Engine Arguments (kv-cache-dtype auto), vLLM, 2024',
  ),
  groupSize: assume(
    128,
    'GPTQ 与 AWQ 最常用的分组大小',
    'the group size that GPTQ and AWQ models mostly use',
    'AWQ: Activation-aware Weight Quantization, MIT, 2023-06-01',
  ),
  batch: assume(1, '未说明并发，按 1 个序列计算', 'no batch given: one sequence', 'convention of this program'),
  context: assume(
    8192,
    '未说明上下文长度，按 8,192 token 计算',
    'no context given: 8,192 tokens',
    'convention of this program; length of the sequences in most of the pre-training of Llama 3',
  ),
  usableShare: assume(
    0.9,
    'vLLM 默认使用显存的 90 %，其余留给 CUDA 上下文与碎片',
    "vLLM's default use of device memory; the rest is kept for the CUDA context and fragments",
    'Engine Arguments (gpu-memory-utilization), vLLM, 2024',
  ),
  overhead: assume(
    0,
    '运行时开销由每张卡保留的 10 % 显存承担，不另计',
    'what the runtime needs comes out of the 10 % of each device that is kept free',
    'Engine Arguments (gpu-memory-utilization), vLLM, 2024',
  ),
  globalEvery: assume(
    1,
    '未说明层的混合方式，按所有层都用滑动窗口计算',
    'no mixture of layers given: every layer has the window',
    'Mistral 7B, Mistral AI, 2023-10-10',
  ),
  optimiser: assume(
    'adam-mixed',
    '混合精度 Adam：每参数 2（权重）+ 2（梯度）+ 12（主权重、动量、方差）= 16 字节',
    'Adam in mixed precision: 2 (weights) + 2 (gradients) + 12 (master weights, momentum, variance) = 16 bytes a parameter',
    ZERO,
  ),
  zeroStage: assume(0, '未提到 ZeRO 或 FSDP', 'neither ZeRO nor FSDP mentioned', ZERO),
  tensorParallel: assume(1, '未提到张量并行', 'no tensor parallelism mentioned', DIRECT),
  pipelineParallel: assume(1, '未提到流水线并行', 'no pipeline parallelism mentioned', DIRECT),
  dataParallel: assume(1, '未提到数据并行', 'no data parallelism mentioned', DIRECT),
  sequenceParallel: assume('no', '未提到序列并行', 'no sequence parallelism mentioned', DIRECT),
  memoryRecomputation: assume(
    'selective',
    '2022 年以来的训练框架默认用 FlashAttention，不保存注意力矩阵，显存上等同选择性重计算；表中有其他方式',
    'training frameworks since 2022 use FlashAttention, which keeps no attention matrices; in memory that is selective recomputation; the table has the others',
    'FlashAttention, Stanford University, 2022-05-27; Reducing Activation Recomputation in Large Transformer Models, NVIDIA, 2022-05-10',
  ),
  fineTuningMethod: assume(
    'full',
    '未说明方法，按全参数微调计算；表中有 LoRA 与 QLoRA',
    'no method given: all parameters; the table has LoRA and QLoRA',
    'convention of this program',
  ),
  loraRank: assume(
    16,
    '常用的秩；QLoRA 论文用 64，LoRA 论文用 1–64',
    'a usual rank; the QLoRA paper has 64, the LoRA paper 1 to 64',
    'LoRA: Low-Rank Adaptation of Large Language Models, Microsoft, 2021-06-17',
  ),
  adaptedMatrices: assume(
    7,
    '适配全部线性层（Q、K、V、O 与三个前馈矩阵），QLoRA 论文的结论',
    'all linear layers (Q, K, V, O and three of the feed-forward part), as the QLoRA paper advises',
    'QLoRA: Efficient Finetuning of Quantized LLMs, University of Washington, 2023-05-23',
  ),
  adapterShare: assume(
    0.005,
    '未给出层数与隐藏维度，适配器按基座的 0.5 % 估计；QLoRA 论文称常用 0.2 %',
    'no shape given: adapters estimated at 0.5 % of the base model; the QLoRA paper calls 0.2 % usual',
    'QLoRA: Efficient Finetuning of Quantized LLMs, University of Washington, 2023-05-23',
  ),
  devices: assume(1, '未说明卡数，按 1 张计算', 'no number of devices given: one', 'convention of this program'),
  efficiency: assume(
    1,
    '未给出效率，这里给出上限；实际会低于此值',
    'no efficiency given, so that this is the bound; measured speeds are below it',
    'Roofline: An Insightful Visual Performance Model, University of California, Berkeley, 2009-04',
  ),
  promptTokens: assume(
    8192,
    '未说明提示长度，按 8,192 token 计算',
    'no length of the prompt given: 8,192 tokens',
    'convention of this program',
  ),
  link: assume(
    'nvlink-4',
    '未指明互连，按 H100 的 NVLink 4（每卡单向 450 GB/s）计算',
    'no link named: NVLink 4 of the H100, 450 GB/s each way per device',
    H100_DATASHEET,
  ),
  linkDevices: assume(8, '未说明卡数，按一台 8 卡服务器计算', 'no number given: one server of 8', H100_DATASHEET),
  linkLatency: assume(
    0,
    '未给出每跳时延，只计带宽',
    'no latency per hop given: bandwidth alone is counted',
    'Bandwidth Optimal All-reduce Algorithms for Clusters of Workstations, Florida State University, 2009-02',
  ),
  textLanguage: assume(
    'en',
    '未说明语言，按英文计算；表中有其他语言',
    'no language given: English; the table has others',
    'convention of this program',
  ),
} as const satisfies Readonly<Record<string, Assumption>>;
