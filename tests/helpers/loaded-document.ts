import type { Document } from '../../src/documents/document.js';
import { readFrontMatter } from '../../src/documents/front-matter.js';

/** The document that a file of this text gives, without the disk. */
export function documentOf(text: string, fields: Partial<Document> = {}): Document {
  const { head, bodyStart } = readFrontMatter(text, 'random.md');
  return {
    id: head.id ?? 'random',
    path: 'random.md',
    title: head.title ?? 'random',
    language: 'zh',
    sources: [],
    tags: [],
    entities: [],
    facts: [],
    text,
    bodyStart,
    sha256: '',
    ...fields,
  };
}
