import { browser } from '../../platform/browser.ts';
import type { ReportFailure } from '../../platform/report-failure.ts';
import { within } from '../../platform/wait.ts';
import { shieldPath } from '../browser-screen.ts';
import type { TabsWithSound } from './other-sound.ts';

/** A page that hangs answers no script; it is silent all the same. In milliseconds. */
const answersWithinMs = 1_000;

/** The browser's tabs and what is heard of them. */
export function createBrowserSound(reportFailure: ReportFailure): TabsWithSound {
  const shieldAddress = browser.runtime.getURL(shieldPath);
  const setMuted = async (tabId: number, muted: boolean) => {
    try {
      await browser.tabs.update(tabId, { muted });
    } catch (error) {
      reportFailure('sound', error);
    }
  };
  return {
    async all() {
      const tabs = await browser.tabs.query({});
      return tabs.flatMap(({ id, url, audible, mutedInfo }) =>
        id === undefined || url?.startsWith(shieldAddress)
          ? []
          : {
              tabId: id,
              audible: audible === true,
              muted: mutedInfo?.muted === true,
              mutedByUs: mutedInfo?.muted === true && mutedInfo.extensionId === browser.runtime.id,
            },
      );
    },
    mute: (tabId) => setMuted(tabId, true),
    unmute: (tabId) => setMuted(tabId, false),
    async stopMedia(tabId) {
      const target = { tabId, allFrames: true };
      const stopped = browser.scripting.executeScript({
        target,
        func: stopAllMedia,
        injectImmediately: true,
      });
      // Chrome's own pages take no script, and a tab may be gone: both are silent by now.
      await within(answersWithinMs, Promise.allSettled([stopped]));
    },
  };
}

/** Runs in the page, beside its own scripts: what it uses must stand inside it. */
function stopAllMedia(): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
  // A floating picture lies above every window, in full screen too.
  if (document.pictureInPictureElement !== null) void Promise.allSettled([document.exitPictureInPicture()]);
  const { documentPictureInPicture } = globalThis as {
    documentPictureInPicture?: { window?: Window | null };
  };
  documentPictureInPicture?.window?.close();
}
