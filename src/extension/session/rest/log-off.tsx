import type { JSX } from 'preact';
import { useWhatWaits } from '../../outbox/use-what-waits.ts';
import type { WhatWaits } from '../../outbox/what-waits.ts';
import { text, type MessageName } from '../../platform/text.ts';
import { LogOffPicture } from './log-off-picture.tsx';

const said: Readonly<Record<WhatWaits, MessageName>> = {
  message: 'logOffMessageWaits',
  'open-report': 'logOffTellAdult',
  events: 'logOffWaits',
  nothing: 'logOffNow',
};

/** ChromeOS signs out when these are pressed, the last one twice. The same in every language. */
const keys = ['Ctrl', 'Shift', 'Q', 'Q'];

/** The lesson is over: log off, but not before everything is sent (design, truth 8: it says only what is so). */
export function LogOff(): JSX.Element {
  const waits = useWhatWaits();
  return (
    <>
      {waits !== undefined && <LogOffPicture waits={waits} />}
      <div role="status">
        <h1>{text('logOffOver')}</h1>
        <p class="log-off-words">{waits !== undefined && text(said[waits])}</p>
      </div>
      {waits === 'nothing' && (
        <p class="log-off-keys" dir="ltr">
          {keys.map((key, place) => (
            <kbd key={place}>{key}</kbd>
          ))}
        </p>
      )}
    </>
  );
}
