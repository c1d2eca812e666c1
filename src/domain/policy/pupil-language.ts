import * as z from 'zod/mini';

/** Languages that pupils can choose, as codes of Chrome's `_locales`, in the order in which they are offered. */
export const pupilLanguages = [
  'en',
  'cy',
  'pl',
  'ro',
  'uk',
  'ur',
  'pa',
  'bn',
  'ar',
  'so',
  'pt',
  'es',
  'fr',
  'tr',
  'lt',
] as const;

export const pupilLanguage = z.enum(pupilLanguages);
export type PupilLanguage = z.infer<typeof pupilLanguage>;

/** What pupils are offered when the school names nothing: a language is shown once the school has accepted it. */
export const defaultPupilLanguages: readonly PupilLanguage[] = ['en'];
