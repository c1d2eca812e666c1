import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvableEngines } from '../../../src/domain/search/approvable-engines.ts';
import { closedPageReason } from '../../../src/domain/search/closed-page.ts';
import { engineOfAddress } from '../../../src/domain/search/engine-of-address.ts';
import { readSearch } from '../../../src/domain/search/read-search.ts';
import { readQuery } from '../../../src/domain/search/read-query.ts';
import { safeSearchRewrite } from '../../../src/domain/search/safe-search-rewrite.ts';
import { transformed } from '../decisions/dnr-judge.ts';
import { address, engine } from './address.ts';

describe('safe search', () => {
  it.each([
    [
      'google',
      'https://www.google.com/search?q=otters',
      'https://www.google.com/search?q=otters&safe=active&ssui=on&udm=14',
    ],
    [
      'google',
      'https://www.google.com/search?safe=off&q=red+pandas&hl=en',
      'https://www.google.com/search?safe=active&q=red+pandas&hl=en&ssui=on&udm=14',
    ],
    [
      'google',
      'https://www.google.com/search?q=a&safe=active&ssui=on&udm=14&safe=off',
      'https://www.google.com/search?q=a&safe=active&ssui=on&udm=14',
    ],
    [
      'google',
      'https://www.google.com/search?q=a&s%61fe=off',
      'https://www.google.com/search?q=a&safe=active&ssui=on&udm=14',
    ],
    [
      'google',
      'https://www.google.com/search?q=a&SAFE=off',
      'https://www.google.com/search?q=a&safe=active&ssui=on&udm=14',
    ],
    [
      'google',
      'https://www.google.com/search?q=a&udm=2&safe=images',
      'https://www.google.com/search?q=a&udm=2&safe=active&ssui=on',
    ],
    [
      'google',
      'https://www.google.com/search?q=a&tbm=vid',
      'https://www.google.com/search?q=a&tbm=vid&safe=active&ssui=on',
    ],
    [
      'google',
      'https://www.google.com/search?q=a&udm=50',
      'https://www.google.com/search?q=a&udm=14&safe=active&ssui=on',
    ],
    [
      'google',
      'https://www.google.com/search?q=a&udm=',
      'https://www.google.com/search?q=a&udm=14&safe=active&ssui=on',
    ],
    [
      'google',
      'https://www.google.com/search?q=a&btnI=1&udm=14&safe=active&ssui=on',
      'https://www.google.com/search?q=a&udm=14&safe=active&ssui=on',
    ],
    [
      'google',
      'https://www.google.com/#q=a&safe=off',
      'https://www.google.com/?safe=active&ssui=on&udm=14#q=a',
    ],
    ['google', 'https://www.google.de/', 'https://www.google.de/?safe=active&ssui=on'],
    [
      'bing',
      'https://www.bing.com/search?q=otters&adlt=off',
      'https://www.bing.com/search?q=otters&adlt=strict',
    ],
    [
      'bing',
      'https://www.bing.com/images/search?q=otters&adlt_set=off',
      'https://www.bing.com/images/search?q=otters&adlt=strict',
    ],
    [
      'bing',
      'https://www.bing.com/videos/search?q=otters',
      'https://www.bing.com/videos/search?q=otters&adlt=strict',
    ],
    [
      'duckduckgo',
      'https://duckduckgo.com/?q=otters&kp=-2&ia=images',
      'https://safe.duckduckgo.com/?q=otters&kp=1&ia=images&assist=false&kbg=-1',
    ],
    [
      'duckduckgo',
      'https://noai.duckduckgo.com/?q=!g+otters',
      'https://safe.duckduckgo.com/?q=otters&kp=1&assist=false&kbg=-1',
    ],
    [
      'yahoo',
      'https://uk.search.yahoo.com/search?p=otters&vm=p',
      'https://uk.search.yahoo.com/search?p=otters&vm=r',
    ],
    [
      'brave',
      'https://search.brave.com/images?q=otters&safesearch=off',
      'https://search.brave.com/images?q=otters&safesearch=strict&summary=0',
    ],
    [
      'brave',
      'https://search.brave.com/search?q=otters+%21yt',
      'https://search.brave.com/search?q=otters&safesearch=strict&summary=0',
    ],
    [
      'qwant',
      'https://www.qwant.com/?q=%26w+otters&s=0',
      'https://www.qwant.com/?q=otters&s=2&safesearch=2&llm=false',
    ],
    [
      'startpage',
      'https://www.startpage.com/sp/search?query=otters&qadf=none',
      'https://www.startpage.com/sp/search?query=otters&qadf=heavy',
    ],
    [
      'mojeek',
      'https://www.mojeek.com/search?q=otters&safe=0',
      'https://www.mojeek.com/search?q=otters&safe=1',
    ],
    ['yandex', 'https://yandex.com/search/?text=otters', 'https://yandex.com/search/?text=otters&family=yes'],
    ['bing', 'https://www.bing.com:8443/search?q=a', 'https://www.bing.com:8443/search?q=a&adlt=strict'],
  ])('on %s makes %s strict', (id, loose, strict) => {
    expect(safeSearchRewrite(address(loose), engine(id))).toBe(strict);
    expect(safeSearchRewrite(address(strict), engine(id))).toBeUndefined();
  });

  it.each(['kiddle', 'kidrex', 'swiggle', 'swisscows'])(
    'has nothing to do on %s, which knows no other',
    (id) => {
      const one = engine(id);
      expect(
        safeSearchRewrite(address(one.resultsAddress.replace('{query}', 'otters')), one),
      ).toBeUndefined();
    },
  );

  it.each([
    ['google', 'https://www.google.com/preferences?hl=en', 'settings'],
    ['google', 'https://www.google.com/safesearch', 'settings'],
    ['bing', 'https://www.bing.com/account/general', 'settings'],
    ['bing', 'https://www.bing.com/images/create?q=otters', 'ai'],
    ['bing', 'https://www.bing.com/translator', 'other-sites'],
    ['duckduckgo', 'https://safe.duckduckgo.com/settings', 'settings'],
    ['duckduckgo', 'https://html.duckduckgo.com/html/', 'hidden-words'],
    ['duckduckgo', 'https://duckduckgo.com/?q=a&ia=chat', 'ai'],
    ['brave', 'https://search.brave.com/settings', 'settings'],
    ['startpage', 'https://www.startpage.com/av/proxy?u=x', 'other-sites'],
  ])('keeps a page of %s closed: %s', (id, text, reason) => {
    expect(closedPageReason(address(text), engine(id))).toBe(reason);
  });
});

