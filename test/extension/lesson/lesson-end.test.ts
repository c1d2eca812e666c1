import { describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { SchoolPolicy } from '../../../src/domain/policy/school-policy.ts';
import type { KeptLesson } from '../../../src/extension/access/lesson-in-force.ts';
import type { EndedLesson } from '../../../src/extension/lesson/ended-lesson.ts';
import { createLessonEnd, type LogOff } from '../../../src/extension/lesson/lesson-end.ts';
import type { ReportRecord } from '../../../src/extension/outbox/report-record.ts';
import { memoryLock, memoryValue } from '../fixtures/in-memory.ts';
import { keptReport } from '../fixtures/kept-report.ts';

const lessonId = v7();
const over: EndedLesson = { lessonId, here: true };

class Dead extends Error {}

/** A Chromebook after a lesson. `wake` is a new worker over what is stored; it may be given so many steps to live. */
function given(said: { policy?: Partial<SchoolPolicy>; managedGuest?: boolean } = {}) {
  const ended = memoryValue<EndedLesson>(over);
  const logOff = memoryValue<LogOff>();
  const state = {
    policy: { clearAfterLesson: ['cookies'], logOffAfterLesson: true, ...said.policy } as SchoolPolicy,
    lesson: undefined as KeptLesson | undefined,
    reports: [] as ReportRecord[],
    staff: false,
    now: Date.UTC(2031, 2, 4, 11),
    tabs: 3,
    tabsStay: false,
    closingFails: false,
    uncleared: 1,
    hubIsUp: true,
    /** The next lesson begins while the hub is being told. */
    next: undefined as KeptLesson | undefined,
    unsent: 2,
    receipts: 0,
    hasReceipt: false,
    signedOut: 0,
    shown: false,
    failures: 0,
  };
  const wake = (steps = Number.POSITIVE_INFINITY) => {
    let left = steps;
    /** A worker may die just before anything that it asks of the outside, or just after. */
    const mortal = <A extends unknown[], T>(work: (...args: A) => T | Promise<T>) => {
      return async (...args: A): Promise<T> => {
        if (left-- <= 0) throw new Dead();
        const done = await work(...args);
        if (left-- <= 0) throw new Dead();
        return done;
      };
    };
    const stored = <T>(value: ReturnType<typeof memoryValue<T>>) => ({
      read: mortal(() => value.read()),
      write: mortal((next: T) => value.write(next)),
      remove: mortal(() => value.remove()),
    });
    return createLessonEnd({
      ended: stored(ended),
      logOff: stored(logOff),
      lesson: mortal(() => state.lesson),
      policy: mortal(() => state.policy),
      isStaff: mortal(() => state.staff),
      reportsNotLifted: mortal(() => state.reports),
      closeEveryTab: mortal(() => {
        if (state.closingFails) throw new Error('a window was going');
        if (!state.tabsStay) state.tabs = 0;
        return !state.tabsStay;
      }),
      clear: mortal((what) => {
        if (what.length > 0) state.uncleared = 0;
      }),
      showOrHide: mortal(() => {
        state.shown = logOff.value !== undefined && state.lesson === undefined;
      }),
      endSession: mortal(() => {
        if (state.hasReceipt) return false;
        Object.assign(state, { hasReceipt: true, receipts: state.receipts + 1, unsent: state.unsent + 1 });
        return true;
      }),
      send: mortal(() => {
        if (state.hubIsUp) state.unsent = 0;
        state.lesson = state.next ?? state.lesson;
      }),
      countUnsent: mortal(() => state.unsent),
      signOut: mortal(() => {
        expect(state.unsent).toBe(0);
        expect(state.hasReceipt).toBe(true);
        if (said.managedGuest) state.signedOut += 1;
      }),
      lock: memoryLock(),
      now: () => state.now,
      reportFailure: (_where, error) => {
        if (error instanceof Dead) throw error;
        state.failures += 1;
      },
    });
  };
  return { ended, logOff, state, wake };
}

describe('the end of a lesson', () => {
  it('closes, clears, writes the receipt, sends it and signs a managed guest out', async () => {
    const { ended, state, wake } = given({ managedGuest: true });
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 0, uncleared: 0, receipts: 1, unsent: 0, signedOut: 1, shown: true });
    expect(ended.value).toBeUndefined();
  });

  it('asks any other to log off, for as long as it takes and until the next lesson', async () => {
    const { logOff, state, wake } = given();
    await wake().reconcile();
    await wake().reconcile();
    expect(state).toMatchObject({ shown: true, receipts: 1, signedOut: 0 });
    state.lesson = { lessonId: v7() } as KeptLesson;
    await wake().reconcile();
    expect(logOff.value).toBeUndefined();
    expect(state.shown).toBe(false);
  });

  it('only closes where policy says no more', async () => {
    const { ended, state, wake } = given({ policy: { clearAfterLesson: [], logOffAfterLesson: false } });
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 0, uncleared: 1, receipts: 0, shown: false });
    expect(ended.value).toBeUndefined();
  });

  it('is not there for staff, nor while the lesson is still kept', async () => {
    const staff = given();
    staff.state.staff = true;
    await staff.wake().reconcile();
    expect(staff.state).toMatchObject({ tabs: 3, shown: false });
    expect(staff.ended.value).toBeUndefined();
    const running = given();
    running.state.lesson = { lessonId } as KeptLesson;
    await running.wake().reconcile();
    expect(running.state.tabs).toBe(3);
    expect(running.ended.value).toEqual(over);
  });

  it('closes and clears what an earlier session left, and asks nobody who has just signed in to log off', async () => {
    const { ended, state, wake } = given();
    await ended.write({ lessonId, here: false });
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 0, uncleared: 0, shown: false, receipts: 0 });
  });

  it('waits while only the wall clock says so', async () => {
    const { ended, state, wake } = given();
    await ended.write({ ...over, unsureSince: state.now - 30_000 });
    await wake().reconcile();
    expect(state.tabs).toBe(3);
    state.now += 31_000;
    await wake().reconcile();
    expect(state.tabs).toBe(0);
  });

  it('that another lesson follows at once closes and clears, and asks nobody to log off', async () => {
    const { ended, state, wake } = given();
    state.lesson = { lessonId: v7() } as KeptLesson;
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 0, uncleared: 0, shown: false, receipts: 0 });
    expect(ended.value).toBeUndefined();
  });

  it('comes again to a tab that would not close, and to nothing else', async () => {
    const { ended, state, wake } = given();
    state.tabsStay = true;
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 3, uncleared: 0, receipts: 1 });
    expect(ended.value).toMatchObject({ closed: false, cleared: true });
    state.tabsStay = false;
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 0, receipts: 1 });
    expect(ended.value).toBeUndefined();
  });

  it('clears even where closing failed altogether', async () => {
    const { state, wake } = given({ managedGuest: true });
    state.closingFails = true;
    await wake().reconcile();
    expect(state).toMatchObject({ uncleared: 0, signedOut: 1, failures: 1 });
  });

  it('signs nobody out before the hub has everything', async () => {
    const { state, wake } = given({ managedGuest: true });
    state.hubIsUp = false;
    await wake().reconcile();
    await wake().reconcile();
    expect(state).toMatchObject({ unsent: 3, signedOut: 0, shown: true });
    state.hubIsUp = true;
    await wake().reconcile();
    expect(state).toMatchObject({ unsent: 0, signedOut: 1 });
  });

  it('signs nobody out of the next lesson, which began while the hub was being told', async () => {
    const { state, wake } = given({ managedGuest: true });
    state.next = { lessonId: v7() } as KeptLesson;
    await wake().reconcile();
    expect(state).toMatchObject({ unsent: 0, receipts: 1, signedOut: 0 });
    await wake().reconcile();
    expect(state).toMatchObject({ signedOut: 0, shown: false });
  });

  it('writes another receipt where something came after the first', async () => {
    const { state, wake } = given();
    await wake().reconcile();
    Object.assign(state, { hasReceipt: false, unsent: 1 });
    await wake().reconcile();
    expect(state).toMatchObject({ receipts: 2, unsent: 0 });
  });
});

