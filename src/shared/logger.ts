import { pino } from 'pino';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** What the program's parts need of a logger: a message, and structured fields beside it. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const SECRET_PATHS = [
  'botToken',
  'apiKey',
  '*.botToken',
  '*.apiKey',
  'headers.authorization',
  '*.headers.authorization',
];

/** A logger of JSON lines on stderr, so that stdout stays for what a command answers. Secrets are redacted. */
export function createLogger(level: LogLevel): Logger {
  return pino(
    { level, redact: { paths: SECRET_PATHS, censor: '[redacted]' } },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** A logger that says nothing. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
