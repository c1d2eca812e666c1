import { readFileSync } from 'node:fs';
import type { ProviderOptions } from '../../hub/people/provider-options.ts';
import { PlainError } from '../settings/plain-error.ts';
import type { ValuesOf } from '../settings/setting.ts';
import type { serveSettings } from './serve-settings.ts';

const googleIssuer = 'https://accounts.google.com';
const domainForm = /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/**
 * The provider by which adults may sign in; undefined where none is named.
 *
 * @throws PlainError for one that is named by halves, or that would let everybody in.
 */
export function chooseProvider(values: ValuesOf<typeof serveSettings>): ProviderOptions | undefined {
  const kind = values['sign-in-provider'] as ProviderOptions['kind'] | undefined;
  const named = [
    'sign-in-issuer',
    'sign-in-client-id',
    'sign-in-client-secret-file',
    'sign-in-domains',
  ] as const;
  if (kind === undefined) {
    const lone = named.find((name) => values[name] !== undefined);
    if (lone !== undefined) throw wrong(`--${lone} needs --sign-in-provider.`);
    return undefined;
  }
  const issuer = values['sign-in-issuer'] ?? (kind === 'google' ? googleIssuer : needed('sign-in-issuer'));
  if (kind === 'microsoft' && /\/(common|organizations|consumers)(\/|$)/.test(issuer)) {
    throw wrong(
      "--sign-in-issuer must name the school's own tenant: with a shared one anybody's tenant could name anybody.",
    );
  }
  const domains = (values['sign-in-domains'] ?? needed('sign-in-domains'))
    .split(',')
    .map((domain) => domain.trim().toLowerCase());
  const odd = domains.find((domain) => !domainForm.test(domain));
  if (odd !== undefined) throw wrong(`--sign-in-domains has "${odd}", which is no domain.`);
  const clientId = values['sign-in-client-id'] ?? needed('sign-in-client-id');
  const file = values['sign-in-client-secret-file'] ?? needed('sign-in-client-secret-file');
  return { kind, issuer, clientId, clientSecret: secretIn(file), domains };
}

function secretIn(file: string): string {
  try {
    const secret = readFileSync(file, 'utf8').trim();
    if (secret !== '') return secret;
  } catch (error) {
    throw new PlainError(`The client secret file ${file} cannot be read.`, { cause: error });
  }
  throw new PlainError(`The client secret file ${file} is empty.`);
}

function needed(name: string): never {
  throw wrong(`--sign-in-provider needs --${name}.`);
}

function wrong(message: string): PlainError {
  return new PlainError(message, { exitCode: 2 });
}
