/**
 * The id that the admin gave this Chromebook.
 *
 * @returns undefined where the browser has no asset ids: anything but ChromeOS with a force-installed extension.
 */
export function assetIdReader(): (() => Promise<string>) | undefined {
  const attributes = (
    chrome as { enterprise?: { deviceAttributes?: typeof chrome.enterprise.deviceAttributes } }
  ).enterprise?.deviceAttributes;
  return attributes === undefined ? undefined : () => attributes.getDeviceAssetId();
}
