import { coversScreen, type ReportRecord } from '../outbox/report-record.ts';
import type { Lock } from '../platform/lock.ts';
import type { MarkStep } from '../platform/mark-step.ts';
import { within } from '../platform/wait.ts';
import { raiseShield, type PressedIn, type RaisedShield } from './raise-shield.ts';
import type { ReportedTabs } from './reported-tabs.ts';
import type { RestOfSession } from './rest-of-session.ts';
import type { Screen } from './screen.ts';

export type ShieldKeeper = {
  /**
   * Covers the screen when it is time, whether or not the work is done, and leaves it covered while the work goes on:
   * until the press is kept, no record says that the screen has to be covered.
   */
  coverWhile: <T>(pressedIn: PressedIn | undefined, work: Promise<T>, time: Promise<void>) => Promise<T>;
  /** A shield page says whether it fills the screen. @returns whether the screen now counts as covered. */
  shieldSays: (covering: boolean) => Promise<boolean>;
  /**
   * Makes the screen what the reports say: covered while one is not lifted, with the reported pages closed behind it, and
   * free of black when all are. At every start of the worker, and whenever a window, a tab or a report changes.
   */
  reconcile: () => Promise<void>;
  /** Something else has come to the front, at the same moment as the press: the shield comes before it. */
  comeToFront: () => Promise<void>;
};

type Parts = {
  screen: Screen;
  reportsNotLifted: () => Promise<ReportRecord[]>;
  /** Lifted here by an adult, who has not said what was done. */
  reportsToNote: () => Promise<ReportRecord[]>;
  reportedTabs: ReportedTabs;
  /** Tabs that show what was reported, wherever they come from: another window, a session that was restored. */
  tabsOfClosedPages: () => Promise<number[]>;
  closePage: (tabId: number) => Promise<boolean>;
  rest: RestOfSession;
  lock: Lock;
  markStep: MarkStep;
};

const coversWithinMs = 1_500;

/** Keeps the screen covered for as long as a child waits for an adult, through every death of the worker. */
export function createShieldKeeper(parts: Parts): ShieldKeeper {
  const { screen, lock, markStep } = parts;
  let pressesBeingKept = 0;
  let covered = openPromise();

  const sayCovered = () => {
    if (!covered.isKept()) markStep('shield-covered');
    covered.keep();
  };

  const cover = (pressedIn?: PressedIn): Promise<RaisedShield> =>
    lock('shield', async () => {
      const isStanding = (await screen.shields()).length > 0;
      if (!isStanding) covered = openPromise();
      const raised = await raiseShield(screen, markStep, pressedIn);
      if (isStanding && raised.rung !== 'page' && raised.isFullScreen) sayCovered();
      return raised;
    });

  /** Windows, displays and tabs that came since are covered too: the shield's page says every few seconds that it stands. */
  const coverRest = (mayBeBehind = false) =>
    lock('rest-of-session', async () => {
      const [standing] = await screen.shields();
      if (standing !== undefined && (await isCovering())) await parts.rest.cover(standing, mayBeBehind);
    });

  /** @returns whether any was closed: the page that came in its place may have come to the front. */
  const closeReportedPages = async (): Promise<boolean> => {
    let hasClosed = false;
    for (const tabId of await parts.reportedTabs.all()) {
      // The ladder may have turned the pressed tab itself into the shield.
      const isShield = (await screen.shields()).some((place) => place.tabId === tabId);
      if (!isShield && !(await parts.closePage(tabId))) continue;
      await parts.reportedTabs.forget(tabId);
      if (isShield) continue;
      hasClosed = true;
      markStep('page-closed');
    }
    for (const tabId of await parts.tabsOfClosedPages()) {
      if (await parts.closePage(tabId)) hasClosed = true;
    }
    return hasClosed;
  };

  const isCovering = async () => (await parts.reportsNotLifted()).some(coversScreen);

  const takeDown = () =>
    lock('shield', async () => {
      const open = await parts.reportsNotLifted();
      // A child may have pressed while this waited for its turn.
      if (pressesBeingKept > 0 || open.some(coversScreen)) return;
      const toNote = await parts.reportsToNote();
      await lock('rest-of-session', parts.rest.uncover);
      for (const place of await screen.shields()) {
        if (toNote.length > 0) await screen.leadToLifted(place);
        else if (open.some((report) => report.ledToStartPage)) await screen.leadToStartPage(place);
        else await screen.closeShield(place);
      }
    });

  const reconcile = async () => {
    const isWaiting = await isCovering();
    if (!isWaiting && pressesBeingKept > 0) return;
    if (!isWaiting) {
      await lock('reported-pages', closeReportedPages);
      await takeDown();
      return;
    }
    const raised = await cover();
    // Nothing covers the page but its own black: let it stand.
    if (raised.rung === 'page') return;
    await within(coversWithinMs, covered.kept);
    await coverRest(await lock('reported-pages', closeReportedPages));
  };

  return {
    reconcile,
    comeToFront: () => coverRest(true),
    async coverWhile(pressedIn, work, time) {
      pressesBeingKept += 1;
      try {
        const [done] = await Promise.all([work, time.then(() => cover(pressedIn))]);
        return done;
      } finally {
        pressesBeingKept -= 1;
      }
    },
    async shieldSays(covering) {
      if (!covering) await reconcile();
      else {
        sayCovered();
        await coverRest();
      }
      return covering;
    },
  };
}

type OpenPromise = { kept: Promise<void>; keep: () => void; isKept: () => boolean };

function openPromise(): OpenPromise {
  const { promise, resolve } = Promise.withResolvers<void>();
  let isKept = false;
  return {
    kept: promise,
    isKept: () => isKept,
    keep: () => {
      isKept = true;
      resolve();
    },
  };
}
