import type { Context } from 'hono';
import type { HubEnv } from '../web/hub-env.ts';

/** Hands on whole `Set-Cookie` values. */
export function setCookies(context: Context<HubEnv>, cookies: readonly string[]): void {
  for (const cookie of cookies) context.header('set-cookie', cookie, { append: true });
}

/** The `Cookie` header of a browser that keeps these `Set-Cookie` values. */
export function cookieHeaderOf(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ');
}
