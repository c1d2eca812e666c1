import { findHelpButton, pressAt } from '../../src/cli/demo/help-button.ts';
import { markAfter } from '../../src/cli/demo/marks.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import { spawnChatter } from './chatter/spawn-chatter.ts';
import { startBareStream } from './support/bare-stream.ts';
import type { Bench } from './support/bench.ts';

const runs = 20;
const devices = 400;

/**
 * Press → the teacher's tile is painted: stored on the device, signed, verified, committed, published, shown; while a whole school of
 * simulated Chromebooks streams to the same hub and to the same board. They do not press: the mark of a tile does not say whose it is.
 */
export const pressToShown: Bench = {
  name: `press → teacher's screen, ${devices} devices chattering on the hub`,
  shares: [0.5, 0.95, 0.99],
  bareName: 'a bare HTTP post and a bare event stream, nothing stored or signed',
  async measure({ room, bare }) {
    room.school.pages.put('/castle', '<!doctype html><title>Castles</title><p>A castle was a home.');
    const { chromebook, teacher } = room.school;
    const { address, enrolmentKey } = room.school.hub;
    const chatter = await spawnChatter({
      address,
      enrolmentKey,
      devices,
      firstNumber: 101,
      batchesASecond: 40,
      returnsASecond: 2,
    });
    const stream = await startBareStream();
    const board = await teacher.browser.newPage();
    await board.goto(`${stream.address}/board`);
    const ours: number[] = [];
    const limit: number[] = [];
    try {
      for (let run = 0; run < runs; run++) {
        await teacher.page.bringToFront();
        const own = await chromebook.browser.newPage();
        // A page that was reported never opens again.
        await own.goto(`http://castle.example/castle?run=${run}`);
        const button = await waitUntil('the button', () => findHelpButton(own));
        const pressedAt = await pressAt(own, button);
        ours.push((await markAfter(teacher.page, 'alert-shown', pressedAt)) - pressedAt);
        await room.shield();
        await room.liftAll();

        await board.bringToFront();
        const other = await bare.browser.newPage();
        await other.goto(stream.address);
        const barePressedAt = await pressAt(other, { x: 100, y: 100 });
        limit.push((await markAfter(board, 'alert-shown', barePressedAt)) - barePressedAt);
        await other.close();
      }
    } finally {
      await board.close();
      await stream.close();
      await chatter.stop();
    }
    return { ours, bare: limit };
  },
};
