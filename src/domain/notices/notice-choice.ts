import * as z from 'zod/mini';
import { role, roles, type Role } from '../people/role.ts';
import { noticeKinds, type NoticeKind } from './notice-content.ts';

/** Roles that can be told of each kind. Whoever sees no board is told of no press; supply teachers are in their room. */
export const rolesThatMayBeTold: Readonly<Record<NoticeKind, readonly Role[]>> = {
  press: ['teacher', 'office', 'computing-lead', 'dsl', 'deputy-dsl', 'head'],
  'press-unseen': ['teacher', 'office', 'computing-lead', 'dsl', 'deputy-dsl', 'head'],
  digest: ['office', 'computing-lead', 'dsl', 'deputy-dsl', 'head', 'ict-provider'],
  'hub-trouble': ['office', 'computing-lead', 'dsl', 'deputy-dsl', 'head', 'ict-provider'],
};

/** Those who answer for safeguarding: one of them hears of each press, whatever else is chosen (design, truth 9). */
const answering: readonly Role[] = ['dsl', 'deputy-dsl', 'head'];

const chosenFor = (kind: NoticeKind) =>
  z.array(role).check(
    z.maxLength(roles.length),
    z.refine((chosen) => new Set(chosen).size === chosen.length, 'each role once'),
    z.refine((chosen) => chosen.every((one) => rolesThatMayBeTold[kind].includes(one)), 'not this role'),
  );

/** On which days the digest is made. */
export const digestDays = z.enum(['monday-to-friday', 'every-day']);
export type DigestDays = z.infer<typeof digestDays>;

/** Which roles are told of what by mail, and when the digest is made. */
export const noticeChoice = z.strictObject({
  roles: z.strictObject({
    press: chosenFor('press').check(
      z.refine((chosen) => chosen.some((one) => answering.includes(one)), 'DSL, deputy or head'),
    ),
    'press-unseen': chosenFor('press-unseen'),
    digest: chosenFor('digest'),
    'hub-trouble': chosenFor('hub-trouble'),
  } satisfies Record<NoticeKind, unknown>),
  digestDays,
  /** Minutes since midnight, as the clock of the school shows it. */
  digestAt: z.int().check(z.gte(0), z.lt(24 * 60)),
});
export type NoticeChoice = z.infer<typeof noticeChoice>;

/** What holds until a school chooses. */
export const firstNoticeChoice: NoticeChoice = {
  roles: {
    press: ['dsl', 'deputy-dsl'],
    'press-unseen': ['office', 'dsl', 'deputy-dsl'],
    digest: ['computing-lead', 'dsl', 'deputy-dsl'],
    'hub-trouble': ['computing-lead', 'ict-provider'],
  },
  digestDays: 'monday-to-friday',
  digestAt: 16 * 60,
};

/** The kinds of which a role is told. */
export function kindsFor(choice: NoticeChoice, held: Role): NoticeKind[] {
  return noticeKinds.filter((kind) => choice.roles[kind].includes(held));
}
