import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blockReasons } from '../../../src/domain/decisions/reasons.ts';
import { pupilLanguages, type PupilLanguage } from '../../../src/domain/policy/pupil-language.ts';
import { readPolicy } from '../../../src/domain/policy/read-policy.ts';
import { blockedFaces } from '../../../src/extension/access/blocked/blocked-face.ts';
import { picturesOf } from '../../../src/extension/press/face/shield-sayings.ts';
import { languageLooks } from '../../../src/ui/language-looks.ts';
import { localesFolder, textsOf, type TextInFile } from './texts-of.ts';

const english = textsOf('en').texts;
const others = pupilLanguages.filter((language) => language !== 'en');

/** Letters of each script that is not Latin. */
const scripts: Partial<Record<PupilLanguage, RegExp>> = {
  uk: /\p{Script_Extensions=Cyrillic}/u,
  ur: /\p{Script_Extensions=Arabic}/u,
  ar: /\p{Script_Extensions=Arabic}/u,
  pa: /\p{Script_Extensions=Gurmukhi}/u,
  bn: /\p{Script_Extensions=Bengali}/u,
};

/** Names that stay as they are in every script. */
const names = /Lids Down|Childline/g;

/** What is said, one fault a line, where `isWrong` holds. */
function faults(language: PupilLanguage, isWrong: (text: TextInFile, name: string) => boolean): string[] {
  return Object.entries(textsOf(language).texts)
    .filter(([name, text]) => isWrong(text, name))
    .map(([name, { message }]) => `${name}: ${message}`);
}

const graphemes = (language: PupilLanguage, words: string) =>
  [...new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(words)].length;

const placeholdersIn = (message: string) => (message.match(/\$\w+\$/g) ?? []).sort();

/** A full stop is `.`, in Urdu `۔`, in Bengali and Punjabi `।`. */
const sentencesIn = (message: string) => message.split(/(?<=[.۔।])\s/u);

describe('the languages of pupils', () => {
  it('have one file each, and there is no other', () => {
    expect(readdirSync(localesFolder).sort()).toEqual([...pupilLanguages].sort());
  });

  it('are what the policy accepts, and nothing else', () => {
    const file = new URL('../../../docs/examples/school-policy.json', import.meta.url);
    const example = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const languages = [...pupilLanguages, 'de', 'pt_BR', 'EN'];
    const { policy, faults: found } = readPolicy({ ...example, languages });
    expect(policy?.languages).toEqual([...pupilLanguages]);
    expect(found.map(({ path }) => path)).toEqual(['languages[15]', 'languages[16]', 'languages[17]']);
  });

  it('say of themselves whether a fluent reader has checked them, and the documentation says the same', () => {
    const documentation = readFileSync(new URL('../../../docs/languages.md', import.meta.url), 'utf8');
    for (const language of pupilLanguages) {
      const { mark } = textsOf(language);
      expect(['checked', 'unchecked'], language).toContain(mark);
      const row = documentation.split('\n').find((line) => line.startsWith(`| \`${language}\``));
      const cells = row?.split('|').map((cell) => cell.trim());
      expect(cells, language).toContain(languageLooks[language].ownName);
      expect(cells?.at(-2), language).toBe(mark === 'checked' ? 'yes' : 'not yet');
    }
  });
});

describe.each(others)('in the language %s', (language) => {
  const { texts } = textsOf(language);

  it('no text is missing, and none is unknown', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(english));
  });

  it('each text has the placeholders of the English one', () => {
    for (const [name, { message, placeholders }] of Object.entries(texts)) {
      const wanted = english[name];
      expect(placeholdersIn(message), name).toEqual(placeholdersIn(wanted?.message ?? ''));
      const contents = (one: TextInFile['placeholders']) =>
        Object.entries(one ?? {}).map(([placeholder, { content }]) => [placeholder, content]);
      expect(contents(placeholders), name).toEqual(contents(wanted?.placeholders));
    }
  });

  it('no text is empty, left in English, or so long that a page made for the English one has no room', () => {
    const kept = ['extensionName', 'numberLabel', 'shieldHelpline', 'shieldHelpSite'];
    expect(
      faults(language, ({ message }, name) => {
        const inEnglish = english[name]?.message ?? '';
        const isLeft = message === inEnglish && inEnglish.includes(' ') && !kept.includes(name);
        const room = 1.6 * (inEnglish.length + 12);
        return message.trim() === '' || isLeft || graphemes(language, message) > room;
      }),
    ).toEqual([]);
  });

  it('every letter is of its own script, and none a look-alike of another', () => {
    const script = scripts[language] ?? /\p{Script_Extensions=Latin}/u;
    expect(
      faults(language, ({ message }) => {
        const letters =
          message
            .replace(names, '')
            .replace(/\$\w+\$/g, '')
            .match(/\p{Letter}/gu) ?? [];
        return letters.some((letter) => !script.test(letter));
      }),
    ).toEqual([]);
  });

  it('numbers and marks are those of every language', () => {
    expect(
      faults(language, ({ message }, name) => {
        const digits = (words: string) => words.replace(/[^\p{Number}]/gu, '');
        return digits(message) !== digits(english[name]?.message ?? '') || /['"!]|\s{2}|\.\.\./.test(message);
      }),
    ).toEqual([]);
  });

  it('a telephone number is read from left to right', () => {
    const isIsolated = /⁦(?:\$NUMBER\$|0800 1111)⁩/;
    for (const name of ['shieldRing', 'shieldHelpline', 'kindnessCall']) {
      const { message = '' } = texts[name] ?? {};
      expect(isIsolated.test(message), name).toBe(languageLooks[language].direction === 'rtl');
    }
  });

  it('the shield has as many sentences as pictures, and the blocked page one for each reason', () => {
    for (const [name, pictures] of Object.entries(picturesOf)) {
      expect(sentencesIn(texts[name]?.message ?? ''), name).toHaveLength(pictures.length);
    }
    const sentences = blockReasons.map((reason) => texts[blockedFaces[reason].sentence]?.message ?? '');
    expect(new Set(sentences).size).toBe(blockReasons.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^.!?؟۔।]+[.۔।]$/u);
  });

  it('what it was, a colour and a class are never said by the same words as another', () => {
    for (const kind of [/^shieldWhat[A-Z]/, /^colour_/, /^class_/]) {
      const said = Object.entries(texts).flatMap(([name, { message }]) => (kind.test(name) ? [message] : []));
      expect(new Set(said).size).toBe(said.length);
    }
  });
});
