import { beforeAll, describe, expect, it } from 'vitest';
import type { Entity, Lexicon } from '../../src/lexicon/lexicon.js';
import { loadLexicon } from '../../src/lexicon/load-lexicon.js';
import { nameTokens } from '../../src/lexicon/name-tokens.js';
import { foldText, Recogniser } from '../../src/lexicon/recogniser.js';
import { readShippedCorpus, repositoryPath } from '../helpers/corpus-articles.js';

let lexicon: Lexicon;
let recogniser: Recogniser;

beforeAll(async () => {
  lexicon = await loadLexicon(repositoryPath('lexicon'));
  recogniser = new Recogniser(lexicon);
});

const matchedNames = ({ zh, en, aliases, pinyin = [] }: Entity): string[] => [...zh, ...en, ...aliases, ...pinyin];

/** The name as it is compared: case, script, spaces and hyphens do not count. */
const compared = (name: string): string =>
  nameTokens(foldText(name))
    .map(({ key }) => key)
    .join('');

describe('the shipped entity table', () => {
  it('has ids that are unique and in kebab-case', () => {
    const ids = lexicon.entities.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id))).toEqual([]);
  });

  it('names a preferred name for every entity', () => {
    expect(lexicon.entities.filter(({ zh, en }) => zh.length + en.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('writes pinyin in small letters without tones, and once for all ways of spacing it', () => {
    for (const { id, pinyin = [] } of lexicon.entities) {
      expect(pinyin.filter((name) => !/^[a-z]+(?: [a-z]+)*$/.test(name)), id).toEqual([]);
      expect(new Set(pinyin.map(compared)).size, id).toBe(pinyin.length);
    }
    expect(lexicon.entities.filter(({ pinyin = [] }) => pinyin.length > 0).length).toBeGreaterThan(200);
  });

  it('has the maker of every entity', () => {
    const ids = new Set(lexicon.entities.map(({ id }) => id));
    expect(lexicon.entities.filter(({ maker }) => maker !== undefined && !ids.has(maker)).map(({ id }) => id)).toEqual([]);
  });

  it('says of people alone which organisation they lead', () => {
    const leaders = lexicon.entities.filter(({ leads }) => leads !== undefined);
    const wrong = leaders.filter(
      ({ id, kind }) => kind !== 'person' || recogniser.entity(recogniser.ledBy(id) ?? '')?.kind !== 'organisation',
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(leaders.length).toBeGreaterThan(10);
  });

  it('gives no name to two entities, ambiguous names included', () => {
    const owner = new Map<string, string>();
    const shared: string[] = [];
    for (const entity of lexicon.entities) {
      for (const name of [...matchedNames(entity), ...entity.ambiguous]) {
        const other = owner.get(compared(name));
        if (other !== undefined && other !== entity.id) shared.push(`${name}: ${other}, ${entity.id}`);
        owner.set(compared(name), entity.id);
      }
    }
    expect(shared).toEqual([]);
  });

  it('gives no name that is a word of the glossary', () => {
    const words = new Set(lexicon.concepts.flatMap(({ zh, en }) => [...zh, ...en]).map(compared));
    expect(lexicon.entities.flatMap(matchedNames).filter((name) => words.has(compared(name)))).toEqual([]);
  });

  it('has every entity found by each of its names', () => {
    const missed = lexicon.entities.flatMap((entity) =>
      matchedNames(entity)
        .filter((name) => !recogniser.entitiesIn(name).includes(entity.id))
        .map((name) => `${entity.id}: ${name}`),
    );
    expect(missed).toEqual([]);
  });
});

describe('the shipped lexicon and the corpus', () => {
  it('knows what the articles name in their heads', async () => {
    const { articles } = await readShippedCorpus();
    const known = new Set(lexicon.entities.flatMap((entity) => [...matchedNames(entity), ...entity.ambiguous]).map(compared));
    const words = new Set(lexicon.concepts.flatMap(({ zh, en }) => [...zh, ...en]).map(compared));
    const named = [...new Set(articles.flatMap(({ document }) => document.entities))];
    const unknown = named.filter((name) => !known.has(compared(name)) && !words.has(compared(name)));
    // Formats, methods and the like have no entry of their own.
    expect(unknown.length / named.length, unknown.join(', ')).toBeLessThan(0.05);
  });
});
