import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { whatWaits } from '../../../src/extension/outbox/what-waits.ts';
import { breakableDevice } from '../fixtures/breakable-device.ts';
import { blockDraft, pressDraft } from '../fixtures/in-memory.ts';

const lifted = { type: 'report' as const, id: 9, state: 'shield-lifted' as const, ageMs: 0 };

/** What the page that asks to log off sees of a device. */
async function waitsOn(device: ReturnType<typeof breakableDevice>) {
  const inDatabase = await device.use(async (database) => ({
    reports: await database.reports.toArray(),
    unsent: await database.events.count(),
  }));
  return whatWaits(inDatabase, await device.spare.read());
}

describe('a child is asked to log off', () => {
  it('once nothing waits: no message, no adult who has to come, no other event', async () => {
    const device = breakableDevice();
    await device.append(blockDraft);
    expect(await waitsOn(device)).toBe('events');
    const { id } = await device.append(pressDraft);
    expect(await waitsOn(device)).toBe('message');
    await device.send();
    expect(await waitsOn(device)).toBe('open-report');
    await device.reports.heed({ ...lifted, eventId: id }, 0, undefined);
    expect(await waitsOn(device)).toBe('nothing');
  });

  it('not while a message lies beside a database that would not take it', async () => {
    const device = breakableDevice();
    device.breakDisk('full');
    const id = v7();
    await device.append(pressDraft, { id });
    expect(await waitsOn(device)).toBe('message');
    await device.send().catch(() => undefined);
    expect(await waitsOn(device)).toBe('open-report');
    await device.reports.heed({ ...lifted, eventId: id }, 0, undefined);
    expect(await waitsOn(device)).toBe('nothing');
  });

  it('not while an adult’s word of a report could not be sent', async () => {
    const device = breakableDevice();
    const { id } = await device.append(pressDraft);
    await device.send();
    device.breakDisk('full');
    await device.append({ kind: 'shield-lifted', details: { reportIds: [id], by: 'challenge' } });
    expect(await waitsOn(device)).toBe('events');
  });

  it('never where the database cannot be read: an adult is to come', async () => {
    const device = breakableDevice();
    expect(whatWaits(undefined, await device.spare.read())).toBe('open-report');
  });
});
