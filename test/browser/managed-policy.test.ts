import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findHelpButton } from '../../src/cli/demo/help-button.ts';
import { findTile } from '../../src/cli/demo/teacher.ts';
import { waitUntil } from '../../src/cli/demo/wait-until.ts';
import type { EventOf, SchoolEvent } from '../../src/domain/events/school-event.ts';
import { managedSchema } from '../../src/domain/policy/managed-schema.ts';
import { startClassroom, type Classroom } from './support/classroom.ts';

const words = '<!doctype html><title>Castles</title><p>A castle was a home.';

let room: Classroom;

beforeAll(async () => {
  room = await startClassroom();
});
afterAll(() => room.close());

async function newest<K extends SchoolEvent['kind']>(kind: K): Promise<EventOf<K> | undefined> {
  const row = (await room.rows.events()).findLast((one) => one.kind === kind);
  return row === undefined ? undefined : (JSON.parse(row.text) as EventOf<K>);
}

/** Gives the Chromebook another policy, and waits until the hub was told of it. */
async function givePolicy(policy: Record<string, unknown>): Promise<EventOf<'device-health'>> {
  const before = (await newest('device-health'))?.id;
  await room.school.chromebook.setPolicy(policy);
  return waitUntil(
    'a health event about the new policy',
    async () => {
      const health = await newest('device-health');
      return health?.id === before ? undefined : health;
    },
    60_000,
  );
}

describe('managed policy', () => {
  it('comes from Chromium itself, through the schema that the build made', async () => {
    const worker = await room.school.chromebook.worker();
    const { installType, delivered, schema } = await worker.evaluate(async () => ({
      installType: (await chrome.management.getSelf()).installType,
      delivered: await chrome.storage.managed.get(),
      schema: await (await fetch('/managed_schema.json')).json(),
    }));
    expect(installType).toBe('admin');
    expect(delivered).toEqual(room.school.policy);
    expect(schema).toMatchObject(managedSchema());
  });

  it('is what the extension acts on: school, number, class and hub', async () => {
    const health = await waitUntil('a health event', () => newest('device-health'));
    expect(health).toMatchObject({
      deviceNumber: 14,
      classColour: 'red',
      details: { policy: 'managed', policyFaults: [] },
    });
  });

  it('acts on a change while the browser runs', async () => {
    const policy = {
      ...room.school.policy,
      deviceNumber: { source: 'policy', number: 15 },
      classes: [{ colour: 'green', name: 'Otters', keyStage: 'ks1' }],
    };
    await room.school.chromebook.setPolicy(policy, 'byItself');
    await waitUntil('number 15 on the board', () => findTile(room.school.teacher.page, 15), 60_000);
    const page = await room.open(words);
    await room.press(page);
    await room.shield();
    await waitUntil('the press', async () => (await room.presses()).length === 1);
    expect((await room.presses())[0]).toMatchObject({ deviceNumber: 15, classColour: 'green' });
    await room.liftAll();
  });

  it('names a bad entry and keeps the others', async () => {
    const health = await givePolicy({
      ...room.school.policy,
      classes: [
        { colour: 'mauve', name: 'Badgers', keyStage: 'ks1' },
        { colour: 'blue', name: 'Herons', keyStage: 'ks1' },
      ],
    });
    expect(health).toMatchObject({ details: { policy: 'managed' } });
    expect(health.details.policyFaults.join()).toContain('classes[0].colour');
  });

  it('that is broken leaves the last good one in force, and says so', async () => {
    const health = await givePolicy({ ...room.school.policy, hubAddress: 'http://hub.elsewhere.example' });
    expect(health).toMatchObject({ details: { policy: 'last-good' } });
    expect(health.details.policyFaults.join()).toContain('hubAddress');
    const page = await room.open(words);
    await waitUntil('the help button', () => findHelpButton(page));
    expect(await page.title()).toBe('Castles');
    await page.close();
  });

  it('that is good again is taken again', async () => {
    const health = await givePolicy(room.school.policy);
    expect(health).toMatchObject({ deviceNumber: 14, details: { policy: 'managed', policyFaults: [] } });
  });

  it('survives a restart of the browser without a moment in the strictest state', async () => {
    await room.school.chromebook.stop();
    await room.school.chromebook.start();
    const page = await room.open(words);
    expect(page.url()).toContain('castle.example');
    await page.close();
  });
});
