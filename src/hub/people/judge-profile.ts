import type { ProviderOptions } from './provider-options.ts';

/** What a provider says of somebody, after its signature, audience and nonce were checked. */
export type ProviderProfile = Readonly<Record<string, unknown>>;

/** The address that counts. Microsoft names the account in `preferred_username` where it tells no `email`. */
export function emailOfProfile({ kind }: ProviderOptions, profile: ProviderProfile): string | undefined {
  const { email, preferred_username: userName } = profile;
  if (typeof email === 'string') return email;
  return kind === 'microsoft' && typeof userName === 'string' ? userName : undefined;
}

/**
 * Whether the address is one that the provider vouches for. Microsoft says nothing of it: there the tenant, which is the school's own, gives
 * the addresses, and the optional claim `xms_edov` tells of one that it has not checked.
 */
export function isVerified({ kind }: ProviderOptions, profile: ProviderProfile): boolean {
  const { email_verified: verified, xms_edov: ownDomain } = profile;
  if (kind !== 'microsoft') return verified === true || verified === 'true';
  return ![verified, ownDomain].some(
    (said) => said === false || said === 'false' || said === '0' || said === 0,
  );
}

/** Whether somebody belongs to the school: the domain of the address is one of the school's, and with Google the account is its Workspace's. */
export function isOfSchool(options: ProviderOptions, profile: ProviderProfile): boolean {
  const { kind, domains } = options;
  const isOwn = (domain: unknown) => typeof domain === 'string' && domains.includes(domain.toLowerCase());
  const domain = emailOfProfile(options, profile)?.split('@').at(-1);
  return isOwn(domain) && (kind !== 'google' || isOwn(profile['hd']));
}
