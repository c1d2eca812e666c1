/** What SQLite says when the disk, and not the question, is at fault. */
const diskFaults = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|BUSY|LOCKED|CORRUPT|NOTADB|NOMEM)/;

/** Whether an error means that nothing could be written, so that the sender should keep what it has. */
export function isStorageFailure(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && diskFaults.test(error.code)
  );
}
