import { describe, expect, it } from 'vitest';
import { compareCommands } from '../../../src/discord/deployment/compare-commands.js';

const ask = {
  name: 'ask',
  description: 'Ask',
  options: [
    { type: 3, name: 'question', description: 'Q', required: true, max_length: 6000 },
    { type: 3, name: 'language', description: 'L', choices: [{ name: 'English', value: 'en' }] },
  ],
};

/** As Discord lists it: with ids, and with what it fills in. */
const registered = {
  ...ask,
  id: '1',
  version: '9',
  type: 1,
  application_id: '2',
  name_localizations: null,
  description_localizations: null,
  default_member_permissions: null,
  nsfw: false,
  dm_permission: true,
  contexts: null,
  integration_types: [0],
  options: ask.options.map((option) => ({ autocomplete: false, name_localizations: null, ...option })),
};

const fieldsOf = (before: object, after: object): string[] => {
  const [difference] = compareCommands([before as typeof registered], [after as typeof ask]);
  return difference?.action === 'change' ? difference.fields.map(({ field }) => field) : [];
};

describe('compareCommands', () => {
  it('takes what Discord fills in for equal', () => {
    expect(compareCommands([registered], [ask])).toEqual([{ action: 'keep', name: '/ask' }]);
  });

  it.each([
    ['a text', { ...ask, description: 'Ask me' }, ['description']],
    ['a localisation', { ...ask, name_localizations: { 'zh-CN': '问' } }, ['name_localizations.zh-CN']],
    ['contexts, once they are stated', { ...ask, contexts: [0, 1] }, ['contexts']],
    ['permissions', { ...ask, default_member_permissions: '32' }, ['default_member_permissions']],
    [
      'a limit of an option',
      { ...ask, options: [{ ...ask.options[0], max_length: 100 }, ask.options[1]] },
      ['options.question.max_length'],
    ],
    ['the order of options', { ...ask, options: [...ask.options].reverse() }, ['options (order)']],
    [
      'a choice',
      { ...ask, options: [ask.options[0], { ...ask.options[1], choices: [{ name: 'English', value: 'fr' }] }] },
      ['options.language.choices.1.value'],
    ],
  ])('sees %s', (_name, after, fields) => {
    expect(fieldsOf(registered, after)).toEqual(fields);
  });

  it('does not mind the order of contexts', () => {
    expect(fieldsOf({ ...registered, contexts: [1, 0] }, { ...ask, contexts: [0, 1] })).toEqual([]);
  });

  it('takes commands of one name and two kinds for two', () => {
    const differences = compareCommands([registered], [{ name: 'ask', type: 3 }]);
    expect(differences.map(({ action, name }) => `${action} ${name}`)).toEqual(['add ask', 'remove /ask']);
  });
});
