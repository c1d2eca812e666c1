import * as z from 'zod/mini';
import { clearable, mistakeChoices, outsideLessonChoices } from './after-lesson.ts';
import { chromeosFake } from './chromeos-fake.ts';
import { classAccount } from './class-account.ts';
import { classColour } from './class-colour.ts';
import { ownConcernPhrase } from './concern-phrase.ts';
import { deviceNumber } from './device-number.ts';
import { helpLink } from './help-link.ts';
import { keyStage } from './key-stage.ts';
import { lessonHours } from './lesson-hours.ts';
import { liftCodes } from './lift-codes.ts';
import { ownEngine } from './own-engine.ts';
import { calendarDay, policyException } from './policy-exception.ts';
import { presetName } from './preset-name.ts';
import { pupilLanguage } from './pupil-language.ts';
import { siteList } from './site-list.ts';
import { staffAccount } from './staff-account.ts';
import { staffCodeHash } from './staff-code.ts';
import { startSite } from './start-site.ts';
import { teacherMayOpen } from './teacher-may-open.ts';

/** https anywhere, or plain http on this machine only (design, Parts: https). */
export const hubAddress = z
  .string()
  .check(
    z.maxLength(500),
    z.refine(isHubAddress, { error: 'must be an https address such as https://hub.myschool.example:5437' }),
  );

/** Shared by the school's devices; proves that a device which enrols is the school's own. */
export const enrolmentKey = z.string().check(
  z.regex(/^[A-Za-z0-9_-]{32,128}$/, {
    error: 'must be 32 to 128 letters, digits, - or _, as printed by the hub',
  }),
);

/** Where a Chromebook finds its number: the asset id that the admin gave it, or the policy itself. */
export const deviceNumberSource = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('asset-id') }),
  z.strictObject({ source: z.literal('policy'), number: deviceNumber }),
]);

export const oneWord = z.string().check(z.minLength(1), z.maxLength(60));

/** What a class is: without these three it cannot be told from another. */
export const schoolClassCore = z.strictObject({
  colour: classColour,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  keyStage,
});

/** How a class differs from the preset of its key stage; every key may be left out. */
export const classAdjustmentShape = {
  preset: z.optional(presetName),
  allowedSites: z.optional(siteList),
  blockedSites: z.optional(siteList),
  /** One word each, of the catalogue or of `ownEngines`. In place of the preset's. */
  approvedEngines: z.optional(z.array(oneWord)),
  /** Searching freely opens only once the class was taught to search safely (needs 12). */
  taughtSafeSearching: z.optional(z.boolean()),
  blockedCategories: z.optional(z.array(oneWord)),
  allowedCategories: z.optional(z.array(oneWord)),
  /** Accounts with which this class signs in: from them comes its colour. */
  accounts: z.optional(z.array(classAccount)),
  /** Picture tiles of this class's start page, before those of the school. */
  startSites: z.optional(z.array(startSite)),
  /** Whether the class accepts the rules of use, once a term. Left out: from key stage 2, which begins with year 3. */
  rulesOfUse: z.optional(z.boolean()),
};

export const schoolClass = z.extend(schoolClassCore, classAdjustmentShape);
export type SchoolClass = z.infer<typeof schoolClass>;

/** What holds beside the classes; every key may be left out. */
export const schoolWideShape = {
  allowedSites: z.optional(siteList),
  blockedSites: z.optional(siteList),
  ownEngines: z.optional(z.array(ownEngine)),
  exceptions: z.optional(z.array(policyException)),
  staffAccounts: z.optional(z.array(staffAccount)),
  signInHosts: z.optional(siteList),
  captivePortalHosts: z.optional(siteList),
  helpAddresses: z.optional(siteList),
  teacherMayOpen: z.optional(teacherMayOpen),
  concernPhrases: z.optional(z.array(ownConcernPhrase)),
  startSites: z.optional(z.array(startSite)),
  helpLinks: z.optional(z.array(helpLink)),
  languages: z.optional(z.array(pupilLanguage)),
  /** First days of the terms. */
  termStarts: z.optional(z.array(calendarDay)),
  lessonHours: z.optional(z.array(lessonHours)),
  outsideLessons: z.optional(z.enum(outsideLessonChoices)),
  clearAfterLesson: z.optional(z.array(clearable)),
  /** At the end of a lesson a managed guest session is signed out, and any other is asked to log off. */
  logOffAfterLesson: z.optional(z.boolean()),
  /** 0: never. */
  restAfterMinutes: z.optional(z.int().check(z.gte(0), z.lte(240))),
  pressedByMistake: z.optional(z.enum(mistakeChoices)),
  /** Chrome's LidCloseAction keeps these Chromebooks awake, so a closed lid strands no report. */
  lidCloseKeepsAwake: z.optional(z.boolean()),
  /** How long a report that is over stays on the device, for the adult who looks there. At most a week. */
  keepAcknowledgedMinutes: z.optional(z.int().check(z.gte(0), z.lte(10_080))),
  staffCode: z.optional(staffCodeHash),
  liftCodes: z.optional(liftCodes),
  chromeosFake: z.optional(chromeosFake),
};

/**
 * What an admin pushes through Chrome's managed policy: the truth from which `managed_schema.json` is generated.
 * Each key is judged by itself (read-policy.ts), so that one fault never takes the others with it.
 */
export const schoolPolicyShape = {
  schoolName: z.string().check(z.minLength(1), z.maxLength(100)),
  hubAddress,
  enrolmentKey,
  deviceNumber: deviceNumberSource,
  classes: z.array(schoolClass),
  ...schoolWideShape,
};

export const schoolPolicy = z.strictObject(schoolPolicyShape);
export type SchoolPolicy = z.infer<typeof schoolPolicy>;

function isHubAddress(text: string): boolean {
  const match = /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?\/?$/i.exec(text);
  if (!match) return false;
  const [, scheme = '', host = ''] = match;
  return scheme.toLowerCase() === 'https' || ['localhost', '127.0.0.1', '[::1]'].includes(host.toLowerCase());
}
