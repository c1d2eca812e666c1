import { showClassBand } from '../../device/show-class-band.ts';
import { fillTexts } from '../../platform/fill-texts.ts';
import { openOwnPage } from '../../platform/open-own-page.ts';
import { partOfPage } from '../../platform/part-of-page.ts';
import { reportFailure } from '../../platform/report-failure.ts';
import { offerReadingHere } from '../blocked/offer-reading-here.ts';
import { showPeopleWhoHelp } from '../blocked/show-people-who-help.tsx';
import { tellOfPress } from '../blocked/tell-of-press.ts';

/** All that the page which holds an address shows beside its first words, should it stand for longer: as every other page of ours. */
export function showHold(): void {
  const isPart = window.top !== window;
  const failed = (error: unknown) => reportFailure('hold page', error);
  if (!isPart) tellOfPress();
  void openOwnPage('blockedAsking', () => {
    fillTexts(document);
    if (!isPart) showPeopleWhoHelp().catch(failed);
  });
  if (isPart) return;
  showClassBand(partOfPage('#band')).catch(failed);
  offerReadingHere();
}
