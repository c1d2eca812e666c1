import { afterAll, beforeAll, expect, it } from 'vitest';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { startClassroom, type Classroom } from './support/classroom.ts';

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
  await waitUntil('two tiles that say 14 twice', async () => {
    const words = await tiles();
    return words.length === 2 && words.every((text) => text.includes('14') && text.includes('twice'));
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
