import { expect, test } from 'vitest';
import { mailFault } from '../../../src/hub/mail/mail-fault.ts';
import { mailServerOf, type MailServer } from '../../../src/hub/mail/mail-server.ts';
import { smtpSender } from '../../../src/hub/mail/smtp-sender.ts';
import { testCertificate, TestMailServer } from '../support/test-mail-server.ts';

const mail = {
  subject: 'Help needed',
  text: 'Help needed.',
  to: 'dsl@school.example',
  id: 'one',
  at: new Date('2026-11-27T10:42:00Z'),
  urgent: true,
};

function send(server: TestMailServer, changes: Partial<MailServer>): Promise<string> {
  const where = { host: '127.0.0.1', port: server.port, from: 'hub@school.example' };
  const sender = smtpSender(
    { ...where, tls: 'must-start', signIn: undefined, authority: undefined, ...changes },
    'Example Primary School',
  );
  return sender(mail).then(
    () => 'sent',
    (error: unknown) => mailFault(error).code,
  );
}

test('beyond this machine nothing is sent unless the line is encrypted, or it was said that it need not be', async () => {
  const { cert, key, authority } = await testCertificate();
  const plain = await TestMailServer.started();
  expect(await send(plain, {})).toBe('mail-not-encrypted');
  expect(plain.mails).toEqual([]);
  expect(await send(plain, { tls: 'may-start' })).toBe('sent');
  const starting = await TestMailServer.started({ disabledCommands: [], cert, key });
  expect(await send(starting, { authority })).toBe('sent');
  expect(await send(starting, { authority, tls: 'may-start' })).toBe('sent');
  expect(starting.mails.map(({ isEncrypted }) => isEncrypted)).toEqual([true, true]);
  expect(await send(starting, {})).toBe('mail-not-encrypted');
  expect(starting.mails).toHaveLength(2);
});

test.each([
  ['smtps://mail.school.example', { port: 465, tls: 'from-first' }],
  ['smtp://mail.school.example', { port: 587, tls: 'must-start' }],
  ['smtp://mail.school.example:25', { port: 25, tls: 'must-start' }],
  ['smtp://127.0.0.1:25', { port: 25, tls: 'none' }],
  ['smtp://[::1]:25', { host: '::1', port: 25, tls: 'none' }],
  ['smtp://localhost', { port: 587, tls: 'none' }],
])('%s is %o', (server, read) => {
  expect(mailServerOf({ server, from: 'hub@school.example' })).toMatchObject(read);
});

test('a line may be plain where that was said', () => {
  const said = { server: 'smtp://mail.school.example', from: 'hub@school.example', allowPlain: true };
  expect(mailServerOf(said).tls).toBe('may-start');
});

test.each([
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'mail-address-refused', false],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 450 }, 'mail-put-off', true],
  [{ code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 }, 'mail-sender-refused', true],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'mail-refused', false],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'mail-sign-in-refused', true],
  [{ code: 'EPROTOCOL', command: 'CONN', responseCode: 554 }, 'mail-unreachable', true],
  [{ code: 'EDNS' }, 'mail-unreachable', true],
  [{ code: 'ESOCKET', originalCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'mail-not-encrypted', true],
  ['a word', 'mail-unreachable', true],
])('%o means %s', (error, code, again) => {
  expect(mailFault(error)).toEqual({ code, again });
});

const from = 'hub@school.example';

test.each([
  [{ server: 'mail.school.example', from }, 'mail-server'],
  [{ server: 'http://mail.school.example', from }, 'mail-server'],
  [{ server: 'smtp://hub:secret@mail.school.example', from }, 'mail-server'],
  [{ server: 'smtp://mail.school.example/?secure=false', from }, 'mail-server'],
  [{ server: 'smtp://mail.school.example', from: 'Lids Down <lids-down@school.example>' }, 'mail-from'],
  [{ server: 'smtp://mail.school.example', from: 'a@b.example\r\nBcc: c@d.example' }, 'mail-from'],
  [{ server: 'smtp://mail.school.example', from, user: 'hub' }, 'mail-password'],
  [{ server: 'smtp://mail.school.example', from, password: 'secret' }, 'mail-user'],
])('settings that cannot be are refused, by their name: %o', (mail, at) => {
  expect(() => mailServerOf(mail)).toThrow(expect.objectContaining({ code: 'mail-settings-invalid', at }));
});
