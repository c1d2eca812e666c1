import type { Page } from 'puppeteer-core';
import { answerSignIn } from '../../../src/cli/demo/answer-sign-in.ts';
import { deviceReports } from '../../../src/cli/demo/device-reports.ts';
import { findHelpButton, pressAt } from '../../../src/cli/demo/help-button.ts';
import { openHubRows, type EventRow, type HubRows } from '../../../src/cli/demo/hub-rows.ts';
import { fillsTheScreen, findShieldPage, shieldPage } from '../../../src/cli/demo/shield-page.ts';
import { startSchool, type School, type SchoolOptions } from '../../../src/cli/demo/start-school.ts';
import { waitUntil } from '../../../src/cli/demo/wait-until.ts';
import { builtFolders } from '../../../src/cli/serve/built-folders.ts';
import type { SchoolEvent } from '../../../src/domain/events/school-event.ts';

/** A whole school with Chromebook 14 enrolled under real managed policy, and what a test of a press needs of it. */
export type Classroom = {
  readonly school: School;
  readonly rows: HubRows;
  /** Opens a page of this HTML on the Chromebook, at an invented address. */
  open(html: string, path?: string): Promise<Page>;
  /** Presses the help button with a real mouse. @returns when, in milliseconds since 1970. */
  press(page: Page): Promise<number>;
  /** The button in Chromium's toolbar. */
  pressToolbarButton(page: Page): Promise<void>;
  /** The presses that lie on the hub's disk, oldest first. */
  presses(): Promise<Press[]>;
  /** Waits for the shield to fill the screen. */
  shield(): Promise<Page>;
  /** The teacher lifts every shield, and the Chromebook is free of black again. */
  liftAll(): Promise<void>;
  /** The same for what the teacher has on the board by now, whatever the device's own database says. */
  liftWhatArrived(): Promise<void>;
  close(): Promise<void>;
};

export type Press = Extract<SchoolEvent, { kind: 'help-requested' }>;

/** Longest wait for something that an alarm of the extension may have to set going, in milliseconds. */
export const alarmWaitMs = 70_000;

/** @param options `isSignedIn: false` leaves the sign-in page to the test; else it is answered, and gone. */
export async function startClassroom({
  isSignedIn = true,
  ...options
}: Partial<SchoolOptions> & { isSignedIn?: boolean } = {}): Promise<Classroom> {
  const school = await startSchool({ folders: builtFolders(import.meta.url), ...options });
  const rows = await openHubRows(school.dataFolder);
  const { chromebook } = school;
  await waitUntil('Chromebook 14 to enrol', async () => (await rows.deviceNumbers()).includes(14), 60_000);
  if (isSignedIn) await answerSignIn(chromebook);
  let opened = 0;

  const room: Classroom = {
    school,
    rows,
    async open(html, path = `/page-${(opened += 1)}`) {
      school.pages.put(path, html);
      const page = await chromebook.browser.newPage();
      await page.goto(`http://castle.example${path}`);
      return page;
    },
    async press(page) {
      // Nobody presses on a page that is behind another one.
      await page.bringToFront();
      const button = await waitUntil('the help button', () => findHelpButton(page));
      return pressAt(page, button);
    },
    async pressToolbarButton(page) {
      const session = await chromebook.browser.target().createCDPSession();
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find((target) => target.url === page.url());
      if (tab === undefined) throw new Error('the page has no tab');
      await session.send('Extensions.triggerAction', { id: chromebook.extensionId, targetId: tab.targetId });
      await session.detach();
    },
    presses: async () => (await rows.events()).flatMap(toPress),
    async shield() {
      const shield = await shieldPage(chromebook.browser, chromebook.extensionId);
      await waitUntil('a shield that fills the screen', () => fillsTheScreen(shield));
      return shield;
    },
    async liftAll() {
      await waitUntil('the reports to have arrived', async () =>
        (await deviceReports(await chromebook.worker())).every((report) => report.arrived),
      );
      await room.liftWhatArrived();
    },
    async liftWhatArrived() {
      await school.teacher.page.evaluate(liftEveryShield);
      await waitUntil('a Chromebook without a shield', async () => {
        return (await findShieldPage(chromebook.browser, chromebook.extensionId)) === undefined;
      });
    },
    async close() {
      await rows.close();
      await school.close();
    },
  };
  return room;
}

/** Waits until a page's tab is gone. */
export async function waitUntilClosed(page: Page): Promise<void> {
  await waitUntil('the reported page to be closed', async () => page.isClosed());
}

function toPress(row: EventRow): Press[] {
  const event = JSON.parse(row.text) as SchoolEvent;
  return event.kind === 'help-requested' ? [event] : [];
}

/** Runs in the teacher's browser, as the signed-in adult. */
async function liftEveryShield(): Promise<void> {
  const board = (await (await fetch('/api/board')).json()) as { alerts: { alertId: string }[] };
  for (const { alertId } of board.alerts) {
    await fetch(`/api/alerts/${alertId}/actions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ action: 'shield-lifted' }),
    });
  }
}
