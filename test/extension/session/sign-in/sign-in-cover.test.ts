import { describe, expect, it } from 'vitest';
import type { FrontPage } from '../../../../src/extension/session/rest/front-page.ts';
import { createSignInCover } from '../../../../src/extension/session/sign-in/sign-in-cover.ts';
import { fakeScreen } from '../../fixtures/fake-screen.ts';
import { memoryLock, memoryValue } from '../../fixtures/in-memory.ts';

const story: FrontPage = { tabId: 7, windowId: 1, address: 'https://story.example/' };
const start: FrontPage = { tabId: 9, windowId: 1, address: 'chrome-extension://x/session/start.html' };
const childline: FrontPage = { tabId: 8, windowId: 1, address: 'https://www.childline.org.uk/' };

function given(can: { windows?: boolean; tabs?: boolean } = {}) {
  const { screen, done, lose } = fakeScreen(can);
  const state = { shielded: false, pressesAtOpening: false, front: story as FrontPage | undefined };
  const beneath = memoryValue<FrontPage>();
  const cover = createSignInCover({
    screen: {
      ...screen,
      async fillScreen(place) {
        if (state.pressesAtOpening) state.shielded = true;
        await screen.fillScreen(place);
        state.front = { ...place, address: 'chrome-extension://x/session/sign-in.html' };
      },
    },
    front: {
      look: () => Promise.resolve(state.front),
      bring: async ({ tabId }) => void done.push(`bring ${tabId}`),
      showBars: async () => void done.push('bars'),
    },
    isShielded: () => Promise.resolve(state.shielded),
    giveWay: async () => void done.push('shield in front'),
    mayTurn: (address) => address === start.address,
    mayStay: (address) => Promise.resolve(address === childline.address),
    beneath,
    lock: memoryLock(),
  });
  return { cover, state, done, lose };
}

describe('the sign-in page on the screen', () => {
  it('fills it, once, and leads back to what was there', async () => {
    const { cover, done } = given();
    await cover.cover();
    await cover.cover();
    expect(done).toEqual(['window', 'fill']);
    expect(await cover.uncover()).toBe(true);
    expect(done).toEqual(['window', 'fill', 'close', 'bring 7']);
    expect(await cover.uncover()).toBe(false);
  });

  it('gives way to a press that comes while it fills the screen', async () => {
    const { cover, state, done } = given();
    state.pressesAtOpening = true;
    await cover.cover();
    expect(done).toEqual(['window', 'fill', 'shield in front']);
  });

  it('is a tab where no window can be made', async () => {
    const { cover, done } = given({ windows: false });
    await cover.cover();
    expect(done).toEqual(['window', 'tab', 'fill']);
  });

  it('takes the place of the start page, and of no other, where not even a tab can be made', async () => {
    const { cover, done, state } = given({ windows: false, tabs: false });
    await cover.cover();
    expect(done).toEqual(['window', 'tab']);
    state.front = start;
    await cover.cover();
    expect(done.slice(2)).toEqual(['window', 'tab', 'turn 9', 'fill']);
  });

  it('comes back when it was closed, and in front of another page', async () => {
    const { cover, done, lose, state } = given();
    await cover.cover();
    lose();
    state.front = story;
    await cover.cover();
    expect(done).toEqual(['window', 'fill', 'window', 'fill']);
    state.front = story;
    await cover.cover();
    expect(done.slice(4)).toEqual(['fill']);
  });

  it('lets help stand in front of it, with the bars by which it is left again', async () => {
    const { cover, done, state } = given();
    await cover.cover();
    state.front = childline;
    await cover.cover();
    expect(done).toEqual(['window', 'fill', 'bars']);
    await cover.uncover();
    expect(done.slice(3), 'whoever reads there stays there').toEqual(['close']);
  });

  it('waits while a child waits for an adult', async () => {
    const { cover, done, state } = given();
    state.shielded = true;
    await cover.cover();
    expect(done).toEqual([]);
    state.shielded = false;
    await cover.cover();
    expect(done).toEqual(['window', 'fill']);
  });
});
