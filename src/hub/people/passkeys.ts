import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { passkeyWithinMs } from '../../contracts/http/passkeys.ts';
import type { HubClock } from '../hub-clock.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { passkeysOf, setPasskeyCounter, type KeptPasskey } from '../store/passkey-store.ts';
import type { RelyingParty } from './relying-party.ts';
import type { AccountOwner } from './sign-in.ts';

type PasskeyParts = { reading: HubStore; store: GroupCommit; clock: HubClock; schoolName: string };

/** What was asked waits at most so often; the oldest is forgotten first. */
const waitingChallenges = 1_000;

/** Passkeys as second factors, by SimpleWebAuthn. What was asked is kept in memory: after a restart everybody is asked anew. */
export function passkeyKeeper({ reading, store, clock, schoolName }: PasskeyParts) {
  const waiting = new Map<string, { challenge: string; until: number }>();

  const ask = (what: 'add' | 'show', adultId: string, challenge: string): void => {
    const key = `${what} ${adultId}`;
    waiting.delete(key);
    waiting.set(key, { challenge, until: clock().getTime() + passkeyWithinMs });
    for (const oldest of waiting.keys()) {
      if (waiting.size <= waitingChallenges) break;
      waiting.delete(oldest);
    }
  };
  /** Each question is answered once. */
  const asked = (what: 'add' | 'show', adultId: string): string => {
    const key = `${what} ${adultId}`;
    const found = waiting.get(key);
    waiting.delete(key);
    if (!found || found.until <= clock().getTime()) throw new CodedError('passkey-refused');
    return found.challenge;
  };
  const described = ({ passkeyId, transports }: KeptPasskey) => ({
    id: passkeyId,
    transports: JSON.parse(transports) as AuthenticatorTransport[],
  });
  const keysAt = async (adultId: string, { host }: RelyingParty) =>
    (await passkeysOf(reading, adultId)).filter((key) => key.host === host);

  return {
    /** @throws CodedError `passkey-impossible`. */
    async optionsToAdd({ adultId, name, email }: AccountOwner, party: RelyingParty) {
      if (!party.works) throw new CodedError('passkey-impossible');
      const options = await generateRegistrationOptions({
        rpName: `Lids Down, ${schoolName}`,
        rpID: party.host,
        userID: new TextEncoder().encode(adultId),
        userName: email,
        userDisplayName: name,
        attestationType: 'none',
        excludeCredentials: (await keysAt(adultId, party)).map(described),
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
      });
      ask('add', adultId, options.challenge);
      return options;
    },
    /** A passkey to keep, once its answer is right. @throws CodedError `passkey-refused`. */
    async judgeNew(
      adultId: string,
      party: RelyingParty,
      name: string,
      response: RegistrationResponseJSON,
    ): Promise<KeptPasskey> {
      const expectedChallenge = asked('add', adultId);
      const { registrationInfo } = await orRefuse(() =>
        verifyRegistrationResponse({
          response,
          expectedChallenge,
          expectedOrigin: party.origin,
          expectedRPID: party.host,
          requireUserVerification: false,
        }),
      );
      if (!registrationInfo) throw new CodedError('passkey-refused');
      const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
      return {
        passkeyId: id,
        adultId,
        publicKey: Buffer.from(publicKey).toString('base64url'),
        counter,
        transports: JSON.stringify(transports),
        name,
        host: party.host,
        madeAt: clock().toISOString(),
      };
    },
    /** @throws CodedError `passkey-refused` where there is none for this address. */
    async optionsToShow(adultId: string, party: RelyingParty) {
      const keys = await keysAt(adultId, party);
      if (keys.length === 0) throw new CodedError('passkey-refused');
      const options = await generateAuthenticationOptions({
        rpID: party.host,
        allowCredentials: keys.map(described),
        userVerification: 'preferred',
      });
      ask('show', adultId, options.challenge);
      return options;
    },
    /** @throws CodedError `passkey-refused`. */
    async show(adultId: string, party: RelyingParty, response: AuthenticationResponseJSON) {
      const expectedChallenge = asked('show', adultId);
      const key = (await keysAt(adultId, party)).find(({ passkeyId }) => passkeyId === response.id);
      if (!key) throw new CodedError('passkey-refused');
      const { verified, authenticationInfo } = await orRefuse(() =>
        verifyAuthenticationResponse({
          response,
          expectedChallenge,
          expectedOrigin: party.origin,
          expectedRPID: party.host,
          requireUserVerification: false,
          credential: {
            ...described(key),
            publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
            counter: key.counter,
          },
        }),
      );
      if (!verified) throw new CodedError('passkey-refused');
      await store.commit(async (transaction) => {
        await setPasskeyCounter(transaction, key.passkeyId, authenticationInfo.newCounter);
        return { answer: undefined, frames: [] };
      });
    },
  };
}

export type PasskeyKeeper = ReturnType<typeof passkeyKeeper>;

/** What SimpleWebAuthn throws says that an answer is not right. */
async function orRefuse<Judged>(judge: () => Promise<Judged>): Promise<Judged> {
  try {
    return await judge();
  } catch (error) {
    throw new CodedError('passkey-refused', { cause: error });
  }
}
