import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import { decide } from '../../../src/domain/decisions/decide.ts';
import { suggestSearch } from '../../../src/domain/decisions/suggest-search.ts';
import { classesWith, school } from './school.ts';

const now = Date.UTC(2026, 5, 15, 10);
const tomorrow = now + 86_400_000;

const policy = school({
  allowedSites: ['bbc.co.uk', 'museum.example', 'encyclopedia.example/wiki'],
  blockedSites: ['bbc.co.uk/sport', 'gossip.example'],
  exceptions: [
    {
      site: 'chat.example',
      purpose: 'pen friends',
      approver: 'head',
      until: '2026-07-22',
      classes: ['blue'],
    },
    { site: 'discord.com', purpose: 'a visiting author', approver: 'head', until: '2026-06-15' },
    { site: 'gossip.example/library', purpose: 'a news project', approver: 'head', until: '2026-06-14' },
  ],
});

function said(colour: Parameters<typeof compilePolicy>[1], address: string) {
  const { action, reason } = decide(address, compilePolicy(policy, colour), now);
  return `${action} ${reason}`;
}

describe('the presets', () => {
  test.each([
    // EYFS and key stage 1: approved sites and nothing else.
    ['red', 'https://www.bbc.co.uk/bitesize', 'allow approved-site'],
    ['red', 'https://www.bbc.co.uk/sport/1', 'block blocked-site'],
    ['red', 'https://unknown.example/', 'block not-on-list'],
    ['red', 'https://www.kiddle.co/s.php?q=otters', 'block engine-not-approved'],
    ['red', 'https://www.google.com/search?q=otters', 'block engine-not-approved'],
    // Lower key stage 2: engines made for children as well.
    ['green', 'https://www.kiddle.co/s.php?q=otters', 'allow approved-engine'],
    ['green', 'https://www.google.com/search?q=otters', 'block engine-not-approved'],
    ['green', 'https://unknown.example/', 'block not-on-list'],
    // Upper key stage 2, taught to search safely: the open web and strict searching.
    ['blue', 'https://unknown.example/?q=otters', 'allow open-web'],
    ['blue', 'https://www.google.co.uk/search?q=otters', 'rewrite safe-search'],
    ['blue', 'https://yandex.com/search/?text=otters', 'block engine-not-approved'],
    ['blue', 'https://chatgpt.com/', 'block engine-not-approved'],
    ['blue', 'https://www.facebook.com/', 'block category'],
    ['blue', 'https://gossip.example/', 'block blocked-site'],
    ['blue', 'http://192.0.2.7/', 'block ip-address'],
    ['blue', 'http://0xc0000207/', 'block ip-address'],
    ['blue', 'https://docs.google.com/document/d/1/edit', 'allow open-web'],
    ['blue', 'https://classroom.google.com/', 'allow open-web'],
    ['blue', 'https://en.wikipedia.org/w/index.php?search=otter', 'allow open-web'],
    // Not yet taught: as lower key stage 2, and it says why.
    ['purple', 'https://unknown.example/', 'block not-on-list'],
    ['purple', 'https://www.google.com/search?q=otters', 'block search-not-taught'],
    ['purple', 'https://www.kiddle.co/s.php?q=otters', 'allow approved-engine'],
    // Chrome's lists alone.
    ['grey', 'https://unknown.example/', 'allow open-web'],
    ['grey', 'https://yandex.com/search/?text=otters', 'allow open-web'],
    ['grey', 'https://gossip.example/', 'block blocked-site'],
    ['grey', 'data:text/html,x', 'allow open-web'],
    // Nobody knows the class: the strictest, with the school's own lists.
    ['none', 'https://www.bbc.co.uk/bitesize', 'allow approved-site'],
    ['none', 'https://unknown.example/', 'block not-on-list'],
    ['staff', 'https://yandex.com/search/?text=otters', 'allow staff'],
  ] as const)('%s asks for %s: %s', (colour, address, expected) => {
    expect(said(colour, address)).toBe(expected);
  });

  test('without any policy everything is closed but help and signing in', () => {
    const compiled = compilePolicy(undefined, 'none');
    expect(decide('https://unknown.example/', compiled, now)).toMatchObject({ reason: 'no-policy' });
    expect(decide('https://www.childline.org.uk/', compiled, now)).toMatchObject({
      reason: 'always-reachable',
    });
    expect(decide('https://accounts.google.com/signin', compiled, now)).toMatchObject({
      reason: 'always-reachable',
    });
  });
});

