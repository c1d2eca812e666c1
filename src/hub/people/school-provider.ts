import { betterAuth } from 'better-auth';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { providerCallbackPath } from '../../contracts/http/sign-in-ways.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { betterAuthOptions, type BetterAuthSettings } from './better-auth-options.ts';
import type { ProviderOptions } from './provider-options.ts';
import { emailOfProfile, isOfSchool, isVerified } from './judge-profile.ts';

/** Sign-in by the school's own provider, over OpenID Connect. Nobody gets an account by it. */
export type SchoolProvider = {
  /** Begins. @throws CodedError `provider-unreachable`. */
  begin(): Promise<{ url: string; cookies: string[] }>;
  /**
   * Ends what was begun in this browser.
   *
   * @param query what the provider has sent the browser back with.
   * @throws CodedError `provider-refused` or `provider-unreachable`.
   */
  end(query: string, cookieHeader: string): Promise<{ cookies: string[] }>;
};

const providerId = 'school';
const patienceMs = 10_000;

/**
 * The provider by better-auth, which makes state, PKCE and nonce and checks issuer, audience and signature. It is asked for the first time when somebody wants to
 * sign in by it: a provider that is down hinders neither the start of the hub nor a password.
 */
export function schoolProvider(
  store: HubStore,
  settings: BetterAuthSettings,
  options: ProviderOptions,
  publicAddress: () => string,
): SchoolProvider {
  let made: Promise<ProviderAuth> | undefined;
  const ready = async (): Promise<ProviderAuth> => {
    made ??= withPatience(makeAuth(store, settings, options, publicAddress()));
    try {
      return await made;
    } catch (error) {
      made = undefined;
      throw new CodedError('provider-unreachable', { cause: error });
    }
  };
  return {
    async begin() {
      const auth = await ready();
      const response = await auth.api.signInSocial({
        body: { provider: providerId, callbackURL: '/', disableRedirect: true },
        asResponse: true,
      });
      const answer = (await response.json()) as { url?: unknown };
      if (typeof answer.url !== 'string') throw new CodedError('provider-unreachable');
      return { url: answer.url, cookies: response.headers.getSetCookie() };
    },
    async end(query, cookieHeader) {
      const auth = await ready();
      const address = `${publicAddress()}/api/auth/callback/${providerId}${query}`;
      const response = await withPatience(
        auth.handler(new Request(address, { headers: { cookie: cookieHeader } })),
      ).catch((error: unknown) => {
        throw new CodedError('provider-unreachable', { cause: error });
      });
      const location = new URL(response.headers.get('location') ?? '/?error=none', publicAddress());
      if (response.status !== 302 || location.searchParams.has('error'))
        throw new CodedError('provider-refused');
      return { cookies: response.headers.getSetCookie() };
    },
  };
}

async function makeAuth(
  store: HubStore,
  settings: BetterAuthSettings,
  options: ProviderOptions,
  publicAddress: string,
) {
  const { issuer, clientId, clientSecret, kind, domains } = options;
  const own = betterAuthOptions(store, settings);
  const auth = betterAuth({
    ...own,
    baseURL: publicAddress,
    // The way back from the provider comes from another site, so the cookie of its state has to be lax. It signs nobody in.
    advanced: { ...own.advanced, cookies: { state: { attributes: { sameSite: 'lax' } } } },
    account: { ...own.account, updateAccountOnSignIn: false },
    user: {
      ...own.user,
      validateUserInfo: ({ user, source }) => {
        const profile = source.oauth?.profile ?? {};
        const isFit = user['emailVerified'] === true && isOfSchool(options, profile);
        return isFit ? undefined : { error: 'not_of_this_school' };
      },
    },
    databaseHooks: {
      account: {
        create: {
          // What else the provider would let the hub read is not kept.
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      session: { create: { before: async (session) => ({ data: { ...session, signInWay: 'provider' } }) } },
    },
    plugins: [
      ...own.plugins,
      genericOAuth({
        config: [
          {
            providerId,
            discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
            clientId,
            clientSecret,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            requireIdTokenVerification: true,
            disableSignUp: true,
            disableImplicitSignUp: true,
            redirectURI: `${publicAddress}${providerCallbackPath}`,
            ...(kind === 'other' ? {} : { prompt: 'select_account' as const }),
            authorizationUrlParams: kind === 'google' && domains[0] !== undefined ? { hd: domains[0] } : {},
            mapProfileToUser: (profile) => ({
              email: emailOfProfile(options, profile) ?? '',
              emailVerified: isVerified(options, profile),
            }),
          },
        ],
      }),
    ],
  });
  const { socialProviders } = await auth.$context;
  if (socialProviders.length === 0) throw new Error('discovery told nothing of use');
  return auth;
}

type ProviderAuth = Awaited<ReturnType<typeof makeAuth>>;

async function withPatience<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const tooLate = AbortSignal.timeout(patienceMs);
  return Promise.race([
    answer,
    new Promise<never>((_resolve, reject) => {
      tooLate.addEventListener('abort', () => reject(new Error('no answer in time')));
    }),
  ]);
}
