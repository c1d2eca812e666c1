import { rolesOfRung, rolesOnDuty, type Rung, type RungByRole } from '../../domain/incidents/rung.ts';
import type { ByAdult } from '../../domain/lessons/class-lesson.ts';
import type { DeviceInClass } from '../../domain/lessons/lesson-of-device.ts';
import { grantsAt } from '../../domain/people/adult-rights.ts';
import type { Role } from '../../domain/people/role.ts';
import { runningLessons } from '../lessons/running-lessons.ts';
import { standings } from '../people/standing-of-adult.ts';
import { adultNames } from '../store/adult-change-store.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { OnDuty } from './who-is-on-duty.ts';

/** Who holds which rung at one moment. */
export type RungHolders = {
  /** @returns undefined while nobody can know: the boards are still on their way back to a hub that has just begun. */
  of: (rung: Rung, device: DeviceInClass) => readonly ByAdult[] | undefined;
};

/** Who could be called about a press at this moment. An adult who was invited and has not come yet is not called. */
export async function rungHolders(store: HubStore, now: Date, onDuty: OnDuty): Promise<RungHolders> {
  const names = await adultNames(store);
  const rolesOf = new Map<string, readonly Role[]>();
  for (const [adultId, { status, grants }] of await standings(store)) {
    if (status === 'active')
      rolesOf.set(
        adultId,
        grantsAt(grants, now).map(({ role }) => role),
      );
  }
  const adult = (adultId: string): ByAdult => ({ adultId, name: names.get(adultId) ?? '' });
  const holds = (adultId: string, roles: readonly Role[]) =>
    rolesOf.get(adultId)?.some((role) => roles.includes(role)) ?? false;
  const withRole = (roles: readonly Role[]) =>
    [...rolesOf.keys()].filter((adultId) => holds(adultId, roles)).map(adult);

  const running = await runningLessons(store, now);
  const teacherOf = (device: DeviceInClass) => {
    const teacherId = running.of(device)?.startedBy.adultId;
    return teacherId === undefined || !rolesOf.has(teacherId) ? undefined : teacherId;
  };
  const runALesson = new Set(running.lessons.map(({ startedBy }) => startedBy.adultId));
  const onDutyBut = (teacherId: string | undefined) => {
    const present = onDuty.presentAdults();
    return withRole(rolesOnDuty).filter(
      ({ adultId }) => adultId !== teacherId && (present.has(adultId) || runALesson.has(adultId)),
    );
  };

  return {
    of(rung, device) {
      if (rung === 'class-teacher') {
        const teacherId = teacherOf(device);
        return teacherId === undefined ? [] : [adult(teacherId)];
      }
      if (rung !== 'on-duty') return withRole(rolesOfRung[rung]);
      return onDuty.isKnown(now) ? onDutyBut(teacherOf(device)) : undefined;
    },
  };
}

/** Rungs that nobody holds by role, though a press may have to climb to them. The head stands in for a DSL, and is asked for as well. */
export async function unheldRungs(store: HubStore, now: Date): Promise<RungByRole[]> {
  const all = [...(await standings(store)).values()].filter(({ status }) => status === 'active');
  const held = new Set(all.flatMap(({ grants }) => grantsAt(grants, now).map(({ role }) => role)));
  const named = Object.keys(rolesOfRung) as RungByRole[];
  return named.filter((rung) => !rolesOfRung[rung].some((role) => held.has(role)));
}
