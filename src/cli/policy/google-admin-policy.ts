/** The extension's policy as the Google Admin console takes it: every value wrapped. */
export function googleAdminPolicy(schoolPolicy: Record<string, unknown>): Record<string, { Value: unknown }> {
  return Object.fromEntries(Object.entries(schoolPolicy).map(([key, value]) => [key, { Value: value }]));
}
