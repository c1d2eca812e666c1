/** Says where something failed, without a word of what it was about: no address, no title, no payload. */
export type ReportFailure = (where: string, error: unknown) => void;

export const reportFailure: ReportFailure = (where, error) => {
  const kind = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // oxlint-disable-next-line no-console -- the extension's only log, seen by who tests it
  console.warn(`lids-down: ${where} failed`, kind, code);
};
