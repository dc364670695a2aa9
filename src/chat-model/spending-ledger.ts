import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../shared/clock.js';
import { systemErrorCode } from '../shared/errors/describe-error.js';
import { makeFolder } from '../shared/make-folder.js';
import { writeFileAtomically } from '../shared/write-file-atomically.js';

/** What was used up. */
export interface Spending {
  /** Model tokens, of prompts and replies together. */
  readonly tokens: number;
  /** US dollars; 0 where no price is known. */
  readonly usd: number;
}

const spendingSchema = z.object({ tokens: z.number().nonnegative(), usd: z.number().nonnegative() });

const daySchema = z.object({
  /** `YYYY-MM-DD`, UTC. */
  day: z.string(),
  common: spendingSchema,
  byId: z.record(z.string(), spendingSchema),
});

type Day = z.infer<typeof daySchema>;

const NOTHING: Spending = { tokens: 0, usd: 0 };

export interface SpendingLedgerOptions {
  readonly clock: Clock;
  /** Where the day's spending is kept, so that a restart does not forget it. Default nowhere. */
  readonly file?: string;
  /** Told where the file cannot be read or written; the spending is then counted in memory alone. */
  readonly onProblem?: (error: unknown) => void;
}

/** The spending of one day (UTC), in all and by id. A new day begins at nothing. */
export class SpendingLedger {
  readonly #options: SpendingLedgerOptions;
  #day: Day;
  #unwritten: { id: string | undefined; amount: Spending }[] = [];
  #isWriting = false;
  #writing: Promise<void> | undefined;

  private constructor(options: SpendingLedgerOptions, day: Day) {
    this.#options = options;
    this.#day = day;
  }

  /** Opens a ledger with what its file says of today. */
  static async open(options: SpendingLedgerOptions): Promise<SpendingLedger> {
    return new SpendingLedger(options, await readDay(options));
  }

  /** Today's spending: of one id, or of all. */
  today(id?: string): Spending {
    this.#turnPage();
    return (id === undefined ? this.#day.common : this.#day.byId[id]) ?? NOTHING;
  }

  /** Adds to today's spending: to the common one, and to that of an id. */
  charge(amount: Spending, id?: string): void {
    this.#turnPage();
    add(this.#day, amount, id);
    if (this.#options.file === undefined) return;
    this.#unwritten.push({ id, amount });
    if (!this.#isWriting) this.#writing = this.#write();
  }

  /** Resolves when everything charged so far is written. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  #turnPage(): void {
    const day = dayOf(this.#options.clock);
    if (this.#day.day !== day) this.#day = emptyDay(day);
  }

  /** One write at a time; what is charged meanwhile goes with the next. */
  async #write(): Promise<void> {
    this.#isWriting = true;
    try {
      while (this.#unwritten.length > 0) await this.#writeOnce();
    } catch (error) {
      this.#options.onProblem?.(error);
    } finally {
      this.#isWriting = false;
    }
  }

  async #writeOnce(): Promise<void> {
    const { file = '' } = this.#options;
    // Read again, since another process (the bot beside a terminal) may have written to it.
    const day = await readDay(this.#options);
    const charges = [...this.#unwritten];
    for (const { id, amount } of charges) add(day, amount, id);
    if (day.day === this.#day.day) this.#day = atLeast(day, this.#day);
    const text = `${JSON.stringify(this.#day)}\n`;
    await makeFolder(dirname(file));
    await writeFileAtomically(file, text);
    this.#unwritten.splice(0, charges.length);
  }
}

function add(day: Day, amount: Spending, id: string | undefined): void {
  day.common = sum(day.common, amount);
  if (id !== undefined) day.byId[id] = sum(day.byId[id] ?? NOTHING, amount);
}

/** Of each entry the larger: what this process knows of is never forgotten, whatever has become of the file. */
function atLeast(day: Day, known: Day): Day {
  const byId = { ...day.byId };
  for (const [id, spending] of Object.entries(known.byId)) byId[id] = larger(byId[id] ?? NOTHING, spending);
  return { day: day.day, common: larger(day.common, known.common), byId };
}

const larger = (a: Spending, b: Spending): Spending => ({
  tokens: Math.max(a.tokens, b.tokens),
  usd: Math.max(a.usd, b.usd),
});
const sum = (a: Spending, b: Spending): Spending => ({ tokens: a.tokens + b.tokens, usd: a.usd + b.usd });
const dayOf = (clock: Clock): string => new Date(clock.now()).toISOString().slice(0, 10);
const emptyDay = (day: string): Day => ({ day, common: NOTHING, byId: {} });

async function readDay({ file, clock, onProblem }: SpendingLedgerOptions): Promise<Day> {
  const today = dayOf(clock);
  if (file === undefined) return emptyDay(today);
  try {
    const day = daySchema.parse(JSON.parse(await readFile(file, 'utf8')));
    return day.day === today ? day : emptyDay(today);
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') onProblem?.(error);
    return emptyDay(today);
  }
}
