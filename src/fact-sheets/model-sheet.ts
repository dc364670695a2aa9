import { z } from 'zod';
import {
  aliasesSchema,
  cellGroup,
  countrySchema,
  countSchema,
  dateSchema,
  idSchema,
  positiveSchema,
  provenanceShape,
  textSchema,
} from './cell-group.js';
import { sourcesSchema } from './source.js';

/** How attention shares keys and values. `hybrid` mixes it with layers that are no attention; `note` says how. */
export const attentionKinds = ['mha', 'mqa', 'gqa', 'mla', 'sliding-window', 'hybrid'] as const;

const parametersSchema = cellGroup({
  /** All parameters, embeddings included where the publication counts them. */
  total: positiveSchema.optional(),
  /** Parameters that one token uses; only mixtures of experts have fewer than `total`. */
  active: positiveSchema.optional(),
  note: textSchema.optional(),
}).refine(
  ({ total, active }) => total === undefined || active === undefined || active <= total,
  'has more active parameters than parameters in total',
);

const architectureSchema = cellGroup({
  layers: countSchema.max(2000).optional(),
  hiddenSize: countSchema.max(1e6).optional(),
  feedForwardSize: countSchema.max(1e7).optional(),
  attentionHeads: countSchema.max(10_000).optional(),
  kvHeads: countSchema.max(10_000).optional(),
  headDimension: countSchema.max(10_000).optional(),
  attention: z.enum(attentionKinds).optional(),
  /** Multi-head latent attention: floats that are cached per token and layer, the latent and the rotary key. */
  mla: z.strictObject({ latent: countSchema, rope: countSchema }).optional(),
  /** Tokens that a layer with a sliding window looks back. */
  window: countSchema.optional(),
  /** Every n-th layer attends to the whole context, the others to the window. */
  globalEvery: countSchema.optional(),
  /** Layers with a cache of keys and values, where not all have one. */
  attentionLayers: countSchema.optional(),
  vocabulary: countSchema.max(1e7).optional(),
  contextTokens: countSchema.max(1e9).optional(),
  experts: countSchema.optional(),
  activeExperts: countSchema.optional(),
  sharedExperts: z.number().int().min(0).optional(),
  note: textSchema.optional(),
})
  .refine(
    ({ attentionHeads, kvHeads }) => attentionHeads === undefined || kvHeads === undefined || kvHeads <= attentionHeads,
    'has more KV heads than attention heads',
  )
  .refine(
    ({ experts, activeExperts }) => experts === undefined || activeExperts === undefined || activeExperts <= experts,
    'has more active experts than experts',
  )
  .refine(
    ({ layers, attentionLayers }) => layers === undefined || attentionLayers === undefined || attentionLayers <= layers,
    'has more attention layers than layers',
  )
  .refine(
    ({ attention, mla }) => mla === undefined || attention === 'mla' || attention === 'hybrid',
    'has latent sizes, so that attention must be mla or hybrid',
  );

const trainingSchema = cellGroup({
  tokens: positiveSchema.max(1e16).optional(),
  /** Total training compute in FLOP. */
  computeFlop: positiveSchema.max(1e32).optional(),
  hardware: z
    .strictObject({
      /** Id in accelerators.yaml. */
      accelerator: idSchema.optional(),
      count: countSchema.optional(),
      /** Accelerator-hours. */
      hours: positiveSchema.optional(),
      days: positiveSchema.optional(),
    })
    .optional(),
  costUsd: positiveSchema.optional(),
  /** Model FLOPs utilisation, a fraction. */
  mfu: positiveSchema.max(1).optional(),
  /** Hardware FLOPs utilisation, which counts recomputation; a fraction. */
  hfu: positiveSchema.max(1).optional(),
  /** Achieved FLOP/s of one accelerator. */
  flopsPerAccelerator: positiveSchema.optional(),
  note: textSchema.optional(),
});

export const modelSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Id in the lexicon's entities. */
  entity: z.string().optional(),
  aliases: aliasesSchema,
  organisation: textSchema,
  country: countrySchema,
  released: dateSchema,
  releaseSource: provenanceShape.source.optional(),
  parameters: parametersSchema.optional(),
  architecture: architectureSchema.optional(),
  training: trainingSchema.optional(),
  licence: cellGroup({ name: textSchema, isOpenWeights: z.boolean() }).optional(),
  sources: sourcesSchema,
});

/** What is published about one model. An absent cell is not published, or was not found. */
export type ModelSheet = z.infer<typeof modelSchema>;
