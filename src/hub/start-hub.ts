import { join } from 'node:path';
import { CodedError } from '../contracts/errors/coded-error.ts';
import { keepaliveEveryMs } from '../contracts/stream/stream-frame.ts';
import { claimDataFolder } from './data-folder/claim-data-folder.ts';
import { keptSecret } from './data-folder/private-file.ts';
import { hearDevice } from './devices/hear-device.ts';
import { tellNumberSharers } from './devices/tell-number-sharers.ts';
import { httpsMaterial } from './https/https-material.ts';
import { addressOf, derivedHost, isLoopback, reachableNames } from './https/reachable-names.ts';
import { hubApp } from './hub-app.ts';
import { hubChores } from './hub-chores.ts';
import { noFaults } from './hub-faults.ts';
import { errorFields, hubLog } from './hub-log.ts';
import type { HubOptions, RunningHub } from './hub-options.ts';
import { lessonFrameAtOpening } from './lessons/tell-lessons.ts';
import { usedCodesAtOpening } from './lifting/tell-used-codes.ts';
import { liveStreams, type LiveStreams } from './live/live-streams.ts';
import { streamPolls } from './live/stream-polls.ts';
import { streamTickets } from './live/stream-tickets.ts';
import { mailOfHub } from './mail/mail-of-hub.ts';
import { noticeOutbox } from './notices/notice-outbox.ts';
import { mailOfPress } from './notices/tell-of-press.ts';
import { troubleWatch } from './notices/trouble-watch.ts';
import { attemptThrottle } from './people/attempt-throttle.ts';
import { betterAuthSignIn } from './people/better-auth-sign-in.ts';
import { firstAdultLink } from './people/first-adult-link.ts';
import { rightGuard } from './people/need-right.ts';
import { passkeyKeeper } from './people/passkeys.ts';
import { schoolProvider } from './people/school-provider.ts';
import { somebodyKeepsAccounts } from './people/standing-of-adult.ts';
import { keptPushKeys } from './push/push-keys.ts';
import { pushRoad } from './push/push-road.ts';
import { givePolicy, judgePolicyText } from './policy/give-policy.ts';
import { reopenedPagesAtOpening } from './reopening/tell-reopened.ts';
import { deviceKeys } from './signing/device-keys.ts';
import { findDevice } from './store/device-store.ts';
import { drillsWaitingFor } from './store/drill-store.ts';
import { passingFrame } from './store/frame-store.ts';
import { groupCommit } from './store/group-commit.ts';
import { openStore } from './store/open-store.ts';
import { sqliteDialect } from './store/sqlite-dialect.ts';
import { tellUnreadRows } from './tell-unread-rows.ts';
import { upkeep } from './upkeep.ts';
import { listen } from './web/listen.ts';
import { runningRequests } from './web/running-requests.ts';

const stopWithinMs = 5_000;

/**
 * Starts a hub. Started again on the same folder it is the same hub: keys, accounts, events, authority.
 *
 * @throws CodedError `https-needed`, `data-folder-in-use` or `port-in-use`; then nothing is left running.
 */
