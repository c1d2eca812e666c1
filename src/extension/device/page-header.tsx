import type { JSX } from 'preact';
import { LanguagePicker } from '../language/language-picker.tsx';
import { ReadAloudButton } from '../language/read-aloud-button.tsx';
import './page-header.css';
import { ClassBand } from './device-badge.tsx';
import type { DeviceFacts } from './device-facts.ts';

/** The top of a page of ours: which class is here, a voice, and the way to another language. */
export function PageHeader({ facts }: { facts: DeviceFacts | undefined }): JSX.Element {
  return (
    <header class="page-header">
      <ClassBand facts={facts} />
      {/* Nobody who has a page read to them waits for these first. */}
      <div class="page-tools" data-silent>
        <ReadAloudButton />
        <LanguagePicker />
      </div>
    </header>
  );
}
