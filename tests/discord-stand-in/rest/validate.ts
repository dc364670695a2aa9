import type { z } from 'zod';
import { invalidForm } from './api-error.js';

/**
 * The body, checked against the schema.
 *
 * @throws {ApiError} 50035 naming every field at fault.
 */
export function validate<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw invalidForm(
    parsed.error.issues.map((issue) => ({ path: issue.path, code: issue.code.toUpperCase(), message: issue.message })),
  );
}
