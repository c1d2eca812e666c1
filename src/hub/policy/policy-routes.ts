import { Hono } from 'hono';
import { previewPath, previewRequest } from '../../contracts/http/preview.ts';
import {
  givePolicyRequest,
  schoolPolicyPath,
  type SchoolPolicyResponse,
} from '../../contracts/http/school-policy.ts';
import type { PolicyFault } from '../../domain/policy/read-policy.ts';
import type { HubClock } from '../hub-clock.ts';
import { byAdultOf } from '../people/by-adult-of.ts';
import { needOwnOrigin } from '../people/need-own-origin.ts';
import { needReach, type NeedRight } from '../people/need-right.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { listSchoolPolicies, schoolPolicyNow } from '../store/school-policy-store.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { chromebooksByPolicy } from './chromebooks-by-policy.ts';
import { givePolicy, judgePolicyText } from './give-policy.ts';
import { previewForClass } from './preview-for-class.ts';

export type PolicyParts = {
  reading: HubStore;
  store: GroupCommit;
  needRight: NeedRight;
  publicAddress: () => string;
  enrolmentKey: string;
  clock: HubClock;
};

/** Largest body with a policy, in bytes: every letter of the longest text may be an escape. */
const maximumPolicyBytes = 16_777_216;
const longestHistory = 50;

/** The school's policy as the hub was told it, and what a class would see by it. */
export function policyRoutes(parts: PolicyParts): Hono<HubEnv> {
  const { reading, store, needRight, clock } = parts;
  const ownOrigin = needOwnOrigin(parts.publicAddress);
  return new Hono<HubEnv>()
    .post(previewPath, ownOrigin, needRight('preview'), async (context) => {
      const wanted = await readJson(context.req.raw, previewRequest);
      needReach(context, 'preview', wanted.classId);
      return context.json(await previewForClass(reading, wanted, clock()));
    })
    .get(schoolPolicyPath, needRight('keep-policy'), async (context) => {
      const known = await schoolPolicyNow(reading);
      const history = await listSchoolPolicies(reading, longestHistory);
      const answer: SchoolPolicyResponse = {
        current: known ? { schoolName: known.part.schoolName, classes: known.part.classes } : null,
        history: history.map(({ adultId: _left, faults, ...record }) => ({
          ...record,
          // The hub wrote it itself.
          faults: JSON.parse(faults) as PolicyFault[],
        })),
        chromebooks: await chromebooksByPolicy(reading, known?.fingerprint, clock()),
      };
      return context.json(answer);
    })
    .post(schoolPolicyPath, ownOrigin, needRight('keep-policy'), async (context) => {
      const { text, keep } = await readJson(context.req.raw, givePolicyRequest, maximumPolicyBytes);
      const hub = { address: parts.publicAddress(), enrolmentKey: parts.enrolmentKey };
      const judged = judgePolicyText(text, hub);
      const by = byAdultOf(context);
      return context.json(
        await store.commit(async (transaction) => ({
          answer: await givePolicy(transaction, judged, { keep, by, at: clock() }),
          frames: [],
        })),
      );
    });
}
