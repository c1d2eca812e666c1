import { signal, type Signal } from '@preact/signals';
import type { ListedAdult } from '../../contracts/http/adults.ts';
import { role, roles, type Role } from '../../domain/people/role.ts';
import type { RoleGrant } from '../../domain/people/role-grant.ts';

/** What is ticked in a choice of roles. */
export type ChosenRoles = {
  ticked: Signal<ReadonlySet<Role>>;
  /** With supply: for which class. */
  classId: Signal<string>;
  /** With supply: until when, as an `input` of the kind `datetime-local` writes it. */
  until: Signal<string>;
};

/** The hour at which a school day is over. */
const dayEndsAtHour = 16;

export function chooseRoles(grants: ListedAdult['grants'], now: number): ChosenRoles {
  const known = grants.flatMap(({ role: name }) => role.safeParse(name).data ?? []);
  const supply = grants.find((grant) => grant.role === 'supply');
  const end = supply?.until === undefined ? nextDayEnd(now) : new Date(supply.until);
  return {
    ticked: signal<ReadonlySet<Role>>(new Set(known)),
    classId: signal(supply?.classId ?? ''),
    until: signal(toLocalInput(end)),
  };
}

/** What is chosen as the hub takes it, or what is missing, in words. */
export function grantsOf(chosen: ChosenRoles, now: number): RoleGrant[] | string {
  const ticked = chosen.ticked.peek();
  if (!ticked.has('supply')) return roles.filter((one) => ticked.has(one)).map((one) => ({ role: one }));
  const classId = chosen.classId.peek();
  const until = new Date(chosen.until.peek());
  if (classId === '') return 'Choose the class of the supply teacher.';
  if (!(until.getTime() > now)) return 'Choose an end that is still to come.';
  return roles
    .filter((one) => ticked.has(one))
    .map((one) => (one === 'supply' ? { role: one, classId, until: until.toISOString() } : { role: one }));
}

function nextDayEnd(now: number): Date {
  const end = new Date(now);
  end.setHours(dayEndsAtHour, 0, 0, 0);
  if (end.getTime() <= now) end.setDate(end.getDate() + 1);
  return end;
}

function toLocalInput(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
