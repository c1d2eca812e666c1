import type { PupilLanguage } from '../../domain/policy/pupil-language.ts';

type Wishes = {
  /** What the school lets pupils choose from. */
  accepted: readonly PupilLanguage[];
  chosen: PupilLanguage | undefined;
  /** BCP 47 tag of the browser's own language. */
  browserLanguage: string;
};

/**
 * Which language a child's pages speak: what the child chose; else the browser's, where the school has accepted it; else
 * English, or the first that the school has accepted where English is not among them.
 */
export function languageInForce({ accepted, chosen, browserLanguage }: Wishes): PupilLanguage {
  if (chosen !== undefined && accepted.includes(chosen)) return chosen;
  const [primary] = browserLanguage.toLowerCase().split(/[-_]/);
  const ofBrowser = accepted.find((language) => language === primary);
  return ofBrowser ?? (accepted.includes('en') ? 'en' : (accepted[0] ?? 'en'));
}
