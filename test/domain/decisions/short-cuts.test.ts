import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categories } from '../../../src/domain/categories/categories.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import { decide, decideParsed } from '../../../src/domain/decisions/decide.ts';
import { parseByStandard } from '../../../src/domain/decisions/parse-address.ts';
import { nestedCarriers } from '../../../src/domain/decisions/nested-carriers.ts';
import { approvableEngines } from '../../../src/domain/search/approvable-engines.ts';
import { searchEngines } from '../../../src/domain/search/search-engines.ts';
import { classesWith, school } from './school.ts';

const now = Date.UTC(2026, 5, 15, 10);
const every = Object.keys(approvableEngines);

/** Policies that a short cut might read otherwise: lists over engines, categories opened, every engine approved. */
const policies = [
  school({
    allowedSites: ['museum.example', 'encyclopedia.example/wiki', '.only.example', 'facebook.com'],
    blockedSites: ['gossip.example', 'museum.example', 'google.com/imghp', 'www.museum.example?x=1', 'co.uk'],
    exceptions: [{ site: 'chat.example', purpose: 'pen friends', approver: 'head', until: '2026-07-22' }],
    classes: classesWith('blue', { approvedEngines: every, allowedCategories: ['social', 'archive'] }),
  }),
  school({ classes: classesWith('blue', { approvedEngines: every, blockedCategories: ['games'] }) }),
  school({ classes: classesWith('blue', { allowedCategories: ['translation'] }), blockedSites: ['*'] }),
];
const compiled = policies.flatMap((policy) =>
  (['blue', 'green', 'red', 'purple', 'none', 'staff', 'grey'] as const).map((subject) =>
    compilePolicy(policy, subject),
  ),
);

const hosts = [
  ...searchEngines().flatMap((engine) => engine.hosts),
  ...categories().flatMap((category) => [...category.hosts, ...category.except]),
  ...nestedCarriers.flatMap((carrier) => carrier.hosts),
  'museum.example',
  'only.example',
  'gossip.example',
  'chat.example',
  'encyclopedia.example',
  'unknown.example',
  'searx.unknown.example',
  'wholly.example',
  'childline.org.uk',
  'localhost',
  'co.uk',
];
const host = fc
  .tuple(fc.constantFrom('', '', '', 'www.', 'a.b.', 'searx3.', 'x--y.', '.'), fc.constantFrom(...hosts))
  .map((parts) => parts.join(''));
const paths = searchEngines().flatMap(({ places, safeSearch }) =>
  [...places, ...(safeSearch?.closed ?? []).map(({ place }) => place)].flatMap((place) => place.paths ?? []),
);
const path = fc.oneof(
  fc.constantFrom(
    '',
    '/',
    '/search',
    '/SEARCH',
    '/search/',
    '//search',
    '/%73earch',
    '/search/../maps',
    '/url',
  ),
  fc.constantFrom(...new Set(paths)),
);
const names = new Set(
  searchEngines().flatMap(({ queryParameters, safeSearch, places }) => [
    ...queryParameters,
    ...Object.keys(safeSearch?.set ?? {}),
    ...(safeSearch?.remove ?? []),
    ...(safeSearch?.choices ?? []).map(({ parameter }) => parameter),
    ...[...places, ...(safeSearch?.closed ?? []).map(({ place }) => place)].flatMap((place) =>
      Object.keys(place.parameters ?? {}),
    ),
  ]),
);
const values = new Set(
  searchEngines().flatMap(({ safeSearch }) => [
    ...Object.values(safeSearch?.set ?? {}),
    ...(safeSearch?.choices ?? []).flatMap(({ allowed }) => allowed),
  ]),
);
const pair = fc.oneof(
  fc.constantFrom(
    'safe=active',
    'ssui=on',
    'udm=14',
    'udm=50',
    'tbm=isch',
    'q=otters',
    'Q=x',
    'q=',
    '',
    'safe',
  ),
  fc
    .tuple(
      fc.constantFrom(...names, 'hl', 'unsafe', 'xq', '%71', 'SAFE', 'Udm'),
      fc.constantFrom('=', '=', '=', ''),
      fc.constantFrom(
        ...values,
        'otters',
        '!g+otters',
        '%21w',
        '+',
        '%20',
        '%26w',
        'a=b',
        'a%20b',
        '\\x',
        'https://gossip.example/',
      ),
    )
    .map((parts) => parts.join('')),
);
const address = fc
  .tuple(
    fc.constantFrom('https://', 'https://', 'http://', 'HTTPS://', 'https:\\\\', 'wss://'),
    host,
    fc.constantFrom('', '', '', ':8443', ':443', '.', '@x.example'),
    path,
    fc.array(pair, { maxLength: 5 }).map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`)),
    fc.constantFrom('', '', '', '#top', '#q=otters', '#udm=50', '#'),
  )
  .map((parts) => parts.join(''));

describe('the short cuts of a decision', () => {
  test('never say anything else than the whole way does', () => {
    fc.assert(
      fc.property(fc.constantFrom(...compiled), address, (policy, text) => {
        const read = parseByStandard(text);
        const whole =
          read === undefined
            ? { action: 'block', reason: 'address-unreadable' }
            : decideParsed(read, policy, now);
        expect(decide(text, policy, now)).toEqual(whole);
      }),
      { numRuns: 30_000 },
    );
  });
});
