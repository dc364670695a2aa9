import { parameters as parametersInput } from '../../compute/inputs/model-inputs.js';
import type { Calculator, GivenInput } from '../../compute/calculator.js';
import type { AcceleratorSheet } from '../../fact-sheets/accelerator-sheet.js';
import type { FactSheets } from '../../fact-sheets/fact-sheets.js';
import type { ModelSheet } from '../../fact-sheets/model-sheet.js';
import type { PriceSheet } from '../../fact-sheets/price-sheet.js';
import { formatSource, formatSources } from '../../fact-sheets/source.js';
import type { CalculationRequest } from '../compute-desk.js';
import { assumedShape } from './assumed-shape.js';
import { formatWord, parseValue } from './parse-value.js';
import { Refusal, unknownName, UnpublishedCell } from './refusal.js';
import {
  acceleratorInputs,
  densePeak,
  hasWholeShape,
  hidesActiveParameters,
  modelInputs,
  type Given,
} from './sheet-inputs.js';

/** A request with everything that the calculator gets and where it comes from. */
export interface ResolvedRequest {
  readonly given: Readonly<Record<string, GivenInput>>;
  /** Parameters that were asked for, also where the calculator takes none. */
  readonly size?: number;
  readonly model?: ModelSheet;
  readonly accelerator?: AcceleratorSheet;
  readonly price?: PriceSheet;
}

/** Keys that every calculator takes besides its inputs. */
const COMMON = new Set(['model', 'accelerator', 'precision', 'answer', 'parameters']);
/** Other names of inputs, in the order in which they are tried. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  contextTokens: ['context'],
  accelerators: ['devices'],
  devices: ['accelerators'],
  gpus: ['accelerators', 'devices'],
  gpu: ['accelerator'],
  count: ['accelerators', 'devices'],
  time: ['deadline'],
  price: ['pricePerHour'],
  quantization: ['weightPrecision'],
};
const ATTENTION = new Set([
  'layers',
  'attention',
  'kvHeads',
  'headDimension',
  'attentionHeads',
  'hiddenSize',
  'latent',
  'rope',
  'window',
  'globalEvery',
]);
const USUAL_ACCELERATOR = 'h100-sxm';
/** Values that describe a run otherwise than its published hours do. */
const OTHER_RUN = [
  'tokens',
  'mfu',
  'peakFlops',
  'achievedFlops',
  'flop',
  'parameters',
  'acceleratorHours',
  'recomputation',
];

const camelCase = (key: string): string => key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Values under the names of the calculator's inputs. */
function named(calculator: Calculator, values: Readonly<Record<string, string>>): Record<string, string> {
  const known = new Set(calculator.inputs.map(({ name }) => name));
  const result: Record<string, string> = {};
  for (const [written, value] of Object.entries(values)) {
    if (value.trim() === '') continue;
    const key = camelCase(written);
    const name = [key, ...(SYNONYMS[key] ?? [])].find((candidate) => known.has(candidate) || COMMON.has(candidate));
    if (name === undefined) {
      const names = [...COMMON, ...known].join(', ');
      throw new Refusal({
        zh: `${calculator.title.zh}没有名为 ${written} 的输入；可用的有：${names}。`,
        en: `${calculator.title.en} has no input ${written}; it takes ${names}.`,
      });
    }
    result[name] = value;
  }
  return result;
}

function askedInputs(calculator: Calculator, values: Readonly<Record<string, string>>): Given {
  const given: Given = {};
  for (const definition of calculator.inputs) {
    const raw = values[definition.name];
    if (raw === undefined) continue;
    const value = parseValue(definition, raw);
    if (value === undefined) {
      throw new Refusal({
        zh: `“${raw}”不能作为${definition.description.zh}（${definition.name}，单位 ${definition.unit || '—'}）；请写成 70B、15 万亿、80 GB、40%、30 天 这样的数。`,
        en: `"${raw}" is no value for ${definition.description.en} (${definition.name}, in ${definition.unit || 'words'}); write numbers such as 70B, 15T, 80 GB, 40% or 30 days.`,
      });
    }
    given[definition.name] = { value, origin: 'asked' };
  }
  return given;
}

