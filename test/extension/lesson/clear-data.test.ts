import { expect, it } from 'vitest';
import { clearData, type DataKind } from '../../../src/extension/lesson/clear-data.ts';

function given(notPermitted: readonly DataKind[] = []) {
  const removed: DataKind[][] = [];
  return {
    removed,
    data: {
      permitted: () => Promise.resolve((kind: DataKind) => !notPermitted.includes(kind)),
      remove: (kinds: readonly DataKind[]) => Promise.resolve(void removed.push([...kinds])),
    },
  };
}

it('clears what each word of policy means, at once', async () => {
  const { data, removed } = given();
  expect(await clearData(data, ['cookies', 'site-storage', 'form-data', 'cookies'])).toEqual([]);
  expect(removed).toEqual([
    ['cookies', 'localStorage', 'indexedDB', 'cacheStorage', 'serviceWorkers', 'fileSystems', 'formData'],
  ]);
});

it('leaves out what an admin does not let it clear, says so, and clears the rest', async () => {
  const { data, removed } = given(['history']);
  expect(await clearData(data, ['history', 'cache'])).toEqual(['history']);
  expect(removed).toEqual([['cache']]);
});

it('asks for nothing where policy names nothing', async () => {
  const { data, removed } = given();
  expect(await clearData(data, [])).toEqual([]);
  expect(removed).toEqual([]);
});
