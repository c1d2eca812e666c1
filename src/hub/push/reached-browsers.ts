/** Notices that are remembered at most; one that is forgotten is pushed twice to a browser that has it, and shown once. */
const mostNotices = 500;

/** Browsers that have a notice already which has to be sent again for another one. */
export type ReachedBrowsers = {
  /** By their endpoints. */
  of: (noticeId: string) => ReadonlySet<string>;
  keep: (noticeId: string, endpoints: ReadonlySet<string>) => void;
  forget: (noticeId: string) => void;
};

/** Remembers the newest ones, while the hub runs. A notice that reached nobody is nothing to remember. */
export function reachedBrowsers(most = mostNotices): ReachedBrowsers {
  const reached = new Map<string, ReadonlySet<string>>();
  return {
    of: (noticeId) => reached.get(noticeId) ?? new Set(),
    keep(noticeId, endpoints) {
      reached.delete(noticeId);
      if (endpoints.size === 0) return;
      reached.set(noticeId, endpoints);
      const [oldest] = reached.keys();
      if (reached.size > most && oldest !== undefined) reached.delete(oldest);
    },
    forget: (noticeId) => void reached.delete(noticeId),
  };
}
