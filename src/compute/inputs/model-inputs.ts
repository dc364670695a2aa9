import { ASSUMPTIONS } from '../assumptions.js';
import { choice, count, input } from './input.js';

/** Most parameters that are taken seriously: a thousand times the largest model announced by 2026. */
const MOST_PARAMETERS = 1e16;

export const parameters = input('parameters', '1', '参数量', 'parameters of the model', {
  minimum: 1,
  maximum: MOST_PARAMETERS,
});
export const activeParameters = input(
  'activeParameters',
  '1',
  '每个 token 激活的参数量（混合专家模型）',
  'parameters active for each token, of a mixture of experts',
  { minimum: 1, maximum: MOST_PARAMETERS },
);
export const tokens = input('tokens', 'token', '训练 token 数', 'training tokens', { minimum: 1, maximum: 1e18 });
export const layers = count('layers', '层数', 'layers', 10_000);
export const hiddenSize = count('hiddenSize', '隐藏维度', 'hidden size', 1e6);
export const attentionHeads = count('attentionHeads', '注意力头数', 'attention heads (query heads)', 10_000);
export const kvHeads = count('kvHeads', 'KV 头数', 'key-value heads', 10_000);
export const headDimension = count('headDimension', '每头维度', 'dimension of a head', 10_000);
export const attention = choice(
  'attention',
  '注意力类型；默认由头数推出',
  'kind of attention; follows from the heads where it is not given',
  ['mha', 'mqa', 'gqa', 'mla', 'sliding-window'],
);
export const latent = count(
  'latent',
  'MLA 的 KV 压缩维度',
  'MLA: dimension of the compressed keys and values',
  100_000,
);
export const rope = count('rope', 'MLA 的旋转位置键维度', 'MLA: dimension of the key for rotary positions', 100_000);
export const window = input('window', 'token', '滑动窗口长度', 'length of the sliding window', {
  minimum: 1,
  maximum: 1e9,
});
export const globalEvery = count(
  'globalEvery',
  '滑动窗口模型中每几层有一层全局注意力（1 表示全部用窗口）',
  'with a sliding window: one layer in so many sees everything (1: none does)',
  1000,
  { assumption: ASSUMPTIONS.globalEvery },
);
export const batch = count('batch', '同时处理的序列数', 'sequences at the same time', 1e7, {
  assumption: ASSUMPTIONS.batch,
});
export const context = input(
  'context',
  'token',
  '上下文长度（每个序列的 token 数）',
  'context (tokens of each sequence)',
  {
    minimum: 1,
    maximum: 1e9,
    assumption: ASSUMPTIONS.context,
  },
);
export const promptTokens = input('promptTokens', 'token', '提示的 token 数', 'tokens of the prompt', {
  minimum: 1,
  maximum: 1e9,
  assumption: ASSUMPTIONS.promptTokens,
});
export const attentionTerm = choice(
  'attentionTerm',
  '注意力平方项：none 不计，full 按 12·L·h·T，causal 减半',
  'attention term: none, full (12·L·h·T, quadratic in the sequence) or causal (half of it)',
  ['none', 'full', 'causal'],
  { assumption: ASSUMPTIONS.attentionTerm },
);
/** Length of a training sequence; needed only for the attention term, so that nothing is assumed. */
export const sequenceContext = input('context', 'token', '训练序列长度', 'tokens of a training sequence', {
  minimum: 1,
  maximum: 1e9,
});
export const trainingRecomputation = choice(
  'recomputation',
  '激活重计算：none 无，selective 只重算注意力，full 重算整个前向',
  'recomputation of activations: none, selective (attention alone) or full (the whole forward pass)',
  ['none', 'selective', 'full'],
  { assumption: ASSUMPTIONS.trainingRecomputation },
);
