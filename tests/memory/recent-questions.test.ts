import { beforeEach, describe, expect, test } from 'vitest';
import { RecentQuestions } from '../../src/memory/recent-questions.js';

const here = { placeId: 'here', askerId: 'anna' };
const minute = 60_000;
let now: number;
let recent: RecentQuestions;

beforeEach(() => {
  now = 1_000_000;
  recent = new RecentQuestions({ now: () => now }, { maxQuestions: 3, maxConversations: 2 });
});

describe('questions of a conversation', () => {
  test('come oldest first', () => {
    recent.remember(here, 'one');
    recent.remember(here, 'two');
    expect(recent.of(here)).toEqual(['one', 'two']);
  });

  test('count for 15 minutes', () => {
    recent.remember(here, 'one');
    now += 10 * minute;
    recent.remember(here, 'two');
    now += 5 * minute - 1;
    expect(recent.of(here)).toEqual(['one', 'two']);
    now += 1;
    expect(recent.of(here)).toEqual(['two']);
  });

  test('belong to one person in one place', () => {
    recent.remember(here, 'one');
    expect(recent.of({ ...here, askerId: 'ben' })).toEqual([]);
    expect(recent.of({ ...here, placeId: 'there' })).toEqual([]);
  });

  test('are kept up to a number, the latest', () => {
    for (const question of ['one', 'two', 'three', 'four']) recent.remember(here, question);
    expect(recent.of(here)).toEqual(['two', 'three', 'four']);
  });

  test('of the conversation unused for longest are dropped first', () => {
    for (const askerId of ['anna', 'ben', 'carl']) recent.remember({ ...here, askerId }, 'q');
    expect(['anna', 'ben', 'carl'].map((askerId) => recent.of({ ...here, askerId }).length)).toEqual([0, 1, 1]);
  });

  test('are forgotten on request, and the count told', () => {
    recent.remember(here, 'one');
    expect(recent.forget(here)).toBe(1);
    expect(recent.forget(here)).toBe(0);
    expect(recent.of(here)).toEqual([]);
  });

  test('of a person everywhere are forgotten, those of others not', () => {
    recent.remember(here, 'one');
    recent.remember({ ...here, askerId: 'ben' }, 'two');
    recent.forgetAsker('anna');
    expect(recent.of(here)).toEqual([]);
    expect(recent.of({ ...here, askerId: 'ben' })).toEqual(['two']);
  });

  test('asked under an id can be rewritten in their place, and taken back', () => {
    recent.remember(here, 'one', '1');
    recent.remember(here, 'two', '2');
    recent.remember(here, 'ONE', '1');
    expect(recent.of(here)).toEqual(['ONE', 'two']);
    expect(recent.of(here, '2')).toEqual(['ONE']);
    recent.withdraw(here, '1');
    expect(recent.of(here)).toEqual(['two']);
  });

  test('remember when they were forgotten', () => {
    expect(recent.forgottenAt(here)).toBe(0);
    now += 5;
    recent.forget(here);
    expect(recent.forgottenAt(here)).toBe(now);
  });
});