/** A model's cells; for sums of memory without those of the attention where they are not complete. */
function inputsOf(model: ModelSheet, calculator: Calculator): Given {
  const cells = modelInputs(model);
  const isOptional = calculator.name === 'inference-memory' && !hasWholeShape(model);
  if (!isOptional) return cells;
  return Object.fromEntries(Object.entries(cells).filter(([name]) => !ATTENTION.has(name)));
}

function onlyKnown(given: Given, calculator: Calculator): Given {
  const known = new Set(calculator.inputs.map(({ name }) => name));
  return Object.fromEntries(Object.entries(given).filter(([name]) => known.has(name)));
}

/** Hours of a published run, where nothing is asked that differs from it. */
function publishedHours(
  model: ModelSheet,
  values: Readonly<Record<string, string>>,
  accelerator: AcceleratorSheet | undefined,
): Given {
  const hardware = model.training?.hardware;
  const isOther = accelerator !== undefined && accelerator.id !== hardware?.accelerator;
  if (hardware?.hours === undefined || isOther || OTHER_RUN.some((name) => values[name] !== undefined)) return {};
  return {
    acceleratorHours: { value: hardware.hours, origin: 'fact-sheet', source: formatSources(model, model.training) },
  };
}

function priceInput(price: PriceSheet, isNamed: boolean, name: string): Given {
  const kind = { 'on-demand': ['按需', 'on demand'], reserved: ['预留', 'reserved'], spot: ['竞价', 'spot'] }[
    price.kind
  ];
  return {
    pricePerHour: {
      value: price.usdPerHour,
      origin: 'assumed',
      source: formatSource(price.source),
      why: {
        zh: `${isNamed ? '' : '未指明加速卡，'}取 ${name} 最新的${kind[0] ?? ''}价（${price.provider}，${price.date}）`,
        en: `${isNamed ? '' : 'no accelerator named: '}newest price ${kind[1] ?? ''} of the ${name} (${price.provider}, ${price.date})`,
      },
    },
  };
}

/** Cells of an accelerator that are never those of another one. */
const OWN_CELLS: Readonly<
  Record<string, { readonly zh: string; readonly en: string; readonly of: (sheet: AcceleratorSheet) => unknown }>
> = {
  power: { zh: '功耗', en: 'power', of: ({ power }) => power?.watts },
  bandwidth: { zh: '显存带宽', en: 'memory bandwidth', of: ({ memory }) => memory?.bandwidth },
  deviceMemory: { zh: '显存容量', en: 'memory size', of: ({ memory }) => memory?.bytes },
};

/** @throws {UnpublishedCell} If the accelerator that was named has no published cell that the calculator would then assume. */
function refuseUnpublished(
  sheet: AcceleratorSheet,
  { inputs }: Calculator,
  values: Readonly<Record<string, string>>,
): void {
  for (const [name, { zh, en, of }] of Object.entries(OWN_CELLS)) {
    const isAssumed = inputs.some((input) => input.name === name) && values[name] === undefined;
    if (!isAssumed || of(sheet) !== undefined) continue;
    throw new UnpublishedCell({
      zh: `${sheet.name} 的${zh}没有公布，无法据此计算；可以直接给出这个数。`,
      en: `The ${en} of the ${sheet.name} is not published, so that this cannot be computed; give the figure itself.`,
    });
  }
}

/** Whether a calculation counts the operations of a model, and nothing else is told of them. */
const needsActive = (name: string, values: Readonly<Record<string, string>>): boolean =>
  (name.startsWith('training-') ||
    ['accelerators-for-deadline', 'mfu', 'decode-speed', 'prefill-speed'].includes(name)) &&
  name !== 'training-memory' &&
  ['activeParameters', 'flop', 'acceleratorHours'].every((key) => values[key] === undefined);

/**
 * Gathers what a calculator needs: what is asked, then what the sheets say of the model and the accelerator, then prices and
 * the shape of a model like it. What is still absent the calculator assumes or misses.
 *
 * @throws {Refusal} If a name is not in the sheets, a text is no value, or a needed cell is not published.
 */
