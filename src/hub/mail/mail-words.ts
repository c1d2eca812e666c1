import { errorCatalogue, type CatalogueEntry } from '../../contracts/errors/error-catalogue.ts';
import type { NoticeContent } from '../../domain/notices/notice-content.ts';
import { momentWords } from '../../domain/reports/school-words.ts';

/** What a mail says. */
export type MailWords = { subject: string; text: string; html?: string };

/** Where the mail leads to, and whose it is. */
export type MailPlace = { address: string; schoolName: string };

/** The mail of a notice that says everything by itself: help needed, when, and the way to the board. No number, no name (design, truth 9). */
export function mailWords(
  content: Exclude<NoticeContent, { kind: 'digest' }>,
  { address, schoolName }: MailPlace,
): MailWords {
  const end = `\n\n${schoolName}, Lids Down\n`;
  const board = `Open the board: ${address}/`;
  switch (content.kind) {
    case 'press':
      return { subject: 'Help needed', text: `Help needed, ${momentWords(content.at)}.\n\n${board}${end}` };
    case 'press-unseen':
      return {
        subject: 'Help needed: nobody has answered yet',
        text: `Help needed, ${momentWords(content.at)}. Nobody has answered yet.\n\n${board}${end}`,
      };
    case 'hub-trouble': {
      const known = (errorCatalogue as Record<string, CatalogueEntry | undefined>)[content.code];
      const what = known === undefined ? '' : `\n\n${known.cause}\n${known.cure}`;
      return {
        subject: 'The hub of Lids Down needs somebody to look',
        text: `The hub met a fault, ${momentWords(content.at)}: ${content.code}.${what}\n\n${address}/${end}`,
      };
    }
  }
  throw new TypeError('a notice of a kind that is none');
}

/** What somebody gets who asks whether mail reaches them. */
export function testMailWords({ address, schoolName }: MailPlace): MailWords {
  return {
    subject: 'A test mail',
    text: `This is a test. Mail from Lids Down reaches you; nothing has happened.\n\n${address}/\n\n${schoolName}, Lids Down\n`,
  };
}
