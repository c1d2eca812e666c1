import type { Generated } from 'kysely';

/** Tables about how adults sign in, beside those of better-auth. */
export type SignInTables = {
  /** What was done about how adults sign in. Only ever added to. */
  sign_in_deed: {
    deed_id: Generated<number>;
    /** Null where it is the whole school's. */
    adult_id: string | null;
    adult_name: string | null;
    deed: string;
    /** JSON. */
    details: string;
    /** Null: the hub itself. */
    by_adult_id: string | null;
    by_name: string | null;
    at: string;
  };
  adult_passkey: {
    /** The id of the credential, as base64url. */
    passkey_id: string;
    adult_id: string;
    /** COSE key, as base64url. */
    public_key: string;
    counter: number;
    /** JSON of how the browser reaches it. */
    transports: string;
    name: string;
    /** The host of the hub's address at which it was made: it opens at no other one. */
    host: string;
    made_at: string;
  };
  /** Envelopes of the head's sealed account. */
  sealed_account: {
    envelope_id: Generated<number>;
    salt: string;
    code_hash: string;
    made_at: string;
    /** A name; null: at the terminal of the server. */
    made_by: string | null;
    used_at: string | null;
  };
  /** One-time codes of authenticator apps that were used. */
  used_code: { adult_id: string; code_hash: string; used_at: string };
};
