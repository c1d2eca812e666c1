import { join } from 'node:path';
import { expect, test } from 'vitest';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { spawnHub } from '../support/spawn-hub.ts';
import { TestAdult } from '../support/test-adult.ts';
import { TestDevice } from '../support/test-device.ts';
import { startTestHub, testFolder } from '../support/test-hub.ts';
import { header, TestMailServer } from '../support/test-mail-server.ts';

test('a hub killed between commit and mail sends it when it is back; one killed after the mail sends it again under the same id', async () => {
  const mail = await TestMailServer.started();
  const server = `smtp://127.0.0.1:${mail.port}`;
  const folder = join(await testFolder(), 'data');
  const first = await spawnHub(folder, 'notice-judged', 0, server);
  await TestAdult.first(first.address, first.firstAdultLink);
  const device = await TestDevice.enrolled({ address: first.address, deviceNumber: 14 }, first.enrolmentKey);
  // Whether the answer is still given does not matter: the press is committed, or will be sent again.
  const press = device.press();
  const request = await device.batch([press]);
  await device.send(request).catch(() => undefined);
  expect(await first.ended).toBe('SIGKILL');
  expect(mail.mails).toEqual([]);

  const second = await spawnHub(folder, 'notice-sent', 0, server);
  expect(await second.ended).toBe('SIGKILL');
  expect(mail.mails).toHaveLength(1);

  const last = await startTestHub({ dataFolder: folder, mail: { server, from: 'lids-down@school.example' } });
  await waitUntil('the mail once more', async () => mail.mails.length > 1);
  await waitUntil('what was sent', async () => last.logLines.some((line) => line.includes('"notice-sent"')));
  expect(mail.mails).toHaveLength(2);
  expect(new Set(mail.mails.map((one) => header(one, 'message-id'))).size).toBe(1);
  const adult = new TestAdult({ address: last.address });
  await adult.signIn();
  expect((await adult.board()).alerts).toMatchObject([{ alertId: press.event.id, state: 'open' }]);
}, 120_000);
