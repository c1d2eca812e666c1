import { Hono } from 'hono';
import { digestsPath, type KeptDigest } from '../../contracts/http/notices.ts';
import { digestText } from '../../domain/reports/digest-text.ts';
import { plainLine } from '../mail/plain-line.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import type { NeedRight } from '../people/need-right.ts';
import { lastDigests } from '../store/digest-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';

export type DigestParts = {
  reading: HubStore;
  needRight: NeedRight;
  publicAddress: () => string;
  schoolName: string;
};

/** Digests that are shown at most. */
const shown = 31;

/** The last daily digests, as they were sent. */
export function digestRoutes({ reading, needRight, publicAddress, schoolName }: DigestParts): Hono<HubEnv> {
  const ownOrigin = needOwnOrigin(publicAddress);
  return new Hono<HubEnv>().get(digestsPath, ownOrigin, needRight('read-digests'), async (context) => {
    const kept = await lastDigests(reading, shown);
    const digests: KeptDigest[] = kept.map(({ facts, madeAt }) => ({
      day: facts.day,
      madeAt,
      text: digestText(facts, plainLine(schoolName)),
    }));
    return context.json({ digests });
  });
}
