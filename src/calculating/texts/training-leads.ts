import { formatCount } from '../../compute/format-quantity.js';
import { formatSources } from '../../fact-sheets/source.js';
import { formatSize, type AnswerFacts } from './answer-facts.js';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function trainingFlopsLead(facts: AnswerFacts): string {
  const { model } = facts.resolved;
  const active = facts.inputNumber('activeParameters');
  const mixture =
    active === undefined
      ? ''
      : facts.say(`，按激活参数 ${formatSize(active)} 计`, `, by its ${formatSize(active)} active parameters`);
  const lead = facts.say(
    `用 ${facts.input('tokens')} 训练 ${facts.subject} 约需 ${facts.value}（${facts.calculation.formula}${mixture}），合 ${facts.resultOf('petaflopDays')}。`,
    `Training ${facts.subject} on ${facts.input('tokens')} takes about ${facts.value} (${facts.calculation.formula}${mixture}), or ${facts.resultOf('petaflopDays')}.`,
  );
  const reported = model?.training?.computeFlop;
  if (reported === undefined || facts.isAsked('tokens') || facts.isAsked('parameters')) return lead;
  const source = formatSources(model ?? { sources: {} }, model?.training);
  const shown = facts.quantity(reported, 'FLOP');
  return lead + facts.say(`公布的数字是 ${shown}（${source}）。`, ` The published figure is ${shown} (${source}).`);
}

export function trainingTimeLead(facts: AnswerFacts): string {
  const count = facts.inputNumber('accelerators') ?? 1;
  if (facts.calculation.unit === 'accelerator·h') {
    const time = facts.resultOf('time');
    return facts.say(
      `训练 ${facts.subject} 约需 ${facts.value}（${facts.devices(count)} 约 ${time}）。`,
      `Training ${facts.subject} takes about ${facts.value} (about ${time} on ${facts.devices(count)}).`,
    );
  }
  const hours = facts.resultOf('acceleratorHours');
  return facts.say(
    `用 ${facts.devices(count)} 训练 ${facts.subject} 约需 ${facts.value}，共 ${hours}。`,
    `Training ${facts.subject} on ${facts.devices(count)} takes about ${facts.value}, ${hours} in all.`,
  );
}

export function acceleratorsLead(facts: AnswerFacts): string {
  const count = Number(facts.calculation.value);
  const servers = formatCount(facts.numberOf('servers') ?? Math.ceil(count / 8), facts.language);
  return facts.say(
    `要在 ${facts.input('deadline')}内训练完 ${facts.subject}，至少需要 ${facts.devices(count)}（约 ${servers} 台 8 卡服务器，共 ${facts.resultOf('acceleratorHours')}）。`,
    `Training ${facts.subject} within ${facts.input('deadline')} takes at least ${facts.devices(count)} (about ${servers} servers of 8, ${facts.resultOf('acceleratorHours')} in all).`,
  );
}

export function trainingCostLead(facts: AnswerFacts): string {
  const hours = facts.resultOf('acceleratorHours');
  const price = facts.input('pricePerHour');
  const isRent =
    facts.inputNumber('parameters') === undefined &&
    facts.inputNumber('flop') === undefined &&
    facts.resolved.model === undefined;
  if (isRent)
    return facts.say(
      `${hours}按${price}算，共约 ${facts.value}。`,
      `${capital(hours)} at ${price} cost about ${facts.value}.`,
    );
  return facts.say(
    `训练 ${facts.subject} 约需 ${facts.value}：${hours} × ${price}，不含人员、数据和失败的实验。`,
    `Training ${facts.subject} costs about ${facts.value}: ${hours} at ${price}, without staff, data and failed runs.`,
  );
}

export function trainingEnergyLead(facts: AnswerFacts): string {
  const isOfHours = facts.inputNumber('parameters') === undefined && facts.inputNumber('flop') === undefined;
  const isNamed = facts.resolved.model !== undefined || !isOfHours;
  const [zh, en] = isNamed
    ? [`训练 ${facts.subject}`, `Training ${facts.subject}`]
    : ['这些卡时', 'These accelerator-hours'];
  const uses = isNamed ? 'uses' : 'use';
  const emits = isNamed ? 'emits' : 'emit';
  const cost = facts.resultOf('electricityCost');
  const bill =
    cost === ''
      ? ''
      : facts.say(
          `按 ${facts.input('electricityPrice')} 计，电费约 ${cost}。`,
          ` At ${facts.input('electricityPrice')} the electricity costs about ${cost}.`,
        );
  return facts.say(
    `${zh} 约耗电 ${facts.value}（${facts.resultOf('acceleratorHours')} × 每卡 ${facts.input('power')} × PUE ${facts.input('pue')}），排放约 ${facts.resultOf('emissions')}。${bill}`,
    `${en} ${uses} about ${facts.value} (${facts.resultOf('acceleratorHours')} at ${facts.input('power')} each, PUE ${facts.input('pue')}) and ${emits} about ${facts.resultOf('emissions')}.${bill}`,
  );
}

export function computeOptimalLead(facts: AnswerFacts): string {
  const tokens = facts.calculation.unit === 'token' ? facts.value : facts.resultOf('tokens');
  const flop = facts.resultOf('flop');
  const ratio = facts.input('tokensPerParameter');
  if (facts.calculation.unit === 'token') {
    return facts.say(
      `按 Chinchilla 的配比（每参数 ${ratio} 个 token），${facts.subject} 的最优训练量约为 ${tokens}，需要 ${flop}。`,
      `By Chinchilla's ratio (${ratio} tokens per parameter) ${facts.subject} is trained best on about ${tokens}, which takes ${flop}.`,
    );
  }
  return facts.say(
    `${flop} 的计算预算，按 Chinchilla 的配比（每参数 ${ratio} 个 token），最优约为 ${formatSize(Number(facts.calculation.value))} 参数、${tokens}。`,
    `For ${flop}, Chinchilla's ratio (${ratio} tokens per parameter) gives about ${formatSize(Number(facts.calculation.value))} parameters and ${tokens}.`,
  );
}

export function mfuLead(facts: AnswerFacts): string {
  const subject =
    facts.inputNumber('parameters') === undefined
      ? ''
      : facts.say(`训练 ${facts.subject} `, ` of training ${facts.subject}`);
  const achieved = facts.resultOf('achievedFlops') || facts.input('achievedFlops');
  return facts.say(
    `${subject === '' ? '' : `${subject}的 `}MFU 约为 ${facts.value}：每卡 ${achieved}，峰值 ${facts.input('peakFlops')}。`,
    `The MFU${subject} is about ${facts.value}: ${achieved} for each accelerator, of a peak of ${facts.input('peakFlops')}.`,
  );
}
