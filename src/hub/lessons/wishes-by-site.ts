import { siteWish, type SiteWish } from '../../contracts/http/wishes.ts';
import type { Wish } from '../store/wish-store.ts';

/** Addresses shown of one site at most. */
const mostAddresses = 5;

/** The wishes of a lesson by site: unanswered ones first, and among them what most children want. */
export function wishesBySite(wishes: readonly Wish[]): SiteWish[] {
  const sites = [...new Set(wishes.map(({ site }) => site))];
  return sites
    .map((site) => toSiteWish(wishes.filter((wish) => wish.site === site)))
    .sort(
      (one, other) =>
        Number(one.answer !== undefined) - Number(other.answer !== undefined) ||
        other.chromebooks - one.chromebooks,
    );
}

/** @param wishes for one site, the newest first. */
function toSiteWish(wishes: readonly Wish[]): SiteWish {
  const [newest] = wishes;
  const answer = wishes.find((wish) => wish.answer !== null)?.answer ?? undefined;
  const numbers = wishes.flatMap(({ deviceNumber }) => deviceNumber ?? []);
  return siteWish.parse({
    site: newest?.site,
    addresses: [...new Set(wishes.map(({ address }) => address))].slice(0, mostAddresses),
    reason: newest?.reason,
    numbers: [...new Set(numbers)].sort((one, other) => one - other),
    chromebooks: new Set(wishes.map(({ deviceId }) => deviceId)).size,
    newestAt: newest?.at,
    ...(answer === undefined ? {} : { answer }),
  });
}
