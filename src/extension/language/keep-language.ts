import {
  defaultPupilLanguages,
  pupilLanguages,
  type PupilLanguage,
} from '../../domain/policy/pupil-language.ts';
import type { Lock } from '../platform/lock.ts';
import type { StoredValue } from '../platform/value-store.ts';
import type { KeptLanguage } from './kept-language.ts';
import { languageInForce } from './language-in-force.ts';

export type LanguageKeeper = {
  /** Makes what is kept fit the policy and the session. At every refresh of the policy. */
  reconcile: (policy: { languages?: readonly PupilLanguage[] | undefined } | undefined) => Promise<void>;
  /** The child taps a language. @returns false when the school has not accepted it. */
  choose: (language: PupilLanguage) => Promise<boolean>;
};

type Parts = {
  kept: StoredValue<KeptLanguage>;
  session: () => Promise<string>;
  /** Whether a child still waits for an adult. */
  isShielded: () => Promise<boolean>;
  /** BCP 47 tag. */
  browserLanguage: () => string;
  lock: Lock;
};

/** Keeps the child's choice for the session, and gives it up with the session, so that the next child meets a clean start. */
export function createLanguageKeeper({
  kept,
  session,
  isShielded,
  browserLanguage,
  lock,
}: Parts): LanguageKeeper {
  const write = async (known: KeptLanguage | undefined, wanted: Omit<KeptLanguage, 'inForce'>) => {
    const next = {
      ...wanted,
      inForce: languageInForce({ ...wanted, chosen: wanted.chosen, browserLanguage: browserLanguage() }),
    };
    if (JSON.stringify(next) !== JSON.stringify(known)) await kept.write(next);
  };
  return {
    reconcile: (policy) =>
      lock('language', async () => {
        const [known, current] = await Promise.all([kept.read(), session()]);
        // Behind a shield sits the same child, even when the Chromebook was started anew.
        const isSameChild = known !== undefined && (known.session === current || (await isShielded()));
        const named = policy?.languages ?? [];
        const accepted =
          named.length > 0 ? pupilLanguages.filter((one) => named.includes(one)) : defaultPupilLanguages;
        const chosen = isSameChild ? known.chosen : undefined;
        await write(known, {
          session: current,
          accepted: [...accepted],
          ...(chosen !== undefined && accepted.includes(chosen) ? { chosen } : {}),
        });
      }),
    async choose(language) {
      let isAccepted = false;
      await lock('language', async () => {
        const known = await kept.read();
        if (known === undefined || !known.accepted.includes(language)) return;
        isAccepted = true;
        await write(known, { session: await session(), accepted: known.accepted, chosen: language });
      });
      return isAccepted;
    },
  };
}
