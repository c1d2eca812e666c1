/** Does something once the page has loaded and been painted, so that it takes nothing from the first paint. */
export function afterFirstPaint(work: () => Promise<unknown>): void {
  const start = (): void => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        work().catch((error: unknown) => reportError(error));
      }),
    );
  };
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
