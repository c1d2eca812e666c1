import type { JSX } from 'preact';
import { StartPicture } from './start-picture.tsx';
import type { PlaceTile } from './start-view.ts';

/** Places to go as tiles with a picture, under a heading. Nothing at all where there are none. */
export function PlaceTiles(props: {
  heading: string;
  places: readonly PlaceTile[];
  /** What the teacher sent comes first and is larger. */
  large?: boolean;
}): JSX.Element | null {
  if (props.places.length === 0) return null;
  return (
    <section class={props.large === true ? 'places is-sent' : 'places'}>
      <h2>{props.heading}</h2>
      <ul>
        {props.places.map((place) => (
          <li key={place.address}>
            <a href={place.address}>
              {place.picture === undefined ? (
                <FirstLetter name={place.name} />
              ) : (
                <StartPicture picture={place.picture} />
              )}
              <bdi class="place-name">{place.name}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const letterColours = 6;

/** Stands in for a picture; the same name always has the same colour. */
function FirstLetter({ name }: { name: string }): JSX.Element {
  const letter = /[\p{L}\p{N}]/u.exec(name)?.[0] ?? '?';
  const sum = Array.from(name).reduce((total, one) => total + (one.codePointAt(0) ?? 0), 0);
  return (
    <span class={`first-letter is-colour-${sum % letterColours}`} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  );
}
