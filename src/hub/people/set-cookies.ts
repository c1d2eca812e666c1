import type { Context } from 'hono';
import type { HubEnv } from '../web/hub-env.ts';

/** Hands on whole `Set-Cookie` values. */
export function setCookies(context: Context<HubEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
}
