import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { interactionPolicy, Provider } from 'oidc-provider';
import { onTestFinished } from 'vitest';
import type { ProviderOptions } from '../../../src/hub/people/provider-options.ts';

export type Person = { sub: string; email: string; email_verified?: boolean; hd?: string };

/** A real OpenID Connect provider at which one person is signed in. */
export type TestProvider = {
  options: ProviderOptions;
  /** Who is signed in there. */
  person: Person;
  /** Changes the claims of the ID token before it is signed once more with the provider's own key. */
  twist: ((claims: Record<string, unknown>) => Record<string, unknown>) | undefined;
  /** Goes where the hub sends the browser. @returns where the provider sends it back to. */
  visit(url: string): Promise<string>;
  stop(): Promise<void>;
};

const client = { clientId: 'lids-down', clientSecret: 'an invented secret of the test' };

export async function startTestProvider(
  kind: ProviderOptions['kind'],
  hubAddress: string,
  person: Person,
): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const prompts = interactionPolicy.base();
  prompts.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }));
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${hubAddress}/api/sign-in/provider/callback`],
      },
    ],
    jwks: { keys: [jwk] },
    pkce: { required: () => true },
    // As Google does: what is asked for stands in the ID token.
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'hd'], profile: ['name'] },
    interactions: { policy: prompts, url: (_context, { uid }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...test.person, sub }) }),
    cookies: { keys: ['a key of the test'] },
  });
  oidc.use(async (context, next) => {
    const { req, res, path } = context;
    if (!path.startsWith('/interaction/')) {
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (path === '/token' && test.twist && body?.id_token)
        body.id_token = signAnew(body.id_token, test.twist);
      return;
    }
    const { params } = await oidc.interactionDetails(req, res);
    const grant = new oidc.Grant({ accountId: test.person.sub, clientId: String(params['client_id']) });
    grant.addOIDCScope('openid email profile');
    const result = {
      login: { accountId: test.person.sub },
      consent: { grantId: await grant.save() },
      select_account: {},
    };
    context.redirect(await oidc.interactionResult(req, res, result));
  });
  const handle = oidc.callback();

  function signAnew(token: string, twist: NonNullable<TestProvider['twist']>): string {
    const [head = '', claims = ''] = token.split('.');
    const told = twist(JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>);
    const signed = `${head}.${Buffer.from(JSON.stringify(told)).toString('base64url')}`;
    return `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey).toString('base64url')}`;
  }

  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const test: TestProvider = {
    options: { kind, issuer, ...client, domains: ['school.example'] },
    person,
    twist: undefined,
    async visit(url) {
      const cookies = new Map<string, string>();
      let at = url;
      while (at.startsWith(issuer)) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
          cookies.set(name, value);
        }
        const location = response.headers.get('location');
        if (location === null) throw new Error(`the provider stopped: ${await response.text()}`);
        at = new URL(location, at).href;
      }
      return at;
    },
    stop,
  };
  onTestFinished(stop);
  return test;
}
