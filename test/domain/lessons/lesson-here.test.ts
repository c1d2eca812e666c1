import { describe, expect, it } from 'vitest';
import { compileDnr } from '../../../src/domain/decisions/compile-dnr.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import { decide } from '../../../src/domain/decisions/decide.ts';
import { lessonHere } from '../../../src/domain/lessons/lesson-here.ts';
import type { LessonOnDevice } from '../../../src/domain/lessons/screen-rest.ts';
import { judgeByRules } from '../decisions/dnr-judge.ts';
import { school } from '../decisions/school.ts';

/** A Monday, ten to nine in the morning. */
const now = Date.parse('2026-01-12T08:50:00Z');
const resting = {
  outsideLessons: 'rest',
  lessonHours: [{ days: ['monday'], from: '08:50', until: '12:00' }],
  allowedSites: ['museum.example'],
};
const lesson: LessonOnDevice = {
  version: 7,
  mode: 'preset',
  sent: [],
  opened: [],
  until: now + 3_600_000,
};

function said(
  keys: Record<string, unknown>,
  kept: LessonOnDevice | undefined,
  at: number,
  address = 'https://museum.example/',
  subject: 'blue' | 'grey' | 'staff' = 'blue',
) {
  const policy = school({ allowedSites: ['museum.example'], ...keys });
  const compiled = compilePolicy(policy, subject, lessonHere(policy, kept, at));
  const { action, reason } = decide(address, compiled, at);
  const { rules } = compileDnr(compiled, {
    blockedPage: 'chrome-extension://x/blocked.html',
    holdPage: 'chrome-extension://x/hold.html',
    now: at,
  });
  const byRules = judgeByRules(
    rules.map(({ rule }) => rule),
    address,
  );
  if (address.startsWith('http')) expect(byRules.action).toBe(action);
  return `${action} ${reason}`;
}

describe('outside lesson time', () => {
  it('everything rests where policy says so, and nothing where it does not', () => {
    expect(said(resting, undefined, now - 1)).toBe('block resting');
    expect(said(resting, undefined, now)).toBe('allow approved-site');
    expect(said({ ...resting, outsideLessons: 'preset' }, undefined, now - 1)).toBe('allow approved-site');
    expect(said({}, undefined, now - 1)).toBe('allow approved-site');
  });

  it('a lesson that a teacher runs counts as lesson time, until it has run out', () => {
    const early = { ...lesson, until: now - 1_000 };
    expect(said(resting, early, now - 2_000)).toBe('allow approved-site');
    expect(said(resting, early, now - 1_000)).toBe('block resting');
    expect(said({ outsideLessons: 'rest' }, lesson, now)).toBe('allow approved-site');
    expect(said({ outsideLessons: 'rest' }, undefined, now)).toBe('block resting');
  });

  it.each([
    'https://www.childline.org.uk/',
    'https://www.ceop.police.uk/ceop-reporting/',
    'https://hub.otterbourne.example:8443/',
    'https://accounts.google.com/',
  ])('help, sign-in and the hub stay open: %s', (address) => {
    expect(said(resting, undefined, now - 1, address)).toBe('allow always-reachable');
  });

  it('the preset that follows Chrome’s lists alone rests as well; staff do not', () => {
    expect(said(resting, undefined, now - 1, undefined, 'grey')).toBe('block resting');
    expect(said(resting, undefined, now - 1, undefined, 'staff')).toBe('allow staff');
    expect(said(resting, undefined, now - 1, 'chrome-extension://x/session/start.html')).toBe(
      'allow browser-page',
    );
  });

  it('lapses by itself at the next lesson', () => {
    const policy = school(resting);
    const rest = lessonHere(policy, undefined, now - 60_000);
    expect(rest?.until).toBe(now);
    expect(decide('https://museum.example/', compilePolicy(policy, 'blue', rest), now).action).toBe('allow');
  });
});

describe('in a lesson', () => {
  it('eyes up closes every page, and what was open is open again afterwards', () => {
    expect(said({}, { ...lesson, eyesUp: true }, now)).toBe('block resting');
    expect(said({}, { ...lesson, eyesUp: false }, now)).toBe('allow approved-site');
    expect(said({}, { ...lesson, eyesUp: true }, lesson.until)).toBe('allow approved-site');
  });

  it('a withdrawn device has no page but help, whatever else the lesson says', () => {
    const withdrawn = { ...lesson, withdrawn: true, eyesUp: true, sent: ['museum.example'] };
    expect(said({}, withdrawn, now)).toBe('block withdrawn');
    expect(said({}, withdrawn, now, 'https://www.childline.org.uk/')).toBe('allow always-reachable');
    expect(said({}, withdrawn, lesson.until)).toBe('allow approved-site');
  });
});

describe('help links', () => {
  const own = [{ name: 'Kooth', address: 'https://talk.kooth.example/start', telephone: '0800 100' }];

  it('of the school’s own are reachable in every state, with what lies under their host', () => {
    const keys = { ...resting, helpLinks: own };
    expect(said(keys, undefined, now - 1, 'https://talk.kooth.example/start')).toBe('allow always-reachable');
    expect(said(keys, undefined, now - 1, 'https://chat.talk.kooth.example/')).toBe('allow always-reachable');
    expect(said(keys, undefined, now - 1, 'https://kooth.example/')).toBe('block resting');
  });

  it('that are left out, or of which none was good, are Childline and CEOP', () => {
    const keys = { helpAddresses: ['help.school.example'] };
    expect(said({ ...keys, helpLinks: [] }, undefined, now, 'https://www.childline.org.uk/')).toBe(
      'allow always-reachable',
    );
    expect(said(keys, undefined, now, 'https://www.ceop.police.uk/ceop-reporting/')).toBe(
      'allow always-reachable',
    );
  });
});
