/** One entry of the catalogue: what a machine reads, what happened, and what puts it right. */
export type CatalogueEntry = { status: number; cause: string; cure: string };

/**
 * Every error that the hub answers with or a device reports, by code. docs/errors.md is made from this table.
 * Codes are never reused for another meaning.
 */
export const errorCatalogue = {
  'batch-too-large': {
    status: 413,
    cause: 'A batch is larger than 512 KiB, or holds more than 500 events.',
    cure: 'Send fewer events in one batch. The extension does so by itself; nothing is lost, it waits on the device.',
  },
  'batch-empty': {
    status: 422,
    cause: 'A batch holds no event.',
    cure: 'Send at least one event, one JSON object a line.',
  },
  'batch-digest-mismatch': {
    status: 400,
    cause:
      'The body of a batch is not the one its digest was made from: it was cut short or changed on its way.',
    cure: 'Send it again; the extension does so by itself. If it stays, look for a proxy that rewrites requests.',
  },
  'event-malformed': {
    status: 422,
    cause: 'A line of a batch is not an event: no JSON, or without the envelope that every event has.',
    cure: 'Nothing of the batch was stored. Update the extension; the events wait on the device.',
  },
  'event-kind-unknown': {
    status: 200,
    cause:
      'An event is of a kind or schema version that this hub does not know, usually from a newer extension.',
    cure: 'The event is kept exactly as it came. Update the hub; it then reads the event.',
  },
  'event-details-invalid': {
    status: 200,
    cause: 'An event of a known kind carries details that do not fit its schema.',
    cure: 'The event is kept exactly as it came and is marked. Compare the versions of extension and hub.',
  },
  'event-id-reused': {
    status: 200,
    cause: 'An event came with the id of another event but other content.',
    cure: 'The first one stands and the second is kept beside it as evidence. Look at the device: it may be tampered with.',
  },
  'signature-missing': {
    status: 401,
    cause: 'A request that only a device may make came without a signature.',
    cure: 'Sign it as docs/signing.md says. A person signs in with the companion instead.',
  },
  'signature-invalid': {
    status: 401,
    cause: 'A signature does not match the request and the key of the device that it names.',
    cure: 'If it stays for one device, remove its profile so that it enrols again, and find out who sent the others.',
  },
  'signature-replayed': {
    status: 401,
    cause: 'A request that must be fresh was sent a second time.',
    cure: 'Sign a new one. The extension does so by itself.',
  },
  'device-unknown': {
    status: 401,
    cause: 'The device that signed has not enrolled with this hub.',
    cure: 'The extension enrols by itself when its policy names this hub and carries its enrolment key.',
  },
  'device-revoked': {
    status: 403,
    cause: 'An adult has revoked this Chromebook: the hub takes nothing from it any more.',
    cure: 'The help button still covers its screen and sends the child to an adult. Accept it again on the board within a day, or remove its profile so that it enrols anew.',
  },
  'device-replaced': {
    status: 403,
    cause:
      'Another Chromebook has taken over the number of this one: the hub takes nothing from it any more.',
    cure: 'Put it away. If it is to be used again, remove its profile so that it enrols anew, and give it a number of its own.',
  },
  'device-not-found': {
    status: 404,
    cause: 'There is no Chromebook with this id.',
    cure: 'Load the board again.',
  },
  'device-ended': {
    status: 409,
    cause: 'The Chromebook was revoked or replaced, so it cannot be given a number.',
    cure: 'Accept it again first.',
  },
  'enrolment-proof-invalid': {
    status: 403,
    cause: 'A device asked to enrol without proving the enrolment key of this school.',
    cure: 'Compare the enrolment key in the policy with the one that the hub prints at its start.',
  },
  'device-number-claimed-twice': {
    status: 200,
    cause: 'Two devices say that they have the same number.',
    cure: 'Both are kept and shown, never merged. Find the two Chromebooks and correct one asset id.',
  },
  'request-malformed': {
    status: 400,
    cause: 'A request does not have the form that its route takes.',
    cure: 'Compare it with src/contracts. Update the older of the two programs.',
  },
  'sign-in-needed': {
    status: 401,
    cause: 'Nobody is signed in, or the sign-in has run out.',
    cure: 'Sign in again.',
  },
  'sign-in-refused': {
    status: 401,
    cause: 'E-mail address and password do not belong together.',
    cure: 'Try again. Whoever runs the hub can print a new first-adult link with "lids-down serve --new-first-adult-link".',
  },
  'second-factor-refused': {
    status: 403,
    cause: 'The code is not right, or was used already.',
    cure: 'Write the code that the app shows now; each counts once. If the time of your phone is wrong, set it. A recovery code works, too.',
  },
  'second-factor-late': {
    status: 403,
    cause: 'The password was not shown in this browser, or more than ten minutes ago.',
    cure: 'Begin again with your password.',
  },
  'second-factor-needed': {
    status: 403,
    cause: 'This sign-in came by password alone, and the account has a second factor by now.',
    cure: 'Sign out, sign in again with your second factor, and try again.',
  },
  'second-factor-known': {
    status: 409,
    cause: 'An authenticator app is set up for this account already.',
    cure: 'Remove it first, if you want to use another one.',
  },
  'second-factor-unknown': {
    status: 404,
    cause: 'There is no such second factor of this account.',
    cure: 'Load the page again.',
  },
  'passkey-refused': {
    status: 403,
    cause:
      'The passkey is not one of this account at this address of the hub, or was asked for too long ago.',
    cure: 'Try again. If it stays, use a code from your app or a recovery code.',
  },
  'passkey-impossible': {
    status: 409,
    cause: 'Passkeys need https and a host name; this address of the hub has not both.',
    cure: 'Use an authenticator app, which works at any address. Or open the hub by its https address.',
  },
  'password-refused': {
    status: 403,
    cause: 'This is not your password.',
    cure: 'Try again. Nothing was changed.',
  },
  'password-known': {
    status: 409,
    cause: 'You have a password already.',
    cure: 'Sign in with it. Whoever keeps the accounts makes you a link if you have forgotten it.',
  },
  'provider-sign-in-needed': {
    status: 403,
    cause:
      'A first password is set within ten minutes of a sign-in by the school’s Google, Microsoft or other provider.',
    cure: 'Sign out, come in by the provider again, and set the password then.',
  },
  'sealed-account-refused': {
    status: 403,
    cause: 'This is not the code of the envelope that was made last, or it was used already.',
    cure: 'Compare it letter by letter. Whoever runs the server can make a new envelope with "lids-down break-glass".',
  },
  'sealed-account-used': {
    status: 200,
    cause: "Somebody has signed in with the head's sealed account.",
    cure: 'Ask who it was and why. Then make a new envelope, in the companion under "People" or with "lids-down break-glass".',
  },
  'sealed-account-limited': {
    status: 403,
    cause: 'A sign-in with the sealed account makes no new envelope and sets up no way to sign in.',
    cure: 'Under "People", invite somebody or make a new link for an account; that adult signs in with it and goes on.',
  },
  'provider-unknown': {
    status: 404,
    cause: 'This hub was not told of a provider, such as Google or Microsoft, by which adults sign in.',
    cure: 'Sign in with your password. Whoever runs the hub can name one: docs/people.md.',
  },
  'provider-unreachable': {
    status: 502,
    cause: 'The provider by which you wanted to sign in does not answer the hub.',
    cure: 'Sign in with your password, or try again later. Whoever runs the hub can check its way to the internet.',
  },
  'provider-refused': {
    status: 403,
    cause:
      'The provider did not sign you in here, or your account there is not one of this school that was invited.',
    cure: 'Begin again, with your account of the school. If it stays, ask an adult who keeps the accounts whether you are invited with this address.',
  },
  'first-adult-link-used': {
    status: 403,
    cause:
      'The one-time link for the first account was used already, or is not the one that this hub printed.',
    cure: 'Sign in with the account that was made, or start the hub with --new-first-adult-link.',
  },
  'right-needed': {
    status: 403,
    cause: 'The roles of this adult do not give the right to do or see this, or not for this class.',
    cure: 'Ask an adult who keeps the accounts (computing lead or head) for the role that gives it: docs/people.md lists them.',
  },
  'tap-of-another-adult': {
    status: 409,
    cause: 'What somebody tapped was sent while another adult is signed in.',
    cure: 'It waits on that computer until the adult who tapped it signs in there again. The companion does so by itself.',
  },
  'adult-unknown': {
    status: 404,
    cause: 'There is no account with this id.',
    cure: 'Load the list of people again.',
  },
  'adult-known': {
    status: 409,
    cause: 'Somebody has an account with this e-mail address already.',
    cure: 'Change the roles of that account, or make a new link for it.',
  },
  'own-link-refused': {
    status: 403,
    cause:
      'Nobody makes a link for their own account: whoever took over a sign-in would choose a new password by it.',
    cure: 'Ask another adult who keeps the accounts. Whoever runs the hub can print a new first-adult link with "lids-down serve --new-first-adult-link".',
  },
  'adult-ended': {
    status: 409,
    cause: 'This account was ended.',
    cure: 'Invite the adult again, with the same e-mail address.',
  },
  'last-administrator': {
    status: 409,
    cause: 'Nobody would be left who may change the accounts of adults.',
    cure: 'Give somebody else a role that may (computing lead or head) first, and wait until they have signed in.',
  },
  'join-link-used': {
    status: 403,
    cause: 'The one-time link was used already, has run out, or was replaced by a newer one.',
    cure: 'Ask an adult who keeps the accounts for a new link.',
  },
  'origin-refused': {
    status: 403,
    cause: 'A web page of another site tried to act in the name of a signed-in adult.',
    cure: 'Open the companion at the address that the hub prints; add --public-address when it is reached by another name.',
  },
  'stream-ticket-invalid': {
    status: 401,
    cause: 'A live stream was opened without a ticket, or with one that is used or older than a minute.',
    cure: 'Ask for a new ticket. Extension and companion do so by themselves.',
  },
  'alert-unknown': {
    status: 404,
    cause: 'There is no alert with this id.',
    cure: 'Load the board again.',
  },
  'press-needs-own-outcome': {
    status: 409,
    cause:
      'The child chose a picture that says what it was, so this press is not closed together with others.',
    cure: 'Open it, look at what the child says, and note what was done about it alone.',
  },
  'press-with-dsl': {
    status: 409,
    cause: 'The press was passed to the DSL, who ends it. Nobody else does, and not together with others.',
    cure: 'Nothing to do here: the DSL has it. Tell the DSL what else there is to say.',
  },
  'browser-not-marked': {
    status: 403,
    cause:
      'Names are kept only in browsers that the school has marked as its own, and this is none, or not any more.',
    cure: 'Somebody who may (computing lead, head or ICT provider) marks it, at that computer: "Your sign-in" in the companion, under their name.',
  },
  'browser-unknown': {
    status: 404,
    cause: 'The school has marked no browser with this id.',
    cure: 'Load the list of the school’s computers again.',
  },
  'class-unknown': {
    status: 404,
    cause: 'There is no class with this id, or it was put away.',
    cure: 'Load the board again.',
  },
  'class-in-lesson': {
    status: 409,
    cause: 'The class is in a lesson, so it cannot be written anew or put away.',
    cure: 'End its lesson first.',
  },
  'register-number-held': {
    status: 409,
    cause: 'Another child of this class has this number.',
    cure: 'Choose a free number, or give that child another one first. Other classes may use the same number.',
  },
  'register-child-listed': {
    status: 409,
    cause: 'A child of this name is in the register of this class already.',
    cure: 'If they are two children, write their names apart, as with a second name or an initial.',
  },
  'register-child-unknown': {
    status: 404,
    cause: 'There is no such child in the register of this class, or the child has left it.',
    cure: 'Load the register again.',
  },
  'register-child-here': {
    status: 409,
    cause: 'A name cannot be erased while the child has a number.',
    cure: 'End the number first. The history of the number stays; the name goes.',
  },
  'register-changed': {
    status: 409,
    cause: 'The register has changed since this import was previewed, so nothing was taken in.',
    cure: 'Look at the preview again. It is made from the register as it is now.',
  },
  'class-colour-held': {
    status: 409,
    cause: 'A running lesson holds this colour; two classes never hold one colour at the same time.',
    cure: 'End that lesson, or wait until it has ended by itself.',
  },
  'address-reported': {
    status: 409,
    cause: 'A child has reported this page, or one of this site, so a lesson cannot open it.',
    cure: 'Choose another page. If it is needed, ask the DSL, who can open it again with a written reason.',
  },
  'page-stays-closed': {
    status: 409,
    cause: 'A child named rude pictures on this page, so nobody opens it again.',
    cure: 'Choose another page. Illegal pictures are for the police and the IWF.',
  },
  'report-without-page': {
    status: 409,
    cause: 'The child was on no page of the web when it pressed, so there is none to open again.',
    cure: 'Nothing to do: no page was closed.',
  },
  'log-entry-unknown': {
    status: 404,
    cause: 'There is no entry of the log with this id.',
    cure: 'Load the log again.',
  },
  'log-entry-on-board': {
    status: 409,
    cause: 'This press is answered and closed on the board, not in the log.',
    cure: 'Open it on the board. The log shows there and then what became of it.',
  },
  'lesson-unknown': {
    status: 404,
    cause: 'There is no lesson with this id.',
    cure: 'Load the board again.',
  },
  'lesson-over': {
    status: 409,
    cause: 'The lesson has ended.',
    cure: 'Start another one.',
  },
  'mail-settings-invalid': {
    status: 500,
    cause: 'The hub was given settings for mail that cannot be.',
    cure: 'Write --mail-server as smtps://mail.myschool.example or smtp://mail.myschool.example:587 without user and password, and --mail-from as one e-mail address; give user and password both or neither (docs/notices.md).',
  },
  'mail-not-set-up': {
    status: 409,
    cause: 'The hub sends no mail: it was told of no mail server.',
    cure: 'Start it with --mail-server and --mail-from (docs/notices.md).',
  },
  'mail-unreachable': {
    status: 502,
    cause: 'The mail server does not answer.',
    cure: 'Compare --mail-server with what the mail provider says, and see that the network lets the hub reach it. What waits is sent when it answers.',
  },
  'mail-not-encrypted': {
    status: 502,
    cause: 'The mail server offers no encryption, or shows a certificate that is not trusted.',
    cure: 'Compare the name in --mail-server with the certificate; for an authority of the school’s own name its file with --mail-authority-file. Only where the line is the school’s own: --mail-allow-plain.',
  },
  'mail-sign-in-refused': {
    status: 502,
    cause: 'The mail server refuses user and password.',
    cure: 'Compare --mail-user and the password with what the mail provider says; many want a password made for programs. Start the hub again; what waits is sent then.',
  },
  'mail-sender-refused': {
    status: 502,
    cause: 'The mail server does not take mail from the address that was set up.',
    cure: 'Set --mail-from to an address that --mail-user may send from, and start the hub again.',
  },
  'mail-address-refused': {
    status: 502,
    cause: 'The mail server says that the address of this account does not exist.',
    cure: 'Invite the adult again with the right address, and end this account.',
  },
  'mail-put-off': {
    status: 502,
    cause: 'The mail server asks to try later.',
    cure: 'Nothing to do: the hub tries again by itself. If it stays, ask the mail provider.',
  },
  'mail-refused': {
    status: 502,
    cause: 'The mail server refuses the mail for good.',
    cure: 'Ask the mail provider why; its log names the mail by its Message-ID.',
  },
  'drill-unknown': {
    status: 404,
    cause: 'There is no drill with this id.',
    cure: 'Load the list of drills again.',
  },
  'drill-without-chromebooks': {
    status: 409,
    cause: 'No Chromebook of this class, or with these numbers, was heard in the last 7 days.',
    cure: 'Switch one on and sign in, then try again; or choose another class or other numbers.',
  },
  'policy-unreadable': {
    status: 422,
    cause: 'What was given is no policy: it is not one JSON object.',
    cure: 'Give the file from which the school’s policy is pushed, or what stands in the Google Admin console.',
  },
  'route-unknown': {
    status: 404,
    cause: 'The hub has nothing at this address.',
    cure: 'Compare the address with the one that the hub prints at its start.',
  },
  'too-many-requests': {
    status: 429,
    cause: 'One sender asked too often.',
    cure: 'Wait a minute. The extension waits by itself.',
  },
  'storage-failed': {
    status: 503,
    cause: 'The hub could not write to its disk, so nothing was acknowledged.',
    cure: 'Free some space in the data folder. Devices keep their events and send them again.',
  },
  'hub-stopping': {
    status: 503,
    cause: 'The hub is being stopped.',
    cure: 'Nothing to do: devices keep their events and send them when it is back.',
  },
  'push-service-unknown': {
    status: 422,
    cause: 'A browser asked to be told by a push service that this hub does not know.',
    cure: 'Use Chrome, Edge, Firefox or Safari. Until then, leave the board open: it sounds, and shows every press.',
  },
  'push-service-unreachable': {
    status: 503,
    cause: 'A push service did not answer, or asked for patience.',
    cure: 'The hub tries again by itself. If it stays, let the hub reach the push services that docs/alerts.md names.',
  },
  'push-refused': {
    status: 502,
    cause: 'A push service does not take what this hub sends to a browser.',
    cure: 'Turn notifications off and on again in that browser. If it stays, compare the clock of the hub.',
  },
  'push-not-subscribed': {
    status: 404,
    cause: 'No browser of this adult is to be told any more.',
    cure: 'Turn notifications on in the companion, on the device that is to be told.',
  },
  'https-needed': {
    status: 500,
    cause:
      'The hub was asked to listen beyond this machine over plain http, where anybody on the network could read along.',
    cure: 'Start it with --own-authority, or with --certificate-file and --key-file; or leave --host at 127.0.0.1.',
  },
  'data-folder-in-use': {
    status: 500,
    cause: 'Another hub is running on this data folder.',
    cure: 'Stop the other one, or name another folder with --data-folder.',
  },
  'store-missing': {
    status: 500,
    cause: 'There is no store of a hub in the data folder that was named.',
    cure: 'Name the folder in which the hub keeps its data with --data-folder.',
  },
  'store-older': {
    status: 500,
    cause: 'The store was made by an earlier release, and no hub of this one has started on it yet.',
    cure: 'Start the hub of this release once: it brings its tables up to date. Or use the release that made it.',
  },
  'port-in-use': {
    status: 500,
    cause: 'Another program listens on the port that the hub was given.',
    cure: 'Stop the other program, or name another port with --port.',
  },
  'hub-failed': {
    status: 500,
    cause: 'The hub met an error that it did not expect.',
    cure: 'Read its log at this time. Devices keep their events and send them again.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof errorCatalogue;
export const errorCodes = Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]];
