import type { GivenInput } from '../../compute/calculator.js';
import type { AcceleratorSheet } from '../../fact-sheets/accelerator-sheet.js';
import type { ModelSheet } from '../../fact-sheets/model-sheet.js';
import { formatSources } from '../../fact-sheets/source.js';

export type Given = Record<string, GivenInput>;
type Cell = number | string | undefined;

function group(
  sheet: ModelSheet | AcceleratorSheet,
  cells: { readonly source: readonly string[] } | undefined,
  values: Readonly<Record<string, Cell>>,
): Given {
  const source = formatSources(sheet, cells);
  return Object.fromEntries(
    Object.entries(values)
      .filter((entry): entry is [string, number | string] => entry[1] !== undefined)
      .map(([name, value]) => [name, { value, origin: 'fact-sheet', source } as const]),
  );
}

/** Without all of it a KV cache cannot be computed, and a part of it would only be asked for. */
export function hasWholeShape({ architecture }: ModelSheet): boolean {
  const { mla, layers, kvHeads, headDimension } = architecture ?? {};
  return layers !== undefined && (mla !== undefined || (kvHeads !== undefined && headDimension !== undefined));
}

/** A mixture of experts whose active parameters are not published: its total says nothing of its operations. */
export function hidesActiveParameters({ parameters, architecture }: ModelSheet): boolean {
  const isMixture = architecture?.experts !== undefined || /\b(?:active|sparse|mixture)\b/.test(parameters?.note ?? '');
  return parameters?.active === undefined && isMixture;
}

/** Layers that keep keys and values, and how, in the words of the calculators. */
function attentionOf({ architecture }: ModelSheet): Readonly<Record<string, Cell>> {
  const { attention, mla, window, globalEvery, layers, attentionLayers, kvHeads, headDimension } = architecture ?? {};
  const isMla = mla !== undefined;
  const hasWindow = attention === 'sliding-window' && window !== undefined;
  return {
    layers: attentionLayers ?? layers,
    attention: isMla
      ? 'mla'
      : hasWindow
        ? attention
        : attention === 'hybrid' || attention === 'sliding-window'
          ? 'gqa'
          : attention,
    kvHeads: isMla ? undefined : kvHeads,
    headDimension: isMla ? undefined : headDimension,
    latent: mla?.latent,
    rope: mla?.rope,
    window: hasWindow ? window : undefined,
    globalEvery: hasWindow ? globalEvery : undefined,
  };
}

/** What a model's sheet says, by the inputs of the calculators. */
export function modelInputs(sheet: ModelSheet): Given {
  const { parameters, architecture, training } = sheet;
  const isMixture = parameters?.active !== undefined && parameters.active !== parameters.total;
  return {
    ...group(sheet, parameters, {
      parameters: parameters?.total,
      activeParameters: isMixture ? parameters.active : undefined,
    }),
    ...group(sheet, architecture, {
      ...attentionOf(sheet),
      hiddenSize: architecture?.hiddenSize,
      attentionHeads: architecture?.attentionHeads,
      experts: architecture?.experts,
      activeExperts: architecture?.activeExperts,
    }),
    ...group(sheet, training, { tokens: training?.tokens }),
  };
}

const PEAKS: Readonly<Record<string, readonly (keyof NonNullable<AcceleratorSheet['compute']>)[]>> = {
  bf16: ['bf16', 'fp16'],
  fp16: ['fp16', 'bf16'],
  fp8: ['fp8'],
  fp32: ['fp32'],
  tf32: ['tf32'],
  fp4: ['fp4'],
  int8: ['int8'],
  int4: ['int4'],
};

/** The dense peak for a precision; of 16-bit ones either serves. */
export function densePeak(sheet: AcceleratorSheet, precision: string): number | undefined {
  const cells = (PEAKS[precision] ?? ['bf16', 'fp16']).map((cell) => sheet.compute?.[cell]);
  return cells.find((cell): cell is number => typeof cell === 'number');
}

/** What an accelerator's sheet says, by the inputs of the calculators; the peak is that of the precision. */
export function acceleratorInputs(sheet: AcceleratorSheet, precision: string): Given {
  const { interconnect } = sheet;
  const oneWay = interconnect?.direction === 'unidirectional' ? 1 : 2;
  const link = interconnect?.bandwidth;
  return {
    ...group(sheet, sheet.compute, { peakFlops: densePeak(sheet, precision) }),
    ...group(sheet, sheet.memory, { bandwidth: sheet.memory?.bandwidth, deviceMemory: sheet.memory?.bytes }),
    ...group(sheet, interconnect, { linkBandwidth: link === undefined ? undefined : link / oneWay }),
    ...group(sheet, sheet.power, { power: sheet.power?.watts }),
  };
}