export function resolveRequest(
  request: CalculationRequest,
  calculator: Calculator,
  sheets: FactSheets,
): ResolvedRequest {
  const values = named(calculator, request.values);
  const precision = values['precision'] === undefined ? undefined : formatWord(values['precision']);
  const takes = (name: string): boolean => calculator.inputs.some((definition) => definition.name === name);
  if (precision !== undefined && takes('weightPrecision')) values['weightPrecision'] ??= precision;
  const model = values['model'] === undefined ? undefined : sheets.findModel(values['model']);
  if (values['model'] !== undefined && model === undefined)
    throw unknownName('model', values['model'], sheets.nearModels(values['model']));
  const asked = values['accelerator'];
  const named_ = asked === undefined ? undefined : sheets.findAccelerator(asked);
  if (asked !== undefined && named_ === undefined)
    throw unknownName('accelerator', asked, sheets.nearAccelerators(asked));

  const isOfRun = request.name === 'training-cost' || request.name === 'training-energy';
  const hours = model === undefined || !isOfRun ? {} : publishedHours(model, values, named_);
  const published = hours['acceleratorHours'] === undefined ? undefined : model?.training?.hardware?.accelerator;
  const accelerator = named_ ?? (published === undefined ? undefined : sheets.findAccelerator(published));
  const peakPrecision = precision ?? values['weightPrecision'] ?? 'bf16';
  if (
    accelerator !== undefined &&
    takes('peakFlops') &&
    values['peakFlops'] === undefined &&
    hours['acceleratorHours'] === undefined &&
    values['acceleratorHours'] === undefined &&
    values['achievedFlops'] === undefined &&
    densePeak(accelerator, peakPrecision) === undefined &&
    request.name.startsWith('training')
  )
    throw new Refusal({
      zh: `${accelerator.name} 的 ${peakPrecision.toUpperCase()} 稠密峰值算力没有公布，无法据此计算；请直接给出峰值（如 300 TFLOP/s）。`,
      en: `The dense ${peakPrecision.toUpperCase()} peak of the ${accelerator.name} is not published; give the peak itself, such as 300 TFLOP/s.`,
    });
  if (named_ !== undefined) refuseUnpublished(named_, calculator, values);
  if (model !== undefined && needsActive(request.name, values) && hidesActiveParameters(model))
    throw new Refusal({
      zh: `${model.name} 是混合专家模型，激活参数没有公布，算不出它的运算量；可以直接给出激活参数。`,
      en: `${model.name} is a mixture of experts whose active parameters are not published, so that its operations cannot be computed; give the active parameters.`,
    });
  const askedGiven = askedInputs(calculator, values);
  const size = values['parameters'] === undefined ? undefined : parseValue(parametersInput, values['parameters']);
  const saysContext = values['context'] !== undefined;
  const saysLength = saysContext || values['batch'] !== undefined;
  const isOfMemory = ['inference-memory', 'training-memory', 'fine-tuning-memory'].includes(request.name);
  const isOfSpeed = ['decode-speed', 'serving-cost'].includes(request.name);
  const needsShape =
    (request.name === 'kv-cache' || (saysLength && isOfMemory) || (saysContext && isOfSpeed)) &&
    model === undefined &&
    askedGiven['layers'] === undefined &&
    askedGiven['kvHeads'] === undefined;
  const priceSheet = sheets.findAccelerator(accelerator?.id ?? USUAL_ACCELERATOR);
  const price =
    priceSheet === undefined
      ? undefined
      : (sheets.pricesOf(priceSheet.id, 'on-demand')[0] ?? sheets.pricesOf(priceSheet.id)[0]);
  const isPriced = takes('pricePerHour') && askedGiven['pricePerHour'] === undefined && price !== undefined;
  const given = onlyKnown(
    {
      ...(needsShape && typeof size === 'number' ? assumedShape(size, sheets) : {}),
      ...(isPriced ? priceInput(price, accelerator !== undefined, priceSheet?.name ?? '') : {}),
      ...(accelerator === undefined ? {} : acceleratorInputs(accelerator, peakPrecision)),
      ...(model === undefined ? {} : inputsOf(model, calculator)),
      ...hours,
      ...askedGiven,
    },
    calculator,
  );
  return {
    given,
    ...(typeof size === 'number' && { size }),
    ...(model !== undefined && { model }),
    ...(accelerator !== undefined && { accelerator }),
    ...(isPriced && { price }),
  };
}