describe('always reachable', () => {
  test.each([
    'https://hub.otterbourne.example:8443/first-adult',
    'https://www.childline.org.uk/get-support/',
    'https://www.ceop.police.uk/Safety-Centre/',
    'https://accounts.google.com/v3/signin',
    'https://login.microsoftonline.com/common/oauth2',
    'http://connectivitycheck.gstatic.com/generate_204',
  ])('%s, in every class and in a lesson without pages', (address) => {
    const lesson = { version: 1, mode: 'nothing', sent: [], opened: [], until: tomorrow } as const;
    for (const colour of ['red', 'green', 'blue', 'purple', 'none'] as const) {
      expect(decide(address, compilePolicy(policy, colour, lesson), now)).toMatchObject({
        reason: 'always-reachable',
      });
    }
  });

  test('means the hub and no other port or host beside it', () => {
    const compiled = compilePolicy(policy, 'red');
    expect(decide('https://hub.otterbourne.example:9443/', compiled, now)).toMatchObject({ action: 'block' });
    expect(decide('http://hub.otterbourne.example:8443/', compiled, now)).toMatchObject({ action: 'block' });
    expect(decide('https://x.hub.otterbourne.example:8443/', compiled, now)).toMatchObject({
      action: 'block',
    });
  });
});

describe('a named exception', () => {
  test('opens what is closed otherwise, for its class alone', () => {
    expect(said('blue', 'https://chat.example/room')).toBe('allow exception');
    expect(said('green', 'https://chat.example/room')).toBe('block not-on-list');
  });

  test('holds to the end of its last day in the United Kingdom, and not a minute longer', () => {
    const compiled = compilePolicy(policy, 'green');
    const lastMinute = Date.UTC(2026, 5, 15, 22, 59, 59);
    expect(decide('https://discord.com/', compiled, lastMinute)).toMatchObject({ reason: 'exception' });
    expect(decide('https://discord.com/', compiled, lastMinute + 1_000)).toMatchObject({ action: 'block' });
  });

  test('that has ended opens nothing', () => {
    expect(said('red', 'https://gossip.example/library')).toBe('block blocked-site');
  });
});

