import Database from 'better-sqlite3';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { classPath } from '../../src/contracts/http/lessons.ts';
import { numberHoldersAddress, numberHoldersResponse } from '../../src/contracts/http/number-holders.ts';
import {
  erasedNamesPath,
  importPath,
  importPreviewPath,
  importPreviewResponse,
  leftChildrenPath,
  leftChildrenResponse,
  registerChildPath,
  registerLooksPath,
  registerLooksResponse,
  registerPath,
  registerResponse,
} from '../../src/contracts/http/register.ts';
import type { RegisterImport } from '../../src/domain/register/register-import.ts';
import { readInspectionData } from '../../src/hub/proof/export/read-inspection-data.ts';
import { openStoreToRead } from '../../src/hub/store/open-store-to-read.ts';
import { TestAdult } from './support/test-adult.ts';
import { codeOf, startTestHub, type TestHub } from './support/test-hub.ts';

const minute = 60_000;

async function school() {
  const hub = await startTestHub();
  const teacher = await TestAdult.first(hub.address, hub.firstAdultLink);
  const robins = (await teacher.addClass('Robins', 'red')).classId;
  const foxes = (await teacher.addClass('Foxes', 'blue')).classId;
  const idOf = async (name: string, classId = robins) =>
    (await teacher.register(classId)).entries.find((entry) => entry.name === name)?.childId ?? '';
  const change = (childId: string, body: object, classId = robins) =>
    teacher.call('POST', registerChildPath(classId, childId), body);
  const holders = async (number: number, at?: Date, classId?: string) => {
    const query = { number, ...(at ? { at: at.toISOString() } : {}), ...(classId ? { classId } : {}) };
    const answer = await teacher.call('GET', numberHoldersAddress(query));
    return numberHoldersResponse.parse(await answer.json()).holders;
  };
  const left = async () =>
    leftChildrenResponse.parse(await (await teacher.call('GET', leftChildrenPath)).json()).children;
  const erase = (...childIds: string[]) => teacher.call('POST', erasedNamesPath, { childIds });
  const looks = async (query = '') =>
    registerLooksResponse.parse(await (await teacher.call('GET', registerLooksPath + query)).json()).looks;
  return { hub, teacher, robins, foxes, idOf, change, holders, left, erase, looks };
}

const wanted = (rows: Record<string, number | null>, rest: Partial<RegisterImport> = {}): RegisterImport => ({
  rows: Object.entries(rows).map(([name, number], index) => ({ line: index + 2, name, number })),
  endsOthers: false,
  numbersFrom: 1,
  ...rest,
});

async function preview(teacher: TestAdult, classId: string, body: RegisterImport) {
  return importPreviewResponse.parse(
    await (await teacher.call('POST', importPreviewPath(classId), body)).json(),
  );
}

const numbersOf = ({ entries }: { entries: { name: string; number: number }[] }) =>
  entries.map(({ name, number }) => [number, name]);

