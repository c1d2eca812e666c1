import { describe, expect, it } from 'vitest';
import { compilePolicy } from '../../../../src/domain/decisions/compile-policy.ts';
import type { PolicySubject } from '../../../../src/domain/decisions/compiled-policy.ts';
import { decide } from '../../../../src/domain/decisions/decide.ts';
import { lessonHere } from '../../../../src/domain/lessons/lesson-here.ts';
import { approvableEngines } from '../../../../src/domain/search/approvable-engines.ts';
import { searchAddressOf } from '../../../../src/domain/search/search-address-of.ts';
import { lessonToDecideBy, type KeptLesson } from '../../../../src/extension/access/lesson-in-force.ts';
import { startViewOf } from '../../../../src/extension/session/start/start-view-of.ts';
import { classesWith, school } from '../../../domain/decisions/school.ts';

const now = Date.UTC(2026, 5, 15, 10);
const lesson: KeptLesson = {
  version: 3,
  lessonId: '01981a3e-0000-7000-8000-000000000001',
  classColour: 'green',
  mode: 'preset',
  sent: [],
  opened: [],
  eyesUp: false,
  until: now + 3_600_000,
};

function shown(subject: PolicySubject, keys: Record<string, unknown> = {}, kept?: KeptLesson, at = now) {
  const policy = school(keys);
  const here = lessonHere(policy, lessonToDecideBy(kept), at);
  const compiled = compilePolicy(policy, subject, here);
  return { ...startViewOf({ policy, compiled, lesson: kept, now: at }), compiled };
}

const ids = (view: ReturnType<typeof shown>) => view.engines.map(({ id }) => id);
const names = (view: ReturnType<typeof shown>) => view.places.map(({ name }) => name);

describe('the search box', () => {
  it('is not there for EYFS and key stage 1, nor for a class nobody knows', () => {
    expect(ids(shown('red'))).toEqual([]);
    expect(ids(shown('none'))).toEqual([]);
  });

  it('offers what is open for the class, and more once it was taught to search safely', () => {
    expect(ids(shown('green'))).toEqual(['kiddle', 'swiggle']);
    expect(ids(shown('purple'))).toEqual(['kiddle', 'swiggle']);
    expect(ids(shown('blue'))).toEqual(['kiddle', 'swiggle', 'google', 'bing', 'duckduckgo']);
    const classes = classesWith('green', { approvedEngines: ['google-safe', 'swiggle'] });
    expect(ids(shown('green', { classes }))).toEqual(['swiggle']);
  });

  it('is not there while a lesson or a block list closes every engine', () => {
    expect(ids(shown('green', {}, { ...lesson, mode: 'only-sent' }))).toEqual([]);
    expect(ids(shown('green', { blockedSites: ['kiddle.co'] }))).toEqual(['swiggle']);
  });

  it('leads to an address that is open and strict already, for every engine there is', () => {
    const classes = classesWith('blue', { approvedEngines: Object.keys(approvableEngines) });
    const view = shown('blue', { classes });
    expect(view.engines.length).toBe(Object.keys(approvableEngines).length);
    for (const engine of view.engines) {
      const address = searchAddressOf(engine, 'roman castles & moats');
      expect(decide(address, view.compiled, now), engine.id).toMatchObject({ action: 'allow' });
      expect(decodeURIComponent(address.replaceAll('+', ' '))).toContain('roman castles & moats');
    }
  });

  it('is strict with an engine of the school’s own', () => {
    const ownEngines = [
      {
        name: 'brook',
        title: 'Brook',
        hosts: ['search.brook.example'],
        queryParameters: ['q'],
        resultsAddress: 'https://search.brook.example/find?q={query}',
        strictParameters: [{ name: 'safe', value: 'yes' }],
        childSafe: true,
      },
    ];
    const view = shown('green', {
      ownEngines,
      classes: classesWith('green', { approvedEngines: ['brook'] }),
    });
    expect(view.engines).toEqual([
      {
        id: 'brook',
        name: 'Brook',
        resultsAddress: 'https://search.brook.example/find?q={query}&safe=yes',
      },
    ]);
  });
});

