import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { ownAuthority } from '../../../src/hub/https/own-authority.ts';
import { serverCertificate } from '../../../src/hub/https/server-certificate.ts';
import { testFolder } from './test-hub.ts';

/** A mail as it came: whom it was handed over for, and every byte. */
export type TakenMail = { to: string[]; from: string; raw: string; text: string; isEncrypted: boolean };

/** A real SMTP server on a port of this machine; it ends with the test. */
export class TestMailServer {
  readonly mails: TakenMail[] = [];
  port = 0;
  /** Asked about each mail; an error is answered in place of "taken". */
  judge: (to: string) => Error | undefined = () => undefined;
  /** Asked about each recipient. */
  judgeRecipient: (to: string) => Error | undefined = () => undefined;
  readonly #options: SMTPServerOptions;
  #server: SMTPServer | undefined;

  constructor(options: SMTPServerOptions = {}) {
    this.#options = options;
    onTestFinished(() => this.stop());
  }

  static async started(options: SMTPServerOptions = {}): Promise<TestMailServer> {
    const server = new TestMailServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...options });
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      logger: false,
      ...this.#options,
      onRcptTo: ({ address }, _session, done) => done(this.judgeRecipient(address)),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const fault = this.judge(to[0] ?? '');
          if (fault) return done(fault);
          const raw = Buffer.concat(chunks).toString('utf8');
          const { mailFrom } = session.envelope;
          const from = mailFrom === false ? '' : mailFrom.address;
          this.mails.push({ to, from, raw, text: readable(raw), isEncrypted: session.secure });
          done();
        });
      },
    });
    // A line that the other side cut is nothing to the test.
    server.on('error', () => undefined);
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', () => resolve()));
    this.port = (server.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

/** A reply of a mail server that is no "taken". */
export function reply(responseCode: number, message = 'no'): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A certificate for this machine, and the authority that signed it. */
export async function testCertificate(): Promise<{ cert: string; key: string; authority: string }> {
  const folder = await testFolder();
  const now = new Date();
  const authority = await ownAuthority(folder, 'Example Primary School', now);
  const names = ['127.0.0.1', 'localhost'];
  const { certificate: cert, key } = await serverCertificate(folder, authority, names, now);
  return { cert, key, authority: authority.certificate.toString('pem') };
}

export function header(mail: TakenMail, name: string): string | undefined {
  const head = mail.raw.split('\r\n\r\n')[0]?.replace(/\r\n[ \t]+/g, ' ') ?? '';
  return head
    .split('\r\n')
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();
}

/** Quoted-printable undone, well enough to look for words. */
function readable(raw: string): string {
  return raw
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
}
