import type { JSX } from 'preact';
import { LanguagePicker } from '../language/language-picker.tsx';
import { ClassBand } from './device-badge.tsx';
import type { DeviceFacts } from './device-facts.ts';

/** The top of a page of ours: which class is here, and the way to another language. */
export function PageHeader({ facts }: { facts: DeviceFacts | undefined }): JSX.Element {
  return (
    <header class="page-header">
      <ClassBand facts={facts} />
      <LanguagePicker />
    </header>
  );
}
