import { describe, expect, it } from 'vitest';
import { childWord, type AlertDetails } from '../../../src/contracts/http/alerts.ts';
import { whatItWas } from '../../../src/domain/incidents/what-it-was.ts';
import { suggestedC, whatWords } from '../../../src/companion/alert/child-word-texts.ts';
import { historyOf } from '../../../src/companion/alert/history-of.ts';
import { saysMistake } from '../../../src/companion/board/says-mistake.ts';
import type { TileView } from '../../../src/companion/board/tile-views.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 3, 10, 42, seconds)).toISOString();
const word = (said: string, seconds: number, more: object = {}) =>
  childWord.parse({ said, deviceTime: at(seconds), at: at(seconds), ...more });

const press: AlertDetails = {
  alert: fixtureAlert(fixtureTile(14), { receivedAt: at(0) }),
  page: { address: 'https://pictures.example/', title: '' },
  deviceTime: at(0),
  actions: [
    { action: 'seen', byName: 'Robin', at: at(9) },
    { action: 'on-my-way', byName: 'Robin', at: at(12) },
  ],
  words: [
    word('what-it-was', 5, { what: 'scary' }),
    word('by-mistake', 10, { leadsTo: 'start-page' }),
    word('no-mistake', 14),
    word('what-it-was', 15, { what: 'about-a-grown-up', forDsl: true }),
  ],
};

describe('what happened around a press', () => {
  it('stands in one order, whoever did it', () => {
    expect(
      historyOf(press).map(({ who, words }) => [typeof who === 'string' ? who : who.name, words]),
    ).toEqual([
      ['child', 'asked for help'],
      ['child', 'said what it was: something scary'],
      ['Robin', 'looked'],
      ['child', 'said that it was a mistake; policy leads to the start page'],
      ['Robin', 'on the way'],
      ['child', 'said that it was no mistake'],
      ['child', 'said what it was: it is about a grown-up'],
    ]);
    expect(historyOf(press).map(({ forDsl }) => forDsl)).toEqual([...Array(6).fill(false), true]);
  });

  it('tells what was done at the Chromebook itself, by nobody knows whom, and passes over what a newer hub tells', () => {
    const deed = (seconds: number, told: unknown) => ({
      deed: told,
      deviceTime: at(seconds),
      at: at(seconds),
    });
    const deeds = [
      deed(20, { deed: 'lift-refused', by: 'challenge', wrongAnswers: 1 }),
      deed(21, { deed: 'shield-lifted', by: 'sealed-code', sealedCode: { sheet: 'AB', place: 3 } }),
      deed(22, { deed: 'of-a-later-release' }),
      deed(23, { deed: 'report-dealt-with', outcome: 'passed-to-dsl', note: 'Rang at once.' }),
    ];
    expect(historyOf({ ...press, deeds }).slice(-3)).toMatchObject([
      { who: 'chromebook', words: 'somebody typed a wrong answer to lift the shield (1 in a row)' },
      { who: 'chromebook', words: 'the shield was lifted with sealed code 3 of sheet AB' },
      { who: 'chromebook', words: 'what was done: passed to the DSL', note: 'Rang at once.' },
    ]);
  });

  it('of an older hub, which knows no words, is what adults did', () => {
    const { words: _none, ...older } = press;
    expect(historyOf(older)).toHaveLength(3);
  });

  it('of a newer hub is told as far as this release knows it', () => {
    const newer = { ...press, words: [word('sang', 3), word('what-it-was', 4, { what: 'ghost' })] };
    expect(
      historyOf(newer)
        .slice(1, 3)
        .map(({ words }) => words),
    ).toEqual([
      'said something that only a newer release knows',
      'said what it was: something that only a newer release knows',
    ]);
  });
});

describe('what it was', () => {
  it('has words for every picture, and suggests one of the four Cs where the picture does', () => {
    expect(new Set(whatItWas.options.map(whatWords)).size).toBe(whatItWas.options.length);
    expect(suggestedC('rude-pictures')).toBe('Content');
    expect(suggestedC('advert-or-trick')).toBe('Commerce');
    expect(suggestedC('not-sure')).toBeUndefined();
    expect(suggestedC('of a newer release')).toBeUndefined();
  });
});

describe('a tile says that it was a mistake', () => {
  const view = (...mistakes: boolean[]) =>
    ({ alerts: mistakes.map((byMistake) => ({ ...press.alert, byMistake })) }) as unknown as TileView;

  it('when that is said of every press that is open, and not of one among others', () => {
    expect(saysMistake(view(true))).toBe(true);
    expect(saysMistake(view(true, true))).toBe(true);
    expect(saysMistake(view(true, false))).toBe(false);
    expect(saysMistake(view())).toBe(false);
  });
});

describe('what was noted about a press', () => {
  it('stands in its history with its words beside it, and of the DSL’s no more than that it was done', () => {
    const outcomes = [
      {
        deed: 'dealt-with',
        outcome: 'gave-advice',
        fourC: 'conduct',
        note: 'be kind',
        byName: 'Robin',
        at: at(40),
      },
      { deed: 'taken-up', byName: 'Robin', at: at(41) },
      { deed: 'passed-to-dsl', byName: 'Robin', at: at(42) },
      { deed: 'dealt-with', byName: 'Dana', at: at(43) },
      { deed: 'dealt-with', outcome: 'of-a-newer-release', inBulk: true, byName: 'Robin', at: at(44) },
    ];
    const lines = historyOf({ ...press, outcomes }).slice(-5);
    expect(lines.map(({ words, note }) => [words, note])).toEqual([
      ['dealt with it: gave advice; conduct', 'be kind'],
      ['took it up again', undefined],
      ['passed it to the DSL', undefined],
      ['dealt with it; what was done is for the DSL', undefined],
      ['dealt with it: something that only a newer release knows; with others, in one tap', undefined],
    ]);
  });
});
