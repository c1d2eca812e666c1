import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { alertsActionPath } from '../../src/contracts/http/outcomes.ts';
import { TestAdult } from '../hub/support/test-adult.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { crowdOfCompanions, crowdOfEvents } from './publish/crowd.ts';
import { startTelling } from './publish/telling-process.ts';
import { printComparison } from './support/comparison.ts';

const companions = 500;
const teachers = 20;
const runs = 200;
/** The first few find code that has not run yet, on both sides. */
const warmUps = 10;

type TellingHub = { address: string; enrolmentKey: string; firstAdultLink: string };

/** One press: from its commit on the hub to the last of all companions, beside the same bytes as server-sent events of bare Node. */
export async function printPublish(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lids-down-publish-'));
  const hub = await startTelling<TellingHub>('hub-that-tells.ts', join(folder, 'data'));
  const bare = await startTelling<{ address: string }>('bare-broadcast.ts');
  const { address, enrolmentKey, firstAdultLink } = hub.said;
  const ours: number[] = [];
  const limit: number[] = [];
  try {
    const first = await TestAdult.first(address, firstAdultLink);
    const adults: TestAdult[] = [];
    while (adults.length < teachers) {
      adults.push(
        await first.bring(`Teacher ${String.fromCharCode(97 + adults.length)}`, [{ role: 'teacher' }]),
      );
    }
    const device = await TestDevice.enrolled({ address, deviceNumber: 14 }, enrolmentKey);
    const school = await crowdOfCompanions(companions, adults);
    const listeners = await crowdOfEvents(companions, bare.said.address);
    for (let run = -warmUps; run < runs; run += 1) {
      const press = device.press({ address: `https://castle.example/${run}`, title: 'Castles' });
      const alertId = press.event.id;
      const told = school.allHeard(alertId);
      await device.deliver([press]);
      const heard = await told;
      const tookMs = Number(heard.at - (await hub.toldAt())) / 1e6;
      await dealWith(adults[0] as TestAdult, alertId);
      await school.quiet();

      const bareTold = listeners.allHeard(alertId);
      await fetch(bare.said.address, { method: 'POST', body: heard.message });
      const bareMs = Number((await bareTold).at - (await bare.toldAt())) / 1e6;
      await listeners.quiet();
      if (run < 0) continue;
      ours.push(tookMs);
      limit.push(bareMs);
    }
    school.leave();
    listeners.leave();
  } finally {
    await bare.stop();
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  }
  printComparison({
    name: `one publish → last of ${companions} companions`,
    bareName: 'server-sent events of bare Node, the same bytes to as many',
    shares: [0.5, 0.95, 0.99],
    ours,
    bare: limit,
  });
}

/** What nobody deals with climbs, and is told again and again. */
async function dealWith(adult: TestAdult, alertId: string): Promise<void> {
  for (const action of ['on-my-way', 'shield-lifted'] as const) await adult.act(alertId, action);
  const deed = { deed: 'dealt-with', outcome: 'talked-with-child' };
  const answer = await adult.call('POST', alertsActionPath, { actionId: v7(), alertIds: [alertId], deed });
  if (!answer.ok) throw new Error(`not dealt with: ${await answer.text()}`);
}
