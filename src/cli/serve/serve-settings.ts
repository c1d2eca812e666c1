import type { Settings } from '../settings/setting.ts';
import { dataFolder } from '../settings/shared-settings.ts';
import { mailSettings } from './mail-settings.ts';

/** Options of `lids-down serve`. */
export const serveSettings = {
  'data-folder': dataFolder,
  host: {
    kind: 'text',
    describe: 'Address to listen on. Default: 127.0.0.1 with plain http, 0.0.0.0 with https',
  },
  port: { kind: 'number', describe: 'Port to listen on (5437 spells LIDS)', default: 5437, check: portFault },
  'public-address': {
    kind: 'text',
    describe: 'Address under which Chromebooks and adults reach the hub, when it is another one',
    check: addressFault,
  },
  'certificate-file': { kind: 'text', describe: 'https: certificate chain (PEM); goes with --key-file' },
  'key-file': { kind: 'text', describe: 'https: private key (PEM); goes with --certificate-file' },
  'own-authority': {
    kind: 'switch',
    describe: "https: with the hub's own certificate authority, made on first start",
    default: false,
  },
  'school-name': {
    kind: 'text',
    describe: "The school's name",
    default: 'Our school',
    check: schoolNameFault,
  },
  ...mailSettings,
  'policy-file': {
    kind: 'text',
    describe: "The school's policy (JSON), so that adults can ask what a class would see",
  },
  'sign-in-provider': {
    kind: 'text',
    describe: 'By whom adults may sign in beside their password: google, microsoft or other',
    check: (kind) => (providerKinds.includes(kind) ? undefined : 'must be google, microsoft or other'),
  },
  'sign-in-issuer': {
    kind: 'text',
    describe:
      'Issuer of that provider (OpenID Connect); microsoft: https://login.microsoftonline.com/TENANT/v2.0',
    check: issuerFault,
  },
  'sign-in-client-id': { kind: 'text', describe: 'Client id that the provider gave to this hub' },
  'sign-in-client-secret-file': {
    kind: 'text',
    describe: 'File with the client secret that the provider gave to this hub',
  },
  'sign-in-domains': {
    kind: 'text',
    describe: "The school's own domains, such as school.example,staff.school.example: nobody else gets in",
  },
  'new-first-adult-link': {
    kind: 'switch',
    describe: 'Print a new one-time link, for a school whose adults have lost their way in',
    default: false,
  },
  'log-level': {
    kind: 'text',
    describe: 'Least important thing to log on stderr: debug, info, warn or error',
    default: 'warn',
    check: logLevelFault,
  },
} as const satisfies Settings;

const providerKinds = ['google', 'microsoft', 'other'];

function issuerFault(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isNear = url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isNear)
    ? undefined
    : 'must be an https address';
}

function portFault(port: number): string | undefined {
  return Number.isInteger(port) && port >= 0 && port <= 65_535
    ? undefined
    : 'must be a whole number from 0 to 65535';
}

function addressFault(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const bare = url && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && (url.protocol === 'https:' || url.protocol === 'http:')
    ? undefined
    : 'must be an address such as https://hub.myschool.example:5437';
}

function schoolNameFault(name: string): string | undefined {
  return name.length <= 100 ? undefined : 'must be 100 letters at most';
}

function logLevelFault(level: string): string | undefined {
  return ['debug', 'info', 'warn', 'error'].includes(level)
    ? undefined
    : 'must be debug, info, warn or error';
}
