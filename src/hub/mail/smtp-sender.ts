import { createTransport } from 'nodemailer';
import type { MailServer } from './mail-server.ts';
import type { MailWords } from './mail-words.ts';
import { plainLine } from './plain-line.ts';

/** A mail to one adult. */
export type OutgoingMail = MailWords & {
  to: string;
  /** The same for the same mail, however often it is sent. */
  id: string;
  /** When it came up, not when it goes. */
  at: Date;
  urgent: boolean;
};

/** Hands a mail over, or throws what nodemailer says. */
export type SmtpSender = (mail: OutgoingMail) => Promise<void>;

const patienceMs = 20_000;
/** However slowly a server answers, a mail is given up after so long, in milliseconds; it is tried again later. */
const longestMs = 120_000;

/** Sends by SMTP, each mail on a line of its own. */
export function smtpSender(server: MailServer, schoolName: string): SmtpSender {
  const { host, port, tls, signIn, from, authority } = server;
  const transport = createTransport({
    host,
    port,
    secure: tls === 'from-first',
    requireTLS: tls === 'must-start',
    ignoreTLS: tls === 'none',
    ...(signIn === undefined ? {} : { auth: signIn }),
    tls: { minVersion: 'TLSv1.2', ...(authority === undefined ? {} : { ca: authority }) },
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return async ({ to, id, at, urgent, subject, text, html }) => {
    await transport.sendMail({
      from: { name: plainLine(schoolName), address: from },
      to: { name: '', address: to },
      subject: plainLine(subject, 150),
      text,
      ...(html === undefined ? {} : { html }),
      messageId: `<${id}@${domain}>`,
      date: at,
      ...(urgent ? { priority: 'high' as const } : {}),
      // Not answered by holiday replies (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      signal: AbortSignal.timeout(longestMs),
    });
  };
}
