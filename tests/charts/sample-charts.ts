import type { BarChart, Chart, LineChart, StackChart, TimelineChart } from '../../src/charts/chart.js';

/** Three accelerators side by side, in Chinese. */
export const bars: BarChart = {
  kind: 'bars',
  title: 'H100 SXM 80GB、昇腾 910B 与 MI300X 对比',
  altText: 'H100、昇腾 910B、MI300X 的算力与显存',
  note: '来源：NVIDIA H100 Tensor Core GPU Datasheet（2022-09）；AMD Instinct MI300X data sheet（2023-12）',
  panels: [
    {
      title: 'BF16 算力（稠密）',
      unit: 'FLOP/s',
      bars: [
        { label: 'H100 SXM 80GB', value: 989.4e12 },
        { label: '昇腾 910B', value: 320e12 },
        { label: 'MI300X', value: 1307.4e12 },
      ],
    },
    {
      title: '显存',
      unit: 'B',
      bars: [
        { label: 'H100 SXM 80GB', value: 80e9 },
        { label: '昇腾 910B', value: 64e9 },
        { label: 'MI300X', value: 192e9 },
      ],
    },
  ],
};

/** Memory in three precisions against eight cards. */
export const stack: StackChart = {
  kind: 'stack',
  title: 'Llama 3.1 405B on 8 × H100 SXM 80GB: memory for inference',
  altText: 'Memory for Llama 3.1 405B',
  note: 'The Llama 3 Herd of Models (Meta, 2024-07-31)',
  unit: 'B',
  limit: { label: '8 × H100', value: 640e9 },
  bars: (['bf16', 'fp8', 'int4'] as const).map((label, index) => ({
    label,
    parts: [
      { label: 'Weights', value: 811.7e9 / 2 ** index },
      { label: 'KV cache', value: 16.9e9 },
      { label: 'Overhead', value: 12e9 },
    ],
  })),
};

/** Names, dates and operations of models as their papers state or others estimate them; one group a publisher. */
export const timeline: TimelineChart = {
  kind: 'timeline',
  title: '大模型训练算力',
  altText: '模型的训练算力，按发布日期',
  unit: 'FLOP',
  points: (
    [
      ['GPT-3', '2020-05', 3.14e23, 'OpenAI'],
      ['GPT-4', '2023-03-14', 2.1e25, 'OpenAI'],
      ['PaLM 540B', '2022-04', 2.5e24, 'Google'],
      ['Chinchilla', '2022-03', 5.76e23, 'Google'],
      ['Gopher', '2021-12', 6.3e23, 'Google'],
      ['Llama 2 70B', '2023-07', 8.4e23, 'Meta'],
      ['Llama 3.1 405B', '2024-07-23', 3.8e25, 'Meta'],
      ['Llama 3.1 70B', '2024-07-23', 7.9e24, 'Meta'],
      ['DeepSeek-V3', '2024-12-26', 3.3e24, '深度求索'],
      ['通义千问 Qwen-72B', '2023-11', 1.3e24, '阿里巴巴'],
      ['GLM-130B', '2022', 3.1e23, '智谱'],
    ] as const
  ).map(([label, date, value, group]) => ({ label, date, value, group })),
};

/** Cost over utilisation. */
export const lines: LineChart = {
  kind: 'lines',
  title: '训练成本与 MFU',
  altText: 'MFU 越高，成本越低',
  xTitle: 'MFU',
  yTitle: '成本',
  xUnit: 'share',
  yUnit: 'USD',
  lines: ['H100', 'H200'].map((label, index) => ({
    label,
    points: [0.2, 0.3, 0.4, 0.5, 0.6].map((mfu) => [mfu, ((2 + index) * 2.2e6) / mfu] as const),
  })),
};

export const sampleCharts: readonly Chart[] = [bars, stack, timeline, lines];
