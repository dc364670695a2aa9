import { kvCacheCalculator } from '../../compute/calculators/kv-cache.js';
import type { FactSheets } from '../../fact-sheets/fact-sheets.js';
import { assumedShape, typicalModel } from '../resolving/assumed-shape.js';
import type { AnswerFacts } from './answer-facts.js';

/** What the KV cache would add in the shape of a model like it, where only a size is known and no length was asked for. */
export function assumedCacheSentence(facts: AnswerFacts, sheets: FactSheets): string[] {
  const parameters = facts.inputNumber('parameters');
  const isOfSize = facts.calculation.name === 'inference-memory' && facts.resolved.model === undefined;
  if (!isOfSize || parameters === undefined || facts.numberOf('kvCache') !== undefined) return [];
  const model = typicalModel(parameters, sheets);
  if (model === undefined) return [];
  const cache = kvCacheCalculator.calculate(assumedShape(parameters, sheets), facts.language);
  const size = facts.quantity(Number(cache.value), 'B');
  const usable = facts.numberOf('usableMemory') ?? Infinity;
  const weights = Number(facts.calculation.value);
  const isTight = weights <= usable && weights + Number(cache.value) > usable;
  return [
    facts.say(
      `未计入 KV 缓存：按结构相近的 ${model.name}，8,192 token 另需约 ${size}${isTight ? '，加上它就超过可用的显存，要缩短上下文' : ''}。`,
      `The KV cache is not counted: in the shape of ${model.name} it takes about ${size} more at 8,192 tokens${isTight ? ', which no longer fits: shorten the context' : ''}.`,
    ),
  ];
}
