import type { Logger } from 'pino';
import type { HubClock } from './hub-clock.ts';
import type { HubFaults } from './hub-faults.ts';
import type { HttpsOptions } from './https/https-material.ts';
import type { MailOptions } from './mail/mail-options.ts';
import type { NoticeRoads } from './notices/notice-road.ts';
import type { ProviderOptions } from './people/provider-options.ts';
import type { ExtensionPackage } from './web/extension-download.ts';

/** What a hub is started with. */
export type HubOptions = {
  /** Everything that the hub keeps; made if need be. */
  dataFolder: string;
  /** Where it listens; this machine only, unless said. */
  host?: string;
  /** 0 for any free port. */
  port: number;
  /** How the network reaches the hub, such as `https://hub.myschool.example`; else derived from host and port. */
  publicAddress?: string;
  /** Absent: plain http, which is allowed on this machine only. */
  https?: HttpsOptions;
  schoolName: string;
  /** The built companion. */
  companionFolder: string;
  extensionPackage?: ExtensionPackage;
  /** The school's policy, as the file has it that is pushed to the Chromebooks. */
  schoolPolicyText?: string;
  /** By whom adults may sign in beside their password. */
  provider?: ProviderOptions;
  /** Print a new link for a first account, although there are accounts. */
  newFirstAdultLink?: boolean;
  log: Logger;
  clock: HubClock;
  /** Absent: no mail is sent. */
  mail?: MailOptions;
  /** Origins of push services beside those of browsers. */
  pushServices?: readonly string[];
  /** How notices leave, beside the roads that other options set up. */
  roads?: NoticeRoads;
  /** Tests make the hub die at chosen places. */
  faults?: HubFaults;
  /** How often streams are told that the hub is alive, in milliseconds; the contract's time unless said. */
  keepaliveEveryMs?: number;
  /** How long a write waits for another program, such as a backup, in milliseconds. */
  storeBusyTimeoutMs?: number;
};

export type RunningHub = {
  /** How the network reaches the hub, without a slash at its end. */
  address: string;
  /** Goes into the policy of the school's Chromebooks. */
  enrolmentKey: string;
  /** One-time link for the first account; null once it was used. */
  firstAdultLink: string | null;
  /** The certificate of the hub's own authority, which the admin uploads. */
  authorityFile?: string;
  /** Finishes what is under way, says goodbye to streams, and closes the store. */
  stop(): Promise<void>;
};
