import { describe, expect, it } from 'vitest';
import type { ScreenRest } from '../../../../src/domain/lessons/screen-rest.ts';
import type { FrontPage } from '../../../../src/extension/session/rest/front-page.ts';
import { createRestKeeper } from '../../../../src/extension/session/rest/rest-keeper.ts';
import type { RestKind } from '../../../../src/extension/session/rest/rest-kind.ts';
import { fakeScreen } from '../../fixtures/fake-screen.ts';
import { memoryLock, memoryValue } from '../../fixtures/in-memory.ts';

const story: FrontPage = { tabId: 7, windowId: 1, address: 'https://story.example/half-written' };
const childline: FrontPage = { tabId: 8, windowId: 1, address: 'https://www.childline.org.uk/' };
const other: FrontPage = { tabId: 9, windowId: 1, address: 'https://other.example/' };

/** A child's screen with a story in front. `wake` is a new worker over what is stored. */
function given(can: { windows?: boolean } = {}) {
  const { screen, done, leaveFullScreen } = fakeScreen(can);
  const state = {
    wanted: undefined as ScreenRest | undefined,
    shielded: false,
    /** A child presses while the resting page opens. */
    pressesAtOpening: false,
    /** Undefined: the resting page, which opens in front. */
    front: story as FrontPage | undefined,
  };
  const kind = memoryValue<RestKind>();
  const beneath = memoryValue<FrontPage>();
  const leftAlone = memoryValue<boolean>();
  const wake = () =>
    createRestKeeper({
      screen: {
        ...screen,
        async openWindow() {
          const place = await screen.openWindow();
          if (state.pressesAtOpening) state.shielded = true;
          if (place !== undefined) state.front = undefined;
          return place;
        },
        async openTab(windowId) {
          const place = await screen.openTab(windowId);
          if (place !== undefined) state.front = undefined;
          return place;
        },
        async fillScreen(place) {
          await screen.fillScreen(place);
          state.front = undefined;
        },
      },
      front: {
        async look() {
          const [place] = await screen.shields();
          return state.front ?? (place && { ...place, address: 'chrome-extension://x/session/rest.html' });
        },
        async bring({ tabId }) {
          done.push(`bring ${tabId}`);
        },
        async showBars() {
          done.push('bars');
        },
      },
      sound: {
        hush: async () => void done.push('hush'),
        giveBack: async () => void done.push('sound'),
      },
      wanted: () => Promise.resolve(state.wanted),
      isShielded: () => Promise.resolve(state.shielded),
      giveWay: async () => void done.push('shield in front'),
      mayStay: (address) => Promise.resolve(address === childline.address),
      comesFirst: (address) => address.includes('/sign-in/'),
      kind,
      beneath,
      leftAlone,
      lock: memoryLock(),
    });
  return { wake, state, done, kind, leftAlone, leaveFullScreen };
}

describe('a resting screen', () => {
  it('covers everything while it is wanted, and the child is back where it was afterwards', async () => {
    const { wake, state, done, kind } = given();
    state.wanted = 'eyes-up';
    await wake().reconcile();
    expect(done).toEqual(['window', 'fill', 'hush']);
    expect(kind.value).toBe('eyes-up');
    state.wanted = undefined;
    done.length = 0;
    await wake().reconcile();
    expect(done).toEqual(['close', 'bring 7', 'sound']);
    expect(kind.value).toBeUndefined();
  });

  it('gives way to a press that comes while it comes to the front, and does nothing in front of a shield', async () => {
    const { wake, state, done } = given();
    state.wanted = 'no-lesson';
    state.pressesAtOpening = true;
    await wake().reconcile();
    expect(done.at(-1)).toBe('shield in front');
    done.length = 0;
    await wake().reconcile();
    expect(done).toEqual([]);
  });

  it('does nothing to a screen that does not rest', async () => {
    const { wake, done } = given();
    await wake().reconcile();
    expect(done).toEqual([]);
  });

  it('comes to the front again whatever a child brings up, and changes its words with the reason', async () => {
    const { wake, state, done, kind } = given();
    state.wanted = 'no-lesson';
    await wake().reconcile();
    state.front = other;
    await wake().reconcile();
    state.wanted = 'withdrawn';
    await wake().reconcile();
    expect(done.filter((one) => one === 'window')).toHaveLength(1);
    expect(done.filter((one) => one === 'fill').length).toBeGreaterThan(1);
    expect(kind.value).toBe('withdrawn');
  });

  it('leaves help in front, with a way back, and does not take the child away from it at the end', async () => {
    const { wake, state, done } = given();
    state.wanted = 'no-lesson';
    await wake().reconcile();
    state.front = childline;
    done.length = 0;
    await wake().reconcile();
    expect(done).toEqual(['bars', 'hush']);
    state.wanted = undefined;
    done.length = 0;
    await wake().reconcile();
    expect(done).toEqual(['close', 'sound']);
  });

  it('is not put in front once more where it is, since what the child taps for would be covered', async () => {
    const { wake, state, done, leaveFullScreen } = given();
    state.wanted = 'no-lesson';
    await wake().reconcile();
    done.length = 0;
    await wake().reconcile();
    expect(done).toEqual(['hush']);
    leaveFullScreen();
    await wake().reconcile();
    expect(done).toEqual(['hush', 'fill window', 'hush']);
  });

  it('is a tab in front where no window can be made, and never takes the place of a page', async () => {
    const { wake, state, done } = given({ windows: false });
    state.wanted = 'eyes-up';
    await wake().reconcile();
    expect(done).toEqual(['window', 'tab', 'fill', 'hush']);
  });

  it('never touches the shield, nor a page that comes before', async () => {
    const { wake, state, done } = given();
    state.wanted = 'eyes-up';
    state.shielded = true;
    await wake().reconcile();
    await wake().leaveAlone();
    state.shielded = false;
    state.front = { ...story, address: 'chrome-extension://x/session/sign-in/sign-in.html' };
    await wake().reconcile();
    expect(done).toEqual([]);
  });
});

describe('a Chromebook that was left alone', () => {
  it('rests until it is touched', async () => {
    const { wake, done, kind } = given();
    await wake().leaveAlone();
    await wake().leaveAlone();
    expect(kind.value).toBe('left-alone');
    expect(done.filter((one) => one === 'window')).toHaveLength(1);
    done.length = 0;
    await wake().comeBack();
    expect(done).toEqual(['close', 'bring 7', 'sound']);
    await wake().reconcile();
    expect(kind.value).toBeUndefined();
  });

  it('rests no longer for a child who went to another page, and is left there', async () => {
    const { wake, state, done, kind, leftAlone } = given();
    await wake().leaveAlone();
    state.front = other;
    done.length = 0;
    await wake().reconcile();
    expect(done).toEqual(['close', 'sound']);
    expect([kind.value, leftAlone.value]).toEqual([undefined, undefined]);
  });

  it('says what the lesson asks for, if that asks for rest too', async () => {
    const { wake, state, kind } = given();
    await wake().leaveAlone();
    state.wanted = 'eyes-up';
    await wake().reconcile();
    expect(kind.value).toBe('eyes-up');
    state.wanted = undefined;
    await wake().reconcile();
    expect(kind.value).toBe('left-alone');
  });
});
