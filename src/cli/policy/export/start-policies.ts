import type { ChromePolicy } from './chrome-policy.ts';

/** Chrome's policies that make the extension's start page the place where a session begins, and where "home" and a new tab lead. */
export function startPolicies(extensionId: string): ChromePolicy[] {
  const start = `chrome-extension://${extensionId}/session/start.html`;
  return [
    {
      name: 'RestoreOnStartup',
      value: 4,
      closes: 'Pages of the session before, which would come back by themselves.',
    },
    {
      name: 'RestoreOnStartupURLs',
      value: [start],
      closes: 'Beginning anywhere else than on the start page.',
    },
    { name: 'HomepageLocation', value: start, closes: 'Another home than the start page.' },
    { name: 'HomepageIsNewTabPage', value: false, closes: 'Another home than the start page.' },
    { name: 'ShowHomeButton', value: true, closes: 'Nothing; it keeps the way home in view.' },
    {
      name: 'NewTabPageLocation',
      value: start,
      closes: 'Chrome’s own new tab page, with its search box and its stories.',
    },
    {
      name: 'NTPFooterExtensionAttributionEnabled',
      value: false,
      closes: 'Nothing; else Chrome on desktops writes a line below the start page and the shield.',
    },
    {
      name: 'NTPFooterManagementNoticeEnabled',
      value: false,
      closes: 'Nothing; else Chrome on desktops writes a line below the start page and the shield.',
    },
  ];
}
