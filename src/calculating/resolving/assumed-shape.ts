import type { FactSheets } from '../../fact-sheets/fact-sheets.js';
import type { ModelSheet } from '../../fact-sheets/model-sheet.js';
import { modelInputs, type Given } from './sheet-inputs.js';

/** A model further from the size asked for than this says nothing of its shape. */
const FARTHEST = Math.log(1.6);
const SHAPE = ['layers', 'attention', 'kvHeads', 'headDimension', 'attentionHeads', 'hiddenSize'];

function isTypical({ name, parameters, architecture }: ModelSheet): boolean {
  const isDense = parameters?.active === undefined || parameters.active === parameters.total;
  const { attention, layers, kvHeads, headDimension, hiddenSize } = architecture ?? {};
  const isComplete = [layers, kvHeads, headDimension, hiddenSize].every((cell) => cell !== undefined);
  // Distilled models have the shape of their base, which people know better.
  return isDense && isComplete && attention === 'gqa' && !/distill/i.test(name);
}

/** The dense model with grouped-query attention nearest in size, the newest of equals; undefined where none is near. */
export function typicalModel(parameters: number, sheets: FactSheets): ModelSheet | undefined {
  const distance = (sheet: ModelSheet): number =>
    Math.abs(Math.log((sheet.parameters?.total ?? Infinity) / parameters));
  const near = sheets.models.filter(isTypical).filter((sheet) => distance(sheet) <= FARTHEST);
  return near.sort((a, b) => distance(a) - distance(b) || b.released.localeCompare(a.released))[0];
}

/** Layers and heads for a model of which only the size is known, with the reason. */
export function assumedShape(parameters: number, sheets: FactSheets): Given {
  const sheet = typicalModel(parameters, sheets);
  if (sheet === undefined) return {};
  const why = {
    zh: `未指明模型，结构取规模最接近的 ${sheet.name}`,
    en: `no model named: the shape of ${sheet.name}, the nearest in size`,
  };
  const cells = Object.entries(modelInputs(sheet)).filter(([name]) => SHAPE.includes(name));
  return Object.fromEntries(cells.map(([name, cell]) => [name, { ...cell, origin: 'assumed' as const, why }]));
}
