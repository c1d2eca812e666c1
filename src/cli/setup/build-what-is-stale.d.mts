export type BuildMode = 'extension' | 'companion' | 'hub';
export function buildWhatIsStale(
  root: string,
  modes: readonly BuildMode[],
  say: (text: string) => void,
  runNode: (args: string[]) => Promise<number>,
): Promise<number>;
export function hashOfSources(root: string, mode: BuildMode): string;
