import browser from 'webextension-polyfill';

/** The one way to the browser's own functions. Logic never imports it; only what stands at the edge does. */
export { browser };
export type { Runtime, Tabs } from 'webextension-polyfill';
