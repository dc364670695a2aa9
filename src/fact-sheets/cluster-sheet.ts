import { z } from 'zod';
import {
  aliasesSchema,
  countrySchema,
  countSchema,
  dateSchema,
  idSchema,
  positiveSchema,
  provenanceShape,
  textSchema,
} from './cell-group.js';
import { sourcesSchema } from './source.js';

export const clusterSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /** Id in the lexicon's entities. */
  entity: z.string().optional(),
  aliases: aliasesSchema,
  organisation: textSchema,
  country: countrySchema,
  /** When it came into use, or was announced where `note` says so. */
  online: dateSchema.optional(),
  /** Id in accelerators.yaml. */
  accelerator: idSchema,
  count: countSchema,
  powerWatts: positiveSchema.optional(),
  note: textSchema.optional(),
  ...provenanceShape,
  sources: sourcesSchema,
});

/** A published installation of accelerators of one kind. */
export type ClusterSheet = z.infer<typeof clusterSchema>;