describe('the tiles', () => {
  const museum = { name: 'Museum', address: 'https://museum.example/', picture: 'history' };
  const brook = { name: 'Our brook', address: 'https://brook.example/otters' };

  it('are those of the class, then those of the school, each once', () => {
    const view = shown('green', {
      allowedSites: ['museum.example', 'brook.example'],
      startSites: [museum, brook],
      classes: classesWith('green', { startSites: [brook] }),
    });
    expect(view.places).toEqual([brook, museum]);
  });

  it('lead nowhere that would be refused', () => {
    const view = shown('green', { allowedSites: ['brook.example'], startSites: [museum, brook] });
    expect(names(view)).toEqual(['Our brook']);
    expect(names(shown('red', { startSites: [museum] }))).toEqual([]);
    expect(names(shown('blue', { startSites: [museum] }))).toEqual(['Museum']);
    const closed = { allowedSites: ['museum.example'], startSites: [museum] };
    expect(names(shown('green', closed, { ...lesson, mode: 'nothing' }))).toEqual([]);
  });

  it('are one for each plain site of the lists where the school chose none', () => {
    const view = shown('green', {
      allowedSites: [
        'www.museum.example',
        '.exact.example',
        'bbc.co.uk/bitesize/',
        'https://wiki.example:8443/a',
        'museum.example/shop?page=1',
        '*',
        'data:*',
        '192.0.2.7',
      ],
      blockedSites: ['exact.example'],
      classes: classesWith('green', { allowedSites: ['phonics.example'] }),
    });
    expect(view.places).toEqual([
      { name: 'phonics.example', address: 'https://phonics.example/' },
      { name: 'museum.example', address: 'https://www.museum.example/' },
      { name: 'exact.example', address: 'https://exact.example/' },
      { name: 'bbc.co.uk/bitesize', address: 'https://bbc.co.uk/bitesize/' },
      { name: 'wiki.example/a', address: 'https://wiki.example:8443/a' },
    ]);
  });

  it('are none where the school chose to have none, and never too many', () => {
    expect(names(shown('green', { allowedSites: ['museum.example'], startSites: [] }))).toEqual([]);
    const allowedSites = Array.from({ length: 50_000 }, (_, at) => `site-${at}.example`);
    expect(names(shown('green', { allowedSites }))).toHaveLength(24);
  });
});

describe('what the teacher sent', () => {
  const sent = [
    { address: 'https://river.example/otters', title: 'Otters' },
    { address: 'castle.example', title: ' ' },
    { address: 'https://www.facebook.com/', title: 'Closed' },
    { address: 'javascript:alert(1)', title: 'Hostile' },
  ];

  it('is offered while the lesson runs, as far as it is open', () => {
    const view = shown('green', {}, { ...lesson, sent });
    expect(view.sent).toEqual([
      { name: 'Otters', address: 'https://river.example/otters' },
      { name: 'castle.example', address: 'https://castle.example' },
    ]);
    expect(shown('green', {}, { ...lesson, sent }, lesson.until).sent).toEqual([]);
  });
});

describe('help', () => {
  it('is Childline and CEOP where the school names nothing, also without a policy', () => {
    const compiled = compilePolicy(undefined, 'none');
    const view = startViewOf({ policy: undefined, compiled, lesson: undefined, now });
    expect(view.noPolicy).toBe(true);
    expect(view.help.map(({ name, telephone }) => [name, telephone])).toEqual([
      ['Childline', '0800 1111'],
      ['CEOP', undefined],
    ]);
    for (const { address } of view.help) {
      expect(decide(address, compiled, now)).toMatchObject({ reason: 'always-reachable' });
    }
  });

  it('is what the school names in its place', () => {
    const helpLinks = [{ name: 'Kooth', address: 'https://kooth.example/', telephone: '0800 100' }];
    expect(shown('red', { helpLinks }).help).toEqual(helpLinks);
  });
});
