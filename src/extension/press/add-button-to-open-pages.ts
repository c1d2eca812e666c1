import { browser } from '../platform/browser.ts';

/**
 * Gives pages that were open before the extension was installed or updated their button: Chrome runs content scripts
 * only in pages that load afterwards. Pages that take no script (Chrome's own) are passed over.
 */
export async function addButtonToOpenPages(): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.flatMap(({ js }) => js ?? []) ?? [];
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.allSettled(
    tabs.flatMap(({ id, discarded }) =>
      id === undefined || discarded
        ? []
        : browser.scripting.executeScript({ target: { tabId: id }, files, injectImmediately: true }),
    ),
  );
}
