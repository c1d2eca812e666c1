/** Keeps what the extension stores, the enrolment key among it, out of reach of its own content scripts. */
export async function protectStorage(): Promise<void> {
  await Promise.all(
    [chrome.storage.local, chrome.storage.session].map((area) =>
      area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }),
    ),
  );
}
