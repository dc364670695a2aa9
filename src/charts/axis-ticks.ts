/** A number of years with the part of the year that has passed: 2023.5 for the middle of 2023. */
export function decimalYear(date: string): number {
  const [year = '', month, day] = date.split('-');
  // What is not said is taken as the middle.
  const monthsPassed = month === undefined ? 6 : Number(month) - 1 + (day === undefined ? 0.5 : (Number(day) - 1) / 31);
  return Number(year) + monthsPassed / 12;
}

/** Round numbers (1, 2 or 5 times a power of ten) from below `low` to above `high`, about `count` of them. */
export function roundTicks(low: number, high: number, count: number): number[] {
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / count));
  const step = ([1, 2, 5, 10].find((factor) => factor * power * count >= span) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
