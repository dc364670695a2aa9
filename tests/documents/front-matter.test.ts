import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/documents/front-matter.js';

describe('readFrontMatter', () => {
  it('reads a head and says where the text begins', () => {
    const text = '---\nid: h100.en\ntitle: H100\nasOf: 2023-04\ntags: [gpu, 2023]\n---\n# H100\n';
    const { head, bodyStart } = readFrontMatter(text, 'a.md');
    expect(head).toEqual({ id: 'h100.en', title: 'H100', asOf: '2023-04', tags: ['gpu', '2023'] });
    expect(text.slice(bodyStart)).toBe('# H100\n');
  });

  it('reads a head behind a byte-order mark and with carriage returns', () => {
    const text = '\uFEFF---\r\nid: a\r\ntitle: 算力\r\n---\r\n# 算力\r\n';
    const { head, bodyStart } = readFrontMatter(text, 'a.md');
    expect(head).toEqual({ id: 'a', title: '算力' });
    expect(text.slice(bodyStart)).toBe('# 算力\r\n');
  });

  it('reads a head that ends the file, and an empty one', () => {
    expect(readFrontMatter('---\nid: a\n---', 'a.md')).toEqual({ head: { id: 'a' }, bodyStart: 13 });
    expect(readFrontMatter('---\n---\nText.', 'a.md')).toEqual({ head: {}, bodyStart: 8 });
    expect(readFrontMatter('---\r\n---\r\nText.', 'a.md')).toEqual({ head: {}, bodyStart: 10 });
  });

  it('ends the head at the first line of its own, not within a value', () => {
    const text = '---\ntitle: a --- b\nid: a\n---\nText\n\n---\n\nMore.\n';
    const { head, bodyStart } = readFrontMatter(text, 'a.md');
    expect(head).toEqual({ title: 'a --- b', id: 'a' });
    expect(text.slice(bodyStart)).toBe('Text\n\n---\n\nMore.\n');
  });

  it.each([
    ['a thematic break', '---\n\n# A title\n\nText.\n'],
    ['a thematic break and a sentence', '---\nA sentence that names no field.\n'],
    ['a thematic break twice', '---\n\nA sentence.\n\n---\n\nAnother one.\n'],
    ['a thematic break twice around prose', '---\nA sentence of the text.\n---\nAnother one.\n'],
    ['a list between thematic breaks', '---\n- one\n- two\n---\nMore.\n'],
    ['nothing but a thematic break', '---\n'],
    ['no head', '# A title\n\n---\nid: a\n---\n'],
    ['four hyphens', '----\nid: a\n----\n'],
  ])('takes %s at the start for text', (_what, text) => {
    expect(readFrontMatter(text, 'a.md')).toEqual({ head: {}, bodyStart: 0 });
  });

  it('leaves a byte-order mark before a thematic break out of the text', () => {
    expect(readFrontMatter('\uFEFF---\n\nText.', 'a.md')).toEqual({ head: {}, bodyStart: 1 });
    expect(readFrontMatter('\uFEFFText.', 'a.md')).toEqual({ head: {}, bodyStart: 1 });
  });

  it.each([
    ['a comment first', '---\n# who wrote it\n\nid: a\n---\nText.'],
    ['a quoted field', '---\n"id": a\n---\nText.'],
    ['braces', '---\n{id: a}\n---\nText.'],
    ['a field in Chinese first', '---\n作者: 甲\nid: a\n---\nText.'],
  ])('reads a head with %s', (_what, text) => {
    expect(readFrontMatter(text, 'a.md').head).toEqual({ id: 'a' });
  });

  it('leaves fields that it does not know alone', () => {
    expect(readFrontMatter('---\nid: a\nreviewer: someone\n---\nText.', 'a.md').head).toEqual({ id: 'a' });
  });
});