describe('the register of a class', () => {
  test('is kept by class, in the order of numbers, through a restart', async () => {
    const { hub, teacher, robins, foxes } = await school();
    await teacher.addChildren(robins, { 'Ben Sample': 14, 'Ada Example': 3 });
    await teacher.addChildren(foxes, { 'Cy Trial': 14 });
    expect(numbersOf(await teacher.register(robins))).toEqual([
      [3, 'Ada Example'],
      [14, 'Ben Sample'],
    ]);
    await hub.stop();
    const again = await startTestHub({ dataFolder: hub.dataFolder });
    const returned = new TestAdult({ address: again.address });
    returned.cookies = teacher.cookies;
    expect(numbersOf(await returned.register(robins))).toHaveLength(2);
  });

  test('lets another class use a number, and says so; in one class it is refused', async () => {
    const { teacher, robins, foxes } = await school();
    await teacher.addChildren(robins, { 'Ada Example': 14 });
    await teacher.addChildren(foxes, { 'Cy Trial': 14, 'Dee Trial': 15 });
    expect((await teacher.register(robins)).shared).toEqual([{ number: 14, classNames: ['Foxes'] }]);
    const second = await teacher.call('POST', registerPath(robins), { name: 'Ben Sample', number: 14 });
    expect([second.status, await codeOf(second)]).toEqual([409, 'register-number-held']);
    const twice = await teacher.call('POST', registerPath(robins), { name: ' ADA  example', number: 15 });
    expect(await codeOf(twice)).toBe('register-child-listed');
    expect(numbersOf(await teacher.register(robins))).toEqual([[14, 'Ada Example']]);
  });

  test('of two adults who give one number in the same moment, takes the first', async () => {
    const { teacher, robins } = await school();
    const answers = await Promise.all(
      ['Ada Example', 'Ben Sample', 'Cy Trial'].map((name) =>
        teacher.call('POST', registerPath(robins), { name, number: 7 }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2);
    expect((await teacher.register(robins)).entries).toHaveLength(1);
  });

  test('takes another number, another name and an end, and nothing of what was is rewritten', async () => {
    const { hub, teacher, robins, idOf, change } = await school();
    await teacher.addChildren(robins, { 'Ada Example': 3, 'Ben Sample': 4 });
    const ada = await idOf('Ada Example');
    hub.clock.forward(minute);
    expect(await codeOf(await change(ada, { change: 'number', number: 4 }))).toBe('register-number-held');
    expect(await codeOf(await change(ada, { change: 'name', name: 'ben sample' }))).toBe(
      'register-child-listed',
    );
    const changed = await change(ada, { change: 'number', number: 5 });
    expect(numbersOf(registerResponse.parse(await changed.json()))).toEqual([
      [4, 'Ben Sample'],
      [5, 'Ada Example'],
    ]);
    await change(ada, { change: 'number', number: 5 });
    await change(ada, { change: 'name', name: 'Ada Bee Example' });
    await change(ada, { change: 'end' });
    expect(await codeOf(await change(ada, { change: 'end' }))).toBe('register-child-unknown');
    expect(numbersOf(await teacher.register(robins))).toEqual([[4, 'Ben Sample']]);
    const rows = inStore(hub, (db) =>
      db.prepare('select number, valid_until is null as open from register_number order by entry_id').all(),
    );
    expect(rows).toEqual([
      { number: 3, open: 0 },
      { number: 4, open: 1 },
      { number: 5, open: 0 },
    ]);
    inStore(hub, (db) => {
      expect(() => db.exec('update register_number set number = 9')).toThrow(/only ever ended/);
      expect(() => db.exec('update register_number set valid_until = null')).toThrow(/only ever ended/);
      expect(() => db.exec('delete from register_number')).toThrow(/only ever ended/);
      expect(() => db.exec('delete from register_look')).toThrow(/only ever added to/);
    });
  });

  test('refuses what is no name and no number, and another class’s child', async () => {
    const { teacher, robins, foxes, idOf, change } = await school();
    await teacher.addChildren(robins, { 'Ada Example': 3 });
    for (const body of [
      { name: '', number: 1 },
      { name: '\u202E', number: 1 },
      { name: 'x'.repeat(300), number: 1 },
      { name: 'Ben', number: 0 },
      { name: 'Ben', number: 10_000 },
      { name: 'Ben', number: 1, upn: 'X1' },
    ]) {
      expect(await codeOf(await teacher.call('POST', registerPath(robins), body))).toBe('request-malformed');
    }
    const elsewhere = await change(await idOf('Ada Example'), { change: 'end' }, foxes);
    expect(await codeOf(elsewhere)).toBe('register-child-unknown');
    expect(await codeOf(await teacher.call('GET', registerPath(v7())))).toBe('class-unknown');
    const hostile = `<script>alert(1)</script>'); drop table register_child; --`;
    await teacher.addChildren(robins, { [hostile]: 4 });
    expect((await teacher.register(robins)).entries[1]?.name).toBe(hostile);
  });

  test('is for adults who are signed in, at the companion’s own address', async () => {
    const { hub, teacher, robins } = await school();
    const stranger = new TestAdult({ address: hub.address });
    const gets = [
      registerPath(robins),
      numberHoldersAddress({ number: 3 }),
      leftChildrenPath,
      registerLooksPath,
    ];
    for (const path of gets) {
      expect(await codeOf(await stranger.call('GET', path))).toBe('sign-in-needed');
      const framed = await teacher.call('GET', path, undefined, { 'sec-fetch-site': 'cross-site' });
      expect(await codeOf(framed)).toBe('origin-refused');
    }
    const posts = [
      registerPath(robins),
      registerChildPath(robins, v7()),
      importPreviewPath(robins),
      importPath(robins),
      erasedNamesPath,
    ];
    for (const path of posts)
      expect(await codeOf(await stranger.call('POST', path, {}))).toBe('sign-in-needed');
    teacher.origin = 'https://elsewhere.example';
    for (const path of posts)
      expect(await codeOf(await teacher.call('POST', path, {}))).toBe('origin-refused');
  });
});

describe('who had a number', () => {
  test('is known for every moment, also after it changed hands', async () => {
    const { hub, teacher, robins, foxes, idOf, change, holders } = await school();
    const before = hub.clock.now();
    hub.clock.forward(minute);
    await teacher.addChildren(robins, { 'Ada Example': 14 });
    await teacher.addChildren(foxes, { 'Cy Trial': 14 });
    hub.clock.forward(minute);
    const first = hub.clock.now();
    hub.clock.forward(minute);
    await change(await idOf('Ada Example'), { change: 'number', number: 15 });
    hub.clock.forward(minute);
    const between = hub.clock.now();
    hub.clock.forward(minute);
    await teacher.addChildren(robins, { 'Ben Sample': 14 });
    hub.clock.forward(minute);

    expect(await holders(14, before)).toEqual([]);
    expect(await holders(14, first, robins)).toMatchObject([
      { name: 'Ada Example', until: expect.any(String) },
    ]);
    expect(await holders(14, first)).toMatchObject([
      { className: 'Foxes', classColour: 'blue', name: 'Cy Trial', until: null },
      { className: 'Robins', name: 'Ada Example' },
    ]);
    expect(await holders(14, between, robins)).toEqual([]);
    expect(await holders(15, between, robins)).toMatchObject([{ name: 'Ada Example' }]);
    expect(await holders(14, undefined, robins)).toMatchObject([{ name: 'Ben Sample', until: null }]);
  });

  test('says which class was in a lesson then', async () => {
    const { hub, teacher, robins, foxes, holders } = await school();
    await teacher.addChildren(foxes, { 'Cy Trial': 14 });
    await teacher.addChildren(robins, { 'Ada Example': 14 });
    await teacher.startLesson(robins, 'preset', 30);
    hub.clock.forward(minute);
    const inLesson = hub.clock.now();
    hub.clock.forward(60 * minute);
    expect((await holders(14, inLesson)).map((one) => [one.className, one.inLesson])).toEqual([
      ['Robins', true],
      ['Foxes', false],
    ]);
    expect((await holders(14)).map(({ inLesson: is }) => is)).toEqual([false, false]);
  });

  test('a class that was put away had its children until then', async () => {
    const { hub, teacher, robins, holders, left } = await school();
    await teacher.addChildren(robins, { 'Ada Example': 14 });
    hub.clock.forward(minute);
    const here = hub.clock.now();
    await teacher.call('DELETE', classPath(robins));
    hub.clock.forward(minute);
    expect(await holders(14)).toEqual([]);
    expect(await holders(14, here)).toMatchObject([{ name: 'Ada Example', until: expect.any(String) }]);
    expect(await left()).toMatchObject([{ name: 'Ada Example', className: 'Robins', number: 14 }]);
    expect(await codeOf(await teacher.call('GET', registerPath(robins)))).toBe('class-unknown');
  });

  test('is not asked without a number, or at no time', async () => {
    const { teacher } = await school();
    for (const query of ['?number=0', '?number=x', '', '?number=1&at=yesterday', '?number=1&name=Ada']) {
      const answer = await teacher.call('GET', `/api/register/holders${query}`);
      expect(await codeOf(answer), query).toBe('request-malformed');
    }
  });
});

describe('a name', () => {
  test('is erased once the child has left, and the number’s history stays without it', async () => {
    const { hub, teacher, robins, idOf, change, holders, left, erase } = await school();
    await teacher.addChildren(robins, { 'Zebedee Vanishing': 14, 'Ben Sample': 15 });
    const [gone, here] = [await idOf('Zebedee Vanishing'), await idOf('Ben Sample')];
    hub.clock.forward(minute);
    const then = hub.clock.now();
    hub.clock.forward(minute);
    expect(await codeOf(await erase(gone))).toBe('register-child-here');
    await change(gone, { change: 'number', number: 16 });
    await change(gone, { change: 'end' });
    expect(await left()).toMatchObject([{ childId: gone, name: 'Zebedee Vanishing', number: 16 }]);
    expect(await codeOf(await erase(gone, here))).toBe('register-child-here');
    expect(await (await erase(gone)).json()).toEqual({ erased: 1 });
    expect(await (await erase(gone)).json()).toEqual({ erased: 0 });
    expect(await left()).toEqual([]);
    hub.clock.forward(minute);
    expect(await holders(14, then)).toMatchObject([{ className: 'Robins', name: null }]);
    for (const file of ['hub.sqlite', 'hub.sqlite-wal']) {
      const path = join(hub.dataFolder, file);
      if (existsSync(path)) expect((await readFile(path)).includes('Zebedee')).toBe(false);
    }
  });

  test('stands in no log, no frame, no board and no file for inspectors', async () => {
    const { hub, teacher, robins, idOf, change, holders } = await school();
    const stream = await teacher.openStream();
    await teacher.addChildren(robins, { 'Zebedee Hidden': 14 });
    await change(await idOf('Zebedee Hidden'), { change: 'number', number: 15 });
    await holders(15);
    const { digest } = await preview(teacher, robins, wanted({ 'Zebedee Second': 16 }));
    await teacher.call('POST', importPath(robins), { wanted: wanted({ 'Zebedee Third': 1 }), digest });
    await teacher.call('POST', registerPath(robins), { name: 'Zebedee Fourth', number: 15 });
    expect(JSON.stringify(await teacher.board())).not.toContain('Zebedee');
    expect(hub.logLines.join('\n')).not.toContain('Zebedee');
    expect(JSON.stringify(stream.frames)).not.toContain('Zebedee');
    expect(JSON.stringify(inStore(hub, (db) => db.prepare('select * from frame').all()))).not.toContain(
      'Zebedee',
    );
    const store = await openStoreToRead(join(hub.dataFolder, 'hub.sqlite'));
    const exported = JSON.stringify(await readInspectionData(store));
    await store.destroy();
    expect(exported).not.toContain('Zebedee');
  });

  test('is never looked at unrecorded, and the record carries none', async () => {
    const { hub, teacher, robins, foxes, holders, left, looks } = await school();
    await teacher.addChildren(robins, { 'Ada Example': 14 });
    await teacher.addChildren(foxes, { 'Cy Trial': 14 });
    const known = (await looks())[0]?.lookId ?? 0;
    await teacher.register(robins);
    hub.clock.forward(minute);
    const then = hub.clock.now();
    await holders(14, then);
    await preview(teacher, robins, wanted({ 'Dee Trial': null }));
    await left();
    await holders(77);
    const all = (await looks()).filter(({ lookId }) => lookId > known);
    expect(all.map(({ kind, className, number }) => [kind, className, number])).toEqual([
      ['import', 'Robins', null],
      ['number', 'Robins', 14],
      ['number', 'Foxes', 14],
      ['register', 'Robins', null],
    ]);
    expect(all[1]).toMatchObject({ byName: 'Robin Example', aboutAt: then.toISOString() });
    expect(JSON.stringify(all)).not.toMatch(/Ada|Cy|Dee/);
    expect(await looks(`?classId=${foxes}`)).not.toHaveLength(0);
    expect((await looks(`?before=${known + 1}`))[0]?.lookId).toBe(known);
  });
});

describe('an import', () => {
  test('changes nothing before it is applied, and then what was previewed', async () => {
    const { hub, teacher, robins, holders } = await school();
    await teacher.addChildren(robins, { 'Ada Example': 1, 'Ben Sample': 2, 'Cy Trial': 3 });
    hub.clock.forward(minute);
    const before = hub.clock.now();
    hub.clock.forward(minute);
    const body = wanted({ 'ADA EXAMPLE': 2, 'Ben Sample': 1, 'Dee Trial': null }, { endsOthers: true });
    const { preview: shown, digest } = await preview(teacher, robins, body);
    expect(shown).toMatchObject({
      added: [{ name: 'Dee Trial', number: 4, proposed: true }],
      changed: [
        { name: 'Ada Example', from: 1, number: 2 },
        { name: 'Ben Sample', from: 2, number: 1 },
      ],
      missing: [{ name: 'Cy Trial', number: 3 }],
    });
    expect((await teacher.register(robins)).entries).toHaveLength(3);
    const done = await teacher.call('POST', importPath(robins), { wanted: body, digest });
    expect(numbersOf(registerResponse.parse(await done.json()))).toEqual([
      [1, 'Ben Sample'],
      [2, 'Ada Example'],
      [4, 'Dee Trial'],
    ]);
    expect(await holders(3)).toEqual([]);
    expect(await holders(3, before)).toMatchObject([{ name: 'Cy Trial' }]);
    expect(await holders(1, before)).toMatchObject([{ name: 'Ada Example' }]);
  });

  test('is refused when the register has changed, or something else is sent than was previewed', async () => {
    const { teacher, robins, foxes } = await school();
    const body = wanted({ 'Ada Example': 1 });
    const { digest } = await preview(teacher, robins, body);
    const send = (changed: object, classId = robins) =>
      teacher.call('POST', importPath(classId), { wanted: body, digest, ...changed });
    expect(await codeOf(await send({ wanted: wanted({ 'Ada Example': 2 }) }))).toBe('register-changed');
    expect(await codeOf(await send({ wanted: { ...body, endsOthers: true } }))).toBe('register-changed');
    expect(await codeOf(await send({}, foxes))).toBe('register-changed');
    await teacher.addChildren(robins, { 'Ben Sample': 5 });
    expect(await codeOf(await send({}))).toBe('register-changed');
    expect((await teacher.register(robins)).entries).toHaveLength(1);
    const again = await preview(teacher, robins, body);
    expect((await send({ digest: again.digest })).status).toBe(200);
    expect(await codeOf(await send({ digest: again.digest }))).toBe('register-changed');
  });

  test('of 5,000 children is one transaction; of 5,001 it is refused', async () => {
    const { teacher, robins } = await school();
    const many = (count: number) =>
      wanted(Object.fromEntries(Array.from({ length: count }, (_, at) => [`Child ${at} Example`, null])));
    const { preview: shown, digest } = await preview(teacher, robins, many(5_000));
    expect(shown.added).toHaveLength(5_000);
    const done = await teacher.call('POST', importPath(robins), { wanted: many(5_000), digest });
    expect(registerResponse.parse(await done.json()).entries).toHaveLength(5_000);
    const more = await teacher.call('POST', importPreviewPath(robins), many(5_001));
    expect(await codeOf(more)).toBe('request-malformed');
  });
});

/** Looks into the file of a running hub. */
function inStore<T>(hub: TestHub, work: (db: Database.Database) => T): T {
  const db = new Database(join(hub.dataFolder, 'hub.sqlite'));
  try {
    return work(db);
  } finally {
    db.close();
  }
}

test('boards know which numbers a class has, at once when they change, and no name', async () => {
  const { teacher, robins: classId } = await school();
  const board = await teacher.openStream();
  await teacher.addChildren(classId, { 'Ada Example': 7, 'Ben Example': 3 });
  await board.until('school-class', ({ schoolClass }) => schoolClass.numbers?.length === 2);
  const told = (await teacher.board()).classes.find((one) => one.classId === classId);
  expect(told?.numbers).toEqual([3, 7]);
  expect(JSON.stringify([board.frames, await teacher.board()])).not.toContain('Ada');
});
