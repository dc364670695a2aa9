import { ButtonStyle, ComponentType, type APIButtonComponent } from 'discord.js';
import type { Application } from '../../assistant/application.js';
import type { DocumentRecord } from '../../documents/document.js';
import { documentLanguageOf, type AnswerLanguage } from '../../language/language.js';
import { buttonId } from '../buttons/button-id.js';
import { buttonNames } from '../buttons/button-names.js';
import { wordsIn, type InterfaceWords } from '../interface-words.js';
import { clip } from './clip.js';
import { embedColours } from './embed-colours.js';
import { escapeInline } from './escape-markdown.js';
import { outgoing, type OutgoingMessage } from './outgoing-message.js';

const ARTICLES_PER_PAGE = 15;
const TITLE_CHARS = 160;

/**
 * One page of the articles, by title: in the reader's language where an article is there in it, else in its own.
 *
 * @param page - From 0; one that does not exist is taken for the nearest that does.
 */
export function renderArticles(
  documents: Application['documents'],
  language: AnswerLanguage,
  page: number,
): OutgoingMessage {
  const words = wordsIn(language);
  const articles = articlesFor(documents, language);
  const pages = Math.max(1, Math.ceil(articles.length / ARTICLES_PER_PAGE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const lines = articles
    .slice(shown * ARTICLES_PER_PAGE, (shown + 1) * ARTICLES_PER_PAGE)
    .map((article) => lineOf(article, words));
  return outgoing({
    embeds: [
      {
        color: embedColours.answered,
        title: words.articlesTitle(articles.length),
        ...(lines.length === 0 ? {} : { description: lines.join('\n') }),
        footer: { text: words.pageOf(shown + 1, pages) },
      },
    ],
    components: pages === 1 ? [] : [{ type: ComponentType.ActionRow, components: turners(shown, pages, words) }],
  });
}

function articlesFor(documents: Application['documents'], language: AnswerLanguage): DocumentRecord[] {
  const wanted = documentLanguageOf(language);
  const all = [...documents.values()];
  const translated = new Set(all.flatMap(({ translationOf }) => translationOf ?? []));
  const isAlone = ({ id, translationOf }: DocumentRecord): boolean =>
    !translated.has(id) && (translationOf === undefined || !documents.has(translationOf));
  return all
    .filter((document) => document.language === wanted || isAlone(document))
    .sort((left, right) => left.title.localeCompare(right.title, language));
}

function lineOf({ title, asOf, updated, sources }: DocumentRecord, words: InterfaceWords): string {
  const shown = words.title(title);
  const date = asOf ?? updated;
  const details = [
    ...(date === undefined ? [] : [words.asOf(escapeInline(date))]),
    ...(sources.length === 0 ? [] : [words.sourceCount(sources.length)]),
  ];
  return `- ${[escapeInline(clip(shown, TITLE_CHARS)), ...details].join(' · ')}`;
}

function turners(page: number, pages: number, words: InterfaceWords): APIButtonComponent[] {
  const turner = (label: string, target: number): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: buttonId(buttonNames.articlesPage, label === words.nextPage ? 'next' : 'previous', Math.max(0, target)),
    label,
    disabled: target < 0 || target >= pages,
  });
  return [turner(words.previousPage, page - 1), turner(words.nextPage, page + 1)];
}
