import { mkdirSync } from 'node:fs';
import { launch, type Browser } from 'puppeteer-core';

/** How one Chromium is started. */
export type BrowserStart = {
  executable: string;
  profileFolder: string;
  visible: boolean;
  /** Invented host names (a pattern may start with `*.`) and the local `host:port` that answers for each. */
  hosts: Record<string, string>;
  enableExtensions: boolean;
  /** Takes any certificate: for local pages that stand in for the https of real names. */
  trustsAnyCertificate?: boolean;
  /** Displays side by side, the main one first; one school Chromebook's unless said. Not where the browser is visible. */
  displays?: readonly DisplaySize[];
  /** Sound is really played, to where the machine plays it. */
  hasSound?: boolean;
};

/** In CSS pixels. */
export type DisplaySize = { width: number; height: number };

/** A school Chromebook's screen, in CSS pixels. */
export const screen = { width: 1366, height: 768 };

/**
 * Starts a Chromium that reaches nothing but this machine: hosts that are not named do not resolve, so neither a page
 * nor the browser itself calls out.
 */
export async function launchBrowser(start: BrowserStart): Promise<Browser> {
  mkdirSync(start.profileFolder, { recursive: true });
  const displays = start.displays ?? [screen];
  const [{ width, height } = screen] = displays;
  return launch({
    executablePath: start.executable,
    userDataDir: start.profileFolder,
    headless: !start.visible,
    pipe: true,
    enableExtensions: start.enableExtensions,
    defaultViewport: null,
    // The one who starts a Chromium ends it, and removes what it leaves.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // With it nothing is ever force-installed.
    ignoreDefaultArgs: [
      '--disable-background-networking',
      ...(start.hasSound === true ? ['--mute-audio'] : []),
    ],
    args: [
      '--disable-component-update',
      '--no-default-browser-check',
      `--window-size=${width},${height}`,
      `--host-resolver-rules=${resolverRules(start.hosts)}`,
      ...(start.visible
        ? []
        : [`--screen-info=${displays.map((one) => `{${one.width}x${one.height}}`).join('')}`]),
      ...(start.trustsAnyCertificate === true ? ['--ignore-certificate-errors'] : []),
      // Chromium refuses to sandbox for root, and in a user namespace it takes us for root.
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
    ],
  });
}

function resolverRules(hosts: Record<string, string>): string {
  return [
    ...Object.entries(hosts).map(([host, address]) => `MAP ${host} ${address}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ].join(' , ');
}
