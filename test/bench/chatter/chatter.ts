import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { alertsActionPath } from '../../../src/contracts/http/outcomes.ts';
import { TestAdult } from '../../hub/support/test-adult.ts';
import { TestDevice } from '../../hub/support/test-device.ts';
import type { TestStream } from '../../hub/support/test-stream.ts';
import { blockDraft } from '../delivery/event-details.ts';

/** How a school chatters. Rates are of the whole school. */
export type ChatterPlan = {
  address: string;
  enrolmentKey: string;
  devices: number;
  /** The lowest of the numbers on their lids. */
  firstNumber: number;
  /** Signed batches a second: health, and a refused address in every other one. */
  batchesASecond: number;
  /** Streams that break and come back, a second. */
  returnsASecond: number;
  /** Where somebody presses: how often, and the adult who comes, lifts and notes it within seconds. */
  presses?: { everyMs: number; adult: { email: string; password: string } };
};

/** What came of it. */
export type Chattered = { batches: number; returns: number; presses: number };

/** A class leaves and comes back at once, as between two lessons. */
const classSize = 30;
const classReturnsEveryMs = 10_000;
/** More than this at once would only wait. */
const mostAtOnce = 40;
const beatMs = 50;

type Chromebook = { device: TestDevice; stream: TestStream; isBusy: boolean };

/** Enrols every device and opens its stream, and lets all of them chatter until it is stopped. */
export async function startChatter(plan: ChatterPlan): Promise<{ stop(): Promise<Chattered> }> {
  const { address, enrolmentKey } = plan;
  const chromebooks: Chromebook[] = [];
  for (let at = 0; at < plan.devices; at += 1) {
    const deviceNumber = plan.firstNumber + at;
    const device = await TestDevice.enrolled({ address, deviceNumber, classColour: 'blue' }, enrolmentKey);
    chromebooks.push({ device, stream: await device.openStream(), isBusy: false });
    await device.deliver([device.health()]);
  }
  const adult = new TestAdult({ address });
  if (plan.presses !== undefined) {
    const { email, password } = plan.presses.adult;
    const signedIn = await adult.signIn(email, password);
    if (!signedIn.ok) throw new Error(`the adult was not let in: ${await signedIn.text()}`);
  }

  const done: Chattered = { batches: 0, returns: 0, presses: 0 };
  const atWork = new Set<Promise<void>>();
  let stopped = false;

  /** One thing at a time at each Chromebook: its chain and its stream are its own. */
  const at = (chromebook: Chromebook, work: (chromebook: Chromebook) => Promise<void>): void => {
    if (chromebook.isBusy || atWork.size >= mostAtOnce) return;
    chromebook.isBusy = true;
    const working = work(chromebook).finally(() => {
      chromebook.isBusy = false;
      atWork.delete(working);
    });
    atWork.add(working);
  };
  const anyOne = (): Chromebook => chromebooks[randomInt(chromebooks.length)] as Chromebook;

  const say = async ({ device }: Chromebook): Promise<void> => {
    const isBlock = done.batches % 2 === 0;
    await device.deliver([isBlock ? device.write(blockDraft(done.batches)) : device.health()]);
    done.batches += 1;
  };
  const comeBack = async (chromebook: Chromebook): Promise<void> => {
    await chromebook.stream.close();
    await pause(500);
    chromebook.stream = await chromebook.device.openStream();
    done.returns += 1;
  };
  const press = async ({ device }: Chromebook): Promise<void> => {
    const pressed = device.press();
    await device.deliver([pressed]);
    done.presses += 1;
    const alertId = pressed.event.id;
    for (const action of ['on-my-way', 'shield-lifted'] as const) {
      await pause(stopped ? 0 : 2_000);
      await adult.act(alertId, action);
    }
    const deed = { deed: 'dealt-with', outcome: 'talked-with-child' };
    await adult.call('POST', alertsActionPath, { actionId: v7(), alertIds: [alertId], deed });
  };

  const timers = [
    every(beatMs, beats(plan.batchesASecond), () => at(anyOne(), say)),
    every(beatMs, beats(plan.returnsASecond), () => at(anyOne(), comeBack)),
    every(
      classReturnsEveryMs,
      () => classSize,
      () => at(anyOne(), comeBack),
    ),
    ...(plan.presses === undefined
      ? []
      : [
          every(
            plan.presses.everyMs,
            () => 1,
            () => at(anyOne(), press),
          ),
        ]),
  ];
  return {
    async stop() {
      stopped = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all(atWork);
      await Promise.all(chromebooks.map(({ stream }) => stream.close()));
      return done;
    },
  };
}

/** How many of so many a second fall into this beat. */
function beats(aSecond: number): () => number {
  let due = 0;
  return () => {
    due += (aSecond * beatMs) / 1_000;
    const now = Math.floor(due);
    due -= now;
    return now;
  };
}

function every(ms: number, times: () => number, work: () => void): NodeJS.Timeout {
  return setInterval(() => {
    for (let left = times(); left > 0; left -= 1) work();
  }, ms);
}
