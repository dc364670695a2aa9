import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Citation } from '../../../src/answering/answer.js';
import { wordsIn } from '../../../src/discord/interface-words.js';
import type { OutgoingMessage } from '../../../src/discord/rendering/outgoing-message.js';
import { embedColours } from '../../../src/discord/rendering/embed-colours.js';
import { renderAnswer } from '../../../src/discord/rendering/render-answer.js';
import { renderSources } from '../../../src/discord/rendering/render-sources.js';
import { messageSchema } from '../../discord-stand-in/schemas/message-schema.js';
import { abstained, answered, citation } from '../fake-application.js';

const en = wordsIn('en');
const render = (answer: Answer, options: { embeds?: boolean; showQuestion?: boolean } = {}): OutgoingMessage[] =>
  renderAnswer(answer, en, { answerKey: 'key', ...options });

/** As discord.js sends it, checked by the rules of the stand-in. */
function check(message: OutgoingMessage): void {
  const { content, embeds, components, allowedMentions } = message;
  const sent = {
    content,
    embeds,
    components,
    allowed_mentions: { parse: allowedMentions.parse, replied_user: allowedMentions.repliedUser },
  };
  messageSchema.parse(JSON.parse(JSON.stringify(sent)));
}

describe('an answer', () => {
  test('is an embed with text, citations and buttons, and pings nobody', () => {
    const [message, ...rest] = render(answered({ citations: [citation(2), citation(1, { title: 'A_B' })] }));
    expect(rest).toEqual([]);
    expect(message).toEqual({
      embeds: [
        {
          color: embedColours.answered,
          description: 'GPT-3 has 175 billion parameters. [1]',
          fields: [
            {
              name: 'Sources',
              value:
                '**[1]** [A\\_B](https://arxiv.org/abs/2005.14165) · as of 2023-04 · arXiv\n' +
                '**[2]** [GPT-3](https://arxiv.org/abs/2005.14165) · as of 2023-04 · arXiv',
            },
          ],
        },
      ],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 2, custom_id: 'sources:key', label: 'Sources' },
            { type: 2, style: 2, custom_id: 'why:key', label: 'Why' },
            { type: 2, style: 2, custom_id: 'up:key', emoji: { name: '👍' } },
            { type: 2, style: 2, custom_id: 'down:key', emoji: { name: '👎' } },
            { type: 2, style: 2, custom_id: 'next:key', label: 'Follow-ups' },
          ],
        },
      ],
      files: [],
      allowedMentions: { parse: [], repliedUser: false },
    });
  });

  test('shows the question where the reader does not see it otherwise', () => {
    expect(render(answered({ question: 'a\n\nb' }), { showQuestion: true })[0]?.embeds?.[0]?.author).toEqual({
      name: 'a b',
    });
  });

  test('without a url or a date names what there is', () => {
    const undated = { ...citation(1, { sources: [{ title: 't', publisher: 'NVIDIA', date: '2022' }] }) };
    delete (undated as { asOf?: string }).asOf;
    expect(render(answered({ citations: [undated] }))[0]?.embeds?.[0]?.fields?.[0]?.value).toBe(
      '**[1]** GPT-3 · NVIDIA',
    );
  });

  test('shows its warnings below the text', () => {
    const warnings = [{ code: 'stale-figure' as const, message: 'The figure is of 2023.' }];
    expect(render(answered({ warnings }))[0]?.embeds?.[0]?.description).toMatch(/\[1\]\n-# ⚠ The figure is of 2023\.$/);
  });

  test('with very many citations names how many are behind the button', () => {
    const citations = Array.from({ length: 60 }, (_, index) => citation(index + 1, { title: `GPT ${index}` }));
    const fields = render(answered({ citations }))[0]?.embeds?.[0]?.fields ?? [];
    expect(fields.at(-1)?.value).toMatch(/… and \d+ more: press Sources$/);
  });

  test('that cites one article several times names it once, with all the numbers', () => {
    const citations = [citation(1), citation(2, { title: 'Other' }), citation(3)];
    expect(render(answered({ citations }))[0]?.embeds?.[0]?.fields?.[0]?.value.split('\n')).toEqual([
      '**[1][3]** [GPT-3](https://arxiv.org/abs/2005.14165) · as of 2023-04 · arXiv',
      '**[2]** [Other](https://arxiv.org/abs/2005.14165) · as of 2023-04 · arXiv',
    ]);
  });

  test('sets a space between a marker and the sentence after it', () => {
    expect(render(answered({ text: '一。[1]二。[2][3]三。[4]' }))[0]?.embeds?.[0]?.description).toBe(
      '一。[1] 二。[2][3] 三。[4]',
    );
  });

  test('of another scheme than http is no link', () => {
    const sources = [{ title: 't', publisher: 'p', date: '2022', url: 'javascript:alert(1)' }];
    expect(JSON.stringify(render(answered({ citations: [citation(1, { sources })] })))).not.toContain('javascript');
  });
});

