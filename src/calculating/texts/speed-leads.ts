import { formatCount } from '../../compute/format-quantity.js';
import type { AnswerFacts } from './answer-facts.js';

const batchOf = (facts: AnswerFacts): number => facts.inputNumber('batch') ?? 1;

export function decodeSpeedLead(facts: AnswerFacts): string {
  const count = facts.inputNumber('devices') ?? 1;
  const precision = facts.input('weightPrecision').toUpperCase();
  const each = facts.resultOf('tokensPerSecondEach');
  if (facts.calculation.unit === 's') {
    return facts.say(
      `${facts.devices(count)} 上 ${precision} 的 ${facts.subject} 每个 token 至少要 ${facts.value}（受限于${facts.resultOf('limitedBy')}），实际会更长。`,
      `${facts.subject} in ${precision} on ${facts.devices(count)} takes at least ${facts.value} for each token (limited by ${facts.resultOf('limitedBy')}); measured times are longer.`,
    );
  }
  const batch = batchOf(facts);
  const share = batch === 1 ? '' : facts.say(`，${batch} 个序列各 ${each}`, `, ${each} for each of ${batch} sequences`);
  const crossing = facts.numberOf('crossingBatch');
  const turn =
    crossing === undefined
      ? ''
      : facts.say(
          `批量到约 ${formatCount(crossing, 'zh')} 才转为算力受限。`,
          ` Arithmetic takes over at a batch of about ${formatCount(crossing, 'en')}.`,
        );
  return (
    facts.say(
      `${facts.devices(count)} 上 ${precision} 的 ${facts.subject} 解码上限约 ${facts.value}${share}（受限于${facts.resultOf('limitedBy')}），实际会更低。`,
      `${facts.subject} in ${precision} on ${facts.devices(count)} decodes at most about ${facts.value}${share} (limited by ${facts.resultOf('limitedBy')}); measured speeds are lower.`,
    ) + turn
  );
}

export function prefillSpeedLead(facts: AnswerFacts): string {
  const count = facts.inputNumber('devices') ?? 1;
  return facts.say(
    `${facts.devices(count)} 上 ${facts.subject} 处理 ${facts.tokens('promptTokens')} 的提示至少要 ${facts.value}（首 token 时延下限，约 ${facts.resultOf('tokensPerSecond')}）。`,
    `On ${facts.devices(count)} ${facts.subject} takes at least ${facts.value} for a prompt of ${facts.tokens('promptTokens')}, the least time to the first token (${facts.resultOf('tokensPerSecond')}).`,
  );
}

export function servingCostLead(facts: AnswerFacts): string {
  const count = facts.inputNumber('devices') ?? 1;
  const speed = facts.input('tokensPerSecond') || facts.resultOf('tokensPerSecond');
  const isBound = facts.inputNumber('tokensPerSecond') === undefined;
  const about =
    facts.resolved.model === undefined && facts.inputNumber('parameters') === undefined ? '' : ` ${facts.subject}`;
  return facts.say(
    `用 ${facts.devices(count)} 部署${about}，${isBound ? '成本至少' : '成本约为'}${facts.value}（吞吐 ${speed}，${facts.input('pricePerHour')}）。`,
    `Serving${about} on ${facts.devices(count)} costs ${isBound ? 'at least' : 'about'} ${facts.value} (${speed}, ${facts.input('pricePerHour')}).`,
  );
}

const exchangeLead =
  (zh: string, en: string) =>
  (facts: AnswerFacts): string => {
    const count = formatCount(facts.inputNumber('devices') ?? 1, facts.language);
    const size = facts.resultOf('bytes');
    const link = facts.resultOf('linkBandwidth');
    return facts.say(
      `${count} 张卡之间 ${zh} ${size} 至少要 ${facts.value}（每卡单向 ${link}）。`,
      `${en} of ${size} among ${count} devices takes at least ${facts.value} (${link} one way for each).`,
    );
  };
export const allReduceLead = exchangeLead('all-reduce', 'An all-reduce');
export const allToAllLead = exchangeLead('all-to-all', 'An all-to-all');

export function dataVolumeLead(facts: AnswerFacts): string {
  const kind = facts.input('textLanguage');
  const text =
    {
      en: facts.say('英文', 'English'),
      zh: facts.say('中文', 'Chinese'),
      code: facts.say('代码', 'code'),
      multilingual: facts.say('多语', 'multilingual'),
    }[kind] ?? '';
  if (facts.calculation.unit === 'token') {
    return facts.say(
      `${facts.resultOf('bytes')} ${text}文本约合 ${facts.value}。`,
      `${facts.resultOf('bytes')} of ${text} text are about ${facts.value}.`,
    );
  }
  return facts.say(
    `${facts.resultOf('tokens')} 约合 ${facts.value} ${text}纯文本。`,
    `${facts.resultOf('tokens')} are about ${facts.value} of plain ${text} text.`,
  );
}

export function clusterPowerLead(facts: AnswerFacts): string {
  const count = facts.inputNumber('accelerators') ?? 1;
  return facts.say(
    `${facts.devices(count)} 的集群需要约 ${facts.value}（IT 设备 ${facts.resultOf('equipmentPower')} × PUE ${facts.input('pue')}），一年用电约 ${facts.resultOf('energyPerYear')}，要带走 ${facts.resultOf('heat')} 的热量。`,
    `A cluster of ${facts.devices(count)} needs about ${facts.value} (${facts.resultOf('equipmentPower')} of equipment times a PUE of ${facts.input('pue')}), ${facts.resultOf('energyPerYear')} in a year, and ${facts.resultOf('heat')} of heat to be taken away.`,
  );
}
