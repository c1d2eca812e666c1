import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readSearch,
  searchWordsOf,
  typedByReading,
  typedInto,
} from '../../../src/domain/search/read-search.ts';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';
import { withoutBangs } from '../../../src/domain/search/without-bangs.ts';
import { address, engine } from './address.ts';

describe('the words of a search', () => {
  it.each([
    ['google', 'https://www.google.com/search?q=red+pandas', 'red pandas'],
    ['google', 'https://www.google.com/search?Q=red%20pandas', 'red pandas'],
    ['google', 'https://www.google.com/#q=red+pandas', 'red pandas'],
    ['google', 'https://www.google.com/search?q=cats&q=dogs', 'cats dogs'],
    ['google', 'https://www.google.com/search?q=cats#q=dogs', 'cats dogs'],
    ['google', 'https://www.google.com/search?q=caf%C3%A9', 'café'],
    ['google', 'https://www.google.com/search?q=caf%E9', 'café'],
    ['google', 'https://www.google.com/search?q=100%', '100%'],
    ['yahoo', 'https://uk.search.yahoo.com/search?p=otters&fr=x', 'otters'],
    ['yandex', 'https://yandex.com/search/?text=otters', 'otters'],
    ['baidu', 'https://www.baidu.com/s?wd=otters', 'otters'],
    ['1-cz', 'https://1.cz/s/red+pandas', 'red pandas'],
  ])('on %s in %s are %s', (id, text, words) => {
    expect(searchWordsOf(address(text), engine(id))).toBe(words);
  });

  it('are not there on a front page, or where nothing was typed', () => {
    expect(searchWordsOf(address('https://www.google.com/'), engine('google'))).toBeUndefined();
    expect(searchWordsOf(address('https://www.google.com/search?q=+'), engine('google'))).toBeUndefined();
  });

  it.each([
    ['!g otters', 'otters'],
    ['otters !yt', 'otters'],
    ['red !w pandas', 'red pandas'],
    ['!!g otters', 'otters'],
    ['! otters', 'otters'],
    ['\\otters', 'otters'],
    ['g! otters', 'g otters'],
    ['！g otters', 'otters'],
    ['!otters', 'otters'],
    ['happy birthday!', 'happy birthday'],
  ])('on DuckDuckGo, %s searches for %s', (typed, words) => {
    const search = address(`https://duckduckgo.com/?q=${encodeURIComponent(typed)}`);
    expect(readSearch(search, engine('duckduckgo'))).toEqual({ words, bang: true });
  });

  it('lose the bangs of each value by itself where a parameter stands there twice', () => {
    const search = address('https://duckduckgo.com/?q=!yt&q=red+!g+pandas');
    expect(searchWordsOf(search, engine('duckduckgo'))).toBe('yt red pandas');
  });

  it('keep their marks where they mean no jump', () => {
    expect(withoutBangs('salt & pepper', '&')).toEqual({ words: 'salt & pepper', bang: false });
    expect(withoutBangs('&w otters', '&')).toEqual({ words: 'otters', bang: true });
    expect(withoutBangs('what is 3!=6', '!')).toEqual({ words: 'what is 3!=6', bang: false });
    expect(readSearch(address('https://www.google.com/search?q=!g+otters'), engine('google'))?.words).toBe(
      '!g otters',
    );
  });

  it('have no bang left, whatever was typed', () => {
    const typed = fc
      .array(fc.constantFrom('!', '!g', 'otters', '!!', 'g!', '\\', ' ', '&w', 'a!b', '！'))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(typed, fc.constantFrom('!' as const, '&' as const), (text, sign) => {
        const once = withoutBangs(text, sign);
        expect(withoutBangs(once.words, sign)).toEqual({ words: once.words, bang: false });
        if (sign === '!') expect(once.words).not.toMatch(/(^|\s)[!！\\]|[!！](\s|$)/);
      }),
    );
  });
});

describe('the short cut to the words of a search', () => {
  const pair = fc.oneof(
    fc.constantFrom(
      'q=otters',
      'q=',
      'q',
      'Q=x',
      '%71=x',
      'q=%20',
      'q=+',
      'as_q=a+b',
      'gsc.q=c',
      'xq=d',
      '',
      'p=e',
      'wd=f',
    ),
    fc.constantFrom(
      'q=a%2Bb',
      'q=caf%C3%A9',
      'q=caf%E9',
      'q=%',
      'q=a=b',
      'q=!g+x',
      'searchTerm=g',
      'searchterm=h',
    ),
  );

  it('finds what reading the whole query finds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...searchEngines()),
        fc.array(pair, { maxLength: 4 }),
        fc.constantFrom('', '#q=x', '#top'),
        (one, pairs, end) => {
          const here = address(`https://search.example/s/x?${pairs.join('&')}${end}`);
          expect(typedInto(here, one)).toEqual(typedByReading(here, one));
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
