/** Short notations of things that texts also write out, by name key. */
const WRITTEN_OUT: ReadonlyMap<string, RegExp> = new Map([
  ['co2', /二氧化碳|碳排放|carbon dioxide/i],
  ['co2e', /二氧化碳|碳排放|CO2|carbon dioxide/i],
  ['ev', /电动(?:汽)?车|electric (?:car|vehicle)/i],
  ['evs', /电动(?:汽)?车|electric (?:car|vehicle)/i],
  ['ipo', /上市|首次公开|initial public offering/i],
  ['covid19', /新冠|covid/i],
  ['utc', /世界时|协调世界时|coordinated universal time/i],
  ['readme', /说明文[件档]|自述/i],
]);

/** Whether a readable text writes out what a name is short for: CO2 and 二氧化碳. */
export function isWrittenOut(key: string, readable: string): boolean {
  return WRITTEN_OUT.get(key)?.test(readable) === true;
}
