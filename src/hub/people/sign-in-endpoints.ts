import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod';

/** The cookie of better-auth's plugin for second factors, which a right password leaves. */
const pendingCookie = 'two_factor';

const openRequest = z.object({
  adultId: z.string(),
  way: z.string(),
  /** When the sign-in ends, where it is sooner than usual. */
  endsAt: z.date().optional(),
});

/** What the hub asks of better-auth beside its own endpoints. None of them can be reached from outside. */
export function signInEndpoints() {
  return {
    id: 'lids-down',
    endpoints: {
      /** Whose password was right, in this browser, and who has still to show a second factor. */
      pendingSignIn: createAuthEndpoint.serverOnly(
        { method: 'POST', requireHeaders: true },
        async (context) => {
          const { name } = context.context.createAuthCookie(pendingCookie);
          const identifier = await context.getSignedCookie(name, context.context.secret);
          if (!identifier) return null;
          const pending = await context.context.internalAdapter.findVerificationValue(identifier);
          return pending && pending.expiresAt > new Date() ? { adultId: pending.value, identifier } : null;
        },
      ),
      /** Uses such a right password up. */
      takePendingSignIn: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ identifier: z.string() }) },
        async ({ body, context }) =>
          (await context.internalAdapter.consumeVerificationValue(body.identifier)) !== null,
      ),
      /** Signs somebody in whose proof the hub has checked itself. */
      openSignIn: createAuthEndpoint.serverOnly({ method: 'POST', body: openRequest }, async (context) => {
        const { adultId, way, endsAt } = context.body;
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(adultId);
        if (!user) return null;
        const more = { signInWay: way, ...(endsAt === undefined ? {} : { expiresAt: endsAt }) };
        const session = await internalAdapter.createSession(adultId, false, more, true);
        await setSessionCookie(context, { session, user });
        return context.json({ sessionId: session.id });
      }),
    },
  } satisfies BetterAuthPlugin;
}
