import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDown, type Countdown, type Moment } from '../../../src/extension/lesson/countdown.ts';

const minute = 60_000;
const hour = 60 * minute;
const year = 365 * 24 * hour;
const lessonId = '01890a5d-ac96-774b-bcce-b302099a8057';
const start: Countdown = {
  lessonId,
  leftMs: 45 * minute,
  wallMs: 1_000 * year,
  aliveMs: 5_000,
  life: 'first',
};

const after = (wallMs: number, aliveMs: number, life = 'first'): Moment => ({
  wallMs: start.wallMs + wallMs,
  aliveMs: (life === 'first' ? start.aliveMs : 0) + aliveMs,
  life,
});

describe('the time that a lesson has left', () => {
  it.each<[string, Moment, number]>([
    ['goes by both clocks', after(10 * minute, 10 * minute), 35],
    ['goes by the wall clock while the lid is closed', after(30 * minute, 1 * minute), 15],
    ['goes by the other one when the clock is set back by a year', after(-year, 10 * minute), 35],
    ['stands when the clock is set back and nothing else is known', after(-hour, 0), 45],
    ['ends when the clock is set forth by a year', after(year, 1 * minute), 0],
    ['goes on in the next worker', after(5 * minute, 2_000, 'second'), 40],
    [
      'loses what the next worker has lived when the clock was set back',
      after(-year, 20 * minute, 'second'),
      25,
    ],
    ['never falls below nothing', after(46 * minute, 46 * minute), 0],
  ])('%s', (_name, moment, leftMinutes) => {
    expect(countDown(start, moment).countdown).toEqual({ lessonId, leftMs: leftMinutes * minute, ...moment });
  });

  it.each<[string, Moment, boolean]>([
    ['a clock that was set forth', after(year, minute), true],
    ['a lid that was closed past its end', after(46 * minute, minute), true],
    ['its own end', after(45 * minute, 45 * minute), false],
    ['a lesson that goes on', after(minute, minute), false],
  ])('tells %s from the rest: an end by the wall clock alone is asked about', (_name, moment, byWall) => {
    expect(countDown(start, moment).byWall).toBe(byWall);
  });

  it('is never longer than what workers lived through, whatever is done to the clock', () => {
    const step = fc.record({
      wallMs: fc.integer({ min: -year, max: year }),
      livedMs: fc.integer({ min: 0, max: 10 * minute }),
      newLife: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let countdown = start;
        let livedMs = 0;
        steps.forEach(({ wallMs, livedMs: lived, newLife }, index) => {
          const moment = {
            wallMs: countdown.wallMs + wallMs,
            aliveMs: (newLife ? 0 : countdown.aliveMs) + lived,
            life: newLife ? `life ${index}` : countdown.life,
          };
          const before = countdown.leftMs;
          ({ countdown } = countDown(countdown, moment));
          livedMs += lived;
          expect(countdown.leftMs).toBeLessThanOrEqual(before);
        });
        expect(countdown.leftMs).toBeLessThanOrEqual(Math.max(0, start.leftMs - livedMs));
      }),
    );
  });
});
