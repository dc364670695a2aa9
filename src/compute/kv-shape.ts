import type { AttentionKind, KvShape } from './formulas/kv-cache.js';
import { bytesPerKvElement } from './formulas/bits-per-weight.js';
import type { KvPrecision } from './formulas/bits-per-weight.js';
import type { InputValues } from './input-values.js';
import {
  attention,
  attentionHeads,
  globalEvery,
  headDimension,
  hiddenSize,
  kvHeads,
  latent,
  layers,
  rope,
  window,
} from './inputs/model-inputs.js';
import { kvPrecision } from './inputs/precision-inputs.js';

/** Inputs that say how much of the past a model keeps. */
export const KV_INPUTS = [
  layers,
  attention,
  kvHeads,
  headDimension,
  attentionHeads,
  hiddenSize,
  latent,
  rope,
  window,
  globalEvery,
  kvPrecision,
] as const;

/** Whether anything was said of the attention, so that a KV cache can be computed or asked for. */
export const hasKvShape = (values: InputValues): boolean =>
  ['layers', 'kvHeads', 'headDimension', 'latent'].some((name) => values.isGiven(name));

function kindOf(values: InputValues): AttentionKind {
  if (values.isGiven('attention')) return values.word('attention') as AttentionKind;
  if (values.isGiven('latent')) return 'mla';
  if (values.isGiven('window')) return 'sliding-window';
  const heads = values.optional('attentionHeads');
  if (!values.isGiven('kvHeads')) return 'mha';
  const kv = values.number('kvHeads');
  if (kv === 1) return 'mqa';
  return heads === kv ? 'mha' : 'gqa';
}

function kvHeadsOf(values: InputValues, kind: AttentionKind): number {
  const heads = values.optional('attentionHeads');
  const kv = values.optional('kvHeads') ?? (kind === 'mqa' ? 1 : kind === 'mha' ? heads : undefined);
  if (kv === undefined) throw values.missing(['kvHeads']);
  if (heads !== undefined && kv > heads) {
    throw values.invalid('kvHeads', {
      zh: `KV 头数（${String(kv)}）不能多于注意力头数（${String(heads)}）。`,
      en: `There cannot be more key-value heads (${String(kv)}) than attention heads (${String(heads)}).`,
    });
  }
  return kv;
}

function headDimensionOf(values: InputValues): number {
  const given = values.optional('headDimension');
  if (given !== undefined) return given;
  const heads = values.optional('attentionHeads');
  const hidden = values.optional('hiddenSize');
  if (heads === undefined || hidden === undefined) throw values.missing(['headDimension']);
  const why = { zh: '隐藏维度除以头数', en: 'hidden size over attention heads' };
  return values.assume('headDimension', { value: hidden / heads, why, source: 'definition of the formula' });
}

/** How much of the past the model keeps, from what is known of its attention. */
export function kvShapeOf(values: InputValues): KvShape {
  const kind = kindOf(values);
  const count = values.number('layers');
  if (kind === 'mla') return { attention: kind, layers: count, ...values.numbers(['latent', 'rope']) };
  const heads = { kvHeads: kvHeadsOf(values, kind), headDimension: headDimensionOf(values) };
  if (kind !== 'sliding-window') return { attention: kind, layers: count, ...heads };
  return { attention: kind, layers: count, ...heads, ...values.numbers(['window', 'globalEvery']) };
}

/** Bytes of one number of the KV cache. */
export const kvElementBytes = (values: InputValues): number =>
  bytesPerKvElement(values.word('kvPrecision') as KvPrecision);

/** The formula in the notation of the kind of attention. */
export function kvFormula({ attention: kind }: KvShape): string {
  if (kind === 'mla') return 'batch · T · L · (d_latent + d_rope) · bytes';
  if (kind === 'sliding-window') return '2 · batch · (L_global·T + L_window·min(T, window)) · h_kv · d · bytes';
  return '2 · batch · T · L · h_kv · d · bytes';
}
