/** The package has no types of its own; these are the parts in use. */
declare module 'crx3' {
  export default function writeCrx3(
    files: string[],
    options: { crxPath: string; keyPath: string; forceDateTime: number },
  ): Promise<{ appId: string }>;
}
