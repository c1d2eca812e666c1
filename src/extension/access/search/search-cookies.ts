import type { CompiledPolicy } from '../../../domain/decisions/compiled-policy.ts';

/** A cookie that makes an engine strict where no address can. */
export type SearchCookie = { domain: string; name: string; value: string };

/** The browser's cookies. */
export type Cookies = {
  valueOf: (cookie: SearchCookie) => Promise<string | undefined>;
  set: (cookie: SearchCookie) => Promise<void>;
};

/** Makes the cookies of approved engines say what makes them strict; a child who changed one finds it put right. */
export async function reconcileSearchCookies(compiled: CompiledPolicy, cookies: Cookies): Promise<void> {
  const open = [...compiled.approvedEngines.values()].filter((approved) => approved.open);
  for (const cookie of open.flatMap(({ engine }) => engine.safeSearch?.cookies ?? [])) {
    if ((await cookies.valueOf(cookie)) !== cookie.value) await cookies.set(cookie);
  }
}
