import { v7 } from 'uuid';
import type { JSX } from 'preact';
import type { ReportRecord } from '../../outbox/report-record.ts';
import { QuietButton } from './quiet-button.tsx';
import { sayToBackground } from './say-to-background.ts';

/** Which part of the shield is shown. */
export type ShieldView = 'tell' | 'what' | 'mistake';

/** What a child may say and never has to: what it was, that it was a mistake, and each of them changed again. */
export function FreeToSay(props: {
  report: ReportRecord | undefined;
  view: ShieldView;
  onChoose: (isChoosing: boolean) => void;
}): JSX.Element | null {
  const { report, view, onChoose } = props;
  if (report === undefined) return null;
  const sayMistake = (takenBack: boolean) =>
    void sayToBackground({ type: 'say-mistake', wordId: v7(), reportId: report.eventId, takenBack });
  if (view === 'what') return <QuietButton picture="back" name="shieldBack" onTap={() => onChoose(false)} />;
  if (view === 'mistake') {
    return <QuietButton picture="go-tell" name="shieldNoMistake" onTap={() => sayMistake(true)} />;
  }
  const hasSaid = report.what !== undefined;
  return (
    <>
      <QuietButton
        picture="say-what"
        name={hasSaid ? 'shieldChooseAgain' : 'shieldWhat'}
        onTap={() => onChoose(true)}
      />
      <QuietButton picture="mistake" name="shieldMistake" onTap={() => sayMistake(false)} />
    </>
  );
}
