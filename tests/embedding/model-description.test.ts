import { describe, expect, it } from 'vitest';
import { describeModel } from '../../src/embedding/model-description.js';

const e5 = { queryPrefix: 'query: ', passagePrefix: 'passage: ' };
const none = { queryPrefix: '', passagePrefix: '' };

describe('describeModel', () => {
  it.each([
    [
      'the bundled model',
      undefined,
      { id: 'multilingual-e5-small-zh-en', folder: '/m/multilingual-e5-small-zh-en', ...e5 },
    ],
    ['a folder', '/here/bge-small', { id: 'bge-small', folder: '/here/bge-small', ...none }],
    ['a folder of the E5 family', '/here/e5-large', { id: 'e5-large', folder: '/here/e5-large', ...e5 }],
    ['a hub id', 'intfloat/multilingual-e5-base', { id: 'intfloat/multilingual-e5-base', folder: null, ...e5 }],
    ['a hub id with e5 inside a word', 'someone/some5thing', { id: 'someone/some5thing', folder: null, ...none }],
    ['a path that is not there', './missing', { id: 'missing', folder: './missing', ...none }],
    ['an absolute path that is not there', '/missing/model', { id: 'model', folder: '/missing/model', ...none }],
  ])('describes %s', (_kind, name, expected) => {
    const description = describeModel(name, '/m', (path) => path.startsWith('/here/'));
    expect(description).toEqual({ ...expected, maxModelTokens: 512 });
  });
});
