import { posix } from 'node:path';
import type { SourceFile } from './source-file.js';

/** What the source files of a program must keep to. */
export interface ArchitectureRules {
  /** Lowest first; a folder, or a file at the top, imports itself and earlier rows. */
  readonly layers: readonly (readonly string[])[];
  /** A package and the only places that may import it; a place that ends in `/` is a folder. */
  readonly vendors: Readonly<Record<string, readonly string[]>>;
  /** A member of `process` and the only files that may use it. */
  readonly processMembers: Readonly<Record<string, readonly string[]>>;
  /** Of a file, without blank lines and comments. */
  readonly maxLines: number;
  /** Files that may pass on other modules' exports and nothing else. */
  readonly doors: readonly string[];
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.');

/** The file that a relative import names. */
function targetOf(file: SourceFile, specifier: string): string {
  return posix.join(posix.dirname(file.path), specifier).replace(/\.js$/, '.ts');
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const partOf = (path: string): string => path.split('/')[0] ?? path;
const isIn = (path: string, places: readonly string[]): boolean =>
  places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));

function checkLayers(file: SourceFile, known: ReadonlySet<string>, rules: ArchitectureRules): string[] {
  const rowOf = (part: string): number => rules.layers.findIndex((row) => row.includes(part));
  const from = partOf(file.path);
  if (rowOf(from) < 0) return [`${file.path} (${from} is in no layer; add it to the list)`];
  return file.imports.filter(isRelative).flatMap((specifier) => {
    const target = targetOf(file, specifier);
    const to = partOf(target);
    const arrow = `${file.path} -> ${target}`;
    if (!known.has(target)) return specifier.endsWith('.json') ? [] : [`${arrow} (no such source file)`];
    if (to === from || rowOf(to) < rowOf(from)) return [];
    const reason = rowOf(to) === rowOf(from) ? `${to} is in the same row as ${from}` : `${to} is a layer above ${from}`;
    return [`${arrow} (${reason})`];
  });
}

function checkVendors(file: SourceFile, rules: ArchitectureRules): string[] {
  return file.imports.flatMap((specifier) => {
    if (isRelative(specifier)) return [];
    const places = rules.vendors[packageOf(specifier)];
    if (places === undefined || isIn(file.path, places)) return [];
    return [`${file.path} -> ${specifier} (only in ${places.length === 0 ? 'no file' : places.join(', ')})`];
  });
}

function checkProcess(file: SourceFile, rules: ArchitectureRules): string[] {
  return file.processMembers.flatMap((member) => {
    const places = rules.processMembers[member];
    return places === undefined || isIn(file.path, places)
      ? []
      : [`${file.path} -> ${member} (only in ${places.join(', ')})`];
  });
}

/** Neither blank nor only a comment; how the linter counts, too. */
const isCode = (line: string): boolean => !/^\s*(?:$|\/\/|\/\*|\*\s|\*\/|\*$)/.test(line);

function checkShape(file: SourceFile, rules: ArchitectureRules): string[] {
  const lines = file.text.split('\n').filter(isCode).length;
  return [
    ...(lines > rules.maxLines ? [`${file.path} (${lines} lines of code; the limit is ${rules.maxLines})`] : []),
    ...(file.isBarrel && !rules.doors.includes(file.path)
      ? [`${file.path} (a barrel: import from the files themselves)`]
      : []),
    ...file.unreadableImports.map(
      (text) => `${file.path} -> ${text} (a dynamic import whose module is not written out)`,
    ),
  ];
}

/** Cycles of imports between files, each once, as `a -> b -> a`. */
function findCycles(files: readonly SourceFile[]): string[] {
  const targets = new Map(
    files.map((file) => [file.path, file.imports.filter(isRelative).map((specifier) => targetOf(file, specifier))]),
  );
  const cycles: string[] = [];
  const finished = new Set<string>();
  const trail: string[] = [];
  const visit = (path: string): void => {
    if (trail.includes(path)) {
      cycles.push(`${[...trail.slice(trail.indexOf(path)), path].join(' -> ')} (a cycle)`);
      return;
    }
    if (finished.has(path)) return;
    trail.push(path);
    for (const target of targets.get(path) ?? []) if (targets.has(target)) visit(target);
    trail.pop();
    finished.add(path);
  };
  for (const file of files) visit(file.path);
  return cycles;
}

/** Every breach of the rules, one line each: `from -> to (reason)`. */
export function checkArchitecture(files: readonly SourceFile[], rules: ArchitectureRules): string[] {
  const known = new Set(files.map((file) => file.path));
  return [
    ...files.flatMap((file) => [
      ...checkLayers(file, known, rules),
      ...checkVendors(file, rules),
      ...checkProcess(file, rules),
      ...checkShape(file, rules),
    ]),
    ...findCycles(files),
  ];
}
