/** Key in `storage.local` of the language that is in force here. */
export const keptLanguageKey = 'language';
