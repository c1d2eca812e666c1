import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { roles, type Role } from '../../src/domain/people/role.ts';
import type { RoleGrant } from '../../src/domain/people/role-grant.ts';
import { routesOfHub } from './support/routes-of-hub.ts';
import { TestAdult } from './support/test-adult.ts';
import { codeOf, startTestHub } from './support/test-hub.ts';

const everyone: readonly Role[] = [
  'teacher',
  'supply',
  'office',
  'computing-lead',
  'dsl',
  'deputy-dsl',
  'head',
  'ict-provider',
];
const inTheRoom = everyone.filter((role) => role !== 'ict-provider');
const teaching: readonly Role[] = ['teacher', 'supply'];
const safeguarding: readonly Role[] = ['dsl', 'deputy-dsl', 'head'];
const keepingAccounts: readonly Role[] = ['computing-lead', 'head'];
const keepingDevices: readonly Role[] = ['computing-lead', 'head', 'ict-provider'];
const keepingClasses: readonly Role[] = ['teacher', 'office', 'computing-lead'];
const keepingRegisters: readonly Role[] = ['teacher', 'office'];
const seeingNames: readonly Role[] = [...teaching, 'office', ...safeguarding];

/** Who may, for every route that an adult's companion asks. Written down once more, so that no change of the table goes unseen. */
const allowed: Readonly<Record<string, readonly Role[]>> = {
  'POST /api/stream-tickets': everyone,
  'GET /api/board': everyone,
  'GET /api/alerts/:alertId': [...teaching, ...safeguarding],
  'POST /api/alerts/:alertId/actions': inTheRoom,
  'GET /api/alerts/:alertId/reopening': ['dsl', 'deputy-dsl'],
  'POST /api/alerts/:alertId/reopening': ['dsl', 'deputy-dsl'],
  'GET /api/log': safeguarding,
  'GET /api/log/unseen': safeguarding,
  'GET /api/log/:entryId': safeguarding,
  'POST /api/log/:entryId/actions': safeguarding,
  'GET /api/looks': safeguarding,
  'POST /api/alerts/:alertId/outcomes': inTheRoom,
  'POST /api/alert-actions': inTheRoom,
  'POST /api/classes': keepingClasses,
  'POST /api/classes/:classId': keepingClasses,
  'DELETE /api/classes/:classId': keepingClasses,
  'POST /api/lessons': [...teaching, 'head'],
  'POST /api/lessons/:lessonId/actions': [...teaching, 'head'],
  'GET /api/lessons/:lessonId/wishes': [...teaching, 'head'],
  'POST /api/lessons/:lessonId/wishes': [...teaching, 'head'],
  'GET /api/lift-keys': ['teacher', ...safeguarding],
  'GET /api/push-subscription': inTheRoom,
  'POST /api/push-subscription': inTheRoom,
  'DELETE /api/push-subscription': inTheRoom,
  'GET /api/register/holders': seeingNames,
  'GET /api/register/left': safeguarding,
  'POST /api/register/erased-names': safeguarding,
  'GET /api/register/looks': safeguarding,
  'GET /api/classes/:classId/register': seeingNames,
  'POST /api/classes/:classId/register': keepingRegisters,
  'POST /api/classes/:classId/register/import-preview': keepingRegisters,
  'POST /api/classes/:classId/register/import': keepingRegisters,
  'POST /api/classes/:classId/register/:childId': keepingRegisters,
  'GET /api/register/names-to-keep': seeingNames,
  'GET /api/school-browsers': keepingDevices,
  'POST /api/school-browsers': keepingDevices,
  'DELETE /api/school-browsers/:browserId': keepingDevices,
  'GET /api/devices/:deviceId': keepingDevices,
  'GET /api/devices/:deviceId/story': [...teaching, ...safeguarding],
  'POST /api/devices/:deviceId/block-looks': [...teaching, ...safeguarding],
  'POST /api/devices/:deviceId/actions': keepingDevices,
  'GET /api/notices/choice': [...safeguarding, 'computing-lead'],
  'POST /api/notices/choice': [...safeguarding, 'computing-lead'],
  'POST /api/notices/test-mail': [...safeguarding, 'computing-lead'],
  'GET /api/digests': [...safeguarding, 'computing-lead'],
  'POST /api/preview': [...teaching, 'computing-lead', ...safeguarding],
  'GET /api/figures': [...safeguarding, 'computing-lead', 'governor'],
  'GET /api/drills': [...teaching, 'computing-lead', ...safeguarding],
  'POST /api/drills': [...teaching, 'computing-lead', ...safeguarding],
  'GET /api/drills/:drillId': [...teaching, 'computing-lead', ...safeguarding],
  'GET /api/school-policy': keepingDevices,
  'POST /api/school-policy': keepingDevices,
  'GET /api/adults': [...safeguarding, 'computing-lead'],
  'POST /api/adults': keepingAccounts,
  'POST /api/adults/:adultId/roles': keepingAccounts,
  'POST /api/adults/:adultId/link': keepingAccounts,
  'POST /api/adults/:adultId/factor-link': keepingAccounts,
  'DELETE /api/adults/:adultId': keepingAccounts,
  'GET /api/sealed-account': [...safeguarding, 'computing-lead'],
  'POST /api/sealed-account': ['head'],
  'GET /api/second-factor-rule': [...safeguarding, 'computing-lead'],
  'POST /api/second-factor-rule': keepingAccounts,
};

