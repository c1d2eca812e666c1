import { describe, expect, it } from 'vitest';
import { wordsFor, type MessageName, type Words } from '../../../src/extension/language/words.ts';

/** Any name will do. */
const name: MessageName = 'numberLabel';
const said = (message: string, ...substitutions: string[]) => {
  const placeholders = { number: { content: '$1' }, place: { content: '$2' } };
  const words: Words = { [name]: { message, placeholders } };
  return wordsFor(words, name, ...substitutions);
};

describe('a text', () => {
  it('is filled in by the names of its placeholders, in the order of its language', () => {
    expect(said('$NUMBER$ goes to $place$', '14', 'Kiddle')).toBe('14 goes to Kiddle');
    expect(said('To $PLACE$ goes $NUMBER$', '14', 'Kiddle')).toBe('To Kiddle goes 14');
  });

  it('takes what it is filled with as it stands', () => {
    expect(said('Go to $NUMBER$', '$1 $PLACE$ $$')).toBe('Go to $1 $PLACE$ $$');
  });

  it('knows a doubled dollar, and leaves a word between dollars that is no placeholder', () => {
    expect(said('It costs $$5')).toBe('It costs $5');
    expect(said('$OTHER$')).toBe('$OTHER$');
  });

  it('is empty when nothing fills it, or there is none', () => {
    expect(said('Go $NUMBER$')).toBe('Go ');
    expect(wordsFor({}, name)).toBe('');
  });
});
