import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { startClassroom, type Classroom } from './support/classroom.ts';
import { signInAsks, signInEnds } from './support/sign-in-face.ts';

let room: Classroom;

beforeAll(async () => {
  room = await startClassroom();
});
afterAll(() => room.close());

it('a second device that claims number 14 is shown beside the first, both are marked, and each press is its own', async () => {
  const { hub, teacher } = room.school;
  const second = await TestDevice.make({ address: hub.address, deviceNumber: 14, classColour: 'blue' });
  const answer = await second.enrol(hub.enrolmentKey);
  expect(await answer.json()).toMatchObject({ notices: [{ code: 'device-number-claimed-twice' }] });

  const tiles = () =>
    teacher.page.$$eval('button.tile', (all) =>
      all.map((tile) => (tile as HTMLElement).innerText.toLowerCase()),
    );
  await waitUntil('two tiles that say that two say 14', async () => {
    const words = await tiles();
    return words.length === 2 && words.every((text) => text.includes('two say 14'));
  });

  const page = await room.open('<!doctype html><title>Castles</title>');
  await room.press(page);
  await second.deliver([second.press({ address: 'https://moat.example/', title: 'Moats' })]);
  await waitUntil('both presses', async () => (await room.presses()).length === 2);
  const statuses = () =>
    teacher.page.$$eval('button.tile', (all) => all.map((tile) => (tile as HTMLElement).dataset['status']));
  await waitUntil('two tiles that need help', async () =>
    (await statuses()).every((one) => one === 'needs-help'),
  );
});

it('a child learns kindly of another Chromebook that is there and says the same number, once', async () => {
  const { hub, chromebook } = room.school;
  const third = await TestDevice.make({ address: hub.address, deviceNumber: 14, classColour: 'blue' });
  await third.enrol(hub.enrolmentKey);
  await room.liftAll();
  const stream = await third.openStream();
  const page = await signInAsks(chromebook, 'number-twice');
  expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe(
    'Another Chromebook says 14 too.',
  );
  await page.click('[data-says="number-twice-seen"]');
  await signInEnds(chromebook);
  await stream.close();
});
