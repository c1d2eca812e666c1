import { alertActionPath } from '../../../src/contracts/http/alerts.ts';
import { TestAdult } from './test-adult.ts';
import { TestDevice } from './test-device.ts';
import { startTestHub, type TestHub } from './test-hub.ts';

/** What a page may call itself. */
const hostileTitle = '</script><img src=x onerror="document.title=`run`">';

/** A hub that two Chromebooks and one adult have given something to keep. */
export async function usedHub(): Promise<TestHub> {
  const hub = await startTestHub();
  const adult = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { classId } = await adult.addClass('Robins', 'red');
  const { lessonId } = await adult.startLesson(classId);
  await adult.actOnLesson(lessonId, { action: 'withdraw', number: 14, reason: 'asked twice to stop' });
  for (const deviceNumber of [14, 15]) {
    const device = await TestDevice.enrolled({ address: hub.address, deviceNumber }, hub.enrolmentKey);
    const press = device.press({ address: 'https://example.org/', title: hostileTitle });
    for (const events of [[device.health(), device.health()], [press], [device.health()]]) {
      await device.deliver(events);
    }
    const taken = await adult.call('POST', alertActionPath(press.event.id), { action: 'on-my-way' });
    if (!taken.ok) throw new Error('the hub refused what an adult did');
  }
  return hub;
}
