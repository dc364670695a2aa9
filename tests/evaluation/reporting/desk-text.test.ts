import { describe, expect, it } from 'vitest';
import { createDeskReport } from '../../../src/evaluation/compute/desk-report.js';
import { renderDeskText } from '../../../src/evaluation/reporting/desk-text.js';

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

describe('renderDeskText', () => {
  it('shows figures and what went wrong', () => {
    const text = renderDeskText(report);
    expect(text).toMatch(/calculations right +\.500 \[.*\] of 2/);
    expect(text).toMatch(/zh-CN +-/);
    expect(text).toMatch(/other questions captured +\.000/);
    expect(text).toContain('c-en-001  a <b>?  (is left to retrieval)');
    expect(text).not.toContain('e?');
    expect(text).not.toContain('held out');
  });
});
