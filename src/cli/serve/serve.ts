import { pino } from 'pino';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { errorCatalogue } from '../../contracts/errors/error-catalogue.ts';
import type { MailOptions } from '../../hub/mail/mail-options.ts';
import type { RunningHub } from '../../hub/hub-options.ts';
import type { ProviderOptions } from '../../hub/people/provider-options.ts';
import { startHub } from '../../hub/start-hub.ts';
import { packExtension, type PackedExtension } from '../pack/pack-extension.ts';
import { googleAdminPolicy } from '../policy/google-admin-policy.ts';
import { startingPolicy } from '../policy/starting-policy.ts';
import { writePolicyFiles } from '../policy/write-policy-files.ts';
import { PlainError } from '../settings/plain-error.ts';
import type { ValuesOf } from '../settings/setting.ts';
import type { BuiltFolders } from './built-folders.ts';
import { mailOf } from './mail-settings.ts';
import { chooseHttps, type Listening } from './choose-https.ts';
import { policyFile } from './policy-file.ts';
import { chooseProvider } from './choose-provider.ts';
import { prepareDataFolder } from './prepare-data-folder.ts';
import type { serveSettings } from './serve-settings.ts';
import { startReport } from './start-report.ts';

export type ServeValues = ValuesOf<typeof serveSettings>;

/** What serving needs from outside. */
export type ServeSurroundings = {
  folders: BuiltFolders;
  print: (text: string) => void;
  /** Fulfilled when the hub is to stop. */
  stopped: Promise<unknown>;
};

/**
 * Runs the hub until it is told to stop.
 *
 * @returns the exit code.
 * @throws PlainError when it cannot start.
 */
export async function serve(values: ServeValues, surroundings: ServeSurroundings): Promise<number> {
  const { folders, print, stopped } = surroundings;
  const listening = chooseHttps(values);
  const mail = mailOf(values);
  const provider = chooseProvider(values);
  const dataFolder = prepareDataFolder(values['data-folder']);
  const packed = await packExtension({ dataFolder, builtFolder: folders.extension });
  const hub = await start(values, {
    dataFolder,
    listening,
    mail,
    provider,
    packed,
    companionFolder: folders.companion,
    schoolPolicyText: policyFile(values['policy-file'], print),
  });
  try {
    const extension = { ...packed, updateAddress: `${hub.address}/extension/updates.xml` };
    const policy = startingPolicy({
      schoolName: values['school-name'],
      address: hub.address,
      enrolmentKey: hub.enrolmentKey,
    });
    print(
      startReport({
        address: hub.address,
        dataFolder,
        firstAdultLink: hub.firstAdultLink ?? undefined,
        extension,
        policy: googleAdminPolicy(policy),
        policyFiles: writePolicyFiles(dataFolder, extension, policy),
        authorityFile: hub.authorityFile,
        reachesOtherMachines: listening.https !== undefined,
      }),
    );
    await stopped;
  } finally {
    await hub.stop();
  }
  print('The hub has stopped.');
  return 0;
}

async function start(
  values: ServeValues,
  parts: {
    dataFolder: string;
    listening: Listening;
    mail: MailOptions | undefined;
    provider: ProviderOptions | undefined;
    packed: PackedExtension;
    companionFolder: string;
    schoolPolicyText: string | undefined;
  },
): Promise<RunningHub> {
  const publicAddress = values['public-address'];
  try {
    return await startHub({
      dataFolder: parts.dataFolder,
      ...parts.listening,
      port: values.port,
      ...(publicAddress === undefined ? {} : { publicAddress: publicAddress.replace(/\/$/, '') }),
      ...(parts.mail === undefined ? {} : { mail: parts.mail }),
      ...(parts.provider === undefined ? {} : { provider: parts.provider }),
      schoolName: values['school-name'],
      companionFolder: parts.companionFolder,
      extensionPackage: parts.packed,
      ...(parts.schoolPolicyText === undefined ? {} : { schoolPolicyText: parts.schoolPolicyText }),
      newFirstAdultLink: values['new-first-adult-link'],
      log: pino({ level: values['log-level'] }, pino.destination({ dest: 2, sync: true })),
      clock: () => new Date(),
    });
  } catch (error) {
    throw inPlainWords(error, values) ?? error;
  }
}

function inPlainWords(error: unknown, values: ServeValues): PlainError | undefined {
  if (error instanceof CodedError) {
    const { cause, cure } = errorCatalogue[error.code];
    const where = error.at === undefined ? '' : ` (${error.at})`;
    return new PlainError(`${cause} ${cure}${where}`, { cause: error });
  }
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
      return new PlainError(
        `Port ${values.port} may not be opened by this user. Name one above 1023 with --port.`,
        {
          cause: error,
        },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new PlainError(
        `This machine has no address ${values.host ?? ''} to listen on. Correct --host.`,
        {
          cause: error,
        },
      );
    default:
      return undefined;
  }
}
