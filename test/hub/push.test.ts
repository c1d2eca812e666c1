import Database from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pushKeyResponse, pushSubscriptionPath } from '../../src/contracts/http/push.ts';
import { isPushService } from '../../src/hub/push/push-services.ts';
import { RecordingRoad } from './support/recording-road.ts';
import { TestPushService } from './support/push-service.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub, TestClock, testFolder } from './support/test-hub.ts';

const minute = 60_000;
const patience = { timeout: 30_000, interval: 50 };
const words = { payload: '{"type":"help-needed"}', ttl: 900, urgency: 'high', topic: 'help-needed' };

/** Ms Hill runs the lesson of number 14, Mr Poole has a lesson too; both are told in a browser. Mail is taken down. */
async function school() {
  const service = await TestPushService.start();
  const mail = new RecordingRoad();
  const clock = new TestClock();
  const dataFolder = join(await testFolder(), 'data');
  const start = () =>
    startTestHub({ dataFolder, clock: clock.now, pushServices: [service.origin], roads: { mail } });
  const hub = await start();
  const lead = await TestAdult.first(hub.address, hub.firstAdultLink);
  const hill = await lead.bring('Ms Hill', [{ role: 'teacher' }]);
  const poole = await lead.bring('Mr Poole', [{ role: 'teacher' }]);
  const keyOf = async (adult: TestAdult) =>
    pushKeyResponse.parse(await (await adult.call('GET', pushSubscriptionPath)).json()).publicKey;
  const subscribe = async (adult: TestAdult) => {
    const browser = service.subscribe(await keyOf(adult));
    const response = await adult.call('POST', pushSubscriptionPath, browser.subscription);
    expect(response.status).toBe(200);
    return browser;
  };
  const where = { address: hub.address, deviceNumber: 14, classColour: 'blue' as const };
  const device = await TestDevice.enrolled(where, hub.enrolmentKey);
  await hill.startLesson((await hill.addClass('Foxes', 'blue')).classId);
  await poole.startLesson((await hill.addClass('Owls', 'red')).classId);
  const press = async () => {
    const pressed = device.press();
    await device.deliver([pressed]);
    return pressed.event.id;
  };
  return { service, mail, clock, hub, start, lead, hill, poole, keyOf, subscribe, press };
}

test('a press is pushed at once to whoever runs the lesson, then to whoever it climbs to: “help needed”, and nothing more', async () => {
  const { service, mail, clock, hill, poole, subscribe, press } = await school();
  const [phone, laptop, other] = [await subscribe(hill), await subscribe(hill), await subscribe(poole)];
  const alertId = await press();
  await vi.waitUntil(() => phone.taken.length === 1 && laptop.taken.length === 1, patience);
  expect([...phone.taken, ...laptop.taken]).toEqual([words, words]);
  expect(other.taken).toEqual([]);
  clock.forward(2 * minute);
  await vi.waitUntil(() => other.taken.length === 1, patience);
  clock.forward(2 * minute);
  // The DSL hears of each press by mail, and once more where nobody has seen it, whoever else it is that calls: the school's choice or the ladder.
  const unseen = () => mail.taken.filter(({ content }) => content.kind === 'press-unseen');
  await vi.waitUntil(() => unseen().length > 0, patience);
  clock.forward(2 * minute);
  await vi.waitUntil(() => mail.taken.length > 1, patience);
  expect(mail.taken.map(({ road, about }) => [road, about])).toEqual(mail.taken.map(() => ['mail', alertId]));
  for (const { content } of mail.taken) expect(Object.keys(content)).toEqual(['kind', 'at']);
  expect(new Set(unseen().map(({ adultId }) => adultId)).size).toBe(unseen().length);
  expect([phone.taken.length, other.taken, service.refused]).toEqual([1, [words], []]);
});

test('a push service that does not answer is asked again, and only for the browser that has not got it', async () => {
  const { clock, hill, subscribe, press } = await school();
  const [phone, laptop] = [await subscribe(hill), await subscribe(hill)];
  phone.answer = 503;
  await press();
  await vi.waitUntil(() => laptop.taken.length === 1, patience);
  phone.answer = 201;
  await vi.waitUntil(() => {
    clock.forward(5_000);
    return phone.taken.length === 1;
  }, patience);
  expect(laptop.taken).toHaveLength(1);
});

