import { describe, expect, it } from 'vitest';
import { concernPhrases } from '../../../src/domain/concerns/concern-phrases.ts';
import { compilePolicy } from '../../../src/domain/decisions/compile-policy.ts';
import type { PolicySubject } from '../../../src/domain/decisions/compiled-policy.ts';
import type { Lesson } from '../../../src/domain/decisions/lesson.ts';
import { previewOf } from '../../../src/domain/decisions/preview.ts';
import { school } from './school.ts';

const phrases = concernPhrases();
const policy = school({ allowedSites: ['castle.example'], blockedSites: ['castle.example/dungeon'] });
const now = Date.parse('2026-11-03T10:42:00Z');
const lesson = (over: Partial<Lesson>): Lesson => ({
  version: 1,
  mode: 'preset',
  sent: [],
  opened: [],
  until: now + 60_000,
  ...over,
});
const tried = (text: string, colour: PolicySubject = 'green', over?: Lesson) =>
  previewOf(text, compilePolicy(policy, colour, over), phrases, now);

describe('what a class would see', () => {
  it.each([
    'castle.example',
    'https://castle.example/moat',
    ' castle.example/moat ',
    'castle.example:8443/x',
  ])('of %s is decided as an address', (text) => {
    expect(tried(text)).toMatchObject({
      kind: 'address',
      decision: { action: 'allow', reason: 'approved-site' },
    });
  });

  it('says why an address is closed, and which entry says so', () => {
    expect(tried('castle.example/dungeon/2')).toMatchObject({
      decision: { action: 'block', reason: 'blocked-site' },
    });
    expect(tried('river.example').decision).toMatchObject({ action: 'block', reason: 'not-on-list' });
    expect(tried('10.1.2.3')).toMatchObject({ kind: 'address', decision: { action: 'block' } });
    expect(tried('javascript:alert(1)').decision).toMatchObject({ reason: 'scheme-closed' });
  });

  it.each(['how castles were built', 'otters', '2 + 2', '3.14'])('of "%s" is a search', (text) => {
    expect(tried(text)).toMatchObject({ kind: 'search', engine: 'Kiddle' });
  });

  it('goes to the engine that the start page offers first, strict where that can be', () => {
    const search = previewOf(
      'otters',
      compilePolicy(
        school({
          classes: [
            {
              colour: 'blue',
              name: 'Year 6',
              keyStage: 'upper-ks2',
              taughtSafeSearching: true,
              approvedEngines: ['google-safe'],
            },
          ],
        }),
        'blue',
      ),
      phrases,
      now,
    );
    expect(search).toMatchObject({ kind: 'search', engine: 'Google' });
    expect(search.decision?.action).not.toBe('block');
    expect(search.decision?.action === 'rewrite' ? search.decision.target : search.address).toContain(
      'safe=active',
    );
  });

  it('has no search box for a class without an engine', () => {
    expect(tried('otters', 'red')).toEqual({ kind: 'search' });
  });

  it('offers a refused search in an engine that is open', () => {
    const refused = tried('https://www.google.com/search?q=otters');
    expect(refused).toMatchObject({
      engine: 'Google',
      decision: { action: 'block', reason: 'engine-not-approved' },
      offer: { engine: 'Kiddle' },
    });
  });

  it('is a calm page where a child looks for help with hurt, whatever the engine', () => {
    expect(tried('i want to kill myself')).toMatchObject({ concern: 'kindness' });
    expect(tried('https://www.google.com/search?q=i+want+to+kill+myself')).toMatchObject({
      concern: 'kindness',
    });
    expect(tried('how to kill weeds').concern).toBeUndefined();
  });

  it('counts the lesson that runs, in both directions', () => {
    expect(tried('castle.example', 'green', lesson({ mode: 'only-sent' })).decision).toMatchObject({
      reason: 'lesson-only-sent',
    });
    expect(tried('river.example', 'green', lesson({ opened: ['river.example'] })).decision).toMatchObject({
      action: 'allow',
      reason: 'opened-by-teacher',
    });
    expect(tried('otters', 'green', lesson({ mode: 'nothing' })).decision).toMatchObject({
      reason: 'lesson-nothing',
    });
  });

  it('repeats no password that stands in an address', () => {
    expect(tried('https://robin:secret@castle.example/').address).toBe('https://castle.example/');
  });
});
