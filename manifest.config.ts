import { defineManifest } from '@crxjs/vite-plugin';
import packageJson from './package.json' with { type: 'json' };

/** The extension's manifest. Paths are below src/extension, the root of its build. */
export default defineManifest({
  manifest_version: 3,
  name: '__MSG_extensionName__',
  description: '__MSG_extensionDescription__',
  version: packageJson.version,
  default_locale: 'en',
  minimum_chrome_version: '140',
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  // The worker is added by its own build: src/extension/one-file-worker.ts.
  content_scripts: [
    {
      js: ['press/page-button.iife.ts'],
      matches: ['http://*/*', 'https://*/*'],
      run_at: 'document_start',
      all_frames: false,
      match_origin_as_fallback: true,
    } as { matches: string[] },
  ],
  action: {
    default_title: '__MSG_buttonLabel__',
    default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
  },
  commands: {
    help: { suggested_key: { default: 'Ctrl+Shift+H' }, description: '__MSG_commandHelp__' },
  },
  permissions: [
    'alarms',
    // What sites left behind is cleared at the end of a lesson, as policy says.
    'browsingData',
    // Of approved engines that only a cookie makes strict.
    'cookies',
    'declarativeNetRequest',
    // The device's number. Chrome knows this permission on ChromeOS only.
    'enterprise.deviceAttributes',
    // Signs a managed guest session out at the end of a lesson, and tells that it is one. ChromeOS only as well.
    'enterprise.login',
    // Whether the account that is signed in is one of the staff accounts that policy names; it is matched here and forgotten.
    'identity',
    'identity.email',
    // Whether a Chromebook was left alone.
    'idle',
    'scripting',
    'storage',
    // Where a second display is, so that the shield covers that too.
    'system.display',
    // Address and title of a reported page that no content script can enter.
    'tabs',
    // Reads a page of ours aloud when a child taps for it.
    'tts',
    // A report that waits for the hub is never thrown away for want of space.
    'unlimitedStorage',
    // Pages that no rule sees: answered by a site's own service worker, or changed by pushState.
    'webNavigation',
    // Pages that the browser restores before its rules are loaded. Chrome grants the second to what policy installs.
    'webRequest',
    'webRequestBlocking',
  ],
  host_permissions: ['<all_urls>'],
  // Private windows are off by policy; where they are not, the extension must not claim to cover them.
  incognito: 'not_allowed',
  storage: { managed_schema: 'managed_schema.json' },
  declarative_net_request: {
    rule_resources: [{ id: 'strictest', enabled: true, path: 'access/rules-in-package.json' }],
  },
  // A redirect by rule needs the pages' lasting addresses, so no `use_dynamic_url`. They distrust whoever opened them.
  web_accessible_resources: [
    {
      resources: ['access/blocked.html', 'access/hold.html'],
      matches: ['<all_urls>'],
      use_dynamic_url: false,
    },
  ],
});
