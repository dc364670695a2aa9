import { expect, test } from 'vitest';
import { channelMentions, isAllowedChannel } from '../../../src/discord/preconditions/allowed-channel.js';

const inGuild = { channelId: '1', parentId: null, guildId: '9' };

test.each([
  ['every channel, where none is listed', inGuild, [], true],
  ['a listed channel', inGuild, ['1'], true],
  ['another channel', inGuild, ['2'], false],
  ['a thread of a listed channel', { ...inGuild, channelId: '5', parentId: '1' }, ['1'], true],
  ['a listed thread itself', { ...inGuild, channelId: '5', parentId: '7' }, ['5'], true],
  ['a thread of another channel', { ...inGuild, channelId: '5', parentId: '7' }, ['1'], false],
  ['a direct message', { ...inGuild, guildId: null }, ['2'], true],
])('%s', (_name, place, listed, isAllowed) => {
  expect(isAllowedChannel(place, listed)).toBe(isAllowed);
});

test('names at most five channels', () => {
  expect(channelMentions(['1', '2', '3', '4', '5', '6'])).toBe('<#1> <#2> <#3> <#4> <#5>');
});
