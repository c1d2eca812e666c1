/** A part of the web that is an engine's: hosts, and where they also carry other things, which pages of theirs. */
export type EnginePlace = {
  readonly hosts: readonly string[];
  /** These hosts alone: `google.com` is a search page, `docs.google.com` is not. Absent: with all that lies under them. */
  readonly exact?: true;
  /** Decoded, lower case. `/search` stands for itself and what is under it, `/` for the front page alone. Absent: every page. */
  readonly paths?: readonly string[];
  /**
   * At least one of these parameters is in the query or the fragment, with one of the values (lower case); no values: with
   * any. Absent: whatever the query.
   */
  readonly parameters?: Readonly<Record<string, readonly string[]>>;
};
