import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { offerReadingAloud } from '../../platform/read-aloud.ts';
import { reportFailure } from '../../platform/report-failure.ts';
import { text } from '../../platform/text.ts';
import { Picture } from './picture.tsx';
import { spokenWords } from './spoken-words.ts';

/** Reads out what stands on the shield at the moment of the tap. Shown only where the Chromebook has a voice. */
export function ReadAloudButton(): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (button.current === null) return;
    offerReadingAloud(button.current, () => spokenWords(document.querySelectorAll('[data-spoken]'))).catch(
      (error: unknown) => reportFailure('read aloud', error),
    );
  }, []);
  return (
    <button ref={button} type="button" class="quiet-button read-aloud" hidden>
      <Picture name="read-aloud" />
      <span>{text('blockedReadAloud')}</span>
    </button>
  );
}
