import { formatCount, formatQuantity } from '../../compute/format-quantity.js';
import type { AcceleratorSheet } from '../../fact-sheets/accelerator-sheet.js';
import type { ModelSheet } from '../../fact-sheets/model-sheet.js';
import { formatSize } from '../texts/answer-facts.js';

type Language = 'zh' | 'en';

/** One line of a comparison. */
export interface ComparedCell<Sheet> {
  readonly name: string;
  readonly label: Readonly<Record<Language, string>>;
  /** The cell's number, or word; undefined where it is not published. */
  readonly read: (sheet: Sheet) => number | string | undefined;
  readonly show: (value: number | string, language: Language) => string;
  /** True for what is no cell of its own, so that its absence means nothing. */
  readonly isNote?: boolean;
  /** True for sentences of the sheets, which are in English: an answer in Chinese goes without them. */
  readonly isEnglish?: boolean;
  /** Whether a bar chart shows it: its unit and how many base units one of it is. */
  readonly bar?: { readonly unit: string; readonly scale: number };
}

const quantity =
  (unit: string) =>
  (value: number | string, language: Language): string =>
    formatQuantity(value, unit, language);
const count = (value: number | string, language: Language): string =>
  typeof value === 'number' ? formatCount(value, language) : value;
const word = (value: number | string): string => String(value);
const label = (zh: string, en: string): Readonly<Record<Language, string>> => ({ zh, en });

/** Published figures of accelerators, all peaks dense. */
export const ACCELERATOR_CELLS: readonly ComparedCell<AcceleratorSheet>[] = [
  { name: 'vendor', label: label('厂商', 'vendor'), read: ({ vendor }) => vendor, show: word },
  { name: 'released', label: label('发布', 'released'), read: ({ released }) => released, show: word },
  {
    name: 'bf16',
    label: label('BF16/FP16 稠密峰值', 'dense BF16/FP16 peak'),
    read: ({ compute }) => compute?.bf16 ?? compute?.fp16,
    show: quantity('FLOP/s'),
    bar: { unit: 'TFLOP/s', scale: 1e12 },
  },
  {
    name: 'computeNote',
    label: label('峰值说明', 'note on the peaks'),
    read: ({ compute }) => (compute?.bf16 === undefined && compute?.fp16 === undefined ? compute?.note : undefined),
    show: word,
    isNote: true,
    isEnglish: true,
  },
  {
    name: 'fp8',
    label: label('FP8 稠密峰值', 'dense FP8 peak'),
    read: ({ compute }) => compute?.fp8,
    show: quantity('FLOP/s'),
  },
  {
    name: 'fp4',
    label: label('FP4 稠密峰值', 'dense FP4 peak'),
    read: ({ compute }) => compute?.fp4,
    show: quantity('FLOP/s'),
  },
  {
    name: 'int8',
    label: label('INT8 稠密峰值', 'dense INT8 peak'),
    read: ({ compute }) => compute?.int8,
    show: (value, language) => quantity('FLOP/s')(value, language).replace('FLOP/s', 'OP/s'),
  },
  {
    name: 'memory',
    label: label('显存', 'memory'),
    read: ({ memory }) => memory?.bytes,
    show: quantity('B'),
    bar: { unit: 'GB', scale: 1e9 },
  },
  { name: 'memoryKind', label: label('显存类型', 'kind of memory'), read: ({ memory }) => memory?.kind, show: word },
  {
    name: 'bandwidth',
    label: label('显存带宽', 'memory bandwidth'),
    read: ({ memory }) => memory?.bandwidth,
    show: quantity('B/s'),
    bar: { unit: 'TB/s', scale: 1e12 },
  },
  {
    name: 'interconnect',
    label: label('卡间互连', 'interconnect'),
    read: ({ interconnect }) => interconnect?.kind,
    show: word,
  },
  {
    name: 'interconnectBandwidth',
    label: label('卡间带宽', 'interconnect bandwidth'),
    read: ({ interconnect }) => interconnect?.bandwidth,
    show: quantity('B/s'),
  },
  {
    name: 'power',
    label: label('功耗', 'power'),
    read: ({ power }) => power?.watts,
    show: quantity('W'),
    bar: { unit: 'W', scale: 1 },
  },
  {
    name: 'export',
    label: label('对华出口', 'export to China'),
    read: (sheet) => sheet.export?.status,
    show: word,
    isEnglish: true,
  },
];

/** Published figures of models. */
export const MODEL_CELLS: readonly ComparedCell<ModelSheet>[] = [
  { name: 'organisation', label: label('机构', 'organisation'), read: ({ organisation }) => organisation, show: word },
  { name: 'released', label: label('发布', 'released'), read: ({ released }) => released, show: word },
  {
    name: 'parameters',
    label: label('总参数', 'parameters'),
    read: ({ parameters }) => parameters?.total,
    show: (value) => (typeof value === 'number' ? formatSize(value) : value),
    bar: { unit: '1', scale: 1 },
  },
  {
    name: 'activeParameters',
    label: label('激活参数', 'active parameters'),
    read: ({ parameters }) => parameters?.active,
    show: (value) => (typeof value === 'number' ? formatSize(value) : value),
  },
  { name: 'layers', label: label('层数', 'layers'), read: ({ architecture }) => architecture?.layers, show: count },
  {
    name: 'hiddenSize',
    label: label('隐藏维度', 'hidden size'),
    read: ({ architecture }) => architecture?.hiddenSize,
    show: count,
  },
  {
    name: 'attentionHeads',
    label: label('注意力头', 'attention heads'),
    read: ({ architecture }) => architecture?.attentionHeads,
    show: count,
  },
  {
    name: 'kvHeads',
    label: label('KV 头', 'KV heads'),
    read: ({ architecture }) => architecture?.kvHeads,
    show: count,
  },
  {
    name: 'headDimension',
    label: label('每头维度', 'head dimension'),
    read: ({ architecture }) => architecture?.headDimension,
    show: count,
  },
  {
    name: 'attention',
    label: label('注意力', 'attention'),
    read: ({ architecture }) => architecture?.attention?.toUpperCase(),
    show: word,
  },
  {
    name: 'vocabulary',
    label: label('词表', 'vocabulary'),
    read: ({ architecture }) => architecture?.vocabulary,
    show: (value) => value.toLocaleString('en-US'),
  },
  {
    name: 'context',
    label: label('上下文', 'context'),
    read: ({ architecture }) => architecture?.contextTokens,
    show: (value) => value.toLocaleString('en-US'),
  },
  {
    name: 'experts',
    label: label('专家数', 'experts'),
    read: ({ architecture }) => architecture?.experts,
    show: count,
  },
  {
    name: 'activeExperts',
    label: label('每 token 激活专家', 'experts per token'),
    read: ({ architecture }) => architecture?.activeExperts,
    show: count,
  },
  {
    name: 'tokens',
    label: label('训练 token', 'training tokens'),
    read: ({ training }) => training?.tokens,
    show: count,
    bar: { unit: 'token', scale: 1 },
  },
  {
    name: 'computeFlop',
    label: label('训练计算量', 'training compute'),
    read: ({ training }) => training?.computeFlop,
    show: quantity('FLOP'),
  },
  { name: 'licence', label: label('许可', 'licence'), read: ({ licence }) => licence?.name, show: word },
];
