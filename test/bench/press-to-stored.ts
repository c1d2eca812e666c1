import { killWorker, wakeWorker } from '../../src/cli/chromium/open-worker.ts';
import { findHelpButton, pressAt } from '../../src/cli/demo/help-button.ts';
import { markAfter } from '../../src/cli/demo/marks.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { Bench } from './support/bench.ts';

const runs = 20;
const page = '<!doctype html><title>Castles</title><p>A castle was a home.';

/** Press → committed in IndexedDB, when the worker sleeps and the press has to wake it. */
export const pressToStored: Bench = {
  name: 'press → stored, worker asleep',
  bareName: 'a bare worker with one strict IndexedDB put, asleep as well',
  async measure({ room, bare }) {
    room.school.pages.put('/castle', page);
    const { chromebook } = room.school;
    const ours: number[] = [];
    const limit: number[] = [];
    for (let run = 0; run < runs; run++) {
      const own = await chromebook.browser.newPage();
      // A page that was reported never opens again.
      await own.goto(`http://castle.example/castle?run=${run}`);
      const button = await waitUntil('the button', () => findHelpButton(own));
      await killWorker(chromebook.browser, chromebook.extensionId);
      const pressedAt = await pressAt(own, button);
      ours.push((await markAfter(await chromebook.worker(), 'press-stored', pressedAt)) - pressedAt);
      await room.shield();
      await room.liftAll();

      const other = await bare.browser.newPage();
      await other.goto('http://castle.example/castle');
      await killWorker(bare.browser, bare.extensionId);
      const barePressedAt = await pressAt(other, button);
      const worker = await wakeWorker(bare.browser, bare.extensionId);
      limit.push((await markAfter(worker, 'press-stored', barePressedAt)) - barePressedAt);
      await other.close();
    }
    return { ours, bare: limit };
  },
};
