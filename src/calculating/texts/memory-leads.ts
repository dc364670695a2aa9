import type { AnswerFacts } from './answer-facts.js';

const precisionOf = (facts: AnswerFacts, name: string): string => facts.input(name).toUpperCase();

function parts(facts: AnswerFacts, names: readonly (readonly [result: string, zh: string, en: string])[]): string {
  return names
    .filter(([result]) => (facts.numberOf(result) ?? 0) > 0)
    .map(([result, zh, en]) => `${facts.say(zh, en)} ${facts.resultOf(result)}`)
    .join(' + ');
}

/** Whether it fits goes first where that was asked, and what it takes follows. */
export function inferenceMemoryLead(facts: AnswerFacts): string {
  const precision = precisionOf(facts, 'weightPrecision');
  const count = facts.inputNumber('devices');
  const fewest = facts.numberOf('fewestDevices') ?? 1;
  const sum = parts(facts, [
    ['weights', '权重', 'weights'],
    ['kvCache', 'KV 缓存', 'KV cache'],
    ['overhead', '开销', 'overhead'],
  ]);
  const isSum = sum.includes(' + ');
  const total = isSum ? `${sum} = ${facts.value}` : sum;
  const need = facts.say(
    `${precision} 推理 ${facts.subject} 需要 ${total}`,
    `Serving ${facts.subject} in ${precision} takes ${total}`,
  );
  const least = facts.say(`最少 ${facts.devices(fewest)}`, `at least ${facts.devices(fewest)}`);
  if (count === undefined) return facts.say(`${need}，${least}。`, `${need}: ${least}.`);
  const usable = facts.numberOf('usableMemory') ?? 0;
  const isFitting = Number(facts.calculation.value) <= usable;
  const room = facts.resultOf('usableMemory');
  if (isFitting) {
    return facts.say(
      `${facts.devices(count)} 放得下 ${precision} 的 ${facts.subject}：${total}，不超过可用的 ${room}。`,
      `Yes, ${facts.subject} in ${precision} fits on ${facts.devices(count)}: ${total}, within the ${room} that can be used.`,
    );
  }
  const memory = count * (facts.inputNumber('deviceMemory') ?? 0);
  if (Number(facts.calculation.value) <= memory) {
    const whole = facts.quantity(memory, 'B');
    return facts.say(
      `${facts.devices(count)} 勉强放得下 ${precision} 的 ${facts.subject}：${total}，不超过总显存 ${whole}，但超过常用的可用上限 ${room}；缩短上下文或换更低的精度才稳妥，否则${least}。`,
      `Only just: ${facts.subject} in ${precision} takes ${total}, within the ${whole} of ${facts.devices(count)} and above the ${room} that serving software uses by default; shorten the context or lower the precision, or take ${least}.`,
    );
  }
  return facts.say(
    `${facts.devices(count)} 放不下 ${precision} 的 ${facts.subject}：${total}，超过可用的 ${room}；${least}。`,
    `No, ${facts.subject} in ${precision} does not fit on ${facts.devices(count)}: ${total}, more than the ${room} that can be used; it takes ${least}.`,
  );
}

const BINARY: readonly (readonly [number, string])[] = [
  [2 ** 40, 'TiB'],
  [2 ** 30, 'GiB'],
  [2 ** 20, 'MiB'],
  [2 ** 10, 'KiB'],
];

/** The same in binary units, in which caches are often told: ` (320 KiB)`. */
function binary(bytes: number): string {
  const unit = BINARY.find(([size]) => bytes >= size);
  return unit === undefined ? '' : ` (${Number((bytes / unit[0]).toPrecision(4))} ${unit[1]})`;
}

export function kvCacheLead(facts: AnswerFacts): string {
  const context = facts.inputNumber('context') ?? 1;
  const batch = facts.inputNumber('batch') ?? 1;
  const each = facts.resultOf('bytesPerToken');
  const precision = precisionOf(facts, 'kvPrecision');
  const bytes = Number(facts.calculation.value);
  if (context === 1 && batch === 1) {
    return facts.say(
      `${facts.subject} 的 KV 缓存为每个 token ${facts.value}${binary(bytes)}（${precision}）。`,
      `The KV cache of ${facts.subject} takes ${facts.value}${binary(bytes)} for each token in ${precision}.`,
    );
  }
  const many = batch === 1 ? '' : facts.say(`、${batch} 个并发序列`, ` and ${batch} sequences`);
  return facts.say(
    `${facts.subject} 在 ${facts.tokens('context')} 上下文${many}下，KV 缓存为 ${facts.value}${binary(bytes)}（${precision}，每个 token ${each}）。`,
    `At ${facts.tokens('context')} of context${many} the KV cache of ${facts.subject} takes ${facts.value}${binary(bytes)} in ${precision}, ${each} for each token.`,
  );
}

export function modelWeightsLead(facts: AnswerFacts): string {
  const precision = precisionOf(facts, 'weightPrecision');
  const bits = facts.resultOf('bitsPerWeight');
  return facts.say(
    `${facts.subject} 的 ${precision} 权重约 ${facts.value}（每权重 ${bits}）。`,
    `The weights of ${facts.subject} in ${precision} take about ${facts.value} (${bits} a weight).`,
  );
}

export function trainingMemoryLead(facts: AnswerFacts): string {
  const sum = parts(facts, [
    ['weights', '权重', 'weights'],
    ['gradients', '梯度', 'gradients'],
    ['optimiserStates', '优化器状态', 'optimiser states'],
    ['activations', '激活', 'activations'],
  ]);
  const stage = facts.inputNumber('zeroStage') ?? 0;
  const zero = stage > 0 ? facts.say(`（ZeRO-${stage}）`, ` with ZeRO-${stage}`) : '';
  const least = facts.numberOf('devicesForStates');
  const states =
    least === undefined || least <= 1
      ? ''
      : facts.say(
          `全部状态共 ${facts.resultOf('statesOfModel')}，至少分到 ${facts.devices(least)}。`,
          ` All states together are ${facts.resultOf('statesOfModel')}, at least ${facts.devices(least)}.`,
        );
  return (
    facts.say(
      `训练 ${facts.subject}${zero}每张卡需要 ${sum} = ${facts.value}。`,
      `Training ${facts.subject}${zero} takes ${sum} = ${facts.value} on each device.`,
    ) + states
  );
}

export function fineTuningMemoryLead(facts: AnswerFacts): string {
  const method =
    {
      full: facts.say('全参数微调', 'Full fine-tuning'),
      lora: facts.say('LoRA 微调', 'LoRA fine-tuning'),
      qlora: facts.say('QLoRA 微调', 'QLoRA fine-tuning'),
    }[facts.input('method')] ?? facts.input('method');
  const sum = parts(facts, [
    ['weights', '权重', 'weights'],
    ['adapters', '适配器', 'adapters'],
    ['gradients', '梯度', 'gradients'],
    ['optimiserStates', '优化器状态', 'optimiser states'],
    ['activations', '激活', 'activations'],
  ]);
  const fewest = facts.numberOf('fewestDevices') ?? 1;
  return facts.say(
    `${method} ${facts.subject} 约需 ${facts.value} 显存：${sum}；最少 ${facts.devices(fewest)}。`,
    `${method} of ${facts.subject} takes about ${facts.value} of memory: ${sum}; at least ${facts.devices(fewest)}.`,
  );
}
