import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import { decide } from '../../../src/domain/decisions/decide.ts';
import { lessonModes, type Lesson } from '../../../src/domain/decisions/lesson.ts';
import { teacherMayOpenLevels } from '../../../src/domain/policy/teacher-may-open.ts';
import { school } from './school.ts';

const now = Date.UTC(2026, 5, 15, 10);

function lesson(given: Partial<Lesson>): Lesson {
  return { version: 3, mode: 'preset', sent: [], opened: [], until: now + 3_600_000, ...given };
}

const lists = {
  allowedSites: ['bbc.co.uk', 'museum.example'],
  blockedSites: ['gossip.example', 'bbc.co.uk/sport'],
};

function said(
  colour: 'red' | 'green' | 'blue',
  over: Partial<Lesson>,
  address: string,
  keys: Record<string, unknown> = {},
) {
  const { action, reason } = decide(
    address,
    compilePolicy(school({ ...lists, ...keys }), colour, lesson(over)),
    now,
  );
  return `${action} ${reason}`;
}

describe('a lesson', () => {
  test('without pages leaves nothing open but help', () => {
    expect(said('blue', { mode: 'nothing' }, 'https://www.bbc.co.uk/')).toBe('block lesson-nothing');
    expect(said('blue', { mode: 'nothing' }, 'https://www.childline.org.uk/')).toBe('allow always-reachable');
  });

  test('of sent pages alone leaves those open, as far as policy does', () => {
    const sent = ['museum.example/otters', 'https://www.bbc.co.uk/sport/1', 'gossip.example'];
    expect(said('blue', { mode: 'only-sent', sent }, 'https://museum.example/otters/2')).toBe(
      'allow approved-site',
    );
    expect(said('blue', { mode: 'only-sent', sent }, 'https://museum.example/voles')).toBe(
      'block lesson-only-sent',
    );
    expect(said('blue', { mode: 'only-sent', sent }, 'https://www.bbc.co.uk/sport/1')).toBe(
      'block blocked-site',
    );
    expect(said('blue', { mode: 'only-sent', sent }, 'https://gossip.example/')).toBe('block blocked-site');
  });

  test('closes an exception too: narrowing comes first', () => {
    const exceptions = [
      { site: 'chat.example', purpose: 'pen friends', approver: 'head', until: '2026-07-22' },
    ];
    expect(said('blue', { mode: 'only-sent' }, 'https://chat.example/', { exceptions })).toBe(
      'block lesson-only-sent',
    );
  });

  test('opens a site that no list names, where the preset is strict', () => {
    expect(said('green', { sent: ['river.example'] }, 'https://river.example/')).toBe(
      'allow sent-by-teacher',
    );
    expect(said('red', { opened: ['river.example'] }, 'https://river.example/')).toBe(
      'allow opened-by-teacher',
    );
    expect(said('red', {}, 'https://river.example/')).toBe('block not-on-list');
  });

  test.each([
    ['nothing', 'block not-on-list', 'block category'],
    ['sites', 'allow sent-by-teacher', 'block category'],
    ['sites-and-categories', 'allow sent-by-teacher', 'allow sent-by-teacher'],
  ])('opens no more than policy lets a teacher: %s', (teacherMayOpen, ofSite, ofCategory) => {
    const sent = ['river.example', 'facebook.com'];
    expect(said('green', { sent }, 'https://river.example/', { teacherMayOpen })).toBe(ofSite);
    expect(said('green', { sent }, 'https://www.facebook.com/', { teacherMayOpen })).toBe(ofCategory);
  });

  test.each([
    'https://gossip.example/',
    'https://yandex.com/search/?text=x',
    'https://www.croxyproxy.com/',
    'https://chatgpt.com/',
  ])('never opens %s', (address) => {
    const sent = ['gossip.example', 'yandex.com', 'croxyproxy.com', 'chatgpt.com', '*'];
    const keys = { teacherMayOpen: 'sites-and-categories' };
    expect(said('green', { sent, opened: sent }, address, keys)).toMatch(/^block/);
  });

  test('that has run out holds nothing', () => {
    expect(said('blue', { mode: 'nothing', until: now }, 'https://www.bbc.co.uk/')).toBe(
      'allow approved-site',
    );
    expect(said('red', { sent: ['river.example'], until: now }, 'https://river.example/')).toBe(
      'block not-on-list',
    );
  });

  test('opens nothing without a policy', () => {
    const compiled = compilePolicy(undefined, 'none', lesson({ sent: ['*'], opened: ['*'] }));
    expect(decide('https://river.example/', compiled, now)).toMatchObject({ reason: 'no-policy' });
  });
});

