import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IndexTakeover, type ServedGeneration } from '../../../src/discord/life-cycle/index-takeover.js';
import { silentLogger } from '../../../src/shared/logger.js';
import { answered, FakeApplication } from '../fake-application.js';

class Generation extends FakeApplication implements ServedGeneration {
  readonly generation: string;
  isClosed = false;

  constructor(generation: string) {
    super();
    this.generation = generation;
    this.answers = () => answered({ text: `From ${generation}. [1]` });
  }

  override async close(): Promise<void> {
    this.isClosed = true;
  }
}

let current: string | null;
let next: Generation;
let openings: number;
let first: Generation;
let takeover: IndexTakeover;
const warnings: string[] = [];
const source = {
  liveGeneration: async () => current,
  open: async (): Promise<Generation> => {
    openings += 1;
    if (next.generation === 'broken') throw new Error('altered');
    return next;
  },
  rebuild: async () => {
    current = next.generation;
    return { documents: 3, generation: next.generation };
  },
};
const logger = { ...silentLogger, warn: (_fields: object, message: string) => warnings.push(message) };

beforeEach(() => {
  warnings.length = 0;
  openings = 0;
  first = new Generation('g-1');
  next = new Generation('g-2');
  current = 'g-1';
  takeover = new IndexTakeover(source, first, { logger, intervalMs: 5 });
});

afterEach(() => takeover.stop());

const ask = async (): Promise<string> => (await takeover.application.assistant.ask({ question: '?' })).text;

describe('IndexTakeover', () => {
  it('serves from a new generation soon after CURRENT names it, through what the surfaces hold', async () => {
    const { application } = takeover;
    takeover.start();
    expect((await application.assistant.ask({ question: '?' })).text).toBe('From g-1. [1]');
    current = 'g-2';
    await vi.waitFor(() => expect(takeover.generation).toBe('g-2'));
    expect((await application.assistant.ask({ question: '?' })).text).toBe('From g-2. [1]');
    expect(first.isClosed).toBe(true);
    expect(openings).toBe(1);
  });

  it('lets what was asked of the old one end there before it is closed', async () => {
    let release = (): void => undefined;
    first.answers = () => new Promise((resolve) => (release = () => resolve(answered({ text: 'Late. [1]' }))));
    const asked = ask();
    current = 'g-2';
    await takeover.check();
    expect(await ask()).toBe('From g-2. [1]');
    expect(first.isClosed).toBe(false);
    release();
    expect(await asked).toBe('Late. [1]');
    expect(first.isClosed).toBe(true);
  });

  it('shows the rest of the new one as well', async () => {
    Object.assign(next, { notices: ['slower'] });
    current = 'g-2';
    await takeover.check();
    expect(takeover.application.notices).toEqual(['slower']);
    expect('documents' in takeover.application).toBe(true);
  });

  it('serves on from the old one where the new one is broken, says so once, and takes the one after it', async () => {
    current = 'broken';
    next = new Generation('broken');
    await takeover.check();
    await takeover.check();
    expect([warnings.length, openings]).toEqual([1, 1]);
    expect(await ask()).toBe('From g-1. [1]');
    current = 'g-3';
    next = new Generation('g-3');
    await takeover.check();
    expect(await ask()).toBe('From g-3. [1]');
  });

  it('does nothing while there is no index, or CURRENT cannot be read', async () => {
    current = null;
    await takeover.check();
    expect([openings, warnings.length]).toEqual([0, 0]);
    vi.spyOn(source, 'liveGeneration').mockRejectedValueOnce(new Error('no permission'));
    await takeover.check();
    expect(await ask()).toBe('From g-1. [1]');
  });

  it('rebuilds on demand, once at a time, and serves from the result', async () => {
    const rebuild = vi.spyOn(source, 'rebuild');
    const reports = await Promise.all([takeover.reindex(), takeover.reindex()]);
    expect(reports[0]).toEqual({ documents: 3, isChanged: true });
    expect(rebuild).toHaveBeenCalledTimes(1);
    expect(takeover.generation).toBe('g-2');
    expect(await takeover.reindex()).toEqual({ documents: 3, isChanged: false });
  });

  it('closes the one in use, and no other', async () => {
    current = 'g-2';
    await takeover.check();
    await takeover.application.close();
    expect(next.isClosed).toBe(true);
  });
});
