import Database from 'better-sqlite3';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresPath } from '../../src/contracts/http/figures.ts';
import { previewPath, previewResponse } from '../../src/contracts/http/preview.ts';
import {
  givePolicyResponse,
  schoolPolicyPath,
  schoolPolicyResponse,
} from '../../src/contracts/http/school-policy.ts';
import { decidingPart } from '../../src/domain/policy/deciding-policy.ts';
import { readPolicy } from '../../src/domain/policy/read-policy.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { fingerprintOf } from '../../src/hub/policy/fingerprint-of.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { freePort } from './support/free-port.ts';
import { TestAdult } from './support/test-adult.ts';
import { TestDevice } from './support/test-device.ts';
import { codeOf, startTestHub, type TestHub } from './support/test-hub.ts';

const policyFor = (hub: Pick<TestHub, 'address' | 'enrolmentKey'>, over: Record<string, unknown> = {}) => ({
  schoolName: 'Example Primary School',
  hubAddress: hub.address,
  enrolmentKey: hub.enrolmentKey,
  deviceNumber: { source: 'asset-id' },
  classes: [{ colour: 'red', name: 'Robins', keyStage: 'lower-ks2' }],
  allowedSites: ['castle.example'],
  ...over,
});

async function room() {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { classId } = await first.addClass('Robins', 'red');
  const give = async (policy: unknown, keep = true) => {
    const body = { text: JSON.stringify(policy), keep };
    return givePolicyResponse.parse(await (await first.call('POST', schoolPolicyPath, body)).json());
  };
  const preview = async (tried: string, adult = first, of = classId) => {
    const response = await adult.call('POST', previewPath, { classId: of, tried });
    return previewResponse.parse(await response.json());
  };
  const known = async () =>
    schoolPolicyResponse.parse(await (await first.call('GET', schoolPolicyPath)).json());
  const chromebook = async (deviceNumber: number, policy: Record<string, unknown> | undefined) => {
    const where = { address: hub.address, deviceNumber, classColour: 'red' as const };
    const device = await TestDevice.enrolled(where, hub.enrolmentKey);
    const read = policy === undefined ? undefined : readPolicy(policy).policy;
    const details = { policyFaults: [], unsentReports: 0, unsentRoutine: 0 };
    await device.deliver([
      device.write({
        kind: 'device-health',
        details: read
          ? { policy: 'managed', ...details, policyFingerprint: fingerprintOf(decidingPart(read)) }
          : { policy: 'none', ...details },
      }),
    ]);
    return device;
  };
  return { hub, first, classId, give, preview, known, chromebook };
}

describe('the policy that the hub knows', () => {
  it('is none at first, and the hub says so instead of guessing', async () => {
    const { preview, known } = await room();
    expect(await preview('castle.example')).toMatchObject({ policy: null, answer: null });
    expect((await known()).current).toBeNull();
  });

  it('is judged with all its faults before it is kept, and kept without keys', async () => {
    const { hub, give, known } = await room();
    const policy = policyFor(hub, { allowedSites: ['castle.example', 'http://'], wrong: 1 });
    const judged = await give(policy, false);
    expect(judged).toMatchObject({ isWhole: true, isOfThisHub: true, kept: false, faultCount: 2 });
    expect(judged.faults.map(({ path }) => path)).toEqual(['wrong', 'allowedSites[1]']);
    expect((await known()).history).toEqual([]);
    expect((await give(policy)).kept).toBe(true);
    expect(await give(policy)).toMatchObject({ isKnown: true, kept: false });
    expect((await known()).history).toMatchObject([{ byName: 'Robin Example', faults: [{}, {}] }]);
    await hub.stop();
    const store = new Database(join(hub.dataFolder, 'hub.sqlite'), { readonly: true });
    const kept = JSON.stringify(store.prepare('select * from school_policy').all());
    store.close();
    expect(kept).toContain('castle.example');
    expect(kept).not.toContain(hub.enrolmentKey);
  });

  it('is not kept where a Chromebook would not take it, nor where it is no policy', async () => {
    const { hub, first, give, known } = await room();
    expect(await give(policyFor(hub, { enrolmentKey: 'short' }))).toMatchObject({
      isWhole: false,
      kept: false,
    });
    expect(await give(policyFor({ ...hub, address: 'https://other.example' }))).toMatchObject({
      isOfThisHub: false,
      kept: true,
    });
    const refused = await first.call('POST', schoolPolicyPath, { text: 'not JSON', keep: true });
    expect([refused.status, await codeOf(refused)]).toEqual([422, 'policy-unreadable']);
    expect((await known()).history).toHaveLength(1);
  });

  it('comes from the file that the hub was started with, once for each change', async () => {
    const { hub, first, known } = await room();
    await hub.stop();
    const schoolPolicyText = JSON.stringify(policyFor(hub));
    for (const _start of [1, 2]) {
      const again = await startTestHub({ dataFolder: hub.dataFolder, schoolPolicyText });
      first.origin = again.address;
      first.options.address = again.address;
      expect((await known()).history).toMatchObject([{ byName: null }]);
      await again.stop();
    }
  });

  it('is unknown where this release cannot read it: the hub starts, answers, and takes it anew', async () => {
    const { hub, first, give, known, preview } = await room();
    await give(policyFor(hub));
    const store = new Database(join(hub.dataFolder, 'hub.sqlite'));
    store.exec(`insert into school_policy (part, fingerprint, faults, at)
      select '{"of":"another release"}', 'other', '[]', at from school_policy`);
    store.close();
    expect(await preview('castle.example')).toMatchObject({ policy: null, answer: null });
    expect(await known()).toMatchObject({ current: null, history: [{}, {}] });
    expect((await first.call('GET', figuresPath)).status).toBe(200);
    await hub.stop();
    const schoolPolicyText = JSON.stringify(policyFor(hub));
    const again = await startTestHub({ dataFolder: hub.dataFolder, schoolPolicyText });
    expect(again.logLines.filter((line) => line.includes('"kept-row-unread"'))).toHaveLength(1);
    first.origin = again.address;
    first.options.address = again.address;
    expect((await known()).current).toMatchObject({ schoolName: 'Example Primary School' });
  });

  it('is no policy at all: the hub that was started with it leaves no port taken', async () => {
    const port = await freePort();
    const wrong = startTestHub({ port, schoolPolicyText: 'not JSON' });
    await expect(wrong).rejects.toMatchObject({ code: 'policy-unreadable' });
    const hub = await startTestHub({ port });
    expect(hub.address).toContain(String(port));
  });

  it('stands in the chained log, and a change past the hub is found', async () => {
    const { hub, give } = await room();
    await give(policyFor(hub));
    await give(policyFor(hub, { allowedSites: [] }));
    await hub.stop();
    const file = join(hub.dataFolder, 'hub.sqlite');
    const faults = async () => {
      const store = await openStoreToRead(file);
      const verdict = await verifyStore(store);
      await store.destroy();
      return verdict.faults.map(({ code }) => code);
    };
    expect(await faults()).toEqual([]);
    const store = new Database(file);
    store.exec('drop trigger school_policy_never_update');
    store.exec(`update school_policy set part = replace(part, 'castle.example', 'dungeon.example')`);
    store.close();
    expect(await faults()).toEqual(['log-entry-changed']);
  });
});

