import type { Context } from 'hono';
import type * as z from 'zod/mini';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import type { HubEnv } from './hub-env.ts';

/** What stands behind `?` in an address. @throws CodedError `request-malformed`, with the path of the first fault. */
export function readQuery<S extends z.ZodMiniType>(context: Context<HubEnv>, schema: S): z.output<S> {
  const parsed = schema.safeParse(context.req.query());
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String).join('.');
  throw new CodedError('request-malformed', path ? { at: path } : {});
}
