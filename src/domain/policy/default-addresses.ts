/** Help that every child in the United Kingdom can reach, in every state (design, truth 3). */
export const defaultHelpAddresses = ['childline.org.uk', 'ceop.police.uk'] as const;

/** Where children and adults sign in at schools with Google Workspace or Microsoft 365. */
export const defaultSignInHosts = [
  '.accounts.google.com',
  '.accounts.youtube.com',
  '.login.microsoftonline.com',
  '.login.microsoft.com',
  '.login.live.com',
] as const;

/** What Chrome and ChromeOS ask to notice the sign-in page of a Wi-Fi network. */
export const defaultCaptivePortalHosts = [
  '.connectivitycheck.gstatic.com/generate_204',
  '.clients3.google.com/generate_204',
  '.www.gstatic.com/generate_204',
] as const;
