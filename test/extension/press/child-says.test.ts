import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { SchoolEvent } from '../../../src/domain/events/school-event.ts';
import type { SchoolPolicy } from '../../../src/domain/policy/school-policy.ts';
import { acknowledge } from '../../../src/extension/outbox/acknowledge.ts';
import { coversScreen } from '../../../src/extension/outbox/report-record.ts';
import { allReports, heedReportFrame, leadToStartPage } from '../../../src/extension/outbox/reports.ts';
import { createChildSays } from '../../../src/extension/press/child-says.ts';
import { memoryOutbox, pressDraft } from '../fixtures/in-memory.ts';

/** A device on which a child has pressed. */
async function pressed(pressedByMistake?: SchoolPolicy['pressedByMistake']) {
  const outbox = memoryOutbox();
  const done: string[] = [];
  const { id: reportId } = await outbox.append(pressDraft);
  const says = createChildSays({
    append: outbox.append,
    reports: () => allReports(outbox.use),
    policy: () => Promise.resolve({ pressedByMistake } as SchoolPolicy),
    leadToStartPage: (id) => leadToStartPage(outbox.use, id),
    reconcileShield: () => Promise.resolve(void done.push('shield')),
    syncNow: () => void done.push('sync'),
  });
  const events = async () =>
    (await outbox.use((database) => database.events.toArray())).map(
      ({ text }) => JSON.parse(text) as SchoolEvent,
    );
  const report = async () => (await allReports(outbox.use))[0];
  const lift = () =>
    heedReportFrame(
      outbox.use,
      'https://hub.example',
      { type: 'report', id: 9, eventId: reportId, state: 'shield-lifted', ageMs: 0 },
      0,
    );
  return { ...outbox, reportId, says, events, report, done, lift };
}

describe('what it was', () => {
  it('is kept in the report lane, goes at once, and can be changed', async () => {
    const { says, reportId, events, report, done } = await pressed();
    expect(await says.whatItWas({ wordId: v7(), reportId, what: 'scary' })).toEqual({ kept: true });
    await says.whatItWas({ wordId: v7(), reportId, what: 'about-a-grown-up' });
    expect((await events()).slice(1)).toMatchObject([
      { kind: 'help-described', lane: 'report', sequence: 2, details: { reportId, what: 'scary' } },
      { kind: 'help-described', lane: 'report', sequence: 3, details: { what: 'about-a-grown-up' } },
    ]);
    expect((await report())?.what).toBe('about-a-grown-up');
    expect(done).toEqual(['sync', 'sync']);
  });

  it('asked for again after a worker died is written once, also when the hub has it already', async () => {
    const { says, reportId, use, session, events } = await pressed();
    const word = { wordId: v7(), reportId, what: 'unkind' } as const;
    await says.whatItWas(word);
    await says.whatItWas(word);
    expect(await events()).toHaveLength(2);
    const sent = await use((database) => database.events.toArray());
    await acknowledge(use, [{ session, lane: 'report', sequence: 2 }], sent);
    expect(await says.whatItWas(word)).toEqual({ kept: true });
    expect(await events()).toEqual([]);
  });

  it('is not taken for a report that covers no screen', async () => {
    const { says, lift, reportId, events } = await pressed();
    expect(await says.whatItWas({ wordId: v7(), reportId: v7(), what: 'scary' })).toEqual({ kept: false });
    await lift();
    expect(await says.whatItWas({ wordId: v7(), reportId, what: 'scary' })).toEqual({ kept: false });
    expect(await events()).toHaveLength(1);
  });
});

describe('"I pressed by mistake"', () => {
  it('is recorded, and the shield stays', async () => {
    const { says, reportId, events, report } = await pressed();
    expect(await says.byMistake({ wordId: v7(), reportId, takenBack: false })).toEqual({ kept: true });
    expect((await events())[1]).toMatchObject({
      kind: 'pressed-by-mistake',
      details: { reportId, leadsTo: 'shield-stays' },
    });
    expect(await says.waitIsOver(reportId)).toEqual({ led: false });
    const after = await report();
    expect(after).toMatchObject({ byMistake: true, lifted: false, state: 'open' });
    expect(after && coversScreen(after)).toBe(true);
  });

  it('leads to the start page after its wait where policy lets it, and the report stays open', async () => {
    const { says, reportId, events, report, done } = await pressed('start-page');
    await says.byMistake({ wordId: v7(), reportId, takenBack: false });
    expect((await events())[1]).toMatchObject({ details: { leadsTo: 'start-page' } });
    expect(await says.waitIsOver(reportId)).toEqual({ led: true });
    expect(await report()).toMatchObject({ ledToStartPage: true, lifted: false, state: 'open' });
    expect(done).toEqual(['sync', 'shield']);
  });

  it('can be taken back, and then leads nowhere', async () => {
    const { says, reportId, events, report } = await pressed('start-page');
    await says.byMistake({ wordId: v7(), reportId, takenBack: false });
    await says.byMistake({ wordId: v7(), reportId, takenBack: true });
    expect((await events())[2]).toMatchObject({ details: { reportId, takenBack: true } });
    expect(await says.waitIsOver(reportId)).toEqual({ led: false });
    expect(await report()).toMatchObject({ byMistake: false });
  });

  it('opens nothing for a child who never said it', async () => {
    const { says, reportId, report } = await pressed('start-page');
    expect(await says.waitIsOver(reportId)).toEqual({ led: false });
    expect(await report()).not.toHaveProperty('ledToStartPage');
  });
});
