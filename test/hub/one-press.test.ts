import { expect, test } from 'vitest';
import { TestAdult, testAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { startTestHub } from './support/test-hub.ts';

test('a press goes through the hub to the teacher, and "on my way" goes back to the child', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const board = await teacher.openStream();
  const chromebook = await TestDevice.enrolled(
    { address: hub.address, deviceNumber: 14, classColour: 'green' },
    hub.enrolmentKey,
  );
  const shield = await chromebook.openStream();
  await board.until('presence', (frame) => frame.deviceId === chromebook.id && frame.present);

  const press = chromebook.press({ address: 'https://example.org/a?b#c', title: 'What I saw' });
  const answer = await chromebook.deliver([press]);
  expect(answer.notices).toEqual([]);
  expect(answer.acknowledged).toEqual([{ session: chromebook.session, lane: 'report', sequence: 1 }]);

  const { alert } = await board.until('alert');
  expect(alert).toMatchObject({
    alertId: press.event.id,
    deviceId: chromebook.id,
    deviceNumber: 14,
    classColour: 'green',
    state: 'open',
  });
  expect(JSON.stringify(board.frames)).not.toContain('example.org');
  expect(JSON.stringify(board.frames)).not.toContain('What I saw');

  const details = await teacher.look(press.event.id);
  expect(details.page).toEqual({ address: 'https://example.org/a?b#c', title: 'What I saw' });
  expect(details.actions).toMatchObject([{ action: 'seen', byName: testAdult.name }]);
  const seen = await shield.until('report', ({ state }) => state === 'seen');
  expect(seen.eventId).toBe(press.event.id);
  expect(JSON.stringify(shield.frames)).not.toContain(testAdult.name);

  expect((await teacher.act(press.event.id, 'on-my-way')).status).toBe(200);
  const coming = await shield.until('report', ({ state }) => state === 'on-my-way');
  expect(coming.ageMs).toBeLessThan(5_000);
  await board.until('alert', (frame) => frame.alert.state === 'on-my-way');
  expect(await teacher.board()).toMatchObject({
    schoolName: 'Example Primary School',
    tiles: [{ deviceId: chromebook.id, deviceNumber: 14, classColour: 'green', numberClaimedTwice: false }],
    alerts: [{ alertId: press.event.id, state: 'on-my-way' }],
  });
});
