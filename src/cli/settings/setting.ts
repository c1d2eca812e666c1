/** One option of a command. Flag, environment variable and configuration file share its name (kebab-case). */
export type Setting =
  | { kind: 'text'; describe: string; default?: string; check?: (value: string) => string | undefined }
  | { kind: 'number'; describe: string; default?: number; check?: (value: number) => string | undefined }
  | { kind: 'switch'; describe: string; default: false }
  /** Comes from the environment alone: a flag stands in the list of processes, and the configuration file is handed round. */
  | { kind: 'secret'; describe: string; default?: undefined };

export type Settings = Record<string, Setting>;

type Plain<S extends Setting> = S extends { kind: 'text' | 'secret' }
  ? string
  : S extends { kind: 'number' }
    ? number
    : boolean;

/** What a command gets: every setting by name, absent only where there is no default. */
export type ValuesOf<S extends Settings> = {
  [K in keyof S]: S[K] extends { default: unknown } ? Plain<S[K]> : Plain<S[K]> | undefined;
};

/** `data-folder` → `LIDS_DOWN_DATA_FOLDER`. */
export function environmentName(name: string): string {
  return `LIDS_DOWN_${name.replaceAll('-', '_').toUpperCase()}`;
}