/** Routes that ask for no role, each with the reason. */
const forOthers: Readonly<Record<string, string>> = {
  'ALL /*': 'headers and counting, around every route',
  'ALL /api/*': 'nothing is cached',
  'GET /healthz': 'says ok',
  'POST /api/events': 'signed by a device',
  'POST /api/devices': 'signed by a device that proves the enrolment key',
  'GET /api/stream': 'opened by a ticket',
  'GET /api/stream/poll': 'opened by a ticket',
  'POST /api/first-adult': 'opened by the link that the hub printed',
  'POST /api/join': 'opened by a one-time link',
  'POST /api/sign-in': 'e-mail address and password',
  'GET /api/sign-in': 'says what the one who is signed in may do',
  'DELETE /api/sign-in': 'signs out',
  'POST /api/sign-in/second-factor': 'a right password that waits for it',
  'GET /api/sign-in-ways': 'says whether there is a provider',
  'POST /api/sign-in/provider': 'leads to the provider',
  'GET /api/sign-in/provider/callback': 'the provider sends back, with a state of this browser',
  'POST /api/sign-in/passkey/options': 'a right password that waits for it',
  'POST /api/sign-in/passkey': 'a right password that waits for it',
  'POST /api/own-sign-in/passkeys/options': 'an adult adds a passkey',
  'POST /api/own-sign-in/passkeys': 'an adult adds a passkey',
  'DELETE /api/own-sign-in/passkeys/:passkeyId': 'does without it',
  'POST /api/sign-in/sealed-account': 'the code of a sealed envelope',
  'GET /api/own-sign-in': 'says how the one who is signed in signs in',
  'POST /api/own-sign-in/password': 'an adult who came by a provider sets a first password',
  'POST /api/own-sign-in/code': 'an adult begins with an authenticator app',
  'POST /api/own-sign-in/code/confirm': 'shows its first code',
  'DELETE /api/own-sign-in/code': 'does without it',
  'POST /api/own-sign-in/recovery-codes': 'makes new recovery codes',
  'GET /extension/updates.xml': 'Chromebooks fetch the extension',
  'GET /extension/lids-down.crx': 'Chromebooks fetch the extension',
  'GET /*': 'the files of the companion',
};

test('every route of the hub is in one of the two tables, and nothing else is', async () => {
  const named = [...Object.keys(allowed), ...Object.keys(forOthers)];
  expect((await routesOfHub()).toSorted()).toEqual(named.toSorted());
});

test('every route with every role, with no role and with nobody', async () => {
  const hub = await startTestHub();
  const first = await TestAdult.first(hub.address, hub.firstAdultLink);
  const { classId } = await first.addClass('Robins', 'red');
  const { lessonId } = await first.startLesson(classId);
  const head = await first.bring('Head Example', [{ role: 'head' }]);
  const until = new Date(hub.clock.now().getTime() + 3_600_000).toISOString();
  const people = new Map<Role | 'no role', TestAdult>();
  for (const role of roles) {
    const grant: RoleGrant = role === 'supply' ? { role, classId, until } : { role };
    people.set(role, await head.bring(`The ${role}`, [grant]));
  }
  const without = await first.bring('No Role', [{ role: 'office' }]);
  expect((await first.giveRoles(without.adultId, [])).status).toBe(200);
  people.set('no role', without);

  const ask = (adult: TestAdult, route: string) => {
    const [method = '', path = ''] = route.split(' ');
    const address = path
      .replace(':lessonId', lessonId)
      .replace(':alertId', v7())
      .replace(':classId/register', `${classId}/register`)
      .replace(/:\w+/, 'nobody-and-nothing');
    // What no route takes: whoever gets as far as being told so has passed the guard, and nothing is changed.
    return adult.call(method, address, method === 'POST' ? { nothing: 'of use' } : undefined);
  };
  for (const [route, who] of Object.entries(allowed)) {
    const told: string[] = [];
    for (const [role, adult] of people) {
      const response = await ask(adult, route);
      const isRefused = response.status === 403 && (await codeOf(response)) === 'right-needed';
      if (!isRefused) told.push(role);
      expect([route, role, response.status]).not.toContain(401);
    }
    expect([route, told.toSorted()]).toEqual([route, [...who].toSorted()]);
    const nobody = await ask(new TestAdult({ address: hub.address }), route);
    expect([route, nobody.status, await codeOf(nobody)]).toEqual([route, 401, 'sign-in-needed']);
  }
}, 240_000);
