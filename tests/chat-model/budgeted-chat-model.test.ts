import { describe, expect, it } from 'vitest';
import { BudgetedChatModel, type BudgetLimits } from '../../src/chat-model/budgeted-chat-model.js';
import type { ChatModel, ChatReply } from '../../src/chat-model/chat-model.js';
import { ChatModelError } from '../../src/chat-model/chat-model-error.js';
import { SpendingLedger } from '../../src/chat-model/spending-ledger.js';
import { FakeClock, ScriptedModel, replyOf } from './scripted-model.js';
import { asked, failureOf } from './serving.js';

const price = { inputUsdPerMillion: 1, outputUsdPerMillion: 10 };

async function budgeted(
  model: ChatModel,
  limits: BudgetLimits,
): Promise<{ model: BudgetedChatModel; ledger: SpendingLedger; clock: FakeClock }> {
  const clock = new FakeClock();
  const ledger = await SpendingLedger.open({ clock });
  return { model: new BudgetedChatModel(model, { ledger, limits, price, maxTokens: 800 }), ledger, clock };
}

describe('BudgetedChatModel', () => {
  it('charges what the server counted, in all and to the id', async () => {
    const { model, ledger } = await budgeted(new ScriptedModel(replyOf('Yes.', 2000, 300)), {});
    await model.complete({ ...asked, budgetId: 'guild' });
    await model.complete(asked);
    expect(ledger.today()).toEqual({ tokens: 4600, usd: 0.01 });
    expect(ledger.today('guild')).toEqual({ tokens: 2300, usd: 0.005 });
  });

  it('refuses a call that might exceed the day’s tokens, until the next day', async () => {
    const inner = new ScriptedModel(replyOf('Yes.', 2000, 300));
    const { model, clock, ledger } = await budgeted(inner, { dailyTokens: 5000 });
    await model.complete(asked);
    await model.complete(asked);
    const failure = await failureOf(model.complete(asked));
    expect(failure).toMatchObject({ reason: 'budget-spent', isRetryable: false });
    expect(failure.message).toMatch(
      /^The day's budget of 5,000 tokens does not allow another call: 4,600 are used, a call may need 8\d\d\. It begins anew at 00:00 UTC\.$/,
    );
    expect(inner.requests).toHaveLength(2);
    expect(ledger.today().tokens).toBeLessThanOrEqual(5000);
    clock.pass(12 * 3600_000);
    await model.complete(asked);
  });

  it('refuses one id its share and serves the others', async () => {
    const { model } = await budgeted(new ScriptedModel(replyOf('Yes.', 2000, 300)), { dailyTokensPerId: 2500 });
    await model.complete({ ...asked, budgetId: 'a' });
    const failure = await failureOf(model.complete({ ...asked, budgetId: 'a' }));
    expect(failure.message).toContain('For each guild the day');
    await model.complete({ ...asked, budgetId: 'b' });
    await model.complete(asked);
  });

  it('keeps to US dollars', async () => {
    const { model } = await budgeted(new ScriptedModel(replyOf('Yes.', 2000, 300)), {
      dailyUsd: 0.01,
      dailyUsdPerId: 0.0131,
    });
    await model.complete({ ...asked, budgetId: 'a' });
    const failure = await failureOf(model.complete(asked));
    expect(failure.message).toMatch(
      /budget of \$0\.01 does not allow another call: \$0\.0050 are used, a call may need \$0\.008/,
    );
  });

  it('counts calls that are under way, so that many at once do not exceed it', async () => {
    const replies: ((reply: ChatReply) => void)[] = [];
    const inner = new ScriptedModel(() => new Promise<ChatReply>((resolve) => replies.push(resolve)));
    const { model, ledger } = await budgeted(inner, { dailyTokens: 3000, dailyTokensPerId: 2000 });
    const calls = Array.from({ length: 10 }, () => model.complete({ ...asked, budgetId: 'a' }).catch(String));
    await expect.poll(() => replies.length).toBe(2);
    for (const reply of replies) reply(replyOf('Yes.', 20, 700));
    await Promise.all(calls);
    expect(inner.requests).toHaveLength(2);
    expect(ledger.today('a').tokens).toBe(1440);
    // What was set aside is free again: a call fits that would not have fitted beside the two.
    const [last] = [model.complete(asked)];
    await expect.poll(() => replies.length).toBe(3);
    replies[2]?.(replyOf('Yes.', 20, 700));
    await last;
  });

  it.each([
    ['cut', 1],
    ['timeout', 1],
    ['cancelled', 1],
    ['content-filter', 1],
    ['circuit-open', 0],
    ['unreachable', 0],
    ['unauthorised', 0],
    ['rate-limited', 0],
    ['server', 0],
  ] as const)('charges an estimate of the prompt after %s: %d', async (reason, times) => {
    const { model, ledger } = await budgeted(new ScriptedModel(new ChatModelError(reason, 'No.')), {});
    await failureOf(model.complete(asked));
    expect(ledger.today().tokens > 5).toBe(times > 0);
  });

  it('charges what had come before a stream broke', async () => {
    const words = 'word '.repeat(700);
    const inner = new ScriptedModel((_, onText) => {
      onText?.(words);
      return Promise.reject(new ChatModelError('server', 'Broke.'));
    });
    const { model, ledger } = await budgeted(inner, {});
    await failureOf(model.complete(asked, () => undefined));
    expect(ledger.today().tokens).toBeGreaterThan(700);
  });
});
