import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { LiveBoard } from '../board/live-board.ts';
import type { Entrance } from '../sign-in/entrance.ts';
import { SchoolComputers } from './school-computers.tsx';
import './computers.css';

/** Whether names are kept in this browser for when there is no network, and for some adults the choice. */
export function ThisComputer(props: {
  entrance: Entrance;
  board: Pick<LiveBoard, 'ask' | 'hubNow'>;
}): JSX.Element {
  const { entrance, board } = props;
  const isOurs = entrance.adult.value?.schoolBrowser === true;
  const heading = useRef<HTMLHeadingElement>(null);
  const onMarked = async (): Promise<void> => {
    await entrance.refresh();
    // What had the focus is gone.
    heading.current?.focus();
  };
  return (
    <section class="this-computer" aria-labelledby="this-computer">
      <h3 id="this-computer" ref={heading} tabIndex={-1}>
        This computer
      </h3>
      <p role="status">
        {isOurs
          ? 'It is marked as the school’s. Names of the classes that an adult may see are kept in this browser until that adult signs out, to see whose number it is without a network.'
          : 'It is not marked as the school’s. No name is kept in this browser: without a network you see numbers alone.'}
      </p>
      {entrance.rights.value.has('mark-browsers') ? (
        <SchoolComputers ask={board.ask} hubNow={board.hubNow} onMarked={onMarked} />
      ) : null}
    </section>
  );
}
