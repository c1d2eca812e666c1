import * as z from 'zod/mini';
import { classColour } from './class-colour.ts';
import { deviceNumber } from './device-number.ts';
import { keyStage } from './key-stage.ts';

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

export const schoolClass = z.strictObject({
  colour: classColour,
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  keyStage,
});
export type SchoolClass = z.infer<typeof schoolClass>;

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
};

export const schoolPolicy = z.strictObject(schoolPolicyShape);
export type SchoolPolicy = z.infer<typeof schoolPolicy>;

function isHubAddress(text: string): boolean {
  const match = /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?\/?$/i.exec(text);
  if (!match) return false;
  const [, scheme = '', host = ''] = match;
  return scheme.toLowerCase() === 'https' || ['localhost', '127.0.0.1', '[::1]'].includes(host.toLowerCase());
}
