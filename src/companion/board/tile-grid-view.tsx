import { useComputed, useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { deviceIdsNow } from './device-ids.ts';
import { tileElementId } from './focus-tile.ts';
import { tileGrid, type Room } from './tile-grid.ts';
import { createTileSignals } from './tile-signals.ts';
import { tileParts } from './tile-parts.ts';
import { tileStep } from './tile-step.ts';
import { Tile, type TileProps } from './tile.tsx';
import type { TileView } from './tile-views.ts';

type TileGridViewProps = {
  tiles: ReadonlySignal<readonly TileView[]>;
  /** For how many there is to be room. */
  roomFor: ReadonlySignal<number>;
  /** The board is no longer followed: it shows how things were. */
  isOld: boolean;
  onOpen: (deviceId: string) => void;
};

/** All tiles at once, as large as the room for them allows. One of them is in the tab order; arrow keys lead on. */
export function TileGridView({ tiles, roomFor, isOld, onOpen }: TileGridViewProps): JSX.Element {
  const room = useRef<HTMLElement>(null);
  const whole = useSignal<Room>({ width: 0, height: 0 });
  const left = useSignal<Room>({ width: 0, height: 0 });
  const isMeasured = useSignal(false);
  const current = useSignal<string | undefined>(undefined);
  const views = useMemo(() => createTileSignals(tiles), []);
  useSignalEffect(views.tell);
  // The places are laid out anew only when a Chromebook comes, goes or changes its number, or for another number of columns.
  const places = useMemo(() => deviceIdsNow(tiles), []);
  const grid = useComputed(() => tileGrid(roomFor.value, whole.value, left.value));
  const columns = useComputed(() => grid.value.columns);
  // Nothing is drawn before it is known how the tiles lie.
  const parts = useComputed(() => (isMeasured.value ? tileParts(places.value, columns.value) : []));
  const scrolls = useComputed(() => grid.value.scrolls);
  const tabbable = useComputed(() => {
    const stays = current.value !== undefined && places.value.includes(current.value);
    return stays ? current.value : places.value[0];
  });
  const onFocus = useCallback((deviceId: string): void => {
    current.value = deviceId;
  }, []);

  useLayoutEffect(() => {
    const section = room.current;
    const main = section?.parentElement ?? null;
    if (section === null || main === null) return undefined;
    const measure = (): void => {
      left.value = sizeOf(section);
      whole.value = sizeOf(main);
    };
    // Once before the first frame, so that the tiles never stand in one column.
    measure();
    isMeasured.value = true;
    const observer = new ResizeObserver(measure);
    observer.observe(section);
    observer.observe(main);
    return () => observer.disconnect();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = places.peek();
    const index = all.indexOf(tabbable.peek() ?? '');
    const next = all[tileStep(event.key, index, all.length, columns.peek()) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    current.value = next;
    document.getElementById(tileElementId(next))?.focus();
  };

  return (
    <section ref={room} class="tiles-room" aria-label="Chromebooks">
      <div
        role="list"
        class="tiles"
        data-scrolls={scrolls.value}
        style={{ '--columns': columns.value }}
        onKeyDown={onKeyDown}
      >
        {parts.value.map((deviceIds, index) => (
          <div
            key={index}
            class="tiles-part"
            role="presentation"
            style={{ '--rows': Math.ceil(deviceIds.length / columns.value) }}
          >
            {deviceIds.map((deviceId) => {
              const view = views.of(deviceId);
              return view === undefined ? null : (
                <TileAtPlace
                  key={deviceId}
                  view={view}
                  isOld={isOld}
                  tabbable={deviceId === tabbable.value}
                  onOpen={onOpen}
                  onFocus={onFocus}
                />
              );
            })}
          </div>
        ))}
      </div>
    </section>
  );
}

/** Follows its own Chromebook alone. */
function TileAtPlace({
  view,
  ...rest
}: Omit<TileProps, 'view'> & { view: ReadonlySignal<TileView> }): JSX.Element {
  return <Tile view={view.value} {...rest} />;
}

function sizeOf(element: HTMLElement): Room {
  return { width: element.clientWidth, height: element.clientHeight };
}