describe('an abstention', () => {
  test('has another colour and title, the nearest articles as list and buttons, and no sources', () => {
    const [message] = render(abstained());
    expect(message?.embeds?.[0]).toEqual({
      color: embedColours.abstained,
      title: 'No answer in my articles',
      description: 'None of my articles says that.',
      fields: [{ name: 'Closest articles', value: '- GPT-3' }],
    });
    expect(message?.components?.map((row) => row.components)).toEqual([
      [{ type: 2, style: 2, custom_id: 'article:key:0', label: 'GPT-3' }],
      [
        { type: 2, style: 2, custom_id: 'why:key', label: 'Why' },
        { type: 2, style: 2, custom_id: 'up:key', emoji: { name: '👍' } },
        { type: 2, style: 2, custom_id: 'down:key', emoji: { name: '👎' } },
      ],
    ]);
  });
});

describe('what Discord cannot show', () => {
  const shownOf = (text: string): string | undefined => render(answered({ text }))[0]?.embeds?.[0]?.description;

  test('a table becomes lines of name and value', () => {
    const table = '| Card | Memory | Power |\n| --- | ---: | :--- |\n| H100 | 80 GB | 700 W |\n| L4 | 24 GB | |\n';
    expect(shownOf(`Two cards. [1]\n\n${table}`)).toBe(
      'Two cards. [1]\n\n- H100 — Memory: 80 GB; Power: 700 W\n- L4 — Memory: 24 GB',
    );
  });

  test('a formula becomes plain characters', () => {
    expect(shownOf('Compute is $C = 6 \\times N \\cdot D$, or $10^{23}$ FLOP at $2.50 an hour. [1]')).toBe(
      'Compute is C = 6 × N · D, or 10²³ FLOP at $2.50 an hour. [1]',
    );
  });
});

describe('without a key', () => {
  test('an answer has no buttons: nothing could be looked up by them', () => {
    expect(renderAnswer(answered(), en, { answerKey: undefined })[0]?.components).toEqual([]);
  });
});

describe('without embeds', () => {
  test('the same is said in plain text', () => {
    expect(render(answered(), { embeds: false })[0]?.content).toBe(
      'GPT-3 has 175 billion parameters. [1]\n\n**Sources**\n**[1]** [GPT-3](<https://arxiv.org/abs/2005.14165>) · as of 2023-04 · arXiv',
    );
  });
});

describe('a long answer', () => {
  test('takes up to five messages, the rest goes as a file', () => {
    const text = 'A sentence about compute. '.repeat(2000);
    const messages = render(answered({ text }));
    expect(messages).toHaveLength(5);
    expect(messages[4]?.embeds?.[0]?.description).toMatch(/the whole answer is in the attached file\.$/);
    expect(messages[4]?.files?.[0]).toMatchObject({ name: 'answer.md' });
    expect(messages[4]?.files?.[0]?.attachment.toString('utf8')).toBe(text);
    messages.forEach(check);
  });
});

const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc
      .array(
        fc.constantFrom('*', '_', '[1]', '](https://a.b)', '<@1>', '`', '```', '\n', '# ', '> ', '算', 'H100 ', '\\'),
        { maxLength },
      )
      .map((parts) => parts.join('')),
  );
const source = fc.record({
  title: text(50),
  publisher: text(300),
  date: fc.constant('2023'),
  url: fc.oneof(fc.webUrl(), text(50)),
});
const anyCitation: fc.Arbitrary<Citation> = fc
  .record({
    marker: fc.integer({ min: 1, max: 99 }),
    title: text(600),
    headingPath: fc.array(text(300), { maxLength: 4 }),
    quote: text(3000),
    asOf: text(20),
    sources: fc.array(source, { maxLength: 3 }),
  })
  .map((parts) => citation(parts.marker, parts));
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .record({
      text: text(12_000),
      question: text(500),
      citations: fc.array(anyCitation, { minLength: 1, maxLength: 40 }),
      warnings: fc.array(
        text(900).map((message) => ({ code: 'stale-figure' as const, message })),
        { maxLength: 6 },
      ),
    })
    .map((parts) => answered(parts)),
  fc.array(text(900), { maxLength: 9 }).map((titles) =>
    abstained({
      abstention: {
        reason: 'no-evidence',
        message: 'm',
        nearest: titles.map((title) => ({ documentId: 'd', title })),
      },
    }),
  ),
);

test('property: whatever the answer, Discord takes every message, and nothing in it is a mention', () => {
  fc.assert(
    fc.property(anyAnswer, fc.boolean(), (answer, embeds) => {
      const messages = [...render(answer, { embeds, showQuestion: true }), ...renderSources(answer, en)];
      for (const message of messages) {
        check(message);
        expect(withoutCode(message.content ?? message.embeds?.[0]?.description ?? '')).not.toMatch(/(?<!\\)<@\d/);
      }
    }),
    { numRuns: 150 },
  );
});

/** In code nothing is a mention. */
function withoutCode(markdown: string): string {
  return markdown.replace(/```[^]*?```/g, '');
}
