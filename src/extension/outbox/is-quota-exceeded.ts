/** Whether the disk, or the browser's share of it, is full. A commit that fails for it is told as an aborted transaction around it. */
export function isQuotaExceeded(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'QuotaExceededError') return true;
  return 'inner' in error && error.inner instanceof Error && error.inner.name === 'QuotaExceededError';
}
