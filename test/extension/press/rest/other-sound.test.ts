import { describe, expect, it } from 'vitest';
import { createOtherSound, type TabWithSound } from '../../../../src/extension/press/rest/other-sound.ts';

const quiet = { audible: false, muted: false, mutedByUs: false };

function tabs(first: TabWithSound[]) {
  const all = new Map(first.map((tab) => [tab.tabId, tab]));
  const stopped: number[] = [];
  const change = (tabId: number, to: Partial<TabWithSound>) => {
    const tab = all.get(tabId);
    if (tab !== undefined) all.set(tabId, { ...tab, ...to });
    return Promise.resolve();
  };
  const sound = createOtherSound({
    all: () => Promise.resolve([...all.values()]),
    mute: (tabId) => change(tabId, { muted: true, mutedByUs: true }),
    unmute: (tabId) => change(tabId, { muted: false, mutedByUs: false }),
    stopMedia: (tabId) => Promise.resolve(void stopped.push(tabId)),
  });
  const muted = () => [...all.values()].filter((tab) => tab.muted).map(({ tabId }) => tabId);
  return { sound, muted, stopped, open: (tab: TabWithSound) => void all.set(tab.tabId, tab) };
}

describe('sound', () => {
  it('goes off at once where it is pressed and where it is heard, and media stop', async () => {
    const { sound, muted, stopped } = tabs([
      { ...quiet, tabId: 1 },
      { ...quiet, tabId: 2, audible: true },
      { ...quiet, tabId: 3 },
    ]);
    await sound.hushAtOnce(1);
    expect(muted()).toEqual([1, 2]);
    expect(stopped).toEqual([2]);
  });

  it('is off in every tab behind the shield, in one that was opened since too', async () => {
    const { sound, muted, stopped, open } = tabs([{ ...quiet, tabId: 1 }]);
    await sound.hush();
    open({ ...quiet, tabId: 2 });
    await sound.hush();
    expect(muted()).toEqual([1, 2]);
    expect(stopped).toEqual([1, 2]);
  });

  it('of a page that plays on, though silent, is stopped again', async () => {
    const { sound, stopped } = tabs([{ tabId: 1, audible: true, muted: true, mutedByUs: true }]);
    await sound.hush();
    expect(stopped).toEqual([1]);
  });

  it('comes back where we took it, and nowhere else', async () => {
    const { sound, muted } = tabs([
      { ...quiet, tabId: 1 },
      { ...quiet, tabId: 2, muted: true },
    ]);
    await sound.hush();
    await sound.giveBack();
    expect(muted()).toEqual([2]);
  });
});
