import { APIError } from 'better-auth/api';
import { symmetricEncrypt } from 'better-auth/crypto';
import type { SignInWay } from '../../domain/people/second-factor-rule.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { forgetSecondFactors } from '../store/second-factor-store.ts';
import type { HubAuth } from './better-auth-options.ts';
import { newRecoveryCodes } from './new-recovery-codes.ts';
import type { CodeVerdict, SecondFactors } from './second-factors.ts';

const model = 'twoFactor';
type FactorRow = { id: string; verified: boolean | null; backupCodes: string };

/** One-time codes and recovery codes by better-auth's plugin for second factors. */
export function betterAuthFactors(
  auth: HubAuth,
  { adapter, internalAdapter, password: passwords, secretConfig }: Awaited<HubAuth['$context']>,
  store: HubStore,
): SecondFactors {
  const { api } = auth;
  const headersOf = (cookie: string) => new Headers({ cookie });
  const whose = (adultId: string) => [{ field: 'userId', value: adultId }];
  const rowOf = (adultId: string) => adapter.findOne<FactorRow>({ model, where: whose(adultId) });
  const change = (adultId: string, update: Partial<FactorRow>) =>
    adapter.update({ model, where: whose(adultId), update });
  const setWay = (token: string, signInWay: SignInWay) => internalAdapter.updateSession(token, { signInWay });
  const hashOf = async (adultId: string) =>
    (await internalAdapter.findCredentialAccount(adultId))?.password ?? undefined;
  const codesOf = async (adultId: string) =>
    (await api.viewBackupCodes({ body: { userId: adultId } })).backupCodes;
  const isAsked = async (adultId: string) => {
    const user = await internalAdapter.findUserById(adultId);
    return (user as { twoFactorEnabled?: boolean } | null)?.twoFactorEnabled === true;
  };
  /** As better-auth's plugin keeps them, which makes new ones only with a session of the right kind. */
  const renewCodes = async (adultId: string) => {
    const codes = newRecoveryCodes();
    const backupCodes = await symmetricEncrypt({ key: secretConfig, data: JSON.stringify(codes) });
    await change(adultId, { backupCodes });
    return codes;
  };

  return {
    async pending(cookieHeader) {
      const waiting = await api.pendingSignIn({ headers: headersOf(cookieHeader) });
      const user = waiting && (await internalAdapter.findUserById(waiting.adultId));
      if (!user) return undefined;
      const adult = { adultId: user.id, name: user.name, email: user.email };
      return { adult, identifier: waiting.identifier };
    },
    show: (cookieHeader, { way, code }) =>
      verdictOf(async () => {
        // What a session would prove is not asked here: only the right password that waits counts.
        const request = { headers: headersOf(withoutSession(cookieHeader)), asResponse: true } as const;
        const response =
          way === 'code'
            ? await api.verifyTOTP({ ...request, body: { code } })
            : await api.verifyBackupCode({ ...request, body: { code } });
        await setWay(await tokenOf(response), way);
        return { cookies: response.headers.getSetCookie() };
      }),
    async open(adultId, way, endsAt) {
      const body = { adultId, way, ...(endsAt === undefined ? {} : { endsAt }) };
      const response = await api.openSignIn({ body, asResponse: true });
      if (!response.ok) throw new Error('better-auth could not open a sign-in');
      return { cookies: response.headers.getSetCookie() };
    },
    takePending: ({ identifier }) => api.takePendingSignIn({ body: { identifier } }),

    async ofAdult(adultId) {
      const row = await rowOf(adultId);
      const isOn = row !== null && (await isAsked(adultId));
      return {
        hasPassword: (await hashOf(adultId)) !== undefined,
        hasCode: isOn && row.verified !== false,
        recoveryCodesLeft: isOn ? (await codesOf(adultId)).length : 0,
      };
    },
    isAsked,
    async isPassword(adultId, password) {
      const hash = await hashOf(adultId);
      if (hash === undefined) return true;
      return password !== undefined && (await passwords.verify({ hash, password }));
    },
    async beginCode(cookieHeader, adultId, password) {
      // Codes on paper outlive an app that was begun with and left, and codes that nobody was told do not count.
      const before = (await isAsked(adultId)) ? await rowOf(adultId) : null;
      const { enabled, ...answer } = await enable(cookieHeader, adultId, password);
      if (enabled && before) await change(adultId, { backupCodes: before.backupCodes });
      return answer;
    },
    async confirmCode(cookieHeader, code) {
      return verdictOf(async () => {
        const response = await api.verifyTOTP({
          headers: headersOf(cookieHeader),
          body: { code },
          asResponse: true,
        });
        const before = await tokenOf(response);
        const cookies = response.headers.getSetCookie();
        // The sign-in goes on under another name, which only its cookie tells.
        const headers = headersOf(cookies.map((cookie) => cookie.split(';', 1)[0]).join('; '));
        const renewed = cookies.length === 0 ? null : await api.getSession({ headers });
        await setWay(renewed?.session.token ?? before, 'code');
        return { cookies };
      });
    },
    async beginPasskeys(cookieHeader, adultId, password) {
      const { recoveryCodesLeft } = await this.ofAdult(adultId);
      if (recoveryCodesLeft > 0) return undefined;
      if ((await isAsked(adultId)) && (await rowOf(adultId)) !== null) return renewCodes(adultId);
      await enable(cookieHeader, adultId, password);
      return codesOf(adultId);
    },
    async passkeyAdded(cookieHeader) {
      const session = await api.getSession({ headers: headersOf(cookieHeader) });
      if (session) await setWay(session.session.token, 'passkey');
    },
    async codesToTell(adultId) {
      const codes = await codesOf(adultId);
      return codes.length > 0 ? codes : renewCodes(adultId);
    },
    async makeRecoveryCodes(cookieHeader, adultId, password) {
      if ((await rowOf(adultId)) === null) await enable(cookieHeader, adultId, password);
      const codes = await renewCodes(adultId);
      await internalAdapter.updateUser(adultId, { twoFactorEnabled: true });
      return codes;
    },
    async removeCode(adultId) {
      await change(adultId, { verified: false });
    },
    async forget(adultId) {
      await store.transaction().execute((transaction) => forgetSecondFactors(transaction, adultId));
    },
  };

  async function enable(cookieHeader: string, adultId: string, password: string | undefined) {
    // An app that is kept and not asked for was half set up or half forgotten: it begins anew.
    if (!(await isAsked(adultId))) await adapter.deleteMany({ model, where: whose(adultId) });
    const answer = await api.enableTwoFactor({
      headers: headersOf(cookieHeader),
      body: { ...bodyOf(password), method: 'totp' },
    });
    const link = 'totpURI' in answer && typeof answer.totpURI === 'string' ? answer.totpURI : '';
    return { link, enabled: link !== '' };
  }
}

const bodyOf = (password: string | undefined) => (password === undefined ? {} : { password });

/** @throws APIError when better-auth has refused. */
async function tokenOf(response: Response): Promise<string> {
  const answer = (await response.json()) as { token?: unknown; code?: unknown };
  if (response.ok && typeof answer.token === 'string') return answer.token;
  throw new APIError(response.status === 429 ? 'TOO_MANY_REQUESTS' : 'UNAUTHORIZED');
}

async function verdictOf<Good>(work: () => Promise<Good>): Promise<CodeVerdict<Good>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
    return error.statusCode === 429 ? 'waiting' : 'wrong';
  }
}

function withoutSession(cookieHeader: string): string {
  return cookieHeader
    .split(/; */)
    .filter((cookie) => !/^[^=]*session_token=/.test(cookie))
    .join('; ');
}
