import { expect, test } from 'vitest';
import { compiledOnce } from '../../../src/hub/store/compiled-once.ts';
import { rowInserter } from '../../../src/hub/store/row-inserter.ts';
import { watchedStore } from '../support/watched-store.ts';

const addSettings = rowInserter('setting', ['name', 'value']);

test('rows are written each with its own values, however many there are', async () => {
  const { store } = await watchedStore();
  const rows = Array.from({ length: 131 }, (_, at) => ({ name: `n${at}`, value: `v${at % 7}` }));
  await addSettings(store, rows.slice(0, 64));
  await addSettings(store, rows.slice(64));
  await addSettings(store, []);
  const kept = await store.selectFrom('setting').selectAll().where('name', 'like', 'n%').execute();
  expect(new Map(kept.map(({ name, value }) => [name, value]))).toEqual(
    new Map(rows.map(({ name, value }) => [name, value])),
  );
});

test('a query is built once for each number of values, and keeps what is the same in every run', async () => {
  const { store } = await watchedStore();
  await addSettings(store, [
    { name: 'a', value: 'same' },
    { name: 'b', value: 'same' },
    { name: 'c', value: 'same' },
    { name: 'd', value: 'other' },
  ]);
  let built = 0;
  const named = compiledOnce((db, names: readonly string[]) => {
    built += 1;
    return db
      .selectFrom('setting')
      .select('name')
      .where('value', '=', 'same')
      .where('name', 'in', names)
      .orderBy('name');
  });
  expect(await named(store, ['b'])).toEqual([{ name: 'b' }]);
  expect(await named(store, ['d'])).toEqual([]);
  expect(await named(store, ['c', 'a'])).toEqual([{ name: 'a' }, { name: 'c' }]);
  expect(await store.transaction().execute((transaction) => named(transaction, ['a', 'd']))).toEqual([
    { name: 'a' },
  ]);
  expect(built).toBe(2);
});
