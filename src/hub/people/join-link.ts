import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { joinLinkDays } from '../../contracts/http/adults.ts';
import { findLink, keepLink, type KeptLink } from '../store/adult-link-store.ts';
import type { HubStore } from '../store/hub-tables.ts';

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Makes a one-time link for an adult; an older one no longer opens. The store keeps a salt and a hash, so a copy of it opens nothing.
 *
 * @param forgetsFactors whether whoever uses it begins anew without a second factor.
 * @returns its token, which nobody can find out again.
 */
export async function newJoinLink(
  store: HubStore,
  adultId: string,
  now: Date,
  forgetsFactors = false,
): Promise<string> {
  const [linkId, secret, salt] = [15, 32, 32].map((bytes) => randomBytes(bytes).toString('base64url')) as [
    string,
    string,
    string,
  ];
  const tokenHash = hashOf(salt, secret).toString('base64url');
  const endsAt = new Date(now.getTime() + joinLinkDays * dayMs).toISOString();
  await keepLink(store, { adultId, linkId, salt, tokenHash, endsAt, forgetsFactors });
  return `${linkId}.${secret}`;
}

/**
 * The link that a token opens.
 *
 * @throws CodedError `join-link-used`, also for one that has run out or never was.
 */
export async function findJoinLink(store: HubStore, token: string, now: Date): Promise<KeptLink> {
  const [linkId = '', secret = ''] = token.split('.');
  const kept = await findLink(store, linkId);
  const isGenuine =
    kept !== undefined &&
    Date.parse(kept.endsAt) > now.getTime() &&
    timingSafeEqual(hashOf(kept.salt, secret), Buffer.from(kept.tokenHash, 'base64url'));
  if (!isGenuine) throw new CodedError('join-link-used');
  return kept;
}

function hashOf(salt: string, secret: string): Buffer {
  return createHash('sha256').update(`lids-down join v1\n${salt}\n${secret}`).digest();
}
