import Libsql from 'libsql';

type Prepare = (this: object, sql: string) => object;

const prototype = Libsql.prototype as unknown as { prepare: Prepare; exec: (this: object, sql: string) => void };
const { prepare, exec } = prototype;

/** Calls `before` ahead of each statement that any database of this process runs. @returns Ends that. */
export function hookStatements(before: (sql: string) => void): () => void {
  prototype.exec = function (sql) {
    before(sql);
    exec.call(this, sql);
  };
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    return new Proxy(statement, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...parameters: unknown[]): unknown => {
          if (name === 'run' || name === 'all') before(sql);
          return (member as (...given: unknown[]) => unknown).apply(target, parameters);
        };
      },
    });
  };
  return () => Object.assign(prototype, { prepare, exec });
}