describe('the lattice of lessons over policy', () => {
  const site = fc.constantFrom(
    'bbc.co.uk',
    'bbc.co.uk/sport',
    'museum.example',
    'museum.example/otters',
    'gossip.example',
    '*',
    'river.example',
    'facebook.com',
    'yandex.com',
    'www.google.com',
    'chat.example',
    'https://river.example',
  );
  const sites = fc.array(site, { maxLength: 3 });
  const address = fc.constantFrom(
    'https://www.bbc.co.uk/',
    'https://www.bbc.co.uk/sport',
    'https://museum.example/otters',
    'https://museum.example/',
    'https://gossip.example/',
    'http://river.example/',
    'https://www.facebook.com/',
    'https://yandex.com/search?text=x',
    'https://www.google.com/search?q=x',
    'https://www.kiddle.co/',
    'https://chat.example/',
    'http://192.0.2.7/',
    'https://xn--bb-nlc.co.uk/',
    'https://web.archive.org/web/2020/https://gossip.example/',
    'data:text/html,x',
  );
  const policyKeys = fc.record({
    colour: fc.constantFrom('red', 'green', 'blue', 'purple', 'grey'),
    allowedSites: sites,
    blockedSites: sites,
    teacherMayOpen: fc.constantFrom(...teacherMayOpenLevels),
  });
  const lessonKeys = fc.record({ mode: fc.constantFrom(...lessonModes), sent: sites, opened: sites });

  type Keys = Parameters<Parameters<typeof policyKeys.map>[0]>[0];

  function isOpen({ colour, ...keys }: Keys, over: Partial<Lesson> | undefined, text: string): boolean {
    const compiled = compilePolicy(school(keys), colour, over === undefined ? undefined : lesson(over));
    return decide(text, compiled, now).action !== 'block';
  }

  const runs = { numRuns: 400 };

  test('narrowing never opens what policy closes', () => {
    fc.assert(
      fc.property(
        policyKeys,
        fc.constantFrom('only-sent' as const, 'nothing' as const),
        sites,
        address,
        (keys, mode, sent, text) => {
          const narrow = { ...keys, teacherMayOpen: 'nothing' as const };
          if (isOpen(narrow, { mode, sent, opened: sent }, text))
            expect(isOpen(narrow, undefined, text)).toBe(true);
        },
      ),
      runs,
    );
  });

  test('nothing is open in a narrower mode that is closed in a wider one', () => {
    fc.assert(
      fc.property(policyKeys, lessonKeys, address, (keys, over, text) => {
        const [preset, onlySent, nothing] = (['preset', 'only-sent', 'nothing'] as const).map((mode) =>
          isOpen(keys, { ...over, mode }, text),
        );
        if (nothing === true) expect(onlySent).toBe(true);
        if (onlySent === true) expect(preset).toBe(true);
      }),
      runs,
    );
  });

  test('sending one more site never closes anything', () => {
    fc.assert(
      fc.property(policyKeys, lessonKeys, site, address, (keys, over, more, text) => {
        if (isOpen(keys, over, text))
          expect(isOpen(keys, { ...over, sent: [...over.sent, more] }, text)).toBe(true);
      }),
      runs,
    );
  });

  test('a teacher who may open less never opens more', () => {
    fc.assert(
      fc.property(policyKeys, lessonKeys, address, (keys, over, text) => {
        const open = teacherMayOpenLevels.map((teacherMayOpen) =>
          isOpen({ ...keys, teacherMayOpen }, over, text),
        );
        open.forEach((isOpenHere, at) => {
          if (isOpenHere && at + 1 < open.length) expect(open[at + 1]).toBe(true);
        });
      }),
      runs,
    );
  });

  test('a site more in the block list never opens anything, whatever the lesson', () => {
    fc.assert(
      fc.property(
        policyKeys,
        fc.option(lessonKeys, { nil: undefined }),
        site,
        address,
        (keys, over, more, text) => {
          const closedMore = { ...keys, blockedSites: [...keys.blockedSites, more] };
          if (isOpen(closedMore, over, text)) expect(isOpen(keys, over, text)).toBe(true);
        },
      ),
      runs,
    );
  });

  test('no lesson opens what the block list decides on', () => {
    fc.assert(
      fc.property(policyKeys, lessonKeys, address, (keys, over, text) => {
        const { colour, ...rest } = keys;
        const before = decide(text, compilePolicy(school(rest), colour), now);
        if (before.reason === 'blocked-site') expect(isOpen(keys, over, text)).toBe(false);
      }),
      runs,
    );
  });
});
