import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AppError, type ErrorCode } from '../../src/shared/errors/app-error.js';
import { describeFailure } from '../../src/terminal/exit-code.js';
import { repositoryPath } from '../helpers/corpus-articles.js';

const errorsFolder = repositoryPath('src/shared/errors');
const union = /export type ErrorCode =([^;]+);/.exec(readFileSync(`${errorsFolder}/app-error.ts`, 'utf8'))?.[1] ?? '';
const codes = [...union.matchAll(/'([^']+)'/g)].map(([, code]) => code as ErrorCode);

/** Cells of the table in `docs/errors.md`, by code. */
const rows = new Map(
  readFileSync(repositoryPath('docs/errors.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, code = '', when = '', exitCode = '', remedy = '']) => [
      code.replaceAll('`', ''),
      { when, exitCode, remedy },
    ]),
);

class AnyError extends AppError {
  override readonly code: ErrorCode;
  constructor(code: ErrorCode) {
    super('failed');
    this.code = code;
  }
}

describe('docs/errors.md', () => {
  it('has a row for every code, and no other', () => {
    expect(codes.length).toBeGreaterThan(10);
    expect([...rows.keys()].sort()).toEqual([...codes].sort());
  });

  it.each(codes)('says when %s happens, with which exit code the command ends, and what to do', (code) => {
    const row = rows.get(code);
    expect(row?.when).toMatch(/^.{20,}\.$/);
    expect(row?.remedy).toMatch(/^.{15,}\.$/);
    expect(row?.exitCode).toBe(String(describeFailure(new AnyError(code), false).exitCode));
  });

  it('is complete: one class for each code', () => {
    const declared = readdirSync(errorsFolder).flatMap((file) => {
      const text = readFileSync(`${errorsFolder}/${file}`, 'utf8');
      return [...text.matchAll(/override readonly code = '([^']+)'/g)].map(([, code]) => code);
    });
    expect(declared.sort()).toEqual([...codes].sort());
  });
});
