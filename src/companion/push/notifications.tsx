import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TileView } from '../board/tile-views.ts';
import type { AskHub } from '../hub/ask-hub.ts';
import { later } from '../view/later.tsx';
import { createNotifyMemory } from './notify-memory.ts';

const NotificationDialog = later(async () => (await import('../view/second-load.ts')).NotificationDialog);

type NotificationsProps = { ask: AskHub; adultId: string; pressing: ReadonlySignal<readonly TileView[]> };

/** Leads to where notifications are turned on and off, and goes on with them where this adult has turned them on. */
export function Notifications({ ask, adultId, pressing }: NotificationsProps): JSX.Element {
  const isOpen = useSignal(false);
  const changes = useSignal(0);
  const memory = createNotifyMemory(localStorage);
  const changed = changes.value;
  useEffect(() => {
    if (memory.adultId() === null) return undefined;
    let isOver = false;
    let stop = () => {};
    const start = async (): Promise<void> => {
      if (memory.adultId() !== adultId) return (await import('../view/second-load.ts')).endHere();
      const ending = await (await import('../view/second-load.ts')).followPresses(ask, pressing);
      if (isOver) ending();
      else stop = ending;
    };
    start().catch((error: unknown) => reportError(error));
    return () => {
      isOver = true;
      stop();
    };
  }, [adultId, changed]);
  return (
    <>
      <button type="button" class="button" onClick={() => (isOpen.value = true)}>
        <BellPicture />
        <span class="notifications-word">Notifications</span>
      </button>
      {isOpen.value ? (
        <NotificationDialog
          ask={ask}
          adultId={adultId}
          memory={memory}
          onChange={() => changes.value++}
          onClose={() => (isOpen.value = false)}
        />
      ) : null}
    </>
  );
}

function BellPicture(): JSX.Element {
  return (
    <svg class="picture" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d="M12 3a6 6 0 0 0-6 6v5l-2 3h16l-2-3V9a6 6 0 0 0-6-6zM9.500 19h5a2.500 2.500 0 0 1-5 0z"
        fill="currentColor"
      />
    </svg>
  );
}
