import { digestHtml } from '../../domain/reports/digest-html.ts';
import { digestText } from '../../domain/reports/digest-text.ts';
import { digestTitle } from '../../domain/reports/digest-words.ts';
import { findDigest } from '../store/digest-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { MailPlace, MailWords } from './mail-words.ts';
import { plainLine } from './plain-line.ts';

/** The mail of a day's digest; undefined where there is none. */
export async function digestMail(
  store: HubStore,
  day: string,
  { address, schoolName }: MailPlace,
): Promise<MailWords | undefined> {
  const digest = await findDigest(store, day);
  if (digest === undefined) return undefined;
  const school = plainLine(schoolName);
  return {
    subject: digestTitle(digest.facts),
    text: `${digestText(digest.facts, school)}\n${address}/\n`,
    html: digestHtml(digest.facts, school, address),
  };
}
