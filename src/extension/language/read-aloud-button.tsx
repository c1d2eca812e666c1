import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { lookOfPage } from '../platform/language-of-page.ts';
import { text } from '../platform/text.ts';
import { offerReading } from './offer-reading.ts';

/** Reads the page aloud when it is tapped. Shown only where the Chromebook has a voice for the page's language. */
export function ReadAloudButton(): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const [isReading, setReading] = useState(false);
  const { tag } = lookOfPage();
  useEffect(() => (button.current === null ? undefined : offerReading(button.current, setReading)), [tag]);
  return (
    <button ref={button} type="button" class="page-tool read-aloud-tool" hidden>
      <Loudspeaker />
      <span>{text(isReading ? 'readAloudStop' : 'readAloud')}</span>
    </button>
  );
}

function Loudspeaker(): JSX.Element {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 9.500v5h3.500L12 19V5L7.500 9.500zM15.500 9a4.200 4.200 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11" />
    </svg>
  );
}
