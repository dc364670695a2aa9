import { expect, test } from 'vitest';
import { readableFormulas } from '../../../src/discord/rendering/readable-formulas.js';

test.each([
  ['$6ND$', '6ND'],
  ['$C = 6 \\times N \\cdot D$', 'C = 6 × N · D'],
  ['$3.15 \\times 10^{23}$ FLOP', '3.15 × 10²³ FLOP'],
  ['$O(n^2)$', 'O(n²)'],
  ['$$\\frac{a+b}{2} \\le \\sqrt{x}$$', '(a+b)/2 ≤ √x'],
  ['\\(x_{10} \\approx 5\\)', 'x₁₀ ≈ 5'],
  ['$\\text{MFU} = 0.4$', 'MFU = 0.4'],
  ['$d_{model}$', 'd_(model)'],
])('%s is shown as %s', (latex, plain) => {
  expect(readableFormulas(latex)).toBe(plain);
});

test.each(['It costs $5 and $10.', 'from $2.50 to $3', 'US$5.6M and US$294,000', 'C:\\dir', '$HOME and $PATH'])(
  'keeps what is no formula: %s',
  (text) => {
    expect(readableFormulas(text)).toBe(text);
  },
);
