import type * as z from 'zod/mini';

/** What to write instead, by the name of the field. */
export type FieldFaults = Partial<Record<string, string>>;

const advice: Record<string, string> = {
  name: 'Write your name, as other adults at the school know you.',
  email: 'Write the whole e-mail address, such as a.teacher@school.example.',
  password: 'Write at least 12 characters.',
};

/** The fields that the hub would refuse, found before it is asked. */
export function fieldFaults(schema: z.ZodMiniType, values: Record<string, string>): FieldFaults {
  const parsed = schema.safeParse(values);
  if (parsed.success) return {};
  const names = parsed.error.issues.map((issue) => String(issue.path[0]));
  return Object.fromEntries(names.map((name) => [name, advice[name] ?? 'This does not fit.']));
}
