import { browser } from '../platform/browser.ts';
import { browserVersion } from '../session/browser-version.ts';
import { logSessions } from '../session/session.ts';
import { webLock as lock } from '../platform/lock.ts';
import { append, session, use } from './kept.ts';

/** Writes the start of this session, once, and the end of those that ended without a word. */
export function beginSession(): Promise<void> {
  const versions = {
    extensionVersion: browser.runtime.getManifest().version,
    browserVersion: browserVersion(navigator.userAgent),
  };
  return lock('session-log', () => logSessions({ use, append, session, versions }));
}
