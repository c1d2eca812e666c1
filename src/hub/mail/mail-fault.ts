import type { ErrorCode } from '../../contracts/errors/error-catalogue.ts';

/** What went wrong with a mail: a code of the catalogue, and whether it may go through later. */
export type MailFault = { code: ErrorCode; again: boolean };

type SmtpError = { code?: unknown; command?: unknown; responseCode?: unknown; originalCode?: unknown };

/** OpenSSL and Node on a certificate or a handshake. */
const tlsFault = /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO$|HOSTNAME_MISMATCH)/;

/**
 * What nodemailer's error means. A reply of 4xx may pass, one of 5xx stays (RFC 5321, 4.2.1). Of the server's own words nothing is kept: they may
 * quote an address. A refused sign-in or sender is the school's settings, so that it is tried again: they may be put right.
 */
export function mailFault(error: unknown): MailFault {
  if (typeof error !== 'object' || error === null) return { code: 'mail-unreachable', again: true };
  const { code, command, responseCode, originalCode } = error as SmtpError;
  const codes = [code, originalCode].filter((one) => typeof one === 'string');
  if (codes.some((one) => one === 'ETLS' || tlsFault.test(one)))
    return { code: 'mail-not-encrypted', again: true };
  if (codes.some((one) => one === 'EAUTH' || one === 'ENOAUTH'))
    return { code: 'mail-sign-in-refused', again: true };
  if (typeof responseCode === 'number' && responseCode >= 400 && responseCode < 500) {
    return { code: 'mail-put-off', again: true };
  }
  if (typeof responseCode === 'number' && responseCode >= 500) {
    if (command === 'MAIL FROM') return { code: 'mail-sender-refused', again: true };
    if (command === 'RCPT TO') return { code: 'mail-address-refused', again: false };
    // A server that turns the whole line away has not judged the mail.
    if (command === 'DATA') return { code: 'mail-refused', again: false };
  }
  // An address that is none never left.
  if (codes.includes('EENVELOPE')) return { code: 'mail-address-refused', again: false };
  return { code: 'mail-unreachable', again: true };
}
