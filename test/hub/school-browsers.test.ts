import Database from 'better-sqlite3';
import { Hono } from 'hono';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { signedInAdult, signInPath } from '../../src/contracts/http/people.ts';
import { registerLooksPath, registerLooksResponse } from '../../src/contracts/http/register.ts';
import {
  namesToKeepPath,
  namesToKeepResponse,
  schoolBrowserPath,
  schoolBrowsersPath,
  schoolBrowsersResponse,
} from '../../src/contracts/http/school-browsers.ts';
import { browserMark } from '../../src/hub/people/browser-mark.ts';
import { verifyStore } from '../../src/hub/proof/verify-store.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import type { HubEnv } from '../../src/hub/web/hub-env.ts';
import { TestAdult, testAdult } from './support/test-adult.ts';
import { codeOf, startTestHub, type TestHub } from './support/test-hub.ts';

const hourMs = 3_600_000;
const cookieName = 'lids-down.school-browser';
const label = 'Laptop of class 3';

let hub: TestHub;
let head: TestAdult & { adultId: string };
let teacher: TestAdult & { adultId: string; email: string };
let first: TestAdult;
let robins: string;

beforeEach(async () => {
  hub = await startTestHub();
  first = await TestAdult.first(hub.address, hub.firstAdultLink);
  robins = (await first.addClass('Robins', 'red')).classId;
  const foxes = (await first.addClass('Foxes', 'blue')).classId;
  await first.addChildren(robins, { 'Ada Example': 14, 'Ben Example': 15 });
  await first.addChildren(foxes, { 'Fay Other': 14 });
  await first.addClass('Without children', 'green');
  head = await first.bring('Head Example', [{ role: 'head' }]);
  teacher = await first.bring('Tess Teacher', [{ role: 'teacher' }]);
}, 60_000);

/** Marks the browser of an adult; another adult may sign in there later. */
async function markFor(adult: TestAdult) {
  const response = await adult.call('POST', schoolBrowsersPath, { label });
  return { response, ...schoolBrowsersResponse.parse(await response.clone().json()) };
}
/** Puts a teacher before the browser that the head has marked. */
async function teacherAtMarked(): Promise<string> {
  const { browsers } = await markFor(head);
  teacher.cookies.set(cookieName, head.cookies.get(cookieName) ?? '');
  return browsers[0]?.browserId ?? '';
}
const isMarked = async (adult: TestAdult) =>
  signedInAdult.parse(await (await adult.call('GET', signInPath)).json()).schoolBrowser;
const fetchNames = (adult: TestAdult) => adult.call('GET', namesToKeepPath);
async function namesOf(adult: TestAdult): Promise<string[]> {
  const { classes } = namesToKeepResponse.parse(await (await fetchNames(adult)).json());
  return classes.flatMap(({ className, children }) =>
    children.map(({ number, name }) => `${className} ${number} ${name}`),
  );
}
/** The looks of names that were kept, the newest first. */
async function looks() {
  const answer = registerLooksResponse.parse(await (await first.call('GET', registerLooksPath)).json());
  return answer.looks
    .filter(({ kind }) => kind === 'kept-offline')
    .map((look) => `${look.byName}, ${look.className}, ${look.browserLabel}`);
}

