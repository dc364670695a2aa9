import { describe, expect, it } from 'vitest';
import { computeQuestionSchema } from '../../../src/evaluation/compute/compute-question.js';
import { faultOf } from '../../../src/evaluation/compute/judge-outcome.js';
import { askingOutcome, calculatedOutcome, refusedOutcome } from './sample-desk.js';

const expectation = (expect: object) => computeQuestionSchema.parse({ id: 'c-en-001', question: 'q', expect }).expect;

const flops = expectation({ name: 'training-flops', value: 3.14e23, unit: 'FLOP' });

describe('faultOf', () => {
  it('takes a value within its tolerance, of any unit of its dimension', () => {
    expect(faultOf(calculatedOutcome(), flops)).toBeUndefined();
    expect(faultOf(calculatedOutcome({ value: 3.3e23 }), flops)).toContain('right is 3.14e+23 FLOP');
    const month = expectation({ name: 'training-time', value: 86_400, unit: 's', tolerance: 0.01 });
    expect(faultOf(calculatedOutcome({ name: 'training-time', value: 1, unit: 'd' }), month)).toBeUndefined();
    expect(faultOf(calculatedOutcome({ name: 'training-time', value: 1, unit: 'B' }), month)).toContain('is no s');
    expect(faultOf(calculatedOutcome({ name: 'training-time', value: 'soon', unit: '' }), month)).toContain('is no s');
  });

  it('wants the calculator that was asked for, or one of them', () => {
    const either = expectation({ name: ['model-weights', 'inference-memory'] });
    expect(faultOf(calculatedOutcome({ name: 'inference-memory' }), either)).toBeUndefined();
    expect(faultOf(calculatedOutcome(), either)).toBe(
      'calculates training-flops, asked is model-weights or inference-memory',
    );
  });

  it('wants assumptions listed as such, not as asked', () => {
    const assumed = expectation({ name: 'training-flops', assumptions: ['tokens'] });
    expect(faultOf(calculatedOutcome(), assumed)).toBeUndefined();
    const silent = expectation({ name: 'training-flops', assumptions: ['tokens', 'parameters', 'mfu'] });
    expect(faultOf(calculatedOutcome(), silent)).toBe('does not list as assumed: parameters, mfu');
  });

  it('wants passages beside the number where a reason is asked', () => {
    const mixed = expectation({ name: 'training-flops', wantsPassages: true });
    expect(faultOf(calculatedOutcome({}, true), mixed)).toBeUndefined();
    expect(faultOf(calculatedOutcome(), mixed)).toContain('passages');
  });

  it('tells questions back and refusals from calculations', () => {
    const asks = expectation({ asksFor: 'parameters' });
    expect(faultOf(askingOutcome, asks)).toBeUndefined();
    expect(faultOf(askingOutcome, expectation({ asksFor: 'tokens' }))).toBe('asks for parameters');
    expect(faultOf(calculatedOutcome(), asks)).toBe('is calculated, must ask for parameters');
    const refused = expectation({ error: 'parameters' });
    expect(faultOf(refusedOutcome, refused)).toBeUndefined();
    expect(faultOf(askingOutcome, refused)).toBe('is asks, must be refused');
    expect(faultOf(refusedOutcome, flops)).toContain('A model cannot have');
    expect(faultOf(undefined, flops)).toBe('is left to retrieval');
  });
});
