import { StorageError } from '../../shared/errors/storage-error.js';
import type { Logger } from '../../shared/logger.js';
import type { QuestionRecords } from '../../storage/bot-records.js';

/**
 * Questions that are answered also while the database fails: the failure goes to the log, and what was asked of it reads
 * as if nothing were kept. Only a restart would then lose what is open.
 */
export function tolerantQuestions(questions: QuestionRecords, logger: Logger): QuestionRecords {
  const orElse = async <Result>(work: Promise<Result>, otherwise: Result): Promise<Result> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      logger.error({ err: error }, 'the state of a question was not kept');
      return otherwise;
    }
  };
  return {
    open: (question) => orElse(questions.open(question), true),
    acknowledged: (id) => orElse(questions.acknowledged(id), undefined),
    answering: (id, history) => orElse(questions.answering(id, history), undefined),
    sent: (id, messageId) => orElse(questions.sent(id, messageId), undefined),
    delivered: (id, messageIds) => orElse(questions.delivered(id, messageIds), undefined),
    refused: (id, why) => orElse(questions.refused(id, why), undefined),
    held: (id, answerKey) => orElse(questions.held(id, answerKey), undefined),
    heldFor: (userHash) => orElse(questions.heldFor(userHash), []),
    unfinished: () => orElse(questions.unfinished(), []),
    find: (id) => orElse(questions.find(id), undefined),
    findByAnswerMessage: (messageId) => orElse(questions.findByAnswerMessage(messageId), undefined),
    remove: (id) => orElse(questions.remove(id), undefined),
  };
}