describe('what would my class see?', () => {
  it('is answered by policy, and by the lesson that runs with what policy alone says beside it', async () => {
    const { hub, first, classId, give, preview } = await room();
    await give(policyFor(hub));
    expect(await preview('castle.example')).toMatchObject({
      inLesson: false,
      withoutLesson: null,
      policy: { hasClass: true },
      answer: { decision: { action: 'allow', reason: 'approved-site' } },
    });
    await first.startLesson(classId, 'only-sent');
    expect(await preview('castle.example')).toMatchObject({
      inLesson: true,
      answer: { decision: { action: 'block', reason: 'lesson-only-sent' } },
      withoutLesson: { decision: { action: 'allow' } },
    });
  });

  it('counts what a lesson sent to some numbers where one of them is asked about', async () => {
    const { hub, first, classId, give } = await room();
    await give(policyFor(hub));
    const { lessonId } = await first.startLesson(classId);
    const links = [{ address: 'https://weir.example/', title: 'The weir' }];
    await first.actOnLesson(lessonId, { action: 'send', links, numbers: [14], atOnce: false });
    const seenBy = async (number?: number) => {
      const response = await first.call('POST', previewPath, { classId, tried: 'weir.example', number });
      return previewResponse.parse(await response.json()).answer?.decision?.reason;
    };
    expect([await seenBy(14), await seenBy(15), await seenBy()]).toEqual([
      'sent-by-teacher',
      'not-on-list',
      'not-on-list',
    ]);
  });

  it('is what a lesson would see, where the screens rest at this moment', async () => {
    const { hub, give, preview } = await room();
    await give(policyFor(hub, { outsideLessons: 'rest' }));
    expect(await preview('castle.example')).toMatchObject({
      restsNow: true,
      answer: { decision: { action: 'allow' } },
    });
  });

  it('names Chromebooks of the class that have another policy', async () => {
    const { hub, give, preview, known, chromebook } = await room();
    const newest = policyFor(hub);
    await chromebook(3, policyFor(hub, { allowedSites: [] }));
    await chromebook(7, undefined);
    const four = await chromebook(4, newest);
    await give(newest);
    expect((await preview('castle.example')).chromebooks).toEqual({ same: 1, other: [3, 7], unsaid: 0 });
    await four.deliver([four.health()]);
    expect((await known()).chromebooks).toEqual({ same: 0, other: [3, 7], unsaid: 1 });
  });

  it('takes the strictest class where policy has none of the colour, as a Chromebook does', async () => {
    const { hub, first, give, preview } = await room();
    const { classId } = await first.addClass('Owls', 'blue');
    await give(policyFor(hub));
    expect(await preview('castle.example', first, classId)).toMatchObject({
      policy: { hasClass: false, heldAs: 'Robins' },
    });
  });

  it('leaves nothing of what was tried, in the store or in the log', async () => {
    const { hub, give, preview } = await room();
    await give(policyFor(hub));
    await preview('something very private');
    await hub.stop();
    const store = new Database(join(hub.dataFolder, 'hub.sqlite'), { readonly: true });
    const tables = store.prepare(`select name from sqlite_master where type = 'table'`).pluck().all();
    const everything = tables.map((name) =>
      JSON.stringify(store.prepare(`select * from "${String(name)}"`).all()),
    );
    store.close();
    expect([...everything, ...hub.logLines].join()).not.toContain('private');
  });

  it('is answered to supply for the one class alone', async () => {
    const { hub, first, classId, give, preview } = await room();
    await give(policyFor(hub));
    const other = await first.addClass('Owls', 'blue');
    const until = new Date(hub.clock.now().getTime() + 3_600_000).toISOString();
    const supply = await first.bring('Sam Supply', [{ role: 'supply', classId, until }]);
    expect((await preview('castle.example', supply)).answer).not.toBeNull();
    const refused = await supply.call('POST', previewPath, { classId: other.classId, tried: 'x' });
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'right-needed']);
  });
});
