import type { FactSheets } from '../../fact-sheets/fact-sheets.js';
import type { AnswerFacts } from './answer-facts.js';

/** Accelerators that are sold in servers of eight, smallest memory first. */
const IN_SERVERS = ['a100-80gb-sxm', 'h100-sxm', 'h20', 'h200-sxm', 'mi300x', 'b200', 'mi325x', 'mi355x', 'b300'];
const SERVER = 8;
const MOST_NAMES = 5;

/** Which servers of eight hold a model that one card does not, where no accelerator was named. */
export function singleServerSentence(facts: AnswerFacts, sheets: FactSheets): string[] {
  const { calculation, resolved } = facts;
  const needed = Number(calculation.value);
  const share = facts.inputNumber('usableShare') ?? 1;
  const isOpen =
    calculation.name === 'inference-memory' && resolved.accelerator === undefined && !facts.isAsked('deviceMemory');
  if (!isOpen || (facts.numberOf('fewestDevices') ?? 1) <= 1) return [];
  const holding = IN_SERVERS.flatMap((id) => sheets.accelerators.find((sheet) => sheet.id === id) ?? []).filter(
    ({ memory }) => (memory?.bytes ?? 0) * SERVER * share >= needed,
  );
  const names = holding
    .slice(0, MOST_NAMES)
    .map(({ name, memory }) => (/GB/.test(name) ? name : `${name} ${facts.quantity(memory?.bytes ?? 0, 'B')}`));
  const precision = facts.input('weightPrecision').toUpperCase();
  if (names.length === 0)
    return [facts.say(`${precision} 没有一台 8 卡服务器放得下。`, `No server of 8 holds it in ${precision}.`)];
  return [
    facts.say(
      `单台 8 卡服务器放得下 ${precision} 的有：${names.join('、')}。`,
      `One server of 8 holds it in ${precision} with ${names.join(', ')}.`,
    ),
  ];
}
