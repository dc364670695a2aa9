/** A span of years, both ends included; none where it is too long to be one. */
function yearsBetween(from: number, to: number): string[] {
  const length = to - from + 1;
  return length < 2 || length > 12 ? [] : Array.from({ length }, (_, index) => String(from + index));
}

const SHORT_YEAR = /(?<![\d.])([12]\d|3[0-5])年(?!内|后|来|前|时间|之)|\bfy\s?'?([12]\d|3[0-5])(?!\d)/gi;

/** Years named by their last two digits, in full: 23年 and FY23 give 2023. */
export function shortYearsIn(text: string): string[] {
  return [...text.matchAll(SHORT_YEAR)].map(([, ofYear, ofFiscal]) => `20${ofYear ?? ofFiscal ?? ''}`);
}

/** A text with years of two digits written in full: FY23 and 23年 become 2023 and 2023年. */
export function withFullYears(text: string): string {
  return text.replace(SHORT_YEAR, (short, ofYear?: string, ofFiscal?: string) =>
    ofYear === undefined ? `20${ofFiscal ?? ''}` : `20${short}`,
  );
}

/** Years named in full, as fiscal years, by their last two digits, or as a span: 2023, FY2028, 23年, 2021-22. */
export function yearsIn(text: string): string[] {
  const full = text.match(/(?<![\d.,])(?:199|20\d)\d(?!\d|[.,]\d|\s*(?:[tgpe]?flops?|[tgm]?b)\b)/gi) ?? [];
  const spans = [...text.matchAll(/(?<!\d)(20\d\d)\s*[-–—~至到]\s*(?:20)?(\d\d)(?!\d)/g)].flatMap(
    ([, from = '', to = '']) => yearsBetween(Number(from), Number(`20${to}`)),
  );
  return [...new Set([...full, ...spans, ...shortYearsIn(text)])].sort();
}
