import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { EmbeddingError } from '../shared/errors/embedding-error.js';
import { describeError } from '../shared/errors/describe-error.js';
import { silentLogger, type Logger } from '../shared/logger.js';
import type { Embedder } from './embedder.js';
import type { EmbedReply, EmbedRequest } from './embedding-protocol.js';
import type { ModelDescription } from './model-description.js';

export interface ProcessEmbedderOptions {
  readonly logger?: Logger;
  /** The child's entry; tests and the compiled program share the compiled one. */
  readonly entry?: string;
  /**
   * Threads that share one text. Default 2, which answers a query a quarter sooner than 1. Several processes of 1 embed
   * more passages together.
   */
  readonly threads?: number;
}

/** Texts of one message. Queries wait for one message at most; more texts a message gain nothing on two cores. */
const TEXTS_PER_MESSAGE = 4;

/** Deaths in a row after which the model is given up: three starts that fail will fail a fourth time. */
const MAX_DEATHS = 3;

interface Job {
  readonly texts: readonly string[];
  readonly isUrgent: boolean;
  /** Times that the process died while this was under way. */
  deaths: number;
  resolve(vectors: readonly Float32Array[]): void;
  reject(error: EmbeddingError): void;
}

// From source (tests) the child still runs compiled: plain Node cannot run TypeScript.
const compiledEntry = fileURLToPath(new URL('./embedding-process.js', import.meta.url)).replace(
  /([\\/])src([\\/]embedding[\\/])/,
  '$1dist$2',
);

/**
 * Runs the model in a child process. When the process dies the next one is started and what was under way is asked once
 * more; a second death on the same texts is an `EmbeddingError`.
 */
export class ProcessEmbedder implements Embedder {
  readonly modelId: string;
  readonly #model: ModelDescription;
  readonly #logger: Logger;
  readonly #entry: string;
  readonly #threads: number;
  readonly #waiting: Job[] = [];
  #child: ChildProcess | undefined;
  #ready: Promise<void> = Promise.resolve();
  #current: { readonly id: number; readonly job: Job } | undefined;
  #nextId = 1;
  #deathsInARow = 0;
  #dimension = 0;
  #isClosed = false;

  private constructor(model: ModelDescription, options: ProcessEmbedderOptions) {
    this.modelId = model.id;
    this.#model = model;
    this.#logger = options.logger ?? silentLogger;
    this.#entry = options.entry ?? compiledEntry;
    this.#threads = options.threads ?? Math.min(2, availableParallelism());
  }

  /**
   * Starts the process and waits until the model is warm.
   *
   * @throws {EmbeddingError} If the model cannot be loaded.
   */
  static async start(model: ModelDescription, options: ProcessEmbedderOptions = {}): Promise<ProcessEmbedder> {
    const embedder = new ProcessEmbedder(model, options);
    embedder.#spawn();
    await embedder.#ready;
    return embedder;
  }

  get dimension(): number {
    return this.#dimension;
  }

  /** Process id of the model, for monitoring; undefined between two processes. */
  get processId(): number | undefined {
    return this.#child?.pid;
  }

  async embedQuery(text: string): Promise<Float32Array> {
    const [vector] = await this.#submit([this.#model.queryPrefix + text], true);
    if (vector === undefined) throw new EmbeddingError('The embedding process returned no vector for the query.');
    return vector;
  }

  async embedPassages(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array[]> {
    let done = 0;
    const batches: Promise<readonly Float32Array[]>[] = [];
    for (let start = 0; start < texts.length; start += TEXTS_PER_MESSAGE) {
      const batch = texts.slice(start, start + TEXTS_PER_MESSAGE).map((text) => this.#model.passagePrefix + text);
      batches.push(
        this.#submit(batch, false).then((vectors) => {
          done += vectors.length;
          onProgress?.(done);
          return vectors;
        }),
      );
    }
    return (await Promise.all(batches)).flat();
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#failAll(new EmbeddingError('The embedding process was closed.'));
    const child = this.#child;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGKILL');
    });
  }

  #submit(texts: readonly string[], isUrgent: boolean): Promise<readonly Float32Array[]> {
    if (this.#isClosed) return Promise.reject(new EmbeddingError('The embedding process was closed.'));
    return new Promise((resolve, reject) => {
      const job: Job = { texts, isUrgent, deaths: 0, resolve, reject };
      const at = isUrgent ? this.#waiting.findIndex((other) => !other.isUrgent) : -1;
      if (at < 0) this.#waiting.push(job);
      else this.#waiting.splice(at, 0, job);
      if (this.#child === undefined) this.#spawn();
      this.#pump();
    });
  }

  #pump(): void {
    if (this.#current !== undefined || this.#dimension === 0 || this.#child?.connected !== true) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    this.#current = { id: this.#nextId, job };
    this.#nextId += 1;
    const request: EmbedRequest = { id: this.#current.id, texts: job.texts };
    // A send that fails means a dying process: its `exit` puts the job back.
    this.#child.send(request, () => undefined);
  }

  #spawn(): void {
    const child = fork(this.#entry, [JSON.stringify(this.#model), String(this.#threads)], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    });
    this.#child = child;
    this.#ready = new Promise((resolve, reject) => {
      child.on('message', (reply: EmbedReply) => {
        if (reply.kind === 'ready') {
          this.#dimension = reply.dimension;
          resolve();
          this.#pump();
        } else if (reply.kind === 'failed') {
          reject(new EmbeddingError(`The embedding model ${this.modelId} cannot be loaded: ${reply.problem}`));
          child.kill('SIGKILL');
        } else {
          this.#settle(reply);
        }
      });
      child.on('error', (error) => {
        reject(
          new EmbeddingError(`The embedding process cannot be started: ${describeError(error)}`, { cause: error }),
        );
      });
      child.on('exit', (code, signal) => {
        reject(
          new EmbeddingError(`The embedding process ended while loading (${signal ?? `exit code ${code ?? 0}`}).`),
        );
        this.#afterDeath(child, signal ?? `exit code ${code ?? 0}`);
      });
    });
    // Jobs carry the failure; only `start` waits for this promise.
    this.#ready.catch(() => undefined);
  }

  #settle(reply: Extract<EmbedReply, { id: number }>): void {
    const current = this.#current;
    if (current?.id !== reply.id) return;
    this.#current = undefined;
    this.#deathsInARow = 0;
    if (reply.kind === 'vectors') current.job.resolve(reply.vectors);
    else current.job.reject(new EmbeddingError(`The embedding model failed on a text: ${reply.problem}`));
    this.#pump();
  }

  #afterDeath(child: ChildProcess, how: string): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    const job = this.#current?.job;
    this.#current = undefined;
    if (this.#isClosed) return;
    this.#deathsInARow += 1;
    this.#logger.warn({ how, deathsInARow: this.#deathsInARow }, 'the embedding process died');
    if (job !== undefined) {
      job.deaths += 1;
      if (job.deaths >= 2)
        job.reject(
          new EmbeddingError(`The embedding process died twice on the same text (${how}).`, { isRetryable: true }),
        );
      else this.#waiting.unshift(job);
    }
    if (this.#deathsInARow >= MAX_DEATHS) {
      this.#failAll(new EmbeddingError(`The embedding process died ${this.#deathsInARow} times in a row (${how}).`));
      this.#deathsInARow = 0;
    } else if (this.#waiting.length > 0) {
      this.#spawn();
    }
  }

  #failAll(error: EmbeddingError): void {
    this.#current?.job.reject(error);
    this.#current = undefined;
    for (const job of this.#waiting.splice(0)) job.reject(error);
  }
}
