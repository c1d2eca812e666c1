import { render, type JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isForDslOnly } from '../../domain/incidents/what-it-was.ts';
import { helpLinksOf } from '../../domain/policy/help-link.ts';
import { RaisedHand } from '../../ui/raised-hand.tsx';
import { DeviceNumber } from '../device/device-badge.tsx';
import { deviceFacts, deviceFactsKey } from '../device/device-facts.ts';
import { PageHeader } from '../device/page-header.tsx';
import { useReportHere } from '../outbox/use-report-here.ts';
import { LiftPanel } from '../lifting/lift-panel.tsx';
import { text } from '../platform/text.ts';
import { openOwnPage } from '../platform/open-own-page.ts';
import { useStoredValue } from '../platform/use-stored-value.ts';
import { storedValue } from '../platform/value-store.ts';
import { ByMistake } from './face/by-mistake.tsx';
import { ChooseWhat } from './face/choose-what.tsx';
import { FreeToSay } from './face/free-to-say.tsx';
import { Picture } from './face/picture.tsx';
import { QuietButton } from './face/quiet-button.tsx';
import { Saying } from './face/saying.tsx';
import { shieldPolicy } from './face/shield-policy.ts';
import { StatusLine } from './face/status-line.tsx';
import { TellSomeone } from './face/tell-someone.tsx';
import { unbrokenNumber } from './face/unbroken-number.ts';
import { lidWords } from './lid-words.ts';
import { mistakeLeadsTo } from './mistake-leads-to.ts';
import { useShieldWords } from './use-shield-words.ts';

const facts = storedValue('local', deviceFactsKey, deviceFacts);

/** What a child sees from the press until an adult comes. One thing at a time. */
function ShieldFace(): JSX.Element {
  const { value: known } = useStoredValue(facts);
  const { value: kept } = useStoredValue(shieldPolicy);
  const { report, unsentReports } = useReportHere();
  const words = useShieldWords(report);
  const [isChoosing, setChoosing] = useState(false);
  const [isForAdults, setForAdults] = useState(false);

  const view = isChoosing && report !== undefined ? 'what' : report?.byMistake === true ? 'mistake' : 'tell';
  useFocusOnHeading(isForAdults ? 'adult' : view);

  const policy = kept?.policy;
  const isAboutGrownUp = report?.what !== undefined && isForDslOnly(report.what);
  const helpline = helpLinksOf(policy).find(({ telephone }) => telephone !== undefined);
  const lid = lidWords(report, { unsentReports, keepsAwake: policy?.lidCloseKeepsAwake === true });
  const who = (
    <div class="who">
      <RaisedHand class="shield-hand" />
      <DeviceNumber facts={known} />
    </div>
  );
  return (
    <>
      <PageHeader facts={known} />
      {isForAdults ? (
        <LiftPanel onEnd={() => setForAdults(false)} />
      ) : view === 'what' && report !== undefined ? (
        <ChooseWhat reportId={report.eventId} who={who} onEnd={() => setChoosing(false)} />
      ) : (
        <main class="shield" data-view={view}>
          {who}
          <div class="say">
            {view === 'mistake' && report !== undefined ? (
              <ByMistake
                reportId={report.eventId}
                leadsToStartPage={mistakeLeadsTo(policy) === 'start-page'}
              />
            ) : (
              <TellSomeone
                ring={isAboutGrownUp ? helpline : undefined}
                lid={lid}
                hasSaid={report?.what !== undefined}
              />
            )}
          </div>
        </main>
      )}
      <StatusLine words={words} />
      <footer class="foot">
        {/* The adult's corner: how the screen is opened again here. */}
        <div class="foot-adult">
          {isForAdults ? null : (
            <button type="button" class="quiet-button" onClick={() => setForAdults(true)}>
              <Picture name="for-adults" />
              {text('liftForAdults')}
            </button>
          )}
        </div>
        <div class="foot-child">
          {isForAdults ? (
            <QuietButton picture="back" name="shieldBack" onTap={() => setForAdults(false)} />
          ) : (
            <FreeToSay report={report} view={view} onChoose={setChoosing} />
          )}
        </div>
        <div class="foot-helpline">
          {helpline?.telephone === undefined ? null : (
            <Saying name="shieldHelpline" with={[helpline.name, unbrokenNumber(helpline.telephone)]} />
          )}
        </div>
      </footer>
    </>
  );
}

/** A view that a tap has opened begins at its heading, for whoever uses keys, a switch or a screen reader. */
function useFocusOnHeading(view: string): void {
  const shown = useRef(view);
  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    document.querySelector('h1')?.focus();
  }, [view]);
}

/** Draws the words of the shield, and keeps them true. */
export function showShieldFace(place: HTMLElement): void {
  void openOwnPage('shieldTitle', () => render(<ShieldFace />, place));
}
