import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { Step } from '../../../src/extension/platform/mark-step.ts';
import { allReports, heedReportFrame, leadToStartPage } from '../../../src/extension/outbox/reports.ts';
import { isToNote } from '../../../src/extension/outbox/report-record.ts';
import type { AppendEvent } from '../../../src/extension/outbox/append-event.ts';
import { createBlackPages } from '../../../src/extension/press/black-pages.ts';
import { createHandlePress } from '../../../src/extension/press/handle-press.ts';
import { pressIn } from '../../../src/extension/press/press.ts';
import { createReportedTabs } from '../../../src/extension/press/reported-tabs.ts';
import { createShieldKeeper } from '../../../src/extension/press/shield-keeper.ts';
import { fakeScreen } from '../fixtures/fake-screen.ts';
import { memoryLock, memoryOutbox, memoryValue } from '../fixtures/in-memory.ts';

const origin = 'chrome-extension://id';

/** Everything that outlives a worker, and workers made upon it. */
function device() {
  const fake = fakeScreen();
  const outbox = memoryOutbox();
  const tabs = memoryValue<number[]>();
  const closed: number[] = [];
  const covered: ('rest' | 'bare')[] = [];
  const worker = (append: AppendEvent = outbox.append) => {
    const lock = memoryLock();
    const marks: Step[] = [];
    const markStep = (step: Step) => void marks.push(step);
    const reportedTabs = createReportedTabs(tabs, lock);
    const shield = createShieldKeeper({
      screen: fake.screen,
      reportsNotLifted: async () => (await allReports(outbox.use)).filter(({ lifted }) => !lifted),
      reportsToNote: async () => (await allReports(outbox.use)).filter(isToNote),
      tabsOfClosedPages: () => Promise.resolve([]),
      reportedTabs,
      closePage: (tabId) => {
        closed.push(tabId);
        return Promise.resolve(true);
      },
      rest: {
        cover: () => Promise.resolve(void covered.push('rest')),
        uncover: () => Promise.resolve(void covered.push('bare')),
      },
      lock,
      markStep,
    });
    const handlePress = createHandlePress({
      append,
      reports: () => allReports(outbox.use),
      reportedTabs,
      shield,
      blackPages: createBlackPages((_, work) => work()),
      hush: () => Promise.resolve(),
      syncNow: () => Promise.resolve(),
      lock,
      markStep,
      reportFailure: (where, error) => {
        if (append === outbox.append) throw new Error(where, { cause: error });
      },
    });
    const press = (pressId = v7(), tabId = 7) =>
      handlePress(
        pressIn(
          { id: tabId, windowId: 1, url: 'https://example.com/', title: 'Example' },
          pressId,
          'page-button',
        ),
      );
    return { press, shield, marks };
  };
  const lift = async () => {
    for (const { eventId } of await allReports(outbox.use)) {
      const frame = { type: 'report' as const, id: 9, eventId, state: 'shield-lifted' as const, ageMs: 0 };
      await heedReportFrame(outbox.use, 'https://hub.example', frame, Date.now());
    }
  };
  return { ...outbox, ...fake, closed, covered, worker, lift, tabs };
}

