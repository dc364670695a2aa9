import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawMessage } from '../../../scripts/discord-pictures/draw-message.js';
import type { RecordedMessage } from '../../../scripts/discord-pictures/record-messages.js';
import { repositoryPath } from '../../helpers/corpus-articles.js';

const folder = repositoryPath('docs/pictures');
const recorded = readFileSync(join(folder, 'payloads.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as RecordedMessage);

test('the pictures in docs are those of the recorded payloads, in three locales', () => {
  const pictures = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  expect(pictures.sort()).toEqual(recorded.map(({ name }) => `${name}.svg`).sort());
  for (const locale of ['en-US', 'zh-CN', 'zh-TW']) {
    expect(pictures.filter((name) => name.includes(locale)).length).toBeGreaterThanOrEqual(10);
  }
  for (const { name, message, altText } of recorded) {
    const png = altText === undefined ? undefined : readFileSync(join(folder, `${name}.png`));
    expect(readFileSync(join(folder, `${name}.svg`), 'utf8'), name).toBe(drawMessage(message, png));
  }
});

test('every drawn chart is there in words too, and small', () => {
  const drawn = readdirSync(folder).filter((name) => name.endsWith('.png'));
  const withText = recorded.filter(({ altText }) => altText !== undefined && altText.length > 20);
  expect(drawn.sort()).toEqual(withText.map(({ name }) => `${name}.png`).sort());
  expect(drawn.length).toBeGreaterThanOrEqual(6);
  for (const name of drawn) expect(readFileSync(join(folder, name)).length, name).toBeLessThan(120_000);
});

test('Markdown becomes looks, and what stands in it cannot break the picture', () => {
  const picture = drawMessage({
    content: '**bold** \\*plain\\* <script> & [link](https://example.org)',
    embeds: [],
    components: [],
    flags: 64,
  });
  expect(picture).toContain('font-weight="700">bold</tspan>');
  expect(picture).toContain('&lt;script&gt; ');
  expect(picture).not.toContain('\\*');
  expect(picture).toContain('Only you can see this');
});
