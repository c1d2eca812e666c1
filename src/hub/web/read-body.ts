import type * as z from 'zod/mini';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { ErrorCode } from '../../contracts/errors/error-catalogue.ts';

/** Largest JSON body of a route that takes one, in bytes. */
export const maximumJsonBytes = 16_384;

/** Largest body of an action in a lesson, in bytes: twenty long addresses fit in. */
export const maximumLessonBytes = 131_072;

/** Which error a body is answered with when it is too long, and when it ends too soon. */
export type BodyFaults = { tooLarge: ErrorCode; broken: ErrorCode };

/**
 * Reads a body and never holds more than `maximumBytes` of it, whatever the sender says or sends.
 *
 * @throws CodedError with one of `faults`.
 */
export async function readBody(request: Request, maximumBytes: number, faults: BodyFaults): Promise<Buffer> {
  const declared = request.headers.get('content-length');
  if (Number(declared ?? 0) > maximumBytes) throw new CodedError(faults.tooLarge);
  // No line brings more than was declared, and in one piece it costs a fraction of what a stream does.
  if (declared !== null) return readWhole(request, maximumBytes, faults);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  if (!reader) return Buffer.alloc(0);
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      throw new CodedError(faults.broken, { cause: error });
    });
    if (done) return Buffer.concat(chunks);
    bytes += value.byteLength;
    if (bytes > maximumBytes) {
      await reader.cancel();
      throw new CodedError(faults.tooLarge);
    }
    chunks.push(value);
  }
}

async function readWhole(request: Request, maximumBytes: number, faults: BodyFaults): Promise<Buffer> {
  const whole = await request.arrayBuffer().catch((error: unknown) => {
    throw new CodedError(faults.broken, { cause: error });
  });
  if (whole.byteLength > maximumBytes) throw new CodedError(faults.tooLarge);
  return Buffer.from(whole);
}

const jsonFaults: BodyFaults = { tooLarge: 'request-malformed', broken: 'request-malformed' };

/**
 * Reads a JSON body of one form.
 *
 * @throws CodedError `request-malformed`, with the path of the first fault.
 */
export async function readJson<S extends z.ZodMiniType>(
  request: Request,
  schema: S,
  maximumBytes = maximumJsonBytes,
): Promise<z.output<S>> {
  return parseJsonBody(await readBody(request, maximumBytes, jsonFaults), schema);
}

/** @throws CodedError `request-malformed`, with the path of the first fault. */
export function parseJsonBody<S extends z.ZodMiniType>(body: Buffer, schema: S): z.output<S> {
  const parsed = schema.safeParse(parseText(body.toString('utf8')));
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.');
  throw new CodedError('request-malformed', path ? { at: path } : {});
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CodedError('request-malformed', { cause: error });
  }
}