describe('an open report at the end of a lesson', () => {
  it('keeps shield, tabs, data and session, and everything follows once it is lifted', async () => {
    const { ended, state, wake } = given({ managedGuest: true });
    state.reports = [keptReport];
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 3, uncleared: 1, receipts: 0, signedOut: 0, shown: false });
    expect(ended.value).toEqual(over);
    state.reports = [];
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 0, uncleared: 0, receipts: 1, signedOut: 1 });
  });

  it('that no longer covers the screen still keeps data and session', async () => {
    const { ended, state, wake } = given({ managedGuest: true });
    state.reports = [{ ...keptReport, byMistake: true, ledToStartPage: true }];
    await wake().reconcile();
    expect(state).toMatchObject({ tabs: 0, uncleared: 1, receipts: 0, signedOut: 0, shown: true });
    expect(ended.value).toEqual({ ...over, closed: true });
    // Lifted in the middle of the next lesson: that one keeps its cookies to its own end.
    Object.assign(state, { reports: [], lesson: { lessonId: v7() } });
    await wake().reconcile();
    expect(state.uncleared).toBe(1);
    state.lesson = undefined;
    await wake().reconcile();
    expect(state).toMatchObject({ uncleared: 0 });
  });

  it('that comes while the page asks to log off keeps the session', async () => {
    const { state, wake } = given({ managedGuest: true });
    state.hubIsUp = false;
    await wake().reconcile();
    state.reports = [keptReport];
    state.hubIsUp = true;
    await wake().reconcile();
    expect(state.signedOut).toBe(0);
  });
});

describe('a worker that dies at any step of it', () => {
  it('is followed by one that finishes', async () => {
    let deaths = 0;
    for (let steps = 0; ; steps += 1) {
      const { ended, logOff, state, wake } = given({ managedGuest: true });
      const died = await wake(steps)
        .reconcile()
        .then(
          () => false,
          () => true,
        );
      if (!died) break;
      deaths += 1;
      await wake().reconcile();
      expect(state, `dead after ${steps} steps`).toMatchObject({
        tabs: 0,
        uncleared: 0,
        receipts: 1,
        unsent: 0,
      });
      expect(state.signedOut).toBeGreaterThan(0);
      expect(ended.value).toBeUndefined();
      expect(logOff.value).toEqual({ lessonId });
    }
    expect(deaths).toBeGreaterThan(30);
  });
});
