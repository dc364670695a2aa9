import type { ExplainedGeneration } from '../../answering/answer.js';
import type { AnswerLanguage } from '../../language/language.js';
import { onOneLine } from '../printable.js';
import { wrapText } from '../wrap-text.js';
import type { RenderOptions } from './render-options.js';

const INDENT = '   ';

const en = {
  model: 'Chat model',
  used: ({ model, calls, promptTokens, completionTokens, costUsd }: ExplainedGeneration) =>
    `${model}, ${calls} ${calls === 1 ? 'call' : 'calls'}, ${promptTokens} + ${completionTokens} tokens${dollars(costUsd)}`,
  failure: 'Chat model failed',
  dropped: 'Sentences left out of its answer',
};

const zhCn: typeof en = {
  model: '对话模型',
  used: ({ model, calls, promptTokens, completionTokens, costUsd }) =>
    `${model}，调用 ${calls} 次，${promptTokens} + ${completionTokens} 个 token${dollars(costUsd)}`,
  failure: '对话模型出错',
  dropped: '从它的回答中删去的句子',
};

const zhTw: typeof en = {
  model: '對話模型',
  used: ({ model, calls, promptTokens, completionTokens, costUsd }) =>
    `${model}，呼叫 ${calls} 次，${promptTokens} + ${completionTokens} 個 token${dollars(costUsd)}`,
  failure: '對話模型出錯',
  dropped: '從它的回答中刪去的句子',
};

const words: Readonly<Record<AnswerLanguage, typeof en>> = { en, 'zh-CN': zhCn, 'zh-TW': zhTw };

function dollars(costUsd: number | undefined): string {
  return costUsd === undefined ? '' : ` ($${costUsd.toFixed(5)})`;
}

/** What a chat model did for an answer, as facts with their names. */
export function generationFacts(
  generation: ExplainedGeneration | undefined,
  language: AnswerLanguage,
): [string, string][] {
  if (generation === undefined) return [];
  const { model, used, failure } = words[language];
  return [
    [model, onOneLine(used(generation))],
    [failure, onOneLine(generation.failure ?? '')],
  ];
}

/** The sentences of a chat model that did not hold, each with what did not, under a heading; empty where all held. */
export function droppedSentences(
  generation: ExplainedGeneration | undefined,
  language: AnswerLanguage,
  { palette, columns }: RenderOptions,
): [string, string[]] {
  const lines = (generation?.dropped ?? []).flatMap(({ text, faults }) => [
    ...wrapText(`✗  ${onOneLine(text)}`, columns, '', INDENT),
    ...faults.flatMap(({ kind, detail }) =>
      wrapText(onOneLine(`${kind}: ${detail}`), columns, INDENT).map((line) => palette.dim(line)),
    ),
  ]);
  return [words[language].dropped, lines];
}
