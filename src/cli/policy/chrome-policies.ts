/** The extension as a hub offers it. */
export type OfferedExtension = { id: string; updateAddress: string };

/**
 * Chrome's policies that put the extension on a device, as its policy file on Linux holds them: force-installed from
 * the hub, its button in the toolbar, and what the school says to it.
 *
 * @param schoolPolicy the extension's own policy (src/domain/policy/school-policy.ts), not judged here.
 */
export function chromePolicies(
  extension: OfferedExtension,
  schoolPolicy: Record<string, unknown>,
): Record<string, unknown> {
  return {
    ExtensionInstallForcelist: [forcelistEntry(extension)],
    ExtensionSettings: {
      [extension.id]: {
        installation_mode: 'force_installed',
        update_url: extension.updateAddress,
        toolbar_pin: 'force_pinned',
      },
    },
    '3rdparty': { extensions: { [extension.id]: schoolPolicy } },
  };
}

/** One entry of the policy `ExtensionInstallForcelist`. */
export function forcelistEntry(extension: OfferedExtension): string {
  return `${extension.id};${extension.updateAddress}`;
}
