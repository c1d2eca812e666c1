import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { searchAddressOf } from '../../../domain/search/search-address-of.ts';
import { text } from '../../platform/text.ts';
import type { StartView } from './start-view.ts';

/** Longer words than this are no search of a child's. */
const longestWords = 200;

/** Searches with an engine that is open for this class, strict from the first; with several, a tile says which. */
export function SearchBox({ engines }: Pick<StartView, 'engines'>): JSX.Element | null {
  const [chosenId, setChosenId] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const engine = engines.find(({ id }) => id === chosenId) ?? engines[0];
  if (engine === undefined) return null;
  const search = (event: Event) => {
    event.preventDefault();
    const words = input.current?.value.trim() ?? '';
    if (words === '') input.current?.focus();
    else location.assign(searchAddressOf(engine, words));
  };
  return (
    <search>
      <form class="search-box" onSubmit={search}>
        <MagnifyingGlass />
        <input
          ref={input}
          type="search"
          name="words"
          aria-label={text('startSearchFor')}
          maxLength={longestWords}
          autocomplete="off"
          spellcheck
        />
        <button type="submit">{text('startSearch')}</button>
      </form>
      {engines.length > 1 && (
        <fieldset class="engines">
          <legend>{text('startSearchWith')}</legend>
          {engines.map(({ id, name }) => (
            <label key={id}>
              <input type="radio" name="engine" checked={id === engine.id} onChange={() => setChosenId(id)} />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
    </search>
  );
}

function MagnifyingGlass(): JSX.Element {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true">
      <circle cx="20" cy="20" r="12" />
      <path d="m29 29 13 13" />
    </svg>
  );
}
