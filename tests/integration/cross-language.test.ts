import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplication } from '../../src/compose.js';
import type { Application } from '../../src/assistant/application.js';
import { loadConfig } from '../../src/config/load-config.js';
import { silentLogger } from '../../src/shared/logger.js';
import { silentProgress } from '../../src/shared/progress.js';
import { makeSmallIndex } from '../indexing/small-index.js';

// Each subject is known in one language only.
const documents = {
  'cooling.md':
    '# Liquid cooling of racks\n\nA rack of 120 kilowatts can no longer be cooled by air alone. Liquid cooling brings water ' +
    'through cold plates to every processor, and a rack then needs no fans.\n',
  'tokens.md': '# Tokens\n\nA token is a piece of a word. English needs about four characters for each of them.\n',
  'sparrow.md': '# Birds of the harbour\n\nSparrows nest under the roof of the old customs house every spring.\n',
  'zh/power.md':
    '# 数据中心的电力\n\n一座大型数据中心的用电量相当于十万户家庭。电力供应已经成为扩建数据中心的主要瓶颈。\n',
  'zh/tea.md': '# 茶叶的储存\n\n绿茶应当密封后冷藏，避免光照和潮湿，最好在半年内喝完。\n',
  'zh/distil.md': '# 知识蒸馏\n\n知识蒸馏让小模型模仿大模型的输出，从而以小得多的算力得到相近的效果。\n',
};

let application: Application;
beforeAll(async () => {
  const small = await makeSmallIndex(documents);
  const config = loadConfig({ CORPUS_DIR: small.corpus, INDEX_DIR: small.index, DATA_DIR: small.folder });
  application = await openApplication(config, { progress: silentProgress, logger: silentLogger });
});
afterAll(() => application.close());

describe('a question whose only source is in the other language', () => {
  it.each([
    ['机架为什么需要液冷？', 'cooling'],
    ['词元大约相当于几个英文字符？', 'tokens'],
    ['How much electricity does a large data centre use?', 'zh/power'],
    ['How should green tea be stored?', 'zh/tea'],
    ['What is knowledge distillation good for?', 'zh/distil'],
  ])('%s finds %s among the first two', async (query, wanted) => {
    const { hits } = await application.searcher.search(query, 2);
    expect(hits.map((hit) => hit.document.id)).toContain(wanted);
  });

  it('is answered from it, with the warning that says so', async () => {
    const answer = await application.assistant.ask({ question: 'How much electricity does a large data centre use?' });
    expect(answer).toMatchObject({ kind: 'answered', language: 'en' });
    expect(answer.citations.map((citation) => citation.language)).toContain('zh');
    expect(answer.warnings.map((warning) => warning.code)).toContain('other-language-source');
  });
});
