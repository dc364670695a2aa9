import type { DocumentRecord } from '../../src/documents/document.js';

/** A document's record with what a test says of it. */
export function recordOf(fields: Partial<DocumentRecord> & { readonly id: string }): DocumentRecord {
  return {
    path: `${fields.id}.md`,
    title: fields.id,
    language: 'en',
    sources: [],
    tags: [],
    entities: [],
    facts: [],
    sha256: '0'.repeat(64),
    ...fields,
  };
}
