import type { Application } from '../../assistant/application.js';
import { describeError } from '../../shared/errors/describe-error.js';
import type { Logger } from '../../shared/logger.js';

/**
 * Asks one question in each language, so that the first asker waits for nothing that is loaded once: the model, dictionaries,
 * compiled code. A failure is told and left to whoever asks.
 */
export async function warmUp({ assistant, examples }: Application, logger: Logger): Promise<void> {
  const startedMs = performance.now();
  try {
    for (const question of [examples.zh[0], examples.en[0]]) {
      if (question !== undefined) await assistant.ask({ question });
    }
    await assistant.ask({ question: '顯存是什麼？', language: 'zh-TW' });
    logger.info({ ms: Math.round(performance.now() - startedMs) }, 'warmed up');
  } catch (error) {
    logger.warn({ reason: describeError(error) }, 'the warm-up question failed');
  }
}
