import { expect, test } from 'vitest';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub } from './support/test-hub.ts';

const year = 365 * 24 * 60 * 60 * 1_000;
const started = {
  kind: 'session-started',
  details: { extensionVersion: '0.1.0', browserVersion: '156.0.0.0' },
} as const;
const ended = (report: number, routine: number) =>
  ({ kind: 'session-ended', details: { reason: 'lesson-ended', last: { report, routine } } }) as const;
const unexpected = { kind: 'class-unexpected', details: { expected: 'red', signedIn: 'blue' } } as const;
const withoutReceipt = { reason: 'session-without-receipt' };
const clocks = [
  ['ahead', year],
  ['behind', -year],
] as const;

async function given() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const device = await TestDevice.enrolled({ address: hub.address, deviceNumber: 14 }, hub.enrolmentKey);
  const tile = async () => (await teacher.board()).tiles.find(({ deviceId }) => deviceId === device.id);
  /** Why somebody should look at it, but for the clock itself. */
  const attention = async () =>
    (await tile())?.attention?.filter(({ reason }) => reason !== 'clock-jumped') ?? [];
  return { device, tile, attention };
}

test.each(clocks)(
  'a session whose clock was a year %s has its receipt asked for, and the sessions after it are judged by theirs',
  async (_, aheadMs) => {
    const { device, attention } = await given();
    await device.deliver([device.write(started), device.write(ended(0, 2))]);
    device.aheadMs = aheadMs;
    device.nextSession();
    await device.deliver([device.write(started)]);
    expect(await attention()).toEqual([]);
    device.aheadMs = 0;
    device.nextSession();
    await device.deliver([device.write(started)]);
    expect(await attention()).toEqual([withoutReceipt]);
    await device.deliver([device.write(ended(0, 2))]);
    device.nextSession();
    await device.deliver([device.write(started)]);
    expect(await attention()).toEqual([]);
    await device.deliver([device.write(unexpected)]);
    expect(await attention()).toEqual([{ reason: 'class-unexpected', expected: 'red' }]);
  },
);

test.each(clocks)(
  'the board says the class of now, whether a clock was a year %s before or is it now',
  async (_, aheadMs) => {
    const { device, tile } = await given();
    const colourAfter = async (colour: 'red' | 'blue') => {
      device.classColour = colour;
      device.nextSession();
      await device.deliver([device.write(started), device.health()]);
      return (await tile())?.classColour;
    };
    expect(await colourAfter('red')).toBe('red');
    device.aheadMs = aheadMs;
    expect(await colourAfter('blue')).toBe('blue');
    device.aheadMs = 0;
    expect(await colourAfter('red')).toBe('red');
  },
);

test('what was made by a clock that was a year ahead and comes when it is right is not the newest for a year', async () => {
  const { device, tile, attention } = await given();
  device.aheadMs = year;
  device.classColour = 'red';
  device.nextSession();
  const late = [device.write(started), device.write(unexpected)];
  device.aheadMs = 0;
  device.classColour = 'blue';
  device.nextSession();
  await device.deliver([device.write(started)]);
  await device.deliver(late);
  expect(await tile()).toMatchObject({ classColour: 'blue' });
  expect(await attention()).toEqual([withoutReceipt]);
});
