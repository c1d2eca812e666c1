import { errorCatalogue, type ErrorCode } from './error-catalogue.ts';

/** An error of the catalogue. `at` says where: `line 3`, `classes[2]`. It never holds an address, a title or a name. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly at: string | undefined;

  constructor(code: ErrorCode, options: { at?: string; cause?: unknown } = {}) {
    super(`${code}: ${errorCatalogue[code].cause}`, { cause: options.cause });
    this.name = 'CodedError';
    this.code = code;
    this.at = options.at;
  }

  /** HTTP status that goes with the code. */
  get status(): number {
    return errorCatalogue[this.code].status;
  }
}
