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

/** FLOP/s, and OP/s for the integer formats. No accelerator of today reaches 1e18 except a whole wafer. */
const peak = positiveSchema.min(1e9, 'is a peak in FLOP/s, such as 989e12').max(1e18).optional();

const peaks = {
  fp64: peak,
  fp32: peak,
  tf32: peak,
  bf16: peak,
  fp16: peak,
  fp8: peak,
  fp6: peak,
  fp4: peak,
  int8: peak,
  int4: peak,
  note: textSchema.optional(),
};

/** Number formats of peaks, widest first. */
export const peakPrecisions = [
  'fp64',
  'fp32',
  'tf32',
  'bf16',
  'fp16',
  'fp8',
  'fp6',
  'fp4',
  'int8',
  'int4',
] as const satisfies readonly Exclude<keyof typeof peaks, 'note'>[];

export const acceleratorSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Id in the lexicon's entities. */
  entity: z.string().optional(),
  aliases: aliasesSchema,
  vendor: textSchema,
  country: countrySchema,
  /** Announcement by the vendor. */
  released: dateSchema.optional(),
  releaseSource: provenanceShape.source.optional(),
  /** Dense peaks. */
  compute: cellGroup(peaks).optional(),
  /** Peaks with structured sparsity, never mixed with dense ones. */
  sparse: cellGroup(peaks).optional(),
  memory: cellGroup({
    bytes: positiveSchema.optional(),
    kind: textSchema.optional(),
    /** Bytes per second. */
    bandwidth: positiveSchema.min(1e9, 'is a bandwidth in bytes per second, such as 3.35e12').optional(),
    note: textSchema.optional(),
  }).optional(),
  interconnect: cellGroup({
    kind: textSchema,
    /** Bytes per second of one device; both directions together where `direction` is absent. */
    bandwidth: positiveSchema.min(1e9, 'is a bandwidth in bytes per second, such as 900e9').optional(),
    direction: z.enum(['bidirectional', 'unidirectional']).optional(),
    note: textSchema.optional(),
  }).optional(),
  power: cellGroup({ watts: positiveSchema.max(100_000), note: textSchema.optional() }).optional(),
  export: cellGroup({ status: textSchema }).optional(),
  /** Devices of usual nodes, fewest first. */
  configurations: z.array(countSchema).min(1).optional(),
  sources: sourcesSchema,
});

/** What is published about one accelerator. An absent cell is not published, or was not found. */
export type AcceleratorSheet = z.infer<typeof acceleratorSchema>;
