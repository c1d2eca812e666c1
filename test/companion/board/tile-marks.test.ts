import { describe, expect, it } from 'vitest';
import { tileMarks } from '../../../src/companion/board/tile-marks.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';

const well = {
  number: 14,
  colour: 'red' as const,
  expected: undefined,
  twice: false,
  questioned: false,
  noticed: [],
  blockedOften: false,
  alerts: [],
};
const short = (differs: Partial<Parameters<typeof tileMarks>[0]>) =>
  tileMarks({ ...well, ...differs }).map((mark) => mark.short);

describe('what is not as it should be at a Chromebook', () => {
  it('is said in words, the most urgent first', () => {
    expect(short({})).toEqual([]);
    expect(short({ expected: 'blue' })).toEqual(['Wrong colour']);
    expect(short({ twice: true })).toEqual(['Two say 14']);
    expect(short({ questioned: true })).toEqual(['Not 14?']);
    expect(short({ expected: 'blue', twice: true, questioned: true })).toEqual([
      'Wrong colour',
      'Two say 14',
      'Not 14?',
    ]);
  });

  it('is also that addresses are refused often, and that the DSL has a press whose shield is up', () => {
    expect(short({ expected: 'blue', blockedOften: true })).toEqual(['Wrong colour', 'Blocked often']);
    const alerts = [fixtureAlert(fixtureTile(14), { standing: 'with-dsl' })];
    expect(short({ alerts })).toEqual(['With the DSL']);
    expect(short({ alerts: alerts.map((alert) => ({ ...alert, state: 'shield-lifted' })) })).toEqual([]);
  });

  it('names both classes to whoever opens it', () => {
    expect(tileMarks({ ...well, expected: 'blue' })[0]?.long).toBe(
      'Wrong colour: signed in as Red, and Blue has its lesson here.',
    );
  });

  it('tells what the hub noticed, each reason once, what asks for somebody now first', () => {
    const noticed = ['clock-jumped', 'gone-quiet', 'session-without-receipt', 'something-newer'];
    const marks = tileMarks({ ...well, twice: true, noticed });
    expect(marks.map(({ key }) => key)).toEqual([
      'number-claimed-twice',
      'gone-quiet',
      'clock-jumped',
      'session-without-receipt',
    ]);
    expect(marks.flatMap((mark) => mark.short ?? [])).toEqual(['Two say 14', 'Gone quiet', 'Clock jumped']);
    expect(marks.map(({ isQuiet }) => isQuiet)).toEqual([false, false, true, true]);
  });

  it('is nothing about a number that nobody knows', () => {
    expect(short({ number: null, twice: true, questioned: true })).toEqual([]);
  });
});
