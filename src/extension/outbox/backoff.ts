const firstPauseMs = 1_000;
/** In milliseconds. */
export const longestPauseMs = 60_000;

/** In milliseconds. */
const lostLineSpreadMs = 8_000;

/**
 * How long to wait, in milliseconds, before a line is opened anew that was open and was lost: by chance anything up to eight seconds, and four
 * more while the hub does not answer. A hub that is started anew loses every line of a school at once, and is not to have them all
 * back in the same second, however long it was away.
 *
 * @param failures how many tries in a row have failed, from 1: the loss itself.
 * @param random from 0 up to 1.
 */
export function afterLossMs(failures: number, random: number): number {
  const spread = Math.round(lostLineSpreadMs * random);
  return failures === 1 ? spread : Math.max(lostLineSpreadMs / 2 + spread, backoffMs(failures, random));
}

/**
 * How long to wait before the next try, in milliseconds: doubling from one second to one minute, and by chance
 * between half of that and all of it, so that a hub that comes back is not met by every device at once.
 *
 * @param failures how many tries in a row have failed, from 1.
 * @param random from 0 up to 1.
 */
export function backoffMs(failures: number, random: number): number {
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 10));
  return Math.round(whole / 2 + (whole / 2) * random);
}
