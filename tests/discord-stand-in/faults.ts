/** What goes wrong with a REST call: refused with a status, or cut off; before the call takes effect or after it. */
export interface RestFault {
  readonly kind: 'status' | 'drop';
  /** Status for the kind `status`: 500 to 599, or 429, which comes with the time to wait. */
  readonly status: number;
  readonly when: 'before' | 'after';
}

interface PlannedFault extends RestFault {
  readonly method: string;
  readonly path: RegExp;
  remaining: number;
}

/** Faults to come, set by a test. Those of the gateway that happen at once are methods of the gateway. */
export class Faults {
  /** Milliseconds by which the gateway's next greetings are late. */
  helloDelayMs = 0;
  /** True for a connection that is open but dead: no heartbeat is acknowledged. */
  swallowsHeartbeats = false;
  /** Number of coming dispatches that are sent twice. */
  duplicateDispatches = 0;
  /** Asked at every call for which no fault is planned: weather, for tests that leave it to chance. */
  weather: ((method: string, path: string) => RestFault | undefined) | undefined;
  readonly #planned: PlannedFault[] = [];

  /** Plans a fault for the next `times` calls of that method and path. */
  failRest(method: string, path: RegExp, fault: Partial<RestFault> = {}, times = 1): void {
    this.#planned.push({ kind: 'status', status: 503, when: 'before', ...fault, method, path, remaining: times });
  }

  /** The fault that hits this call, if one does; it is used up by that. */
  takeRest(method: string, path: string): RestFault | undefined {
    const fault = this.#planned.find((each) => each.remaining > 0 && each.method === method && each.path.test(path));
    if (fault === undefined) return this.weather?.(method, path);
    fault.remaining -= 1;
    return fault;
  }
}
