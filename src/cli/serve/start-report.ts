import { forcelistEntry, type OfferedExtension } from '../policy/chrome-policies.ts';
import type { PolicyFiles } from '../policy/write-policy-files.ts';

/** What whoever installs the school's Chromebooks has to know about a hub that has started. */
export type StartFacts = {
  address: string;
  dataFolder: string;
  /** Undefined once the first adult has used it. */
  firstAdultLink: string | undefined;
  extension: OfferedExtension & { version: string };
  /** As it is pasted into the Google Admin console. */
  policy: Record<string, unknown>;
  policyFiles: PolicyFiles;
  /** The certificate of the hub's own authority, which the Chromebooks have to trust. */
  authorityFile: string | undefined;
  reachesOtherMachines: boolean;
};

/** The words with which a hub starts: where things are, what to paste, what to do next. */
export function startReport(facts: StartFacts): string {
  const { address, firstAdultLink, extension, policyFiles, authorityFile } = facts;
  const rows: [string, string][] = [
    ['Companion, for adults', `${address}/`],
    ...(firstAdultLink === undefined ? [] : ([['First adult, once', firstAdultLink]] as [string, string][])),
    ['Extension', `${extension.id} (version ${extension.version})`],
    ['Update address', extension.updateAddress],
    ['Force-install entry', forcelistEntry(extension)],
    ['Policy to paste', policyFiles.googleAdmin],
    ['Policy on Linux', policyFiles.linux],
    ...(authorityFile === undefined ? [] : ([['Authority', authorityFile]] as [string, string][])),
    ['Data', facts.dataFolder],
  ];
  return [
    'Lids Down is running.',
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(22)} ${value}`),
    '',
    'Policy for the extension, as the Google Admin console takes it (it holds the enrolment key: keep it secret):',
    '',
    JSON.stringify(facts.policy, null, 2),
    '',
    'What to do next',
    ...numbered(nextSteps(facts)),
    '',
    'Ctrl-C stops the hub. Chromebooks keep their reports until it is back.',
  ].join('\n');
}

function nextSteps(facts: StartFacts): string[] {
  const steps: string[] = [];
  if (facts.firstAdultLink !== undefined) {
    steps.push('Open the link for the first adult and make an account. It works once.');
  }
  if (!facts.reachesOtherMachines) {
    steps.push(
      'So far the hub answers this machine only. For the school network start it with --own-authority, or with ' +
        '--certificate-file and --key-file, and name it with --public-address.',
    );
  }
  if (facts.authorityFile !== undefined) {
    steps.push('Admin console, Devices > Networks > Certificates: add the authority above for Chromebooks.');
  }
  steps.push(
    'Admin console, Devices > Chrome > Apps & extensions: add the extension by its id from the update address, ' +
      'choose "Force install + pin", and paste the policy above.',
    'Put your classes into "classes", one entry each: { "colour": "red", "name": "Robins", "keyStage": "lower-ks2" }.',
    'Give each Chromebook its number at the end of its asset id, such as LD-014.',
  );
  return steps;
}

function numbered(steps: readonly string[]): string[] {
  return steps.map((step, index) => `  ${index + 1}. ${step}`);
}
