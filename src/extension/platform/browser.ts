import type { Browser } from 'webextension-polyfill';

declare function require(name: 'webextension-polyfill'): Browser;

/**
 * The one way to the browser's own functions. Logic never imports it; only what stands at the edge does.
 *
 * By `require`, since what a bundler makes of an `import` copies every property, and reading them all makes Chromium build every one
 * of its interfaces: 8 ms of a worker's start.
 */
export const browser = require('webextension-polyfill');
export type { Runtime, Tabs } from 'webextension-polyfill';
