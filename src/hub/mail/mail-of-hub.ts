import type { HubClock } from '../hub-clock.ts';
import type { SignIn } from '../people/sign-in.ts';
import type { HubStore } from '../store/hub-tables.ts';
import { digestMail } from './digest-mail.ts';
import type { MailOptions } from './mail-options.ts';
import { mailRoad, type MailRoad } from './mail-road.ts';
import { mailServerOf } from './mail-server.ts';
import { smtpSender } from './smtp-sender.ts';

export type MailOfHubParts = {
  reading: HubStore;
  signIn: SignIn;
  publicAddress: () => string;
  schoolName: string;
  clock: HubClock;
};

/** The mail road of a hub. Mail goes to the e-mail address of an account alone. @throws CodedError `mail-settings-invalid`. */
export function mailOfHub(options: MailOptions, parts: MailOfHubParts): MailRoad {
  const { reading, signIn, publicAddress, schoolName, clock } = parts;
  return mailRoad({
    send: smtpSender(mailServerOf(options), schoolName),
    emailOf: async (adultId) => (await signIn.adults()).find((adult) => adult.adultId === adultId)?.email,
    digestWords: (day) => digestMail(reading, day, { address: publicAddress(), schoolName }),
    publicAddress,
    schoolName,
    clock,
  });
}
