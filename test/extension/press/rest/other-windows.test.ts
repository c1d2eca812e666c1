import { describe, expect, it } from 'vitest';
import {
  createOtherWindows,
  type HiddenWindow,
  type WindowsToHide,
} from '../../../../src/extension/press/rest/other-windows.ts';
import { memoryValue } from '../../fixtures/in-memory.ts';

/** Windows of a few lines: `stubborn` ones cannot be put away. */
function desktop(windows: HiddenWindow[], stubborn: readonly number[] = []) {
  const away = new Set<number>();
  const black = new Set<number>();
  const edge: WindowsToHide = {
    inSight: () =>
      Promise.resolve(windows.filter(({ windowId }) => !away.has(windowId) && !black.has(windowId))),
    minimise: (windowId) => Promise.resolve(!stubborn.includes(windowId) && away.add(windowId).has(windowId)),
    blacken: (windowId) => Promise.resolve(void black.add(windowId)),
    bringBack: ({ windowId, state }) => {
      away.delete(windowId);
      back.push(`${windowId} ${state}`);
      return Promise.resolve();
    },
  };
  const back: string[] = [];
  return { edge, away, black, back };
}

describe('the other windows', () => {
  it('are put away, and come back as they stood', async () => {
    const { edge, away, back } = desktop([
      { windowId: 1, state: 'normal' },
      { windowId: 2, state: 'maximized' },
    ]);
    const windows = createOtherWindows(edge, memoryValue<HiddenWindow[]>());
    expect(await windows.hide()).toBe(true);
    expect([...away]).toEqual([1, 2]);
    expect(await windows.hide()).toBe(false);
    await windows.show();
    expect(back).toEqual(['1 normal', '2 maximized']);
    expect(await windows.areHidden()).toBe(false);
  });

  it('that a child brings back are put away again, and remembered as they first stood', async () => {
    const { edge, away, back } = desktop([{ windowId: 1, state: 'maximized' }]);
    const windows = createOtherWindows(edge, memoryValue<HiddenWindow[]>());
    await windows.hide();
    away.clear();
    await windows.hide();
    expect([...away]).toEqual([1]);
    await windows.show();
    expect(back).toEqual(['1 maximized']);
  });

  it('that cannot be put away turn black', async () => {
    const { edge, black } = desktop([{ windowId: 1, state: 'normal' }], [1]);
    await createOtherWindows(edge, memoryValue<HiddenWindow[]>()).hide();
    expect([...black]).toEqual([1]);
  });

  it('are remembered before they go, so that the next worker can bring them back', async () => {
    const { edge, back } = desktop([{ windowId: 1, state: 'normal' }]);
    const stored = memoryValue<HiddenWindow[]>();
    const dies = { ...edge, minimise: () => Promise.reject(new Error('the worker died')) };
    await expect(createOtherWindows(dies, stored).hide()).rejects.toThrow('died');
    await createOtherWindows(edge, stored).show();
    expect(back).toEqual(['1 normal']);
  });

  it('count as hidden also where there was none, so that sound is given back', async () => {
    const windows = createOtherWindows(desktop([]).edge, memoryValue<HiddenWindow[]>());
    expect(await windows.areHidden()).toBe(false);
    await windows.hide();
    expect(await windows.areHidden()).toBe(true);
  });
});
