import { Hono, type Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { errorCatalogue } from '../../contracts/errors/error-catalogue.ts';
import {
  providerCallbackPath,
  providerPath,
  providerProblem,
  signInWaysPath,
  type SignInWays,
} from '../../contracts/http/sign-in-ways.ts';
import { lastEnvelope } from '../store/sealed-account-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { senderAddress } from '../web/sender-address.ts';
import { joinByProvider } from './change-adults.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import type { PeopleParts } from './people-routes.ts';
import type { ProviderOptions } from './provider-options.ts';
import type { SchoolProvider } from './school-provider.ts';
import { cookieHeaderOf, setCookies } from './set-cookies.ts';
import { rightsOfAdult } from './standing-of-adult.ts';

export type ProviderParts = PeopleParts & {
  /** Undefined where the school has named none. */
  provider: { options: ProviderOptions; by: SchoolProvider } | undefined;
};

const toldCodes = ['provider-refused', 'provider-unreachable', 'too-many-requests', 'right-needed'] as const;

/** Sign-in by Google, Microsoft, or another provider that the school has named. */
export function providerRoutes(parts: ProviderParts): Hono<HubEnv> {
  const { provider, signIn, throttle, reading, store, publicAddress, clock, log } = parts;
  const ownOrigin = needOwnOrigin(publicAddress);
  const given = () => {
    if (!provider) throw new CodedError('provider-unknown');
    return provider.by;
  };

  /** Whoever was invited and comes so needs no link; whoever has no account, or an ended one, stays out. */
  async function settle(cookies: readonly string[]): Promise<void> {
    const adult = await signIn.whoIs(cookieHeaderOf(cookies));
    if (!adult) throw new CodedError('provider-refused');
    const hasJoined = await store.commit(async (transaction) => ({
      answer: await joinByProvider(transaction, adult, clock()),
      frames: [],
    }));
    if (hasJoined) log('info', 'adult-changed', { adultId: adult.adultId });
    const held = await rightsOfAdult(reading, adult.adultId, clock(), adult.signedIn);
    if (held?.holdsRole) return;
    await signIn.endSignIns(adult.adultId);
    throw new CodedError(held ? 'right-needed' : 'provider-refused');
  }

  async function finish(context: Context<HubEnv>): Promise<Response> {
    const limit = { key: `provider ${senderAddress(context)}`, failures: 50, withinMs: 300_000 };
    try {
      const { cookies } = await throttle.attempt([limit], async () => {
        const ended = await given().end(new URL(context.req.url).search, context.req.header('cookie') ?? '');
        await settle(ended.cookies);
        return ended;
      });
      setCookies(context, cookies);
      return context.redirect('/');
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      log('info', 'request-refused', { code: error.code });
      return context.redirect(`/?${providerProblem}=${error.code}`);
    }
  }

  return (
    new Hono<HubEnv>()
      .get(signInWaysPath, ownOrigin, async (context) => {
        const envelope = await lastEnvelope(reading);
        const problem = toldCodes.find((code) => code === context.req.query('problem'));
        const { cause = '', cure = '' } = problem === undefined ? {} : errorCatalogue[problem];
        return context.json<SignInWays>({
          ...(provider ? { provider: { kind: provider.options.kind, address: publicAddress() } } : {}),
          ...(envelope?.usedAt === null ? { sealedAccount: true } : {}),
          ...(problem === undefined ? {} : { problem: { code: problem, cause, cure } }),
        });
      })
      .post(providerPath, ownOrigin, async (context) => {
        const { url, cookies } = await given().begin();
        setCookies(context, cookies);
        return context.json({ url });
      })
      // It comes from the provider's site. What makes it the hub's own is the state, which lies in a cookie of this browser.
      .get(providerCallbackPath, (context) => finish(context))
  );
}
