import { describe, expect, it } from 'vitest';
import type { BuildReport } from '../../../src/indexing/build-report.js';
import { DocumentLoadError } from '../../../src/shared/errors/document-load-error.js';
import { buildReportJson, renderBuildReport } from '../../../src/terminal/rendering/render-build-report.js';

const report: BuildReport = {
  generation: 'g-1',
  documents: 60,
  chunks: 700,
  embedded: 20,
  reused: 680,
  removed: 1,
  problems: [
    new DocumentLoadError('zh/a.md', 'the head is not valid YAML', { line: 3 }),
    new DocumentLoadError('b.md', 'empty'),
  ],
  durationMs: 1234,
};

describe('a build report', () => {
  it('names every problem by file and line for a reader', () => {
    expect(renderBuildReport(report)).toBe(
      [
        'Index g-1: 60 documents, 700 chunks, in 1.2 s.',
        'Embedded 20, reused 680, removed 1.',
        'Files with problems (2); the rest is indexed:',
        '- zh/a.md:3: the head is not valid YAML',
        '- b.md: empty',
        '',
      ].join('\n'),
    );
  });

  it('is plain data as JSON', () => {
    expect(JSON.parse(JSON.stringify(buildReportJson(report)))).toEqual({
      generation: 'g-1',
      documents: 60,
      chunks: 700,
      embedded: 20,
      reused: 680,
      removed: 1,
      durationMs: 1234,
      problems: [
        { path: 'zh/a.md', line: 3, message: 'zh/a.md:3: the head is not valid YAML' },
        { path: 'b.md', message: 'b.md: empty' },
      ],
    });
  });
});