test('a browser whose key is none is forgotten, and the other one of that adult is told', async () => {
  const { hub, hill, service, keyOf, subscribe, press } = await school();
  const { subscription } = service.subscribe(await keyOf(hill));
  const keys = { ...subscription.keys, p256dh: 'B'.repeat(87) };
  expect((await hill.call('POST', pushSubscriptionPath, { ...subscription, keys })).status).toBe(200);
  const phone = await subscribe(hill);
  await press();
  await vi.waitUntil(() => phone.taken.length === 1, patience);
  await vi.waitUntil(() => browsersIn(hub.dataFolder).length === 1, patience);
  expect(browsersIn(hub.dataFolder)).toEqual([phone.subscription.endpoint]);
});

test('a browser that is gone, an adult who signs out and an account that ends are forgotten', async () => {
  const { hub, lead, hill, poole, subscribe, press } = await school();
  const [gone, kept] = [await subscribe(hill), await subscribe(hill)];
  gone.answer = 410;
  await press();
  await vi.waitUntil(() => kept.taken.length === 1, patience);
  await vi.waitUntil(() => browsersIn(hub.dataFolder).length === 1, patience);

  const second = await subscribe(poole);
  await poole.call('DELETE', '/api/sign-in');
  expect(browsersIn(hub.dataFolder)).toEqual([kept.subscription.endpoint]);
  await poole.signIn(poole.email);
  await poole.call('POST', pushSubscriptionPath, second.subscription);
  // Another adult at the same browser, and no more the first.
  await lead.call('POST', pushSubscriptionPath, kept.subscription);
  await lead.endAdult(hill.adultId);
  expect(browsersIn(hub.dataFolder)).toHaveLength(2);
  await lead.endAdult(poole.adultId);
  expect(browsersIn(hub.dataFolder)).toEqual([kept.subscription.endpoint]);
  // What is another adult's cannot be ended by anybody else.
  const desk = await lead.bring('Ms Desk', [{ role: 'office' }]);
  await desk.call('DELETE', pushSubscriptionPath, { endpoint: kept.subscription.endpoint });
  expect(browsersIn(hub.dataFolder)).toHaveLength(1);
  await lead.call('DELETE', pushSubscriptionPath, { endpoint: kept.subscription.endpoint });
  expect(browsersIn(hub.dataFolder)).toEqual([]);
});

test('the key stays the same over restarts, and a hub with another key is let in nowhere', async () => {
  const { service, hub, start, hill, keyOf, subscribe, press } = await school();
  const key = await keyOf(hill);
  const stranger = service.subscribe('A'.repeat(87));
  await hill.call('POST', pushSubscriptionPath, stranger.subscription);
  const own = await subscribe(hill);
  await press();
  await vi.waitUntil(() => own.taken.length === 1, patience);
  expect(stranger.taken).toEqual([]);
  expect(service.refused).toEqual(['another key than the browser subscribed for']);
  await hub.stop();
  const again = await start();
  const back = new TestAdult({ address: again.address });
  await back.signIn(hill.email);
  expect(await keyOf(back)).toBe(key);
});

test('the hub pushes to the services of browsers alone, and takes nothing that is no subscription', async () => {
  const { hill, service, keyOf } = await school();
  const { subscription } = service.subscribe(await keyOf(hill));
  const ask = (body: object) => hill.call('POST', pushSubscriptionPath, body);
  for (const endpoint of [
    'https://hub.myschool.example/x',
    'http://127.0.0.1:1/x',
    'https://fcm.googleapis.com.evil.example/x',
    'https://fcm.googleapis.com:8443/x',
    'http://fcm.googleapis.com/x',
    'https://192.168.1.1/x',
    'https://user:pass@fcm.googleapis.com/x',
    'https://user@fcm.googleapis.com/x',
    service.origin.replace('://', '://user:pass@') + '/x',
  ]) {
    const response = await ask({ ...subscription, endpoint });
    expect([endpoint, await codeOf(response)]).toEqual([endpoint, 'push-service-unknown']);
  }
  for (const wrong of [
    {},
    { ...subscription, endpoint: 'nothing' },
    { ...subscription, keys: { p256dh: 'x', auth: 'x' } },
    { ...subscription, more: 1 },
  ]) {
    expect(await codeOf(await ask(wrong))).toBe('request-malformed');
  }
  for (const known of [
    'https://fcm.googleapis.com/fcm/send/x',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://wns2-par02p.notify.windows.com/w/?token=x',
    'https://web.push.apple.com/x',
  ]) {
    expect([known, isPushService(known, [])]).toEqual([known, true]);
  }
});

function browsersIn(dataFolder: string): string[] {
  const database = new Database(join(dataFolder, 'hub.sqlite'), { readonly: true });
  try {
    const rows = database.prepare('select endpoint from push_subscription order by made_at').all();
    return (rows as { endpoint: string }[]).map(({ endpoint }) => endpoint);
  } finally {
    database.close();
  }
}
