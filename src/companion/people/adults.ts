import { signal, type ReadonlySignal } from '@preact/signals';
import {
  adultFactorLinkPath,
  adultLinkPath,
  adultPath,
  adultResponse,
  adultRolesPath,
  adultsPath,
  adultsResponse,
  linkResponse,
  type InviteRequest,
  type LinkResponse,
  type ListedAdult,
} from '../../contracts/http/adults.ts';
import type { RoleGrant } from '../../domain/people/role-grant.ts';
import type { AskHub } from '../hub/ask-hub.ts';

/** Who has an account. Everything that asks the hub throws HubProblem. */
export type Adults = {
  /** Undefined until the hub has told. */
  list: ReadonlySignal<readonly ListedAdult[] | undefined>;
  load: () => Promise<void>;
  invite: (invitation: InviteRequest) => Promise<LinkResponse>;
  setRoles: (adultId: string, grants: readonly RoleGrant[]) => Promise<void>;
  renewLink: (adultId: string) => Promise<LinkResponse>;
  /** Whoever uses this link begins anew without a second factor. */
  makeFactorLink: (adultId: string) => Promise<LinkResponse>;
  end: (adultId: string) => Promise<void>;
};

const byName = new Intl.Collator('en-GB');

export function createAdults(ask: AskHub): Adults {
  const list = signal<readonly ListedAdult[] | undefined>(undefined);

  const takeIn = (adult: ListedAdult): void => {
    const others = (list.peek() ?? []).filter(({ adultId }) => adultId !== adult.adultId);
    list.value = [...others, adult].toSorted((one, other) => byName.compare(one.name, other.name));
  };
  const askLink = async (path: string, body?: unknown): Promise<LinkResponse> => {
    const answer = await ask({ method: 'POST', path, ...(body === undefined ? {} : { body }) }, linkResponse);
    takeIn(answer.adult);
    return answer;
  };

  return {
    list,
    load: async () => {
      list.value = (await ask({ method: 'GET', path: adultsPath }, adultsResponse)).adults;
    },
    invite: (invitation) => askLink(adultsPath, invitation),
    setRoles: async (adultId, grants) => {
      const path = adultRolesPath(adultId);
      takeIn((await ask({ method: 'POST', path, body: { grants } }, adultResponse)).adult);
    },
    renewLink: (adultId) => askLink(adultLinkPath(adultId)),
    makeFactorLink: (adultId) => askLink(adultFactorLinkPath(adultId)),
    end: async (adultId) => {
      takeIn((await ask({ method: 'DELETE', path: adultPath(adultId) }, adultResponse)).adult);
    },
  };
}
