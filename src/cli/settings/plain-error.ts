/** Something the person at the terminal can put right: its message is the whole of what they are told. */
export class PlainError extends Error {
  readonly exitCode: 1 | 2;

  /** @param options.exitCode 2 for a wrong command line or setting, 1 for everything else. */
  constructor(message: string, options: { cause?: unknown; exitCode?: 1 | 2 } = {}) {
    super(message, { cause: options.cause });
    this.name = 'PlainError';
    this.exitCode = options.exitCode ?? 1;
  }
}