export async function startHub(options: HubOptions): Promise<RunningHub> {
  const host = options.host ?? '127.0.0.1';
  if (!options.https && !isLoopback(host)) throw new CodedError('https-needed');
  const undo: (() => void | Promise<void>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  };
  try {
    undo.push(claimDataFolder(options.dataFolder));
    return { ...(await startClaimed(options, host, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startClaimed(
  options: HubOptions,
  host: string,
  undo: (() => void | Promise<void>)[],
): Promise<Omit<RunningHub, 'stop'>> {
  const { dataFolder, clock, schoolName, faults = noFaults } = options;
  const trouble = troubleWatch(hubLog(options.log), clock);
  const { log } = trouble;
  const inFolder = (name: string) => join(dataFolder, name);
  const enrolmentKey = await keptSecret(inFolder('enrolment-key'));
  const signInSecret = await keptSecret(inFolder('sign-in-secret'));
  const pushKeys = await keptPushKeys(inFolder('push-keys'));
  const liftMaster = await keptSecret(inFolder('lift-master-key'));

  const reading = await openStore(sqliteDialect(inFolder('hub.sqlite'), options.storeBusyTimeoutMs ?? 2_000));
  undo.push(() => reading.destroy());
  await tellUnreadRows(reading, log);

  const scheme = options.https ? 'https' : 'http';
  const publicHost = options.publicAddress ? new URL(options.publicAddress).hostname : derivedHost(host);
  let address = options.publicAddress?.replace(/\/$/, '') ?? '';
  const publicAddress = () => address;
  const names = reachableNames(host, publicHost);
  const place = { folder: dataFolder, schoolName, names };
  const https = options.https && (await httpsMaterial(options.https, place, clock()));

  const signInSettings = {
    schoolName,
    secret: signInSecret,
    https: scheme === 'https' || address.startsWith('https:'),
  };
  const { signIn, factors } = await betterAuthSignIn(reading, signInSettings);
  const provider = options.provider && {
    options: options.provider,
    by: schoolProvider(reading, signInSettings, options.provider, publicAddress),
  };
  const link = firstAdultLink(reading, signInSecret);
  const needsLink = (await link.token()) === null && !(await somebodyKeepsAccounts(reading, clock()));
  if (needsLink || options.newFirstAdultLink) await link.renew();

  const store = groupCommit(
    reading,
    (frames) => {
      presence.publish(frames);
      notices.wake();
    },
    () => faults('batch-committed'),
  );
  const presenceChanged = (deviceId: string) => {
    store
      .commit(async (transaction) => {
        const device = await findDevice(transaction, deviceId);
        if (device === undefined) return { answer: undefined, frames: [] };
        const heard = await hearDevice(transaction, { device, change: {} }, clock(), presence);
        const sharers = await tellNumberSharers(transaction, clock(), presence);
        return { answer: undefined, frames: [...heard, ...sharers] };
      })
      .catch((error: unknown) => log('error', 'upkeep-failed', errorFields(error)));
  };
  const presence: LiveStreams = liveStreams({
    store: reading,
    clock,
    log,
    toldAtOpening: async (deviceId) => [
      ...(await lessonFrameAtOpening(reading, deviceId, clock())),
      ...(await usedCodesAtOpening(reading, deviceId)),
      ...(await drillsWaitingFor(reading, deviceId, clock())).map((drill) =>
        passingFrame(deviceId, { type: 'drill', ...drill }),
      ),
      ...(await reopenedPagesAtOpening(reading, deviceId, clock())),
    ],
    presenceChanged,
  });
  const mail = options.mail && mailOfHub(options.mail, { reading, signIn, publicAddress, schoolName, clock });
  const notices = noticeOutbox({
    reading,
    store,
    roads: {
      push: pushRoad({ reading, store, keys: pushKeys, publicAddress, fetch }),
      ...options.roads,
      ...(mail === undefined ? {} : { mail }),
    },
    clock,
    random: Math.random.bind(Math),
    faults,
    log,
  });
  const tickets = streamTickets(clock);
  const polls = streamPolls(presence);
  const running = runningRequests();
  const app = hubApp({
    reading,
    store,
    presence,
    streams: presence,
    polls,
    tickets,
    signIn,
    factors,
    provider,
    notices,
    passkeys: passkeyKeeper({ reading, store, clock, schoolName }),
    needRight: rightGuard({ signIn, reading, clock }),
    link,
    running,
    mail,
    hearPress: (transaction, press, now) => mailOfPress(transaction, notices, press, now),
    clock,
    faults,
    log,
    publicAddress,
    enrolmentKey,
    liftMaster,
    pushPublicKey: pushKeys.publicKey,
    pushServices: options.pushServices ?? [],
    schoolName,
    https: scheme === 'https',
    keys: deviceKeys(reading),
    throttle: attemptThrottle(clock),
    closeStreams: (whose) => {
      tickets.forget(whose);
      presence.closeCompanions(whose);
    },
    companionFolder: options.companionFolder,
    extensionPackage: options.extensionPackage,
  });

  const certificate = await https?.current(clock());
  const server = await listen({ app, host, port: options.port, certificate });
  undo.push(async () => {
    polls.endAll();
    await running.finish(stopWithinMs);
    presence.closeAll();
    await server.close();
    await notices.stop(stopWithinMs);
    await store.idle();
    log('info', 'hub-stopped');
  });
  if (address === '') address = addressOf(scheme, publicHost, server.port);
  if (options.schoolPolicyText !== undefined) {
    const judged = judgePolicyText(options.schoolPolicyText, { address, enrolmentKey });
    await store.commit(async (transaction) => ({
      answer: await givePolicy(transaction, judged, { keep: true, at: clock() }),
      frames: [],
    }));
  }

  const stopChores = upkeep(
    hubChores({
      reading,
      store,
      streams: presence,
      notices,
      tellOfTrouble: () => trouble.tell({ reading, store, notices, mail }),
      clock,
      log,
      keepaliveEveryMs: options.keepaliveEveryMs ?? keepaliveEveryMs,
      renewCertificate: async () => {
        if (https) server.renew(await https.current(clock()));
      },
    }),
    log,
  );
  undo.push(stopChores);
  log('info', 'hub-started');
  const token = await link.token();
  return {
    address,
    enrolmentKey,
    firstAdultLink: token === null ? null : `${address}/first-adult#${token}`,
    ...(https?.authorityFile === undefined ? {} : { authorityFile: https.authorityFile }),
  };
}
