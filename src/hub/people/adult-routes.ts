import { Hono, type Context } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import {
  adultRolesRequest,
  adultsPath,
  inviteRequest,
  joinLinkPath,
  type LinkResponse,
  type ListedAdult,
} from '../../contracts/http/adults.ts';
import type { HubClock } from '../hub-clock.ts';
import type { HubLog } from '../hub-log.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import type { HubStore, HubTransaction } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { readJson } from '../web/read-body.ts';
import { byAdultOf } from './by-adult-of.ts';
import { changeRoles, endAdult, inviteAdult, renewLink, type Changing } from './change-adults.ts';
import { listAdults } from './list-adults.ts';
import { needOwnOrigin } from './need-own-origin.ts';
import type { NeedRight } from './need-right.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { SecondFactors } from './second-factors.ts';
import type { AccountOwner, SignIn } from './sign-in.ts';
import { standingOfAdult } from './standing-of-adult.ts';

export type AdultParts = {
  signIn: SignIn;
  factors: SecondFactors;
  reading: HubStore;
  store: GroupCommit;
  needRight: NeedRight;
  publicAddress: () => string;
  /** Ends what is open in the name of an adult. */
  closeStreams: (whose: { adultId: string }) => void;
  clock: HubClock;
  log: HubLog;
};

const adultRoute = `${adultsPath}/:adultId` as const;
const rolesRoute = `${adultRoute}/roles` as const;
const factorLinkRoute = `${adultRoute}/factor-link` as const;
const linkRoute = `${adultRoute}/link` as const;

/** Who has an account, and what it may do. */
export function adultRoutes(parts: AdultParts): Hono<HubEnv> {
  const { signIn, factors, reading, store, needRight, publicAddress, closeStreams, clock, log } = parts;
  const ownOrigin = needOwnOrigin(publicAddress);
  // Two invitations of one address at once would make two accounts.
  const inTurn = oneAtATime();

  const listed = async (adultId: string): Promise<ListedAdult> => {
    const found = (await listAdults(reading, signIn)).find((adult) => adult.adultId === adultId);
    if (!found) throw new CodedError('adult-unknown');
    return found;
  };

  /** Does something about an account, for good. */
  const change = async <Answer>(
    context: Context<HubEnv>,
    adult: AccountOwner,
    work: (transaction: HubTransaction, changing: Changing) => Promise<Answer>,
  ): Promise<Answer> => {
    const by = byAdultOf(context);
    const { rights } = context.var;
    const answer = await store.commit(async (transaction) => ({
      answer: await work(transaction, { adult, by, rights, now: clock() }),
      frames: [],
    }));
    log('info', 'adult-changed', { adultId: adult.adultId });
    return answer;
  };

  /** A stolen sign-in would choose a password of its own by a link for its own account. */
  const needOther = (context: Context<HubEnv>, { adultId }: AccountOwner): void => {
    if (adultId === context.var.adult.adultId) throw new CodedError('own-link-refused');
  };

  const withLink = async (adultId: string, token: string): Promise<LinkResponse> => ({
    adult: await listed(adultId),
    link: `${publicAddress()}${joinLinkPath}#${token}`,
  });

  return new Hono<HubEnv>()
    .get(adultsPath, ownOrigin, needRight('see-adults'), async (context) =>
      context.json({ adults: await listAdults(reading, signIn), hubTime: clock().toISOString() }),
    )
    .post(adultsPath, ownOrigin, needRight('change-adults'), async (context) => {
      const { grants, ...person } = await readJson(context.req.raw, inviteRequest);
      return inTurn(async () => {
        const known = (await signIn.adults()).find(({ email }) => email === person.email.toLowerCase());
        if (known && (await standingOfAdult(reading, known.adultId)).status !== 'ended') {
          throw new CodedError('adult-known');
        }
        const adult = await signIn.inviteAdult(person);
        // An account that was ended begins anew, without what its adult had.
        await factors.forget(adult.adultId);
        const token = await change(context, adult, (transaction, changing) =>
          inviteAdult(transaction, changing, grants),
        );
        return context.json(await withLink(adult.adultId, token));
      });
    })
    .post(rolesRoute, ownOrigin, needRight('change-adults'), async (context) => {
      const { grants } = await readJson(context.req.raw, adultRolesRequest);
      const adult = await listed(context.req.param('adultId'));
      await change(context, adult, (transaction, changing) => changeRoles(transaction, changing, grants));
      closeStreams(adult);
      return context.json({ adult: await listed(adult.adultId) });
    })
    .post(linkRoute, ownOrigin, needRight('change-adults'), async (context) => {
      const adult = await listed(context.req.param('adultId'));
      needOther(context, adult);
      const token = await change(context, adult, (transaction, changing) => renewLink(transaction, changing));
      return context.json(await withLink(adult.adultId, token));
    })
    .post(factorLinkRoute, ownOrigin, needRight('change-adults'), async (context) => {
      const adult = await listed(context.req.param('adultId'));
      needOther(context, adult);
      const token = await change(context, adult, (transaction, changing) =>
        renewLink(transaction, changing, true),
      );
      return context.json(await withLink(adult.adultId, token));
    })
    .delete(adultRoute, ownOrigin, needRight('change-adults'), async (context) => {
      const adult = await listed(context.req.param('adultId'));
      await change(context, adult, endAdult);
      await signIn.endSignIns(adult.adultId);
      closeStreams(adult);
      return context.json({ adult: await listed(adult.adultId) });
    });
}
