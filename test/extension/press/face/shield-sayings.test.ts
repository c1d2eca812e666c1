import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { whatItWas } from '../../../../src/domain/incidents/what-it-was.ts';
import { picturesOf } from '../../../../src/extension/press/face/shield-sayings.ts';
import { whatItWasTexts } from '../../../../src/extension/press/face/what-it-was-texts.ts';
import { whatItWasPictures } from '../../../../src/ui/what-it-was-pictures.ts';

const file = new URL('../../../../public/extension/_locales/en/messages.json', import.meta.url);
const english = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;

describe('the sentences of the shield', () => {
  it.each(Object.entries(picturesOf))('%s has a picture for each of its sentences', (name, pictures) => {
    const sentences = english[name]?.message.split(/(?<=\.)\s/) ?? [];
    expect(pictures).toHaveLength(sentences.length);
    expect(sentences.length).toBeGreaterThan(0);
  });
});

describe('what it was', () => {
  it('can be said by nine pictures, each with words of its own', () => {
    expect(whatItWas.options).toHaveLength(9);
    const drawn = whatItWas.options.map((what) => JSON.stringify(whatItWasPictures[what]));
    const said = whatItWas.options.map((what) => english[whatItWasTexts[what]]?.message);
    expect(new Set(drawn).size).toBe(9);
    expect(new Set(said).size).toBe(9);
  });
});
