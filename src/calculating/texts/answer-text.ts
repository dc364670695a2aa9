import type { CalculationInput } from '../../compute/calculation.js';
import type { Calculator } from '../../compute/calculator.js';
import { formatQuantity } from '../../compute/format-quantity.js';
import { lengthText, type AnswerFacts } from './answer-facts.js';
import {
  fineTuningMemoryLead,
  inferenceMemoryLead,
  kvCacheLead,
  modelWeightsLead,
  trainingMemoryLead,
} from './memory-leads.js';
import {
  allReduceLead,
  allToAllLead,
  clusterPowerLead,
  dataVolumeLead,
  decodeSpeedLead,
  prefillSpeedLead,
  servingCostLead,
} from './speed-leads.js';
import {
  acceleratorsLead,
  computeOptimalLead,
  mfuLead,
  trainingCostLead,
  trainingEnergyLead,
  trainingFlopsLead,
  trainingTimeLead,
} from './training-leads.js';

const LEADS: Readonly<Record<string, (facts: AnswerFacts) => string>> = {
  'training-flops': trainingFlopsLead,
  'training-time': trainingTimeLead,
  'accelerators-for-deadline': acceleratorsLead,
  'training-cost': trainingCostLead,
  'training-energy': trainingEnergyLead,
  'compute-optimal': computeOptimalLead,
  mfu: mfuLead,
  'inference-memory': inferenceMemoryLead,
  'kv-cache': kvCacheLead,
  'model-weights': modelWeightsLead,
  'training-memory': trainingMemoryLead,
  'fine-tuning-memory': fineTuningMemoryLead,
  'decode-speed': decodeSpeedLead,
  'prefill-speed': prefillSpeedLead,
  'serving-cost': servingCostLead,
  'all-reduce': allReduceLead,
  'all-to-all': allToAllLead,
  'data-volume': dataVolumeLead,
  'cluster-power': clusterPowerLead,
};

/** The sentence that answers a calculation. */
export function leadOf(facts: AnswerFacts): string {
  const lead = LEADS[facts.calculation.name];
  const text = lead === undefined ? facts.value : lead(facts);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Assumed values that change nothing: no overhead, no latency, nothing recomputed. */
const NEUTRAL: Readonly<Record<string, number | string>> = {
  overhead: 0,
  linkLatency: 0,
  serverFactor: 1,
  attentionTerm: 'none',
  recomputation: 'none',
  globalEvery: 1,
  zeroStage: 0,
  tensorParallel: 1,
  pipelineParallel: 1,
  dataParallel: 1,
  sequenceParallel: 'no',
};

const LENGTHS = new Set(['context', 'promptTokens', 'window']);

/** What was assumed, one clause each; inputs with one reason, such as a shape, share a clause. */
export function assumptionsOf(
  inputs: readonly CalculationInput[],
  calculator: Calculator,
  language: 'zh' | 'en',
): string[] {
  const clauses = new Map<string, string[]>();
  const isFull = inputs.some(({ name, value }) => name === 'method' && value === 'full');
  for (const input of inputs) {
    if (input.origin !== 'assumed' || NEUTRAL[input.name] === input.value) continue;
    if (input.name === 'adapterParameters' && isFull) continue;
    const definition = calculator.inputs.find(({ name }) => name === input.name);
    const label = definition?.description[language] ?? input.name;
    const isLength = typeof input.value === 'number' && LENGTHS.has(input.name);
    const value = isLength ? lengthText(input.value, language) : formatQuantity(input.value, input.unit, language);
    const said = typeof input.value === 'string' ? value.toUpperCase() : value;
    const why = input.why ?? input.source ?? '';
    clauses.set(why, [...(clauses.get(why) ?? []), `${short(label)} ${said}`]);
  }
  return [...clauses].map(([why, values]) =>
    language === 'zh'
      ? `${values.join('、')}${why === '' ? '' : `（${why}）`}`
      : `${values.join(', ')}${why === '' ? '' : ` (${why})`}`,
  );
}

/** A description up to its first explanation. */
function short(description: string): string {
  return description.split(/[：:;；（(]/)[0]?.trim() ?? description;
}

/** The publications behind the fact sheet's values, each once. */
export function sourcesOf(inputs: readonly CalculationInput[]): string[] {
  const sheet = inputs
    .filter((input) => input.origin === 'fact-sheet')
    .flatMap(({ source }) => source?.split('; ') ?? []);
  return [...new Set(sheet)];
}

/** The whole answer: what it is, what was assumed, and where the figures come from. */
export function answerText(facts: AnswerFacts, calculator: Calculator, further: readonly string[] = []): string {
  const assumed = assumptionsOf(facts.calculation.inputs, calculator, facts.language);
  const sources = sourcesOf(facts.calculation.inputs);
  const lines = [
    leadOf(facts),
    ...further,
    ...(assumed.length === 0 ? [] : [facts.say(`假设：${assumed.join('；')}。`, `Assumed: ${assumed.join('; ')}.`)]),
    ...(sources.length === 0
      ? []
      : [facts.say(`数据来源：${sources.join('；')}。`, `Sources: ${sources.join('; ')}.`)]),
  ];
  return lines.join('\n').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