describe('a class adjusted by its school', () => {
  const decideFor = (
    adjustments: Record<string, unknown>,
    address: string,
    keys: Record<string, unknown> = {},
  ) =>
    decide(
      address,
      compilePolicy(school({ ...keys, classes: classesWith('blue', adjustments) }), 'blue'),
      now,
    );

  test('names its engines in place of those of the preset', () => {
    const adjustments = { approvedEngines: ['swiggle'] };
    expect(decideFor(adjustments, 'https://swiggle.org.uk/')).toMatchObject({ reason: 'approved-engine' });
    expect(decideFor(adjustments, 'https://www.google.com/search?q=x')).toMatchObject({
      reason: 'engine-not-approved',
    });
    expect(decideFor(adjustments, 'https://www.kiddle.co/')).toMatchObject({ reason: 'engine-not-approved' });
  });

  test('opens and closes categories', () => {
    expect(decideFor({ allowedCategories: ['social'] }, 'https://www.facebook.com/')).toMatchObject({
      action: 'allow',
    });
    expect(
      decideFor({ preset: 'lower-ks2', allowedCategories: ['social'] }, 'https://www.facebook.com/'),
    ).toMatchObject({
      reason: 'allowed-category',
    });
    const both = { allowedCategories: ['social'], blockedCategories: ['social'] };
    expect(decideFor(both, 'https://www.facebook.com/')).toMatchObject({ reason: 'category' });
  });

  test('opens a site of a closed category by naming it', () => {
    expect(
      decideFor({ allowedSites: ['facebook.com/school'] }, 'https://www.facebook.com/school'),
    ).toMatchObject({
      reason: 'approved-site',
    });
  });

  test('cannot open an engine by naming its host as a site', () => {
    expect(decideFor({ allowedSites: ['yandex.com'] }, 'https://yandex.com/search/?text=x')).toMatchObject({
      reason: 'engine-not-approved',
    });
  });

  test('blocks a part of an approved engine by naming it as a site', () => {
    expect(
      decideFor({ blockedSites: ['www.google.com/imghp'] }, 'https://www.google.com/imghp'),
    ).toMatchObject({
      reason: 'blocked-site',
    });
  });

  test('searches with an engine of the school’s own', () => {
    const ownEngines = [
      {
        name: 'brooksearch',
        hosts: ['search.otterbourne.example'],
        queryParameters: ['q'],
        resultsAddress: 'https://search.otterbourne.example/?q={query}&safe=1',
        strictParameters: [{ name: 'safe', value: '1' }],
      },
    ];
    const adjustments = { approvedEngines: ['brooksearch'] };
    const search = 'https://search.otterbourne.example/?q=otters';
    expect(decideFor(adjustments, search, { ownEngines })).toMatchObject({
      action: 'rewrite',
      target: 'https://search.otterbourne.example/?q=otters&safe=1',
    });
    expect(decideFor({}, search, { ownEngines })).toMatchObject({ reason: 'engine-not-approved' });
  });
});

describe('a refused search', () => {
  test('is offered in an approved engine with the same words', () => {
    const compiled = compilePolicy(policy, 'green');
    expect(suggestSearch('https://yandex.com/search/?text=otters+and+voles', compiled)?.address).toBe(
      'https://www.kiddle.co/s.php?q=otters+and+voles',
    );
  });

  test('is offered nowhere in a class that does not search', () => {
    expect(
      suggestSearch('https://yandex.com/search/?text=otters', compilePolicy(policy, 'red')),
    ).toBeUndefined();
  });
});

describe('a page inside a page', () => {
  test.each([
    ['https://www.google.com/url?q=https://gossip.example/&sa=D', 'gossip.example'],
    ['https://duckduckgo.com/l/?uddg=https%3A%2F%2Fgossip.example%2F', 'gossip.example'],
    ['https://www.youtube.com/redirect?q=https%3A%2F%2Fgossip.example', 'gossip.example'],
    ['https://www.google.com/amp/s/gossip.example/a', 'gossip.example'],
    ['https://gossip-example.cdn.ampproject.org/c/s/gossip.example/a', 'gossip.example'],
  ])('%s is refused for what it shows', (address) => {
    expect(said('blue', address)).toBe('block nested-address');
  });

  test.each([
    'https://gossip-example.translate.goog/?_x_tr_sl=en',
    'https://translate.google.co.uk/translate?u=https://gossip.example/',
    'https://web.archive.org/web/2020/https://gossip.example/',
    'https://archive.ph/https://gossip.example/',
    'https://12ft.io/https://gossip.example/',
    'https://webcache.googleusercontent.com/search?q=cache:abcdefghijkl:gossip.example/',
  ])('%s is refused in every class', (address) => {
    for (const colour of ['red', 'green', 'blue', 'purple', 'none'] as const) {
      expect(said(colour, address)).toMatch(/^block/);
    }
  });

  test('is open where both are', () => {
    expect(said('blue', 'https://www.google.com/url?q=https://www.bbc.co.uk/bitesize')).toBe(
      'allow open-web',
    );
  });

  test('in an archive that the school opened is decided on by itself', () => {
    const opened = school({
      blockedSites: ['gossip.example'],
      classes: classesWith('blue', { allowedCategories: ['archive', 'translation'] }),
    });
    const compiled = compilePolicy(opened, 'blue');
    expect(decide('https://web.archive.org/web/2020/https://gossip.example/', compiled, now)).toMatchObject({
      reason: 'nested-address',
    });
    expect(decide('https://gossip-example.translate.goog/', compiled, now)).toMatchObject({
      reason: 'nested-address',
    });
    expect(decide('https://web.archive.org/web/2020/https://museum.example/', compiled, now)).toMatchObject({
      action: 'allow',
    });
  });
});

