/** Calls back when the next frame has been handed over to be painted. */
export function afterNextFrame(work: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      work();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
