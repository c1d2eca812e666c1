import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { PlainError } from '../settings/plain-error.ts';
import type { ValuesOf } from '../settings/setting.ts';
import type { serveSettings } from './serve-settings.ts';

export type Https = { certificateFile: string; keyFile: string } | { ownAuthority: true };
export type Listening = { host: string; https?: Https };

const thisMachine = ['localhost', '127.0.0.1', '::1'];

/**
 * Plain http stays on this machine; the school network is served over https, with certificate files or with the
 * hub's own authority.
 *
 * @throws PlainError for a combination that cannot be, or a certificate that cannot be used.
 */
export function chooseHttps(values: ValuesOf<typeof serveSettings>): Listening {
  const certificateFile = values['certificate-file'];
  const keyFile = values['key-file'];
  if (values['own-authority']) {
    if (certificateFile !== undefined || keyFile !== undefined) {
      throw wrong('Choose one: --own-authority, or --certificate-file with --key-file.');
    }
    return { host: values.host ?? '0.0.0.0', https: { ownAuthority: true } };
  }
  if (certificateFile !== undefined && keyFile !== undefined) {
    checkCertificate(certificateFile, keyFile);
    return { host: values.host ?? '0.0.0.0', https: { certificateFile, keyFile } };
  }
  if (certificateFile !== undefined || keyFile !== undefined) {
    throw wrong('--certificate-file and --key-file go together.');
  }
  const host = values.host ?? '127.0.0.1';
  if (!thisMachine.includes(host)) {
    throw wrong(
      `Over plain http the hub answers this machine only, not ${host}. For the school network add --own-authority, ` +
        'or --certificate-file and --key-file.',
    );
  }
  return { host };
}

function checkCertificate(certificateFile: string, keyFile: string): void {
  const cert = read(certificateFile, 'certificate');
  const key = read(keyFile, 'key');
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw new PlainError(
      `The certificate ${certificateFile} and the key ${keyFile} cannot be used together: ${(error as Error).message}.`,
      { cause: error },
    );
  }
}

function read(file: string, what: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new PlainError(`The ${what} file ${file} cannot be read.`, { cause: error });
  }
}

function wrong(message: string): PlainError {
  return new PlainError(message, { exitCode: 2 });
}
