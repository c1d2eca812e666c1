import type { Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { toErrorResponse } from '../../contracts/errors/error-response.ts';
import { errorFields, type HubLog } from '../hub-log.ts';
import { isStorageFailure } from '../store/storage-failure.ts';
import type { HubEnv } from './hub-env.ts';

/** Turns whatever a route throws into an answer with a code of the catalogue. */
export function answerError(log: HubLog) {
  return (error: Error, context: Context<HubEnv>): Response => {
    const coded = toCodedError(error);
    const fields = { code: coded.code, status: coded.status, method: context.req.method };
    if (coded.code === 'hub-failed' || coded.code === 'storage-failed') {
      log('error', coded.code, { ...fields, ...errorFields(error) });
    } else {
      log('info', 'request-refused', { ...fields, ...(coded.at ? { at: coded.at } : {}) });
    }
    return errorAnswer(coded);
  };
}

export function errorAnswer(error: CodedError): Response {
  return Response.json(toErrorResponse(error), {
    status: error.status,
    headers: { 'cache-control': 'no-store' },
  });
}

function toCodedError(error: Error): CodedError {
  if (error instanceof CodedError) return error;
  return new CodedError(isStorageFailure(error) ? 'storage-failed' : 'hub-failed', { cause: error });
}
