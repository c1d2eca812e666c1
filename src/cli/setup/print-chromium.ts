import { findChromium } from '../chromium/find-chromium.ts';
import { PlainError } from '../settings/plain-error.ts';

/** For the set-up of an npm script: prints where Chromium is, or says in one sentence what to install. */
try {
  console.log(findChromium());
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
