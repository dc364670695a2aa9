import { expect, it } from 'vitest';
import { escapeHtml } from '../../../src/evaluation/reporting/escape-html.js';

it('a text is shown as it is', () => {
  expect(escapeHtml(`<a href="x">'&'</a>`)).toBe('&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#39;&#60;/a&#62;');
});
