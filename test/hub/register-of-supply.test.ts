import { expect, test } from 'vitest';
import { numberHoldersAddress, numberHoldersResponse } from '../../src/contracts/http/number-holders.ts';
import {
  registerLooksPath,
  registerLooksResponse,
  registerPath,
  registerResponse,
} from '../../src/contracts/http/register.ts';
import { TestAdult } from './support/test-adult.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

test('supply sees names of its own class alone, also behind a number that two classes have, and no look is recorded of what it was not told', async () => {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const robins = (await teacher.addClass('Robins', 'red')).classId;
  const foxes = (await teacher.addClass('Foxes', 'blue')).classId;
  await teacher.addChildren(robins, { 'Ada Example': 14 });
  await teacher.addChildren(foxes, { 'Fay Other': 14 });
  const until = new Date(hub.clock.now().getTime() + 3_600_000).toISOString();
  const supply = await teacher.bring('Sid Supply', [{ role: 'supply', classId: robins, until }]);
  const namesBehind = async (query: { number: number; classId?: string }) => {
    const answer = await supply.call('GET', numberHoldersAddress(query));
    return numberHoldersResponse.parse(await answer.json()).holders.map(({ name }) => name);
  };

  const own = await supply.call('GET', registerPath(robins));
  expect(registerResponse.parse(await own.json()).entries.map(({ name }) => name)).toEqual(['Ada Example']);
  const other = await supply.call('GET', registerPath(foxes));
  expect([other.status, await codeOf(other)]).toEqual([403, 'right-needed']);
  expect(await namesBehind({ number: 14 })).toEqual(['Ada Example']);
  expect(await namesBehind({ number: 14, classId: foxes })).toEqual([]);

  const looks = await teacher.call('GET', `${registerLooksPath}?classId=${foxes}`);
  const lookers = registerLooksResponse.parse(await looks.json()).looks.map(({ byName }) => byName);
  expect(lookers).not.toContain('Sid Supply');
});
