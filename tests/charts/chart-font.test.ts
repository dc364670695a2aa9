import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartFont, chartFontFile, cutText, drawable, wrapText } from '../../src/charts/chart-font.js';
import { FontMetrics } from '../../src/charts/font-metrics.js';
import { toTraditional } from '../../src/language/chinese-script.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

const missingIn = (text: string): string[] => [
  ...new Set(Array.from(text).filter((character) => !/\s/.test(character) && !chartFont().has(character))),
];

describe('the font', () => {
  test('is no larger than 2 MB and comes with its licence', () => {
    expect(readFileSync(chartFontFile).length).toBeLessThan(2_000_000);
    expect(readFileSync(repositoryPath('fonts/OFL.txt'), 'utf8')).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/);
  });

  test('has every common Chinese character: GB 2312 level 1, and its Traditional forms', () => {
    const decoder = new TextDecoder('gbk');
    const table = Array.from({ length: 40 * 94 }, (_, index) =>
      decoder.decode(Uint8Array.of(0xb0 + Math.floor(index / 94), 0xa1 + (index % 94))),
    );
    const common = Array.from(table.join('').replaceAll(/[^\p{Script=Han}]/gu, ''));
    expect(common).toHaveLength(3755);
    expect(missingIn(common.join(''))).toEqual([]);
    expect(missingIn(common.map((each) => toTraditional(each)).join(''))).toEqual([]);
  });

  test.each(['fact-sheets', 'lexicon'])(
    'has every Chinese character of %s; otherwise run scripts/make-font.js again',
    (folder) => {
      const path = repositoryPath(folder);
      const texts = readdirSync(path).filter((name) => name.endsWith('.yaml'));
      const han = texts.map((name) => readFileSync(join(path, name), 'utf8').replaceAll(/[^\p{Script=Han}]/gu, ''));
      expect(missingIn(han.join(''))).toEqual([]);
      expect(missingIn(toTraditional(han.join('\n')))).toEqual([]);
    },
  );

  test('has the signs of charts, and says what it lacks', () => {
    expect(missingIn('0123456789.,%×·…—–≈≤≥$€¥()（）、，。：；“”「」µ→')).toEqual([]);
    expect(chartFont().has('𠮷')).toBe(false);
    expect(chartFont().has('\ue000')).toBe(false);
    expect(drawable('a\u{1F600}b\nc')).toBe('a?b c');
  });
});

describe('widths', () => {
  test('Chinese is square, Latin is not, and sizes scale', () => {
    expect(chartFont().width('昇腾', 20)).toBe(40);
    expect(chartFont().width('W', 20)).toBeGreaterThan(chartFont().width('i', 20) * 2);
    expect(chartFont().width('H100', 40)).toBeCloseTo(2 * chartFont().width('H100', 20), 6);
  });

  test('no font, no widths', () => {
    expect(() => new FontMetrics(new Uint8Array(64))).toThrow(RangeError);
  });
});

describe('breaking lines', () => {
  test('between words, anywhere in Chinese, never before its punctuation', () => {
    expect(wrapText('one two three', 20, 80, 5)).toEqual(['one two', 'three']);
    expect(wrapText('训练大模型，很贵', 20, 100, 5)).toEqual(['训练大模', '型，很贵']);
  });

  test('what is too long ends in an ellipsis and keeps to the width', () => {
    const [line = ''] = wrapText('显存带宽与互联带宽的比较', 20, 100, 1);
    expect(line).toBe('显存带宽…');
    expect(chartFont().width(line, 20)).toBeLessThanOrEqual(100);
    expect(cutText('Supercalifragilistic', 20, 60)).toMatch(/^Su.*…$/);
    expect(wrapText('', 20, 100, 2)).toEqual([]);
  });
});
