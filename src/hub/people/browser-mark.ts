import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { HubEnv } from '../web/hub-env.ts';

const cookieName = 'lids-down.school-browser';
/** As long as browsers keep a cookie at most, in seconds; it is renewed each time names are fetched. */
const staysSeconds = 400 * 24 * 60 * 60;

/** What a browser keeps that the school marked as its own. No page can read it, and no other site's page can have it sent. */
export type BrowserMark = {
  /** SHA-256 of the mark that a request carries; undefined where it carries none. The mark has 256 random bits: it needs no salt. */
  hashIn: (context: Context<HubEnv>) => string | undefined;
  /** Gives the browser a new mark. @returns its hash, which is all that the hub keeps. */
  give: (context: Context<HubEnv>) => string;
  /** The browser keeps the mark that it has for as long again. */
  renew: (context: Context<HubEnv>) => void;
};

/** @param publicAddress the address by which the network reaches the hub: over https the cookie never travels otherwise. */
export function browserMark(publicAddress: () => string): BrowserMark {
  const isSecure = () => publicAddress().startsWith('https:');
  const read = (context: Context<HubEnv>): string | undefined =>
    isSecure() ? getCookie(context, cookieName, 'host') : getCookie(context, cookieName);
  const write = (context: Context<HubEnv>, mark: string): void =>
    setCookie(context, cookieName, mark, {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      maxAge: staysSeconds,
      ...(isSecure() ? { secure: true, prefix: 'host' } : {}),
    });
  return {
    hashIn: (context) => {
      const mark = read(context);
      return mark === undefined ? undefined : hashOf(mark);
    },
    give: (context) => {
      const mark = randomBytes(32).toString('base64url');
      write(context, mark);
      return hashOf(mark);
    },
    renew: (context) => {
      const mark = read(context);
      if (mark !== undefined) write(context, mark);
    },
  };
}

function hashOf(mark: string): string {
  return createHash('sha256').update(`lids-down school browser v1\n${mark}`).digest('base64url');
}
