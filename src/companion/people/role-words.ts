import type { Role } from '../../domain/people/role.ts';

/** Roles as staff say them, and what each may do in a line. */
export const roleWords: Record<Role, { name: string; may: string }> = {
  teacher: {
    name: 'Teacher',
    may: 'Runs lessons, opens what was reported, lifts shields, writes down classes.',
  },
  supply: { name: 'Supply teacher', may: 'Runs the lessons of one class, until a time that you set here.' },
  office: { name: 'Office', may: 'Sees the board, answers presses, writes down classes.' },
  'computing-lead': {
    name: 'Computing lead',
    may: 'Sees the board, writes down classes, keeps these accounts.',
  },
  dsl: { name: 'DSL', may: 'Opens all that was reported, and reads what children say past their teachers.' },
  'deputy-dsl': { name: 'Deputy DSL', may: 'The same as the DSL.' },
  head: { name: 'Head', may: 'The same as the DSL, runs lessons, keeps these accounts.' },
  governor: { name: 'Governor', may: 'Reads figures of the school alone, in which no child can be known.' },
  'ict-provider': {
    name: 'ICT provider',
    may: 'Sees which Chromebooks are connected. No names and no addresses.',
  },
};
