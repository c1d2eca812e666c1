import type { JSX } from 'preact';
import type { ReportRecord } from '../outbox/report-record.ts';
import { text } from '../platform/text.ts';

const ways = {
  'page-button': 'liftedByPage',
  'toolbar-button': 'liftedByToolbar',
  'keyboard-command': 'liftedByKeys',
} as const;

/** When and how a child reported. Neither the page nor what the child said of it: who looks at this screen next is not known. */
export function HowReported({ report: { pressedAt, via } }: { report: ReportRecord }): JSX.Element {
  const { lang } = document.documentElement;
  const said = (format: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang, format).format(pressedAt);
  const day = said({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const time = said({ hour: '2-digit', minute: '2-digit' });
  return (
    <p>
      <strong>{text('liftedWhen', day, time)}</strong> {via === undefined ? '' : text(ways[via])}
    </p>
  );
}