describe('safe search, whatever the address', () => {
  const names = fc.constantFrom(
    'q',
    'p',
    'query',
    'text',
    'safe',
    'SAFE',
    's%61fe',
    'udm',
    'tbm',
    'adlt',
    'kp',
    'vm',
    'safesearch',
    'summary',
    's',
    'qadf',
    'family',
    'btnI',
    'hl',
    'start',
    'x',
  );
  const values = fc.constantFrom(
    'otters',
    'red+pandas',
    '!g+otters',
    '%21yt',
    '&',
    'off',
    'active',
    '50',
    '14',
    '2',
    'isch',
    '',
    'strict',
    '-1',
    '%',
    '%E9',
    '%C3%A9',
    'a%26b',
  );
  const query = fc
    .array(fc.tuple(names, values), { maxLength: 8 })
    .map((all) => all.map(([name, value]) => `${name}=${value}`).join('&'));
  const engines = Object.values(approvableEngines).map(({ engineId }) => engine(engineId));

  it('is set once and for all, keeps the words and all that is none of its business', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...engines),
        query,
        fc.constantFrom('', '#x', '#q=a&safe=off'),
        (one, written, fragment) => {
          const results = one.resultsAddress.replace(/\?.*$/, '');
          const before = address(`${results}?${written}${fragment}`);
          const target = safeSearchRewrite(before, one);
          if (target === undefined) return;
          const after = address(target);
          expect(safeSearchRewrite(after, one)).toBeUndefined();
          expect(['google-ai-mode', one.id]).toContain(engineOfAddress(after)?.id);
          expect(readSearch(after, one)?.words ?? '').toBe(readSearch(before, one)?.words ?? '');
          const others = (text: string) =>
            readQuery(text)
              .filter(({ name }) => ['hl', 'start', 'x'].includes(name))
              .map(({ raw }) => raw);
          expect(others(after.query)).toEqual(others(before.query));
          for (const [name, value] of Object.entries(one.safeSearch?.set ?? {})) {
            const said = readQuery(after.query).filter(
              (pair) => pair.name.toLowerCase() === name.toLowerCase(),
            );
            expect(said.map((pair) => pair.value)).toEqual([value]);
          }
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('ends at one address, whether the browser’s rules come first or the second line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...engines), query, (one, written) => {
        const results = one.resultsAddress.replace(/\?.*$/, '');
        const loose = written === '' ? results : `${results}?${written}`;
        const { set = {}, remove = [] } = one.safeSearch ?? {};
        const addOrReplaceParams = Object.entries(set).map(([key, value]) => ({ key, value }));
        const byRules = transformed(new URL(loose), {
          queryTransform: { addOrReplaceParams, removeParams: [...remove] },
        });
        const thenBySecondLine = safeSearchRewrite(address(byRules), one) ?? byRules;
        const pairs = (text: string) => readQuery(address(text).query).map(({ raw }) => raw);
        expect(pairs(thenBySecondLine)).toEqual(pairs(safeSearchRewrite(address(loose), one) ?? loose));
      }),
      { numRuns: 5_000 },
    );
  });
});
