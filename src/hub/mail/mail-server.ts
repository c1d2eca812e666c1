import { CodedError } from '../../contracts/errors/coded-error.ts';
import { email } from '../../contracts/http/people.ts';
import { isLoopback } from '../https/reachable-names.ts';
import type { MailOptions } from './mail-options.ts';

/** A server that mail is handed to, judged. */
export type MailServer = {
  host: string;
  port: number;
  /** `from-first`: TLS from the first byte. `must-start`: STARTTLS or nothing. `may-start`: STARTTLS where it is offered. */
  tls: 'from-first' | 'must-start' | 'may-start' | 'none';
  signIn: { user: string; pass: string } | undefined;
  from: string;
  authority: string | undefined;
};

const ports = { 'smtp:': 587, 'smtps:': 465 };

/** @throws CodedError `mail-settings-invalid`, with the name of the setting. */
export function mailServerOf(options: MailOptions): MailServer {
  const { server, from, user, password, allowPlain = false, authority } = options;
  const url = URL.canParse(server) ? new URL(server) : undefined;
  const scheme = url?.protocol;
  if (url === undefined || (scheme !== 'smtp:' && scheme !== 'smtps:')) throw wrong('mail-server');
  const { hostname, pathname, search, hash, username, password: passwordInAddress } = url;
  const isBare = (pathname === '' || pathname === '/') && search === '' && hash === '';
  // A password in an address would stand in the list of processes.
  if (!isBare || hostname === '' || username !== '' || passwordInAddress !== '') throw wrong('mail-server');
  if (!email.safeParse(from).success) throw wrong('mail-from');
  if ((user === undefined) !== (password === undefined)) {
    throw wrong(user === undefined ? 'mail-user' : 'mail-password');
  }
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: url.port === '' ? ports[scheme] : Number(url.port),
    tls:
      scheme === 'smtps:'
        ? 'from-first'
        : isLoopback(host)
          ? 'none'
          : allowPlain
            ? 'may-start'
            : 'must-start',
    signIn: user === undefined || password === undefined ? undefined : { user, pass: password },
    from,
    authority,
  };
}

function wrong(at: string): CodedError {
  return new CodedError('mail-settings-invalid', { at });
}
