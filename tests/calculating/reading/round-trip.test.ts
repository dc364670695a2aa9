import { describe, expect, it } from 'vitest';
import { QuestionReader } from '../../../src/calculating/reading/question-reader.js';
import { loadFactSheets } from '../../../src/fact-sheets/load-fact-sheets.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';
import { phrasings } from '../helpers/phrasings.js';

const reader = new QuestionReader(await loadFactSheets(repositoryPath('fact-sheets')));

describe('reading 5,000 generated questions', () => {
  it('gives the numbers, the accelerator and the number format back that went in', () => {
    const wrong: string[] = [];
    for (const { question, values, accelerator, precision } of phrasings(5000, 20261123)) {
      const reading = reader.read(question);
      for (const [key, value] of Object.entries(values)) {
        const found = reading.values[key as keyof typeof reading.values];
        const isRight = found?.length === 1 && Math.abs((found[0] ?? NaN) / value - 1) < 1e-9;
        if (!isRight) wrong.push(`${question}: ${key} is ${JSON.stringify(found)}, went in as ${value}`);
      }
      if (accelerator !== undefined && reading.accelerators.join() !== accelerator)
        wrong.push(`${question}: accelerators ${reading.accelerators.join()}, went in as ${accelerator}`);
      if (precision !== undefined && reading.weightPrecisions.join() !== precision)
        wrong.push(`${question}: formats ${reading.weightPrecisions.join()}, went in as ${precision}`);
      const extra = Object.keys(reading.values).filter((key) => !(key in values));
      if (extra.length > 0) wrong.push(`${question}: also reads ${extra.join()}`);
    }
    expect(wrong.slice(0, 25)).toEqual([]);
  });
});
