import type { Application } from '../../assistant/application.js';

/** An application in use, and what still runs on it. */
interface InUse {
  readonly application: Application;
  running: number;
  isRetired: boolean;
}

/**
 * An application that can be replaced while it serves: what was asked of the one before ends there, what comes is asked of the
 * new one. The one before is closed when its last question is done.
 */
export class LiveApplication {
  /** For the surfaces: always the one in use. */
  readonly application: Application;
  readonly #closeFailed: (error: unknown) => void;
  #inUse: InUse;

  /** @param closeFailed - Told where a retired application could not be closed; nothing waits for that. */
  constructor(first: Application, closeFailed: (error: unknown) => void) {
    this.#inUse = inUse(first);
    this.#closeFailed = closeFailed;
    const members: Partial<Application> = {
      assistant: { ask: (request) => this.#use((application) => application.assistant.ask(request)) },
      searcher: { search: (query, count) => this.#use((application) => application.searcher.search(query, count)) },
      close: () => this.#inUse.application.close(),
    };
    this.application = new Proxy({} as Application, {
      get: (_target, name) => Reflect.get(name in members ? members : this.#inUse.application, name) as unknown,
      has: (_target, name) => name in this.#inUse.application,
    });
  }

  /** Puts another application in place of the one in use. */
  replace(next: Application): void {
    const before = this.#inUse;
    this.#inUse = inUse(next);
    before.isRetired = true;
    this.#closeIfDone(before);
  }

  async #use<Result>(work: (application: Application) => Promise<Result>): Promise<Result> {
    const used = this.#inUse;
    used.running += 1;
    try {
      return await work(used.application);
    } finally {
      used.running -= 1;
      this.#closeIfDone(used);
    }
  }

  #closeIfDone({ application, running, isRetired }: InUse): void {
    if (isRetired && running === 0) application.close().catch(this.#closeFailed);
  }
}

function inUse(application: Application): InUse {
  return { application, running: 0, isRetired: false };
}
