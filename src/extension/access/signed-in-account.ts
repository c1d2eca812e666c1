/** Who is signed in to the browser, as an account's address; empty when nobody is, or the browser does not tell. */
export type SignedInAccount = () => Promise<string>;

/** Asked of the browser each time and forgotten: an account is never stored and never sent. */
export const signedInAccount: SignedInAccount = async () => {
  // An account that is signed in without sync counts as well.
  const { email } = await chrome.identity.getProfileUserInfo({
    accountStatus: chrome.identity.AccountStatus.ANY,
  });
  return email;
};
