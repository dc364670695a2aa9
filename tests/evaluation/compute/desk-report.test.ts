import { describe, expect, it } from 'vitest';
import { createDeskReport } from '../../../src/evaluation/compute/desk-report.js';
import type { DeskRow } from '../../../src/evaluation/compute/measure-desk.js';

const row = (fields: Partial<DeskRow>): DeskRow => ({
  id: 'c-en-001',
  question: 'flops?',
  split: 'dev',
  language: 'en',
  isToStay: false,
  ...fields,
});

const rows = [
  row({}),
  row({ fault: 'is left to retrieval' }),
  row({ language: 'zh-CN' }),
  row({ language: 'zh-CN' }),
  row({ isToStay: true }),
  row({ isToStay: true, fault: 'is captured' }),
  row({ split: 'held-out', fault: 'is left to retrieval', id: 'c-en-009' }),
  row({ split: 'held-out', isToStay: true, fault: 'is captured' }),
];

describe('createDeskReport', () => {
  it('counts what is right by language, and what is captured', () => {
    const { dev, heldOut, wrong, captured } = createDeskReport(rows, 'all');
    expect(dev?.right).toMatchObject({ value: 0.75, count: 4 });
    expect(dev?.rightByLanguage.en).toMatchObject({ value: 0.5, count: 2 });
    expect(dev?.rightByLanguage['zh-CN']?.value).toBe(1);
    expect(dev?.rightByLanguage['zh-TW']).toBeUndefined();
    expect(dev?.captured).toMatchObject({ value: 0.5, count: 2 });
    expect(heldOut?.right?.value).toBe(0);
    expect(wrong).toHaveLength(1);
    expect(captured).toHaveLength(1);
  });

  it('lists nothing held out, and measures the split that was asked for', () => {
    const heldOut = createDeskReport(rows, 'held-out');
    expect(heldOut).toMatchObject({ dev: null, wrong: [], captured: [] });
    expect(heldOut.heldOut?.right?.count).toBe(1);
    expect(createDeskReport(rows, 'dev').heldOut).toBeNull();
    expect(createDeskReport([], 'dev').dev).toEqual({ right: null, rightByLanguage: {}, captured: null });
  });
});