describe('a press', () => {
  it('is kept and covered, and then the page is closed', async () => {
    const { worker, use, closed, tabs } = device();
    const { press, shield, marks } = worker();
    expect(await press()).toEqual({ kept: true });
    await shield.shieldSays(true);
    await shield.reconcile();
    expect(await allReports(use)).toMatchObject([{ kept: true, arrived: false, lifted: false }]);
    expect(closed).toEqual([7]);
    expect(tabs.value).toEqual([]);
    expect(marks[0]).toBe('press-received');
    expect(marks.indexOf('shield-covered')).toBeLessThan(marks.indexOf('page-closed'));
  });

  it('twice within two seconds is one report, and three seconds later its own', async () => {
    const { worker, use } = device();
    const { press } = worker();
    const now = Date.now();
    await Promise.all([press(v7({ msecs: now })), press(v7({ msecs: now + 400 }))]);
    expect(await allReports(use)).toHaveLength(1);
    await press(v7({ msecs: now + 3_000 }));
    expect(await allReports(use)).toHaveLength(2);
  });

  it('that cannot be stored leaves the page open, which goes on asking, and is kept when it can be', async () => {
    const { worker, use, closed, tabs } = device();
    const id = v7();
    const full = worker(() => Promise.reject(new DOMException('full', 'QuotaExceededError')));
    await expect(full.press(id)).rejects.toThrow('full');
    await full.shield.reconcile();
    expect(closed).toEqual([]);
    expect(tabs.value ?? []).toEqual([]);
    await worker().press(id);
    expect(await allReports(use)).toMatchObject([{ eventId: id, kept: true }]);
  });

  it('sent again to a new worker is not a second report, and the page is still closed', async () => {
    const { worker, use, closed } = device();
    const id = v7();
    await worker().press(id);
    const next = worker();
    await next.press(id);
    await next.shield.shieldSays(true);
    await next.shield.reconcile();
    expect(await allReports(use)).toHaveLength(1);
    expect(closed).toContain(7);
  });

  it('stays covered through the death of the worker and the closing of the shield, until an adult lifts it', async () => {
    const { worker, screen, lose, lift } = device();
    await worker().press();
    lose();
    const next = worker();
    await next.shield.shieldSays(false);
    expect(await screen.shields()).toHaveLength(1);
    await lift();
    await worker().shield.reconcile();
    expect(await screen.shields()).toEqual([]);
  });

  it('covers the rest of the session too, for as long as the shield stands', async () => {
    const { worker, covered, lift } = device();
    const { press, shield } = worker();
    await press();
    await shield.shieldSays(true);
    await shield.shieldSays(true);
    expect(covered).toContain('rest');
    expect(covered).not.toContain('bare');
    await lift();
    await shield.reconcile();
    expect(covered.at(-1)).toBe('bare');
    await shield.shieldSays(true);
    expect(covered.at(-1)).toBe('bare');
  });

  it('said to be a mistake leads to the start page, where policy let it', async () => {
    const { worker, screen, done, use } = device();
    const { press, shield } = worker();
    const id = v7();
    await press(id);
    await use((database) => database.reports.update(id, { byMistake: true }));
    await shield.reconcile();
    expect(await screen.shields()).toHaveLength(1);
    expect(await leadToStartPage(use, id)).toBe(true);
    await shield.reconcile();
    expect(await screen.shields()).toEqual([]);
    expect(done.at(-1)).toBe('start page');
  });

  it('is not uncovered by a reconciliation that comes before it is kept', async () => {
    const { worker, screen } = device();
    const { press, shield } = worker();
    await Promise.all([press(), shield.reconcile(), shield.reconcile()]);
    expect(await screen.shields()).toHaveLength(1);
  });
});

describe('the page of a press', () => {
  it('comes from the browser, without credentials', () => {
    const tab = { id: 1, windowId: 2, url: 'https://user:secret@example.com/', title: 't'.repeat(400) };
    const { page } = pressIn(tab, v7(), 'toolbar-button');
    expect(page.address).toBe('https://example.com/');
    expect(page.title).toHaveLength(300);
  });

  it('is the one the child wanted, when pressed on the blocked page', () => {
    const tab = {
      id: 1,
      windowId: 2,
      url: `${origin}/access/blocked.html?u=https://example.com/x`,
      title: '',
    };
    const standsInFor = 'https://user:secret@example.com/x';
    expect(pressIn(tab, v7(), 'page-button', standsInFor).page.address).toBe('https://example.com/x');
    expect(pressIn(tab, v7(), 'page-button').page.address).toBe(tab.url);
  });

  it('can be unknown', () => {
    expect(pressIn(undefined, v7(), 'keyboard-command')).toMatchObject({
      page: { address: '', title: '' },
    });
  });
});
