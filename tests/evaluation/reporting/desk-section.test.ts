import { describe, expect, it } from 'vitest';
import { createDeskReport } from '../../../src/evaluation/compute/desk-report.js';
import { deskSection } from '../../../src/evaluation/reporting/desk-section.js';

const report = createDeskReport(
  [
    {
      id: 'c-en-001',
      question: 'a <b>?',
      split: 'dev',
      language: 'en',
      isToStay: false,
      fault: 'is left to retrieval',
    },
    { id: 'c-en-002', question: 'c?', split: 'dev', language: 'en', isToStay: false },
    { id: 's-001', question: 'd?', split: 'dev', language: 'en', isToStay: true },
    { id: 's-002', question: 'e?', split: 'held-out', language: 'en', isToStay: true, fault: 'is captured' },
  ],
  'dev',
);

describe('deskSection', () => {
  it('escapes questions and shows the same figures', () => {
    const html = deskSection(report);
    expect(html).toContain('c-en-001: a &#60;b&#62;?');
    expect(html).toContain('.500 <small>');
    expect(html).not.toContain('held out');
  });
});
