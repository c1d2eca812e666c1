import * as z from 'zod/mini';
import { roleGrant } from '../../domain/people/role-grant.ts';
import { roles } from '../../domain/people/role.ts';
import { adultName, email, password } from './people.ts';

/** `GET`: who has an account, and which roles. `POST`: invites somebody. */
export const adultsPath = '/api/adults';
/** `DELETE`: ends the account. What its adult did stays on record. */
export const adultPath = (adultId: string) => `${adultsPath}/${adultId}`;
/** `POST`: the roles that the adult has from now on. */
export const adultRolesPath = (adultId: string) => `${adultPath(adultId)}/roles`;
/** `POST`: makes a new one-time link, for a password that was forgotten. An older one no longer opens. */
export const adultLinkPath = (adultId: string) => `${adultPath(adultId)}/link`;
/** `POST`: makes a link as for a forgotten password; whoever uses it begins anew without a second factor. */
export const adultFactorLinkPath = (adultId: string) => `${adultPath(adultId)}/factor-link`;
/** `POST`: chooses a password, with the token of a one-time link. */
export const joinPath = '/api/join';
/** Where such a link leads to in the companion; the token stands behind `#`. */
export const joinLinkPath = '/join';

/** How long a one-time link opens, in days. */
export const joinLinkDays = 7;

const grants = z.array(roleGrant).check(
  z.maxLength(roles.length),
  z.refine((all) => new Set(all.map(({ role }) => role)).size === all.length, 'each role once'),
);

export const inviteRequest = z.strictObject({
  name: adultName,
  email,
  grants: grants.check(z.minLength(1)),
});
export type InviteRequest = z.infer<typeof inviteRequest>;

export const adultRolesRequest = z.strictObject({ grants });
export type AdultRolesRequest = z.infer<typeof adultRolesRequest>;

export const joinRequest = z.strictObject({
  token: z.string().check(z.minLength(20), z.maxLength(200)),
  password,
});
export type JoinRequest = z.infer<typeof joinRequest>;

/** A role as it was given. A companion passes over a role that it does not know. */
export const givenRole = z.looseObject({
  role: z.string(),
  classId: z.optional(z.string()),
  /** After this it has ended by itself. */
  until: z.optional(z.iso.datetime()),
});

export const listedAdult = z.looseObject({
  adultId: z.string(),
  name: z.string(),
  email: z.string(),
  /** `invited`, `active` or `ended`. */
  status: z.string(),
  grants: z.array(givenRole),
  /** Until when the one-time link that was made last opens; absent where none waits. */
  linkEndsAt: z.optional(z.iso.datetime()),
});
export type ListedAdult = z.infer<typeof listedAdult>;

export const adultsResponse = z.looseObject({ adults: z.array(listedAdult), hubTime: z.iso.datetime() });
export const adultResponse = z.looseObject({ adult: listedAdult });

/** The link is told once: the store keeps a salted hash of it. */
export const linkResponse = z.looseObject({ adult: listedAdult, link: z.url() });
export type LinkResponse = z.infer<typeof linkResponse>;
