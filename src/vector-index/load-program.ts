/** What is used of WebAssembly, whose types come with those of browsers only. */
interface WebAssemblyLibrary {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyLibrary };
const PAGE_BYTES = 65_536;

/** A program that works on a memory of its own. */
export interface LoadedProgram {
  /** Zeros at first; it never moves. */
  readonly buffer: ArrayBuffer;
  /** Its function; what it takes, the program says. */
  readonly run: (...values: number[]) => void;
}

const modules = new Map<string, object>();

/**
 * Loads a program with memory of at least the given size.
 *
 * @param name - Of its function; also the name under which it is kept, so that it is compiled once.
 */
export function loadProgram(name: string, program: () => Uint8Array, bytes: number): LoadedProgram {
  let module = modules.get(name);
  if (module === undefined) modules.set(name, (module = new WebAssembly.Module(program())));
  const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / PAGE_BYTES)) });
  const { exports } = new WebAssembly.Instance(module, { memory: { bytes: memory } });
  return { buffer: memory.buffer, run: exports[name] as LoadedProgram['run'] };
}
