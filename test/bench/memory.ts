import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { markAfter } from '../../src/cli/demo/marks.ts';
import type { Classroom } from '../browser/support/classroom.ts';
import { TestDevice } from '../hub/support/test-device.ts';
import { startServedHub } from './support/served-hub.ts';
import { usedHeap } from './support/used-heap.ts';

const devices = 500;
const megabyte = 1_048_576;
const page = '<!doctype html><title>Castles</title><p>A castle was a home.';

/** Memory of worker, page and hub, each with its budget from design.md. */
export async function printMemory(room: Classroom): Promise<void> {
  room.school.pages.put('/castle', page);
  const worker = await room.school.chromebook.worker();
  const workerHeap = await usedHeap(worker.client);
  const { policy } = room.school;
  const sites = Array.from({ length: 50_000 }, (_, at) => `site-${at}.example`);
  const givenAt = Date.now();
  await room.school.chromebook.setPolicy({ ...policy, blockedSites: sites });
  await markAfter(await room.school.chromebook.worker(), 'policy-enforced', givenAt);
  const workerWithSites = await usedHeap((await room.school.chromebook.worker()).client);
  await room.school.chromebook.setPolicy(policy);
  const withButton = await pageHeap(await room.school.chromebook.browser.newPage());
  const without = await pageHeap(await room.school.teacher.browser.newPage(), room.school.pages.host);
  console.log('\nmemory');
  console.log(`  worker, used heap                      ${megabytes(workerHeap)}   budget 25 MB`);
  console.log(`  worker, with a policy of 50,000 sites  ${megabytes(workerWithSites)}   budget 25 MB`);
  console.log(
    `  page, more than without the extension  ${megabytes(withButton - without)}   budget  1 MB` +
      `   (${megabytes(withButton).trim()} against ${megabytes(without).trim()})`,
  );
  const hub = await hubResident();
  console.log(`  hub, resident, just started            ${megabytes(hub.atStart)}`);
  console.log(`  hub, resident, ${devices} devices streaming   ${megabytes(hub.withSchool)}   budget 200 MB`);
}

async function pageHeap(tab: Page, host?: string): Promise<number> {
  await tab.goto(host === undefined ? 'http://castle.example/castle' : `http://${host}/castle`);
  const client = await tab.createCDPSession();
  await new Promise((resolveWait) => setTimeout(resolveWait, 1_000));
  const heap = await usedHeap(client);
  await tab.close();
  return heap;
}

/** A school on the hub. Linux only, like the benchmarks' managed policy. */
async function hubResident(): Promise<{ atStart: number; withSchool: number }> {
  const hub = await startServedHub();
  try {
    const { address, enrolmentKey } = hub;
    const atStart = resident(hub.processId);
    const streams = [];
    for (let number = 1; number <= devices; number++) {
      const device = await TestDevice.enrolled({ address, deviceNumber: number }, enrolmentKey);
      streams.push(await device.openStream());
      await device.deliver([device.health()]);
    }
    await new Promise((resolveWait) => setTimeout(resolveWait, 3_000));
    const withSchool = resident(hub.processId);
    await Promise.all(streams.map((stream) => stream.close()));
    return { atStart, withSchool };
  } finally {
    await hub.stop();
  }
}

function resident(processId: number | undefined): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1_024;
}

function megabytes(bytes: number): string {
  return `${(bytes / megabyte).toFixed(1).padStart(6)} MB`;
}
