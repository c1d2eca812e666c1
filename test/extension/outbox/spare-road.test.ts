import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { intakePath } from '../../../src/contracts/http/intake.ts';
import type { EventDraft, SchoolEvent } from '../../../src/domain/events/school-event.ts';
import { bringInSpare } from '../../../src/extension/outbox/bring-in-spare.ts';
import { shieldWords } from '../../../src/extension/press/shield-words.ts';
import { breakableDevice } from '../fixtures/breakable-device.ts';
import { blockDraft, pressDraft } from '../fixtures/in-memory.ts';

const moment = { online: true, pressAgeMs: 0, stateAgeMs: 0 };
const idsIn = (texts: readonly string[]) => texts.map((text) => (JSON.parse(text) as SchoolEvent).id);
const lifted = { type: 'report' as const, id: 9, state: 'shield-lifted' as const, ageMs: 0 };

describe.each(['full', 'broken'] as const)('a press while the database is %s', (fault) => {
  it('is kept beside it, said to be kept, and chained once when the database works again', async () => {
    const device = breakableDevice();
    const first = v7();
    await device.append(pressDraft, { id: first });
    device.breakDisk(fault);
    const id = v7();
    expect(await device.append(pressDraft, { id })).toEqual({ id, isNew: true });
    expect(await device.append(pressDraft, { id })).toEqual({ id, isNew: false });
    const known = (await device.reports.all()).find(({ eventId }) => eventId === id);
    expect(known).toMatchObject({ kept: true, arrived: false, lifted: false });
    expect(shieldWords(known, moment)).toBe('shieldKept');

    device.breakDisk(undefined);
    await bringInSpare(device.use, device.spare);
    await bringInSpare(device.use, device.spare);
    expect(device.spareOnDisk.value).toBeUndefined();
    expect(await device.append(pressDraft, { id })).toEqual({ id, isNew: false });
    await device.send();
    expect(idsIn(device.hub.events)).toEqual([first, id]);
    expect((await device.reports.all()).map(({ arrived }) => arrived)).toEqual([true, true]);
  });

  it('goes straight to the hub, and is not said twice when the database works again', async () => {
    const device = breakableDevice();
    await device.identity();
    device.breakDisk(fault);
    const id = v7();
    await device.append(pressDraft, { id });
    await device.send().catch(() => undefined);
    expect(idsIn(device.hub.events)).toEqual([id]);
    expect(await device.reports.all()).toMatchObject([{ eventId: id, arrived: true }]);
    expect(shieldWords((await device.reports.all())[0], moment)).toBe('shieldArrived');

    device.breakDisk(undefined);
    await device.send();
    await device.append(blockDraft);
    await device.send();
    expect(idsIn(device.hub.events).filter((one) => one === id)).toHaveLength(1);
    expect(await device.use((database) => database.reports.toArray())).toMatchObject([
      { eventId: id, arrived: true },
    ]);
    expect(device.spareOnDisk.value).toBeUndefined();
  });

  it('is lifted by an adult, whatever can be written', async () => {
    const device = breakableDevice();
    const inDatabase = v7();
    await device.append(pressDraft, { id: inDatabase });
    device.breakDisk(fault);
    const id = v7();
    await device.append(pressDraft, { id });
    await device.reports.heed({ ...lifted, eventId: id }, 0, device.hubAddress);
    if (fault === 'full') {
      await device.reports.heed({ ...lifted, eventId: inDatabase }, 0, device.hubAddress);
      expect(await device.reports.notLifted()).toEqual([]);
      device.breakDisk(undefined);
      await bringInSpare(device.use, device.spare);
    }
    expect((await device.reports.notLifted()).filter(({ eventId }) => eventId === id)).toEqual([]);
  });

  it('has its words kept too', async () => {
    const device = breakableDevice();
    device.breakDisk(fault);
    const reportId = v7();
    await device.append(pressDraft, { id: reportId });
    const said: EventDraft = { kind: 'help-described', details: { reportId, what: 'scary' } };
    await device.append(said, { id: v7() });
    expect(await device.reports.all()).toMatchObject([{ what: 'scary' }]);
    device.breakDisk(undefined);
    await device.send();
    expect(device.hub.events.map((text) => (JSON.parse(text) as SchoolEvent).kind)).toEqual([
      'help-requested',
      'help-described',
    ]);
  });
});

describe('a press that no disk takes', () => {
  it('is not said to be kept, goes straight to the hub, and is then said to have arrived', async () => {
    const device = breakableDevice();
    await device.identity();
    device.breakDisk('full');
    device.isOtherStorageFull.value = true;
    const id = v7();
    await expect(device.append(pressDraft, { id })).rejects.toThrow();
    expect(shieldWords((await device.reports.all())[0], moment)).toBeUndefined();
    // The page asks again, until somebody has it.
    await expect(device.append(pressDraft, { id })).rejects.toThrow();
    await device.send();
    expect(await device.append(pressDraft, { id })).toEqual({ id, isNew: false });
    expect(shieldWords((await device.reports.all())[0], moment)).toBe('shieldArrived');
    expect(idsIn(device.hub.events)).toEqual([id]);
  });

  it('is kept as soon as one takes it', async () => {
    const device = breakableDevice();
    device.breakDisk('broken');
    device.isOtherStorageFull.value = true;
    const id = v7();
    await expect(device.append(pressDraft, { id })).rejects.toThrow();
    device.isOtherStorageFull.value = false;
    expect(await device.append(pressDraft, { id })).toEqual({ id, isNew: false });
    expect(device.spareOnDisk.value?.events).toHaveLength(1);
  });
});

describe('without its own key', () => {
  it('a device says a press with a spare one, and with that one alone until the hub has it', async () => {
    const device = breakableDevice();
    device.breakDisk('broken');
    const id = v7();
    await device.append(pressDraft, { id });
    device.hub.faults.push({ path: intakePath, status: 'down', code: '' });
    await expect(device.send()).rejects.toThrow();
    device.breakDisk(undefined);
    await device.send();
    expect(idsIn(device.hub.events)).toEqual([id]);
    expect(device.heardWithSpareKey.times).toBe(1);
    await device.send();
    expect(await device.reports.all()).toMatchObject([{ eventId: id, arrived: true, fromSpareKey: true }]);
    expect(device.spareOnDisk.value).toBeUndefined();
    expect(device.hub.batches.flat()).toHaveLength(1);
  });
});

describe('everything else', () => {
  it('takes no other road: a routine event that cannot be written is refused', async () => {
    const device = breakableDevice();
    device.breakDisk('broken');
    await expect(device.append(blockDraft)).rejects.toThrow();
    expect(device.spareOnDisk.value).toBeUndefined();
  });

  it('that the schema does not name is kept nowhere', async () => {
    const device = breakableDevice();
    device.breakDisk('broken');
    const withMore = { ...pressDraft, details: { ...pressDraft.details, screenshot: '' } } as EventDraft;
    await expect(device.append(withMore)).rejects.toThrow();
    expect(device.spareOnDisk.value).toBeUndefined();
  });
});
