import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { chainEvent, emptyChain } from '../../../src/domain/events/event-chain.ts';
import { laneOfKind, type EventKind } from '../../../src/domain/events/event-kinds.ts';
import { schoolEvent, type EventDraft } from '../../../src/domain/events/school-event.ts';

const oneOfEach: Record<EventKind, EventDraft> = {
  'help-requested': {
    kind: 'help-requested',
    details: { page: { address: 'https://castle.example/', title: 'Castles' }, via: 'toolbar-button' },
  },
  'page-blocked': {
    kind: 'page-blocked',
    details: { address: 'https://castle.example/', reason: 'no-policy' },
  },
  'help-described': { kind: 'help-described', details: { reportId: uuidv7(), what: 'scary' } },
  'pressed-by-mistake': { kind: 'pressed-by-mistake', details: { reportId: uuidv7() } },
  'shield-lifted': {
    kind: 'shield-lifted',
    details: { reportIds: [uuidv7()], by: 'sealed-code', sealedCode: { sheet: 'HS1', place: 4 } },
  },
  'lift-refused': { kind: 'lift-refused', details: { by: 'challenge', wrongAnswers: 1 } },
  'report-dealt-with': {
    kind: 'report-dealt-with',
    details: { reportId: uuidv7(), outcome: 'talked-with-child', note: 'A trick advert.' },
  },
  'class-signed-in': { kind: 'class-signed-in', details: { colour: 'blue', how: 'tile' } },
  'class-unexpected': { kind: 'class-unexpected', details: { expected: 'blue', signedIn: 'red' } },
  'number-questioned': { kind: 'number-questioned', details: { shown: 14 } },
  'number-confirmed': { kind: 'number-confirmed', details: { shown: 14 } },
  'number-entered': { kind: 'number-entered', details: { entered: 14 } },
  'rules-accepted': { kind: 'rules-accepted', details: { termStart: '2026-09-01' } },
  'concern-matched': {
    kind: 'concern-matched',
    details: { category: 'self-harm', phraseId: 'self-harm-me', kindness: true },
  },
  'site-requested': {
    kind: 'site-requested',
    details: { address: 'https://castle.example/', reason: 'not-on-list' },
  },
  'session-started': {
    kind: 'session-started',
    details: { extensionVersion: '0.1.0', browserVersion: '156.0.0.0' },
  },
  'session-ended': { kind: 'session-ended', details: { reason: 'found-at-next-start' } },
  'events-dropped': { kind: 'events-dropped', details: { from: 3, to: 5, count: 3 } },
  'drill-answered': { kind: 'drill-answered', details: { drillId: '0198c3c0-0000-7000-8000-000000000001' } },
  'device-health': {
    kind: 'device-health',
    details: { policy: 'managed', policyFaults: [], unsentReports: 0, unsentRoutine: 3 },
  },
};

function eventOf(draft: EventDraft): Record<string, unknown> {
  const moment = { id: uuidv7(), session: uuidv7(), time: new Date(), deviceNumber: null };
  return { ...chainEvent(emptyChain, draft, moment).event };
}

describe.each(Object.values(oneOfEach))('the event $kind', (draft) => {
  it('is accepted as the product makes it, in its own lane', () => {
    const event = eventOf(draft);
    expect(schoolEvent.safeParse(event).success).toBe(true);
    expect(event['lane']).toBe(laneOfKind[draft.kind]);
  });

  it('is refused with a field that the schema does not name, at any depth', () => {
    expect(schoolEvent.safeParse({ ...eventOf(draft), pupilName: 'x' }).success).toBe(false);
    expect(
      schoolEvent.safeParse({ ...eventOf(draft), details: { ...draft.details, keystrokes: 'x' } }).success,
    ).toBe(false);
    expect(() =>
      eventOf({ ...draft, details: { ...draft.details, screenshot: 'x' } } as unknown as EventDraft),
    ).toThrow();
  });

  it('is refused in the other lane', () => {
    const lane = laneOfKind[draft.kind] === 'report' ? 'routine' : 'report';
    expect(schoolEvent.safeParse({ ...eventOf(draft), lane }).success).toBe(false);
  });

  it.each([
    ['number 0', { deviceNumber: 0 }],
    ['number 10,000', { deviceNumber: 10_000 }],
    ['a number in words', { deviceNumber: '14' }],
    ['sequence 0', { sequence: 0 }],
    ['a random id', { id: '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b' }],
    ['a time without a zone', { deviceTime: '2026-03-02T10:42:00.000' }],
    ['a colour nobody has', { classColour: 'magenta-ish' }],
    ['a later schema', { schema: 2 }],
    ['an unknown kind', { kind: 'screen-captured' }],
  ])('is refused with %s', (_, change) => {
    expect(schoolEvent.safeParse({ ...eventOf(draft), ...change }).success).toBe(false);
  });
});

describe('a concern', () => {
  it('can carry an id, and no words', () => {
    const withPhrase = (phraseId: string) => ({
      ...eventOf(oneOfEach['concern-matched']),
      details: { category: 'violence', phraseId, kindness: false },
    });
    expect(schoolEvent.safeParse(withPhrase('violence-knife')).success).toBe(true);
    for (const words of ['how to make a', 'Violence', '', `a${'b'.repeat(64)}`]) {
      expect(schoolEvent.safeParse(withPhrase(words)).success).toBe(false);
    }
  });
});
