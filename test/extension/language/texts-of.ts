import { readFileSync } from 'node:fs';
import type { PupilLanguage } from '../../../src/domain/policy/pupil-language.ts';

/** A text as it stands in the file of its language. */
export type TextInFile = {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string; example?: string }>;
};

/** The folder that has one folder a language. */
export const localesFolder = new URL('../../../public/extension/_locales/', import.meta.url);

/** Whether somebody fluent has checked a language, and all its texts by their names. */
export function textsOf(language: PupilLanguage) {
  const file = readFileSync(new URL(`${language}/messages.json`, localesFolder), 'utf8');
  const { fluentReader, ...texts } = JSON.parse(file) as Record<string, TextInFile>;
  return { mark: fluentReader?.message, texts };
}
