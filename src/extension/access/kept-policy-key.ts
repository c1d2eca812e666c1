/** Key in `storage.local` of the last good policy. */
export const keptPolicyKey = 'lastGoodPolicy';