describe('a browser of the school', () => {
  test('is marked on purpose, keeps a mark that no page can read, and is listed with who marked it when', async () => {
    expect(await isMarked(head)).toBe(false);
    const { response, browsers } = await markFor(head);
    const cookie = response.headers.getSetCookie().join();
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/', 'Max-Age=34560000']) {
      expect(cookie).toContain(part);
    }
    expect(browsers).toMatchObject([{ label, marked: { byName: 'Head Example' }, isHere: true }]);
    expect(await isMarked(head)).toBe(true);
    const others = await first.call('GET', schoolBrowsersPath);
    expect(schoolBrowsersResponse.parse(await others.json()).browsers).toMatchObject([{ isHere: false }]);
    // What the browser keeps stands nowhere on the hub, nor in its log.
    const mark = head.cookies.get(cookieName) ?? '';
    expect(mark).toHaveLength(43);
    await hub.stop();
    const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
    const rows = JSON.stringify(database.prepare('select * from school_browser_change').all());
    expect(rows).toContain(label);
    expect(rows + hub.logLines.join()).not.toContain(mark);
  });

  test('gets the names that its adult may see, and nobody gets them elsewhere or with a mark that never was', async () => {
    const refused = await fetchNames(teacher);
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'browser-not-marked']);
    teacher.cookies.set(cookieName, 'A'.repeat(43));
    expect(await codeOf(await fetchNames(teacher))).toBe('browser-not-marked');
    expect(await looks()).toEqual([]);

    await teacherAtMarked();
    expect(await namesOf(teacher)).toEqual([
      'Foxes 14 Fay Other',
      'Robins 14 Ada Example',
      'Robins 15 Ben Example',
    ]);
    const until = new Date(hub.clock.now().getTime() + hourMs).toISOString();
    const supply = await first.bring('Sid Supply', [{ role: 'supply', classId: robins, until }]);
    supply.cookies.set(cookieName, head.cookies.get(cookieName) ?? '');
    expect(await namesOf(supply)).toEqual(['Robins 14 Ada Example', 'Robins 15 Ben Example']);
    // Whoever provides the ICT marks browsers and sees no name, on none.
    const provider = await first.bring('Pat Provider', [{ role: 'ict-provider' }]);
    expect((await markFor(provider)).response.status).toBe(200);
    expect(await codeOf(await fetchNames(provider))).toBe('right-needed');
  });

  test('makes one look for each class and adult a day, which says where the names are kept', async () => {
    const browserId = await teacherAtMarked();
    await namesOf(teacher);
    const once = [`Tess Teacher, Foxes, ${label}`, `Tess Teacher, Robins, ${label}`].toSorted();
    expect((await looks()).toSorted()).toEqual(once);
    hub.clock.forward(6 * hourMs);
    await namesOf(teacher);
    expect(await looks()).toHaveLength(2);
    await namesOf(head);
    expect(await looks()).toHaveLength(4);
    hub.clock.forward(19 * hourMs);
    await teacher.signIn(teacher.email);
    await namesOf(teacher);
    expect(await looks()).toHaveLength(6);
    await head.signIn('head.example@school.example');
    const list = await (await head.call('GET', schoolBrowsersPath)).json();
    const [listed] = schoolBrowsersResponse.parse(list).browsers;
    expect(listed?.browserId).toBe(browserId);
    expect(Date.parse(listed?.namesFetchedAt ?? '')).toBeGreaterThan(
      Date.parse(listed?.marked.at ?? '') + 24 * hourMs,
    );
  });

  test('is not the school’s any more when somebody says so, once, and a new mark takes the place of an older one', async () => {
    const browserId = await teacherAtMarked();
    expect(await isMarked(teacher)).toBe(true);
    for (let times = 0; times < 2; times++) {
      const gone = await first.call('DELETE', schoolBrowserPath(browserId));
      const { browsers } = schoolBrowsersResponse.parse(await gone.json());
      expect(browsers).toMatchObject([{ unmarked: { byName: testAdult.name } }]);
    }
    expect(await isMarked(teacher)).toBe(false);
    expect(await codeOf(await fetchNames(teacher))).toBe('browser-not-marked');
    const unknown = await first.call('DELETE', schoolBrowserPath('nobody'));
    expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'browser-unknown']);

    await teacherAtMarked();
    const { browsers } = await markFor(head);
    expect(browsers.map(({ unmarked }) => unmarked === undefined)).toEqual([true, false, false]);
    expect(await isMarked(head)).toBe(true);
    expect(await isMarked(teacher)).toBe(false);
  });

  test('is in the hub’s own log, which names a mark that was changed past the hub', async () => {
    const browserId = await teacherAtMarked();
    await head.call('DELETE', schoolBrowserPath(browserId));
    await hub.stop();
    const verdict = async () => {
      const store = await openStoreToRead(join(hub.dataFolder, 'hub.sqlite'));
      const { faults } = await verifyStore(store);
      await store.destroy();
      return faults.map(({ code }) => code);
    };
    expect(await verdict()).toEqual([]);
    const database = new Database(join(hub.dataFolder, 'hub.sqlite'));
    const inLog = database.prepare("select count(*) as times from hub_log where kind = 'school-browser'");
    expect(inLog.get()).toEqual({ times: 2 });
    expect(() => database.exec('delete from school_browser_change')).toThrow('only ever added to');
    database.exec('drop trigger school_browser_change_never_delete');
    database.exec("delete from school_browser_change where deed = 'unmarked'");
    database.close();
    expect(await verdict()).toEqual(['log-without-row']);
  });

  test('has a name that can be read, and asks for one', async () => {
    for (const wrong of ['', '   ', 'x'.repeat(61), 'Laptop \u202e of class 3', 'Laptop\nof class 3']) {
      const refused = await head.call('POST', schoolBrowsersPath, { label: wrong });
      expect([wrong, await codeOf(refused)]).toEqual([wrong, 'request-malformed']);
    }
    expect(await isMarked(head)).toBe(false);
  });
});

test('over https the mark never travels otherwise, and no other place may set it', async () => {
  const mark = browserMark(() => 'https://hub.school.example');
  const app = new Hono<HubEnv>()
    .get('/give', (context) => context.text(mark.give(context)))
    .get('/read', (context) => context.text(mark.hashIn(context) ?? 'none'));
  const given = await app.request('/give');
  const cookie = given.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-lids-down\.school-browser=[\w-]{43}; .*Secure/);
  const value = cookie.slice(0, cookie.indexOf(';'));
  const read = await app.request('/read', { headers: { cookie: value } });
  expect(await read.text()).toBe(await given.text());
  const other = await app.request('/read', { headers: { cookie: value.replace('__Host-', '') } });
  expect(await other.text()).toBe('none');
});
