import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { afterNextFrame } from '../after-next-frame.ts';
import type { ShieldWords } from '../shield-words.ts';
import { Saying } from './saying.tsx';

/** How a line looks beside what it says; the rest is quiet. */
const looks: Partial<Record<ShieldWords, string>> = {
  shieldComing: 'is-coming',
  shieldAdultComing: 'is-coming',
  shieldKeptAlone: 'is-alone',
  shieldTellAnother: 'is-alone',
};

/** How far the message has come. Stands in every view, and is said to a screen reader when it changes. */
export function StatusLine({ words }: { words: ShieldWords | undefined }): JSX.Element {
  const isComing = words === 'shieldComing' || words === 'shieldAdultComing';
  useEffect(() => {
    if (isComing) afterNextFrame(() => performance.mark('shield-coming'));
  }, [isComing]);
  return (
    <p class="shield-status" role="status">
      {words && <Saying key={words} name={words} class={`status ${looks[words] ?? ''}`} />}
    </p>
  );
}
