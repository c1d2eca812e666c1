import { readFileSync } from 'node:fs';
import type { MailOptions } from '../../hub/mail/mail-options.ts';
import { PlainError } from '../settings/plain-error.ts';
import type { Settings, ValuesOf } from '../settings/setting.ts';

/** Options of `lids-down serve` by which the hub sends mail. */
export const mailSettings = {
  'mail-server': {
    kind: 'text',
    describe: 'Mail: the server, as smtps://mail.myschool.example or smtp://mail.myschool.example:587',
  },
  'mail-from': { kind: 'text', describe: 'Mail: the address that it comes from; goes with --mail-server' },
  'mail-user': { kind: 'text', describe: 'Mail: the user at the server' },
  'mail-password-file': {
    kind: 'text',
    describe: 'Mail: file that holds the password; or write it into LIDS_DOWN_MAIL_PASSWORD',
  },
  'mail-password': { kind: 'secret', describe: 'Mail: the password' },
  'mail-authority-file': {
    kind: 'text',
    describe:
      'Mail: authority (PEM) that the server’s certificate is signed by, where it is the school’s own',
  },
  'mail-allow-plain': {
    kind: 'switch',
    describe: 'Mail: also without encryption, where the server offers none',
    default: false,
  },
} as const satisfies Settings;

/**
 * How the hub sends mail; undefined where no server is named.
 *
 * @throws PlainError for settings that do not go together, or a file that cannot be read.
 */
export function mailOf(values: ValuesOf<typeof mailSettings>): MailOptions | undefined {
  const server = values['mail-server'];
  const from = values['mail-from'];
  const user = values['mail-user'];
  if (server === undefined) {
    if (from === undefined && user === undefined) return undefined;
    throw new PlainError('--mail-from and --mail-user go with --mail-server.', { exitCode: 2 });
  }
  if (from === undefined) throw new PlainError('--mail-server and --mail-from go together.', { exitCode: 2 });
  const file = values['mail-password-file'];
  const password = file === undefined ? values['mail-password'] : read(file, 'password').trim();
  const authorityFile = values['mail-authority-file'];
  return {
    server,
    from,
    allowPlain: values['mail-allow-plain'],
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(authorityFile === undefined ? {} : { authority: read(authorityFile, 'authority') }),
  };
}

function read(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new PlainError(`The ${what} file ${file} cannot be read.`, { cause: error });
  }
}
