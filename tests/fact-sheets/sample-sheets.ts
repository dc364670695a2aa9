import { parseFactSheets, type FactSheetTexts } from '../../src/fact-sheets/load-fact-sheets.js';

/** A small set of sheets in which every group occurs. */
export const sampleTexts: FactSheetTexts = {
  models: `
models:
  - id: llama-3.1-405b
    name: Llama 3.1 405B
    aliases: { en: [Llama-3.1-405B, 405B], zh: [羊驼 3.1 405B] }
    organisation: Meta
    country: US
    released: 2024-07-23
    releaseSource: herd
    parameters: { total: 405e9, source: herd, asOf: 2024-07 }
    architecture: { layers: 126, hiddenSize: 16384, attentionHeads: 128, kvHeads: 8, headDimension: 128, attention: gqa, source: herd, asOf: 2024-07 }
    training: { tokens: 15.6e12, computeFlop: 3.8e25, hardware: { accelerator: h100-sxm, count: 16384 }, source: herd, asOf: 2024-07 }
    licence: { name: Llama 3.1 Community License, isOpenWeights: true, source: [herd, card], asOf: 2024-07 }
    sources:
      herd: { title: The Llama 3 Herd of Models, publisher: Meta, date: 2024-07-31 }
      card: { title: Model card, publisher: Meta, date: 2024, url: "https://example.org/card" }
  - id: deepseek-v3
    name: DeepSeek-V3
    aliases: { zh: [深度求索 V3] }
    organisation: DeepSeek
    country: CN
    released: 2024-12
    parameters: { total: 671e9, active: 37e9, source: report, asOf: 2024-12 }
    architecture: { attention: mla, mla: { latent: 512, rope: 64 }, source: report, asOf: 2024-12 }
    sources:
      report: { title: DeepSeek-V3 Technical Report, publisher: DeepSeek, date: 2024-12, verified: false }
`,
  accelerators: `
accelerators:
  - id: h100-sxm
    name: H100 SXM
    aliases: { en: [H100, H100 SXM5] }
    vendor: NVIDIA
    country: US
    released: 2022-03
    compute: { bf16: 989.4e12, fp8: 1978.9e12, source: sheet, asOf: 2023 }
    memory: { bytes: 80e9, kind: HBM3, bandwidth: 3.35e12, source: sheet, asOf: 2023 }
    interconnect: { kind: NVLink 4, bandwidth: 900e9, direction: bidirectional, source: sheet, asOf: 2023 }
    power: { watts: 700, source: sheet, asOf: 2023 }
    configurations: [1, 2, 4, 8]
    sources:
      sheet: { title: H100 data sheet, publisher: NVIDIA, date: 2023 }
  - id: ascend-910b
    name: Ascend 910B
    aliases: { en: [910B], zh: [昇腾910B] }
    vendor: Huawei
    country: CN
    memory: { bytes: 64e9, kind: HBM, source: docs, asOf: 2026 }
    sources:
      docs: { title: Documentation, publisher: vLLM Ascend, date: 2026 }
`,
  clusters: `
clusters:
  - id: meta-24k
    name: Meta's 24k cluster
    aliases: {}
    organisation: Meta
    country: US
    online: 2024-03
    accelerator: h100-sxm
    count: 24576
    source: blog
    asOf: 2024-03
    sources:
      blog: { title: Building Meta's GenAI infrastructure, publisher: Meta, date: 2024-03-12 }
`,
  prices: `
prices:
  - { id: a, accelerator: h100-sxm, provider: AWS, kind: on-demand, usdPerHour: 12.29, date: 2023-07, source: { title: List, publisher: AWS, date: 2023-07 } }
  - { id: b, accelerator: h100-sxm, provider: AWS, kind: on-demand, usdPerHour: 6.88, date: 2025-06-05, source: { title: List, publisher: AWS, date: 2025-06 } }
  - { id: c, accelerator: h100-sxm, provider: Market, kind: spot, usdPerHour: 2.42, date: 2026, source: { title: Index, publisher: Market, date: 2026 } }
`,
};

export const sampleSheets = parseFactSheets(sampleTexts);
