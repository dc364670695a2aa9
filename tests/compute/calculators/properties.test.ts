import fc from 'fast-check';
import { describe, it } from 'vitest';
import { findCalculator } from '../../../src/compute/calculators/all-calculators.js';
import { asked } from '../given.js';

type Given = Readonly<Record<string, number | string>>;

function valueOf(name: string, given: Given, result?: string): number {
  const calculation = findCalculator(name)?.calculate(asked(given), 'en');
  const found = result === undefined ? calculation : calculation?.results?.find((each) => each.name === result);
  return Number(found?.value);
}
const near = (one: number, other: number): boolean => Math.abs(one / other - 1) < 1e-9;

const parameters = fc.integer({ min: 1e6, max: 2e12 });
const tokens = fc.integer({ min: 1e9, max: 1e14 });
const count = fc.integer({ min: 1, max: 100_000 });
const flops = fc.double({ min: 1e12, max: 1e16, noNaN: true });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const hours = fc.double({ min: 1, max: 1e9, noNaN: true });

const run = fc.record({ parameters, tokens, peakFlops: flops, mfu: share });

describe('scaling', () => {
  it('twice the parameters, or twice the tokens, take twice the FLOP', () => {
    fc.assert(
      fc.property(parameters, tokens, (n, d) => {
        const flop = valueOf('training-flops', { parameters: n, tokens: d });
        return (
          near(valueOf('training-flops', { parameters: 2 * n, tokens: d }), 2 * flop) &&
          near(valueOf('training-flops', { parameters: n, tokens: 2 * d }), 2 * flop)
        );
      }),
    );
  });

  it('twice the accelerators take half the time and the same accelerator-hours', () => {
    fc.assert(
      fc.property(run, count, (given, n) => {
        const [one, two] = [
          { ...given, accelerators: n },
          { ...given, accelerators: 2 * n },
        ];
        return (
          near(valueOf('training-time', one), 2 * valueOf('training-time', two)) &&
          near(valueOf('training-time', one, 'acceleratorHours'), valueOf('training-time', two, 'acceleratorHours'))
        );
      }),
    );
  });

  it('cost and energy are proportional to the hours', () => {
    fc.assert(
      fc.property(hours, (acceleratorHours) =>
        ['training-cost', 'training-energy'].every((name) =>
          near(valueOf(name, { acceleratorHours: 2 * acceleratorHours }), 2 * valueOf(name, { acceleratorHours })),
        ),
      ),
    );
  });

  it('four times the budget has an optimal model twice as large', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e18, max: 1e27, noNaN: true }), (flop) =>
        near(valueOf('compute-optimal', { flop: 4 * flop }), 2 * valueOf('compute-optimal', { flop })),
      ),
    );
  });

  it('the KV cache is proportional to batch and context, and a full window changes nothing', () => {
    const shape = fc.record({
      layers: fc.integer({ min: 1, max: 200 }),
      kvHeads: fc.integer({ min: 1, max: 128 }),
      headDimension: fc.constantFrom(64, 128, 256),
      batch: fc.integer({ min: 1, max: 512 }),
      context: fc.integer({ min: 1, max: 1e6 }),
    });
    fc.assert(
      fc.property(shape, (given) => {
        const bytes = valueOf('kv-cache', given);
        const wide = { ...given, attention: 'sliding-window', window: given.context };
        return (
          near(valueOf('kv-cache', { ...given, batch: 2 * given.batch }), 2 * bytes) &&
          near(valueOf('kv-cache', { ...given, context: 2 * given.context }), 2 * bytes) &&
          near(valueOf('kv-cache', wide), bytes)
        );
      }),
    );
  });
});

