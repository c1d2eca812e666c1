import { openChannel } from '../browser/open-channel.ts';
import type { StartStream } from './live-stream.ts';
import { startSharedStream } from './shared-stream.ts';

/**
 * Shares one stream over all tabs of an adult.
 *
 * @param startAlone what each tab does by itself, as where the browser has no locks (plain http).
 */
export function shareOverTabs(startAlone: StartStream, adultId: string): StartStream {
  if (!('locks' in navigator)) return startAlone;
  const name = `lids-down.stream ${adultId}`;
  return (parts, listener) =>
    startSharedStream(
      {
        ...parts,
        name,
        tabId: crypto.randomUUID(),
        locks: navigator.locks,
        isHidden: () => document.hidden,
        openChannel: (onWord) => openChannel(name, onWord),
      },
      listener,
    );
}
