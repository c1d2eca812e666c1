import * as z from 'zod/mini';
import { errorCatalogue } from './error-catalogue.ts';
import type { CodedError } from './coded-error.ts';

/** The body of every answer that is not a success. Loose, so that an older program can read a newer one's codes. */
export const errorResponse = z.looseObject({
  error: z.looseObject({
    code: z.string(),
    cause: z.string(),
    cure: z.string(),
    at: z.optional(z.string()),
  }),
});
export type ErrorResponse = z.infer<typeof errorResponse>;

export function toErrorResponse(error: CodedError): ErrorResponse {
  const { cause, cure } = errorCatalogue[error.code];
  return { error: { code: error.code, cause, cure, ...(error.at === undefined ? {} : { at: error.at }) } };
}
