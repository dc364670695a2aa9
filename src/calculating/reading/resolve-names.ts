import type { FactSheets } from '../../fact-sheets/fact-sheets.js';
import type { ModelSheet } from '../../fact-sheets/model-sheet.js';
import { familiesOf, sizeInName } from './model-family.js';
import type { NameMention } from './name-finder.js';

/** A number of parameters in a question. */
export interface SizedAmount {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

export interface ResolvedNames {
  readonly models: readonly string[];
  readonly families: readonly (readonly string[])[];
  readonly unknownNames: readonly string[];
  /** Numbers of parameters that are not the size of a model that is named. */
  readonly parameters: readonly number[];
}

/** A published size and the one in the name may differ by this share: 70B is 70.6e9 parameters. */
const SAME_SIZE = 0.06;
/** Characters between a family and its size: "Llama 3.1 的 70B". */
const GAP = 8;
const VERSION_AFTER =
  /^[\s-]?v?\d{1,2}(?:\.\d{1,2})?(?![\d.]|\s?(?:[bkmgtw%×张块卡台层个年月天日位]|比特|gpu|layers|tokens))/i;

const isNear = (a: number, b: number): boolean => Math.abs(a / b - 1) <= SAME_SIZE;

function hasSize(sheet: ModelSheet | undefined, value: number): boolean {
  if (sheet === undefined) return false;
  const named = sizeInName(sheet.name);
  const { total, active } = sheet.parameters ?? {};
  return [named, total, active].some((size) => size !== undefined && isNear(value, size));
}

/** The model that shares the nearest family name with another and has this size; undefined where there is none. */
export function siblingOf(id: string, parameters: number, sheets: FactSheets): string | undefined {
  const known = sheets.models.find((sheet) => sheet.id === id);
  const [family] = known === undefined ? [] : familiesOf(known.name);
  if (family === undefined) return undefined;
  const members = sheets.models.filter(({ name }) => familiesOf(name)[0] === family);
  return members.find((sheet) => hasSize(sheet, parameters))?.id;
}

/** Puts families and sizes together: "llama 3.1 8B 和 70B" names two models, and the numbers are no parameters of their own. */
export function resolveNames(
  mentions: readonly NameMention[],
  sizes: readonly SizedAmount[],
  sheets: FactSheets,
  text: string,
): ResolvedNames {
  const byId = new Map(sheets.models.map((sheet) => [sheet.id, sheet]));
  const used = new Set<SizedAmount>();
  const models: string[] = [];
  const families: (readonly string[])[] = [];
  const unknownNames: string[] = [];
  const modelMentions = mentions.filter(({ kind }) => kind !== 'accelerator');
  modelMentions.forEach((mention, index) => {
    const next = modelMentions[index + 1]?.start ?? text.length;
    const following = sizes.filter(({ start }) => start >= mention.end && start < next);
    if (mention.kind === 'model') {
      const sheet = byId.get(mention.ids[0] ?? '');
      models.push(mention.ids[0] ?? '');
      for (const size of sizes) if (hasSize(sheet, size.value)) used.add(size);
      return;
    }
    const version = VERSION_AFTER.exec(text.slice(mention.end))?.[0];
    if (version !== undefined) {
      const [size] = following;
      if (size !== undefined) used.add(size);
      unknownNames.push(
        text.slice(
          mention.start,
          size !== undefined && size.start - mention.end < GAP ? size.end : mention.end + version.length,
        ),
      );
      return;
    }
    const candidates =
      following.length > 0
        ? following
        : sizes.filter((size) => size.end <= mention.start && size.end > mention.start - GAP);
    const fittingOf = (among: readonly SizedAmount[]): { id: string; size: SizedAmount }[] =>
      among.flatMap((size) => {
        const id = mention.ids.find((member) => hasSize(byId.get(member), size.value));
        return id === undefined ? [] : [{ id, size }];
      });
    const near = fittingOf(candidates);
    // "A 70B on two H200s, llama3.1" says the size first.
    const isRule = mention.ids.every((id) => id.startsWith('chinchilla'));
    const isOnlyName = !isRule && modelMentions.length === 1 && following.length === 0 && sizes.length === 1;
    const fitting = near.length > 0 || !isOnlyName ? near : fittingOf(sizes);
    if (fitting.length > 0) {
      for (const { id, size } of fitting) {
        models.push(id);
        used.add(size);
      }
      return;
    }
    const [first] = following;
    // "Chinchilla 400M" is the rule for a model of that size.
    if (isRule && first !== undefined) return;
    if (first !== undefined && first.start - mention.end <= 1) {
      used.add(first);
      unknownNames.push(text.slice(mention.start, first.end));
    } else {
      const own = sheets.findModel(mention.text);
      if (own === undefined) families.push(mention.ids);
      else models.push(own.id);
    }
  });
  for (const size of sizes) {
    const bare =
      used.has(size) || size.end - size.start > 6 ? undefined : sheets.findModel(text.slice(size.start, size.end));
    if (bare === undefined) continue;
    models.push(bare.id);
    used.add(size);
  }
  return {
    models: [...new Set(models)],
    families,
    unknownNames,
    parameters: sizes.filter((size) => !used.has(size)).map(({ value }) => value),
  };
}
