import { describe, expect, it } from 'vitest';
import {
  boardAfterAlert,
  boardAfterLesson,
  boardLoaded,
  emptyBoard,
} from '../../../src/companion/board/board-state.ts';
import { boardFromKept, boardToKeep } from '../../../src/companion/offline/kept-board.ts';
import { signInFromKept, signInToKeep } from '../../../src/companion/offline/kept-sign-in.ts';
import { fixtureAlert, fixtureTile } from '../support/fixture-board.ts';

const now = Date.parse('2026-11-03T10:42:00.000Z');
const dayMs = 24 * 60 * 60 * 1_000;

const school = boardLoaded(emptyBoard, {
  schoolName: 'Example Primary School',
  tiles: [
    fixtureTile(14, {
      attention: [{ reason: 'gone-quiet', at: '2026-11-03T10:40:00.000Z', told: 'Marker' }],
    }),
    { ...fixtureTile(15), childName: 'Marker' },
  ],
  alerts: [
    {
      ...fixtureAlert(fixtureTile(14), { said: 1, standing: 'dealt-with', standingVersion: 2 }),
      title: 'Marker',
    },
  ],
  classes: [
    {
      classId: '01890000-0000-7000-8000-000000000001',
      name: 'Kestrels',
      colour: 'blue',
      keyStage: 'lower-ks2',
      numbers: [15, 14],
      teacher: 'Marker',
    },
  ],
  lessons: [
    {
      lessonId: '01890000-0000-7000-8000-000000000002',
      version: 3,
      classId: '01890000-0000-7000-8000-000000000001',
      className: 'Kestrels',
      classColour: 'blue',
      mode: 'preset',
      startedAt: '2026-11-03T10:30:00.000Z',
      endsAt: '2026-11-03T11:30:00.000Z',
      startedBy: { adultId: 'robin', name: 'Marker' },
      sent: [{ address: 'https://marker.example/', title: 'Marker' }],
      sendings: 1,
      opened: ['marker.example'],
      eyesUp: true,
      withdrawn: [
        {
          number: 15,
          reason: 'Marker',
          by: { adultId: 'robin', name: 'Marker' },
          at: '2026-11-03T10:35:00.000Z',
        },
      ],
      note: 'Marker',
    },
  ],
  lastFrameId: 7,
  hubTime: '2026-11-03T10:41:58.000Z',
});
const present = new Set([fixtureTile(14).deviceId]);
const recalled = { state: { ...school, present }, at: now, clockAheadMs: 2_000 };
/** What IndexedDB makes of it. */
const stored = (value: unknown): unknown => structuredClone(value);

describe('the board that is kept', () => {
  it('says what it said: numbers, colours, who needs help, which lesson runs', () => {
    const found = boardFromKept(stored(boardToKeep('robin', recalled)), 'robin', now + 180_000);
    expect(found).toMatchObject({ at: now, clockAheadMs: 2_000 });
    expect([...(found?.state.tiles.values() ?? [])]).toMatchObject([
      { deviceNumber: 14, attention: [{ reason: 'gone-quiet', at: '2026-11-03T10:40:00.000Z' }] },
      { deviceNumber: 15 },
    ]);
    expect([...(found?.state.alerts.values() ?? [])]).toMatchObject([
      { deviceNumber: 14, state: 'open', standing: 'dealt-with', standingVersion: 2 },
    ]);
    expect([...(found?.state.classes.values() ?? [])]).toMatchObject([{ numbers: [15, 14] }]);
    expect(found?.state.present).toEqual(present);
    const [lesson] = [...(found?.state.lessons.values() ?? [])];
    expect(lesson).toMatchObject({ className: 'Kestrels', eyesUp: true, startedBy: { adultId: 'robin' } });
  });

  it('keeps no name, address, title or reason, and no field that this release does not know', () => {
    expect(JSON.stringify([...school.lessons.values()])).toContain('Marker');
    expect(JSON.stringify(boardToKeep('robin', recalled))).not.toMatch(/marker/i);
  });

  it('is shown to nobody else, not from the future, and not after two weeks', () => {
    const kept = stored(boardToKeep('robin', recalled));
    expect(boardFromKept(kept, 'sam', now)).toBeUndefined();
    expect(boardFromKept(kept, 'robin', now - 11 * 60_000)).toBeUndefined();
    expect(boardFromKept(kept, 'robin', now + 14 * dayMs)).toBeUndefined();
    for (const nothing of [undefined, null, {}, { board: 1 }]) {
      expect(boardFromKept(nothing, 'robin', now)).toBeUndefined();
    }
  });

  it('gives way to what the hub tells when it is back', () => {
    const found = boardFromKept(stored(boardToKeep('robin', recalled)), 'robin', now);
    const [lesson] = [...school.lessons.values()];
    const [alert] = [...school.alerts.values()];
    if (found === undefined || lesson === undefined || alert === undefined)
      throw new Error('nothing was kept');
    const ended = { at: '2026-11-03T10:50:00.000Z', how: 'by-adult' } as const;
    const later = boardAfterLesson(found.state, { ...lesson, version: 4, ended });
    expect(later.lessons.get(lesson.lessonId)?.ended).toEqual(ended);
    expect(boardAfterAlert(later, { ...alert, state: 'seen' }).alerts.get(alert.alertId)?.state).toBe('seen');
  });
});

describe('the sign-in that is kept', () => {
  const person = {
    adultId: 'robin',
    name: 'Robin Marker',
    email: 'marker@school.example',
    rights: [{ right: 'see-board' }, { right: 'run-lessons', classIds: ['c'] }],
    until: '2026-11-03T18:00:00.000Z',
  };
  const until = Date.parse(person.until);

  it('lets the same adult see the board until it would have ended, without a name', () => {
    const kept = stored(signInToKeep(person, now));
    expect(JSON.stringify(kept)).not.toMatch(/marker/i);
    const found = signInFromKept(kept, until - 1);
    expect(found).toEqual({ adultId: 'robin', name: '', email: '', rights: person.rights });
    expect(signInFromKept(kept, until)).toBeUndefined();
  });

  it('lets nobody in whose clock was set back, or of whom nothing readable is kept', () => {
    expect(signInFromKept(stored(signInToKeep(person, now)), now - 11 * 60_000)).toBeUndefined();
    for (const nothing of [undefined, null, 'robin', { adultId: 'robin' }]) {
      expect(signInFromKept(nothing, now)).toBeUndefined();
    }
    const { until: _, ...unknownEnd } = person;
    expect(signInToKeep(unknownEnd, now)).toBeUndefined();
  });
});
