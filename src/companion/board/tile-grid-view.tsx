import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { tileElementId } from './focus-tile.ts';
import { tileGrid, type Room } from './tile-grid.ts';
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
  const current = useSignal<string | undefined>(undefined);
  const views = useComputed(() => new Map(tiles.value.map((view) => [view.deviceId, view])));
  // One text: the places are laid out anew only when a Chromebook comes, goes or changes its number.
  const places = useComputed(() => [...views.value.keys()].join(' '));
  const grid = useComputed(() => tileGrid(roomFor.value, whole.value, left.value));
  const tabbable = useComputed(() => {
    const stays = tiles.value.some((tile) => tile.deviceId === current.value);
    return stays ? current.value : tiles.value[0]?.deviceId;
  });

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
    const observer = new ResizeObserver(measure);
    observer.observe(section);
    observer.observe(main);
    return () => observer.disconnect();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = tiles.peek();
    const index = all.findIndex((tile) => tile.deviceId === tabbable.peek());
    const next = all[tileStep(event.key, index, all.length, grid.peek().columns) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    current.value = next.deviceId;
    document.getElementById(tileElementId(next.deviceId))?.focus();
  };

  return (
    <section ref={room} class="tiles-room" aria-label="Chromebooks">
      <ul
        class="tiles"
        data-scrolls={grid.value.scrolls}
        style={{ '--columns': grid.value.columns }}
        onKeyDown={onKeyDown}
      >
        {places.value.split(' ').map((deviceId) => (
          <TileAtPlace
            key={deviceId}
            deviceId={deviceId}
            views={views}
            isOld={isOld}
            tabbable={deviceId === tabbable.value}
            onOpen={onOpen}
            onFocus={(deviceId) => (current.value = deviceId)}
          />
        ))}
      </ul>
    </section>
  );
}

type TileAtPlaceProps = Omit<TileProps, 'view'> & {
  deviceId: string;
  views: ReadonlySignal<ReadonlyMap<string, TileView>>;
};

/** Follows its own Chromebook, so that what another one does costs this one nothing. */
function TileAtPlace({ deviceId, views, ...rest }: TileAtPlaceProps): JSX.Element | null {
  const view = useComputed(() => views.value.get(deviceId));
  return view.value === undefined ? null : <Tile view={view.value} {...rest} />;
}

function sizeOf(element: HTMLElement): Room {
  return { width: element.clientWidth, height: element.clientHeight };
}