describe('an address in disguise', () => {
  test.each([
    ['https://gossip.example./', 'block blocked-site'],
    ['https://GOSSIP.EXAMPLE/', 'block blocked-site'],
    ['https://www.bbc.co.uk@gossip.example/', 'block blocked-site'],
    ['https://gossip%2Eexample/', 'block blocked-site'],
    ['https:\\\\gossip.example\\', 'block blocked-site'],
    ['ht\ttps://gossip.example/', 'block blocked-site'],
    ['https://\u0432\u0432\u0441.co.uk/', 'block look-alike'],
    ['https://bb\u0441.co.uk/', 'block look-alike'],
    ['https://g\u043e\u043egle.com/', 'block look-alike'],
    ['https://b\u00fccher.example/', 'allow open-web'],
    ['https://\u043c\u043e\u0441\u043a\u0432\u0430.example/', 'allow open-web'],
    ['data:text/html,<h1>x', 'block scheme-closed'],
    ['javascript:alert(1)', 'block scheme-closed'],
    ['file:///etc/passwd', 'block scheme-closed'],
    ['view-source:https://www.bbc.co.uk/', 'block scheme-closed'],
    ['chrome://settings', 'block scheme-closed'],
    ['blob:https://gossip.example/1-2', 'block blocked-site'],
    ['blob:https://www.bbc.co.uk/1-2', 'allow approved-site'],
    ['blob:null/1-2', 'block scheme-closed'],
    ['about:blank', 'allow browser-page'],
    ['about:srcdoc', 'allow browser-page'],
    ['not an address', 'block address-unreadable'],
    ['', 'block address-unreadable'],
  ])('%j: %s', (address, expected) => {
    expect(said('blue', address)).toBe(expected);
  });
});

describe('frames', () => {
  test('an engine made for children keeps the engine it is built on, inside its own pages alone', () => {
    const compiled = compilePolicy(policy, 'green');
    const inside = 'https://cse.google.com/cse/element/v1?q=otters';
    expect(decide(inside, compiled, now, 'www.kiddle.co')).toMatchObject({ reason: 'needed-by-engine' });
    expect(decide(inside, compiled, now, 'www.bbc.co.uk')).toMatchObject({ action: 'block' });
    expect(decide(inside, compiled, now)).toMatchObject({ action: 'block' });
  });
});

test('no text whatever makes a decision throw', () => {
  const compiled = compilePolicy(policy, 'blue');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true })), (text) => {
      expect(['allow', 'block', 'rewrite']).toContain(decide(text, compiled, now).action);
    }),
    { numRuns: 2_000 },
  );
});

test('what an address is rewritten to is open and not rewritten again', () => {
  const compiled = compilePolicy(policy, 'blue');
  for (const address of [
    'https://www.google.com/search?q=otters&safe=off',
    'https://www.bing.com/search?q=otters',
    'https://duckduckgo.com/?q=!g+otters',
    'https://www.google.de/search?q=x&udm=2&safe=off&safe=active',
  ]) {
    const first = decide(address, compiled, now);
    expect(first.action).toBe('rewrite');
    if (first.action === 'rewrite')
      expect(decide(first.target, compiled, now)).toMatchObject({ action: 'allow' });
  }
});
