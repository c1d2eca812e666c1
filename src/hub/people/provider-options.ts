/** The provider that a school has named. */
export type ProviderOptions = {
  kind: 'google' | 'microsoft' | 'other';
  /** The address at which OpenID Connect Discovery begins. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The school's own domains, in small letters: nobody else gets in. */
  domains: readonly string[];
};
