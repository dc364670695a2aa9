const FORMULA =
  /\$\$([^$]+)\$\$|\\\[([^\]]+?)\\\]|\\\((.+?)\\\)|(?<![\w$\\])\$([^\s$](?:[^$\n]*[^\s$\\])?)\$(?![\w$])/g;

const SYMBOLS: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  sim: '∼',
  propto: '∝',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  partial: '∂',
  nabla: '∇',
  in: '∈',
  to: '→',
  rightarrow: '→',
  ldots: '…',
  cdots: '…',
  dots: '…',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  omega: 'ω',
  Delta: 'Δ',
  Sigma: 'Σ',
  Omega: 'Ω',
  log: 'log',
  exp: 'exp',
  max: 'max',
  min: 'min',
  quad: ' ',
  left: '',
  right: '',
};

const SUPERSCRIPT = characterPairs('0123456789+-n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ');
const SUBSCRIPT = characterPairs('0123456789+-', '₀₁₂₃₄₅₆₇₈₉₊₋');

/**
 * LaTeX formulas in plain characters, since Discord shows none: `$6ND$` → `6ND`, `$10^{23}$` → `10²³`. A dollar sign before
 * an amount is no formula.
 */
export function readableFormulas(text: string): string {
  if (!/[$\\]/.test(text)) return text;
  return text.replace(FORMULA, (whole: string, block?: string, bracket?: string, paren?: string, inline?: string) => {
    const formula = block ?? bracket ?? paren ?? inline ?? '';
    const isCertain = inline === undefined || /[\\^_=]|^[A-Za-z0-9]{1,6}$/.test(inline);
    return isCertain && !/^\d[\d.,]*$/.test(formula) ? readable(formula).trim() : whole;
  });
}

function readable(formula: string): string {
  let text = formula.replace(/\\(?:text|mathrm|mathbf|mathit|operatorname)\{([^{}]*)\}/g, '$1');
  for (let depth = 0; depth < 4; depth += 1) {
    text = text
      .replace(
        /\\(?:d|t)?frac\{([^{}]*)\}\{([^{}]*)\}/g,
        (_whole, over: string, under: string) => `${grouped(over)}/${grouped(under)}`,
      )
      .replace(/\\sqrt\{([^{}]*)\}/g, (_whole, inner: string) => `√${grouped(inner)}`)
      .replace(/\^(?:\{([^{}]*)\}|(\S))/g, (_whole, group?: string, one?: string) =>
        raised(group ?? one ?? '', SUPERSCRIPT, '^'),
      )
      .replace(/_(?:\{([^{}]*)\}|(\S))/g, (_whole, group?: string, one?: string) =>
        raised(group ?? one ?? '', SUBSCRIPT, '_'),
      );
  }
  return text
    .replace(/\\([a-zA-Z]+)/g, (_whole, name: string) => SYMBOLS[name] ?? name)
    .replace(/\\[,;:! ]/g, ' ')
    .replace(/\\([%$#&_])/g, '$1')
    .replace(/[{}]/g, '');
}

function grouped(part: string): string {
  return /[\s+\-*/·×]/.test(part.trim()) ? `(${part.trim()})` : part.trim();
}

function raised(part: string, characters: ReadonlyMap<string, string>, sign: string): string {
  const all = Array.from(part);
  if (all.every((character) => characters.has(character))) return all.map((each) => characters.get(each)).join('');
  return `${sign}${all.length > 1 ? `(${part})` : part}`;
}

function characterPairs(plain: string, small: string): ReadonlyMap<string, string> {
  const others = Array.from(small);
  return new Map(Array.from(plain).map((character, index) => [character, others[index] ?? character]));
}