describe('monotonicity', () => {
  it('a higher MFU never takes longer, a shorter deadline never fewer accelerators', () => {
    fc.assert(
      fc.property(run, share, fc.integer({ min: 3600, max: 1e8 }), (given, other, deadline) => {
        const [low, high] = [Math.min(given.mfu, other), Math.max(given.mfu, other)];
        const slow = valueOf('training-time', { ...given, mfu: low });
        const fast = valueOf('training-time', { ...given, mfu: high });
        const late = { ...given, peakFlops: 1e16, deadline: 2 * deadline };
        fc.pre(fast > 1e-3);
        return (
          fast <= slow &&
          valueOf('accelerators-for-deadline', { ...late, deadline }) >= valueOf('accelerators-for-deadline', late)
        );
      }),
    );
  });

  it('fewer bits never take more memory', () => {
    const precisions = ['fp32', 'bf16', 'q8_0', 'int8', 'q6_k', 'q5_k_m', 'q4_k_m', 'gptq-int4', 'int4'];
    fc.assert(
      fc.property(parameters, (n) => {
        const sizes = precisions.map((weightPrecision) => valueOf('model-weights', { parameters: n, weightPrecision }));
        return sizes.every((size, index) => index === 0 || size <= (sizes[index - 1] ?? 0));
      }),
    );
  });

  it('a later ZeRO stage never takes more memory, and never less than an equal share', () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 4096 }), (n, dataParallel) => {
        const sizes = [0, 1, 2, 3].map((zeroStage) =>
          valueOf('training-memory', { parameters: n, dataParallel, zeroStage }),
        );
        const equal = (16 * n) / dataParallel;
        return sizes.every(
          (size, stage) => size >= equal * 0.999999 && (stage === 0 || size <= (sizes[stage - 1] ?? 0)),
        );
      }),
    );
  });

  it('a larger batch never decodes fewer tokens a second, nor more for each sequence', () => {
    fc.assert(
      fc.property(parameters, fc.integer({ min: 1, max: 256 }), fc.integer({ min: 1, max: 256 }), (n, one, other) => {
        const shape = { parameters: n, layers: 80, kvHeads: 8, headDimension: 128 };
        const small = { ...shape, batch: Math.min(one, other) };
        const large = { ...shape, batch: Math.max(one, other) };
        const each = (given: Given): number => valueOf('decode-speed', given, 'tokensPerSecondEach');
        return (
          valueOf('decode-speed', large) >= valueOf('decode-speed', small) * (1 - 1e-9) &&
          each(large) <= each(small) * (1 + 1e-9)
        );
      }),
    );
  });

  it('QLoRA never takes more than LoRA, nor LoRA more than all parameters', () => {
    fc.assert(
      fc.property(parameters, (n) => {
        const [full = 0, lora = 0, qlora = 0] = ['full', 'lora', 'qlora'].map((method) =>
          valueOf('fine-tuning-memory', { parameters: n, method }),
        );
        return qlora <= lora && lora <= full;
      }),
    );
  });
});

describe('inverse pairs', () => {
  it('the accelerators for a deadline meet it, and one fewer would not', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 3600, max: 1e8 }), (given, deadline) => {
        const needed = valueOf('accelerators-for-deadline', { ...given, deadline });
        fc.pre(needed < 1e9);
        const inTime = valueOf('training-time', { ...given, accelerators: needed }) <= deadline * (1 + 1e-9);
        const fewer =
          needed === 1 || valueOf('training-time', { ...given, accelerators: needed - 1 }) > deadline * (1 - 1e-9);
        return inTime && fewer;
      }),
    );
  });

  it('MFU of a run that was timed with an MFU is that MFU', () => {
    fc.assert(
      fc.property(run, (given) => {
        const acceleratorHours = valueOf('training-time', given, 'acceleratorHours');
        fc.pre(acceleratorHours > 1e-3);
        const { parameters: n, tokens: d, peakFlops } = given;
        return (
          Math.abs(valueOf('mfu', { parameters: n, tokens: d, acceleratorHours, peakFlops }) / given.mfu - 1) < 1e-6
        );
      }),
    );
  });

  it('tokens into bytes and back are the same tokens', () => {
    fc.assert(
      fc.property(tokens, fc.constantFrom('en', 'zh', 'code', 'multilingual'), (d, textLanguage) =>
        near(valueOf('data-volume', { bytes: valueOf('data-volume', { tokens: d, textLanguage }), textLanguage }), d),
      ),
    );
  });

  it('the optimal model for its own budget is itself', () => {
    fc.assert(
      fc.property(parameters, (n) => {
        const flop = valueOf('compute-optimal', { parameters: n }, 'flop');
        return near(valueOf('compute-optimal', { flop }), n);
      }),
    );
  });

  it('the longest context that fits does fit, and one token more does not', () => {
    const shape = { layers: 80, kvHeads: 8, headDimension: 128, devices: 8 };
    fc.assert(
      fc.property(fc.integer({ min: 1e9, max: 250e9 }), (n) => {
        const given = { parameters: n, ...shape };
        const longest = valueOf('inference-memory', given, 'longestContext');
        const spare = (context: number): number => valueOf('inference-memory', { ...given, context }, 'spare');
        return spare(longest) >= 0 && spare(longest + 1) < 0;
      }),
    );
  });

  it('beyond the crossing batch arithmetic is the limit, before it bandwidth', () => {
    fc.assert(
      fc.property(parameters, (n) => {
        const crossing = valueOf('decode-speed', { parameters: n }, 'crossingBatch');
        const limit = (batch: number): unknown =>
          findCalculator('decode-speed')
            ?.calculate(asked({ parameters: n, batch }), 'en')
            .results?.find(({ name }) => name === 'limitedBy')?.value;
        return limit(crossing + 1) === 'arithmetic' && limit(crossing - 1) === 'memory bandwidth';
      }),
    );
  });
});
