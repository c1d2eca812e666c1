import * as z from 'zod/mini';
import { showClassBand } from '../../device/show-class-band.ts';
import { partOfPage } from '../../platform/part-of-page.ts';
import { reportFailure } from '../../platform/report-failure.ts';
import { say } from '../../platform/say.ts';
import { storedValue } from '../../platform/value-store.ts';
import { offerReadingHere } from '../blocked/offer-reading-here.ts';
import { keptPolicyKey } from '../kept-policy-key.ts';
import { helpLinks, type HelpLinks } from './help-links.ts';

const helpOfPolicy = z.object({
  policy: z.object({ helpAddresses: z.optional(z.array(z.string())) }),
});

/** What the page does once it stands: the ways to help that this school keeps open, its class, its voice. */
export async function showHelp(): Promise<void> {
  const failed = (where: string) => (error: unknown) => reportFailure(where, error);
  showClassBand(partOfPage('#band')).catch(failed('class band'));
  offerReadingHere();
  const kept = await storedValue('local', keptPolicyKey, helpOfPolicy).read();
  showLinks(helpLinks(kept?.policy.helpAddresses));
}

function showLinks({ childline, others }: HelpLinks): void {
  const first = partOfPage<HTMLAnchorElement>('#childline');
  first.hidden = !childline;
  for (const host of others) {
    const link = document.createElement('a');
    link.className = 'action';
    link.href = `https://${host}/`;
    say(link, 'kindnessOther', host);
    partOfPage('#back').before(link);
  }
}
