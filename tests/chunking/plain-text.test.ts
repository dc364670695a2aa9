import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/chunking/plain-text.js';

describe('plainText', () => {
  it.each([
    ['**bold** and *slanted*', 'bold and slanted'],
    ['__bold__ and _slanted_', 'bold and slanted'],
    ['***both*** here', 'both here'],
    ['**带宽**是*关键*的', '带宽是关键的'],
    ['**max_seq_len** is a setting', 'max_seq_len is a setting'],
    ['**a *b* c**', 'a b c'],
    ['**over\ntwo lines**', 'over two lines'],
    ['[文字](http://a.example/x_y_z)，![图](b.png)', '文字，图'],
    ['`code_with_marks` stays', 'code_with_marks stays'],
    ['> quoted\n> twice', 'quoted twice'],
    ['- point', 'point'],
    ['12) point', 'point'],
    ['5\\*10 \\_x\\_', '5*10 _x_'],
    ['  white\n space\t folded ', 'white space folded'],
  ])('shows %j as %j', (markdown, shown) => {
    expect(plainText(markdown)).toBe(shown);
  });

  it.each(['C ≈ 6*N*D', '2 * 3 * 4', 'snake_case_name', 'a__b__c', '2**10', '5 - 3', '#1', 'x < y > z', '100 [1]'])(
    'leaves %j as it is',
    (text) => {
      expect(plainText(text)).toBe(text);
    },
  );
});
