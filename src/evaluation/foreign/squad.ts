import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { GoldenQuestion } from '../golden-question.js';

const squadSchema = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({ id: z.string(), question: z.string(), answers: z.array(z.object({ text: z.string() })) }),
          ),
        }),
      ),
    }),
  ),
});

/** An article of a reading-comprehension set in the format of SQuAD (Rajpurkar et al., 2016): one document. */
export type SquadArticle = z.infer<typeof squadSchema>['data'][number];

/** @throws {ZodError} If the file has another format. */
export async function readSquad(file: string): Promise<readonly SquadArticle[]> {
  return squadSchema.parse(JSON.parse(await readFile(file, 'utf8'))).data;
}

const documentIdOf = (index: number, language: 'zh' | 'en'): string => `foreign-${index + 1}.${language}`;

/** Writes the articles into a folder, a Markdown file each, a paragraph a section. */
export async function writeSquadCorpus(
  articles: readonly SquadArticle[],
  language: 'zh' | 'en',
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [index, { title, paragraphs }] of articles.entries()) {
    const id = documentIdOf(index, language);
    const head = `---\nid: ${id}\ntitle: ${JSON.stringify(title.replaceAll('_', ' '))}\nlanguage: ${language}\n---\n`;
    const sections = paragraphs.map(
      ({ context }, number) => `## ${number + 1}\n\n${context.replaceAll(/\s+/g, ' ')}\n`,
    );
    await writeFile(join(folder, `${id}.md`), `${head}\n${sections.join('\n')}`);
  }
}

/** The articles' questions, as golden ones: the evidence is what stands around the answer. */
export function squadQuestions(articles: readonly SquadArticle[], language: 'zh' | 'en'): GoldenQuestion[] {
  return articles.flatMap(({ paragraphs }, index) =>
    paragraphs.flatMap(({ qas }, paragraph) =>
      qas.map(({ question, answers }, number): GoldenQuestion => ({
        id: `foreign-${index + 1}-${paragraph + 1}-${number + 1}.${language}`,
        kind: 'fact',
        language: language === 'zh' ? 'zh-CN' : 'en',
        question,
        answerable: true,
        expected: [answers.map(({ text }) => text)],
        passages: [{ documentId: documentIdOf(index, language), contains: answers[0]?.text ?? '', grade: 3 }],
      })),
    ),
  );
}
