import * as z from 'zod/mini';
import { deviceNumber } from '../../domain/policy/device-number.ts';
import { childName } from '../../domain/register/child-name.ts';
import { registerEntry } from '../../domain/register/register-entry.ts';
import { importPreview, registerImport } from '../../domain/register/register-import.ts';
import { classPath } from './lessons.ts';

/** `GET`: the register of a class, in the order of its numbers. The look is recorded. `POST`: adds a child. */
export const registerPath = (classId: string) => `${classPath(classId)}/register`;

export const registerResponse = z.looseObject({
  entries: z.array(registerEntry),
  /** Numbers that other classes use too. That is fine: one Chromebook serves several classes. */
  shared: z.array(z.looseObject({ number: deviceNumber, classNames: z.array(z.string()) })),
});
export type RegisterResponse = z.infer<typeof registerResponse>;

export const addChildRequest = z.strictObject({ name: childName, number: deviceNumber });
export type AddChildRequest = z.infer<typeof addChildRequest>;

/** `POST`: what an adult changes about one child. Numbers are ended and given anew, never rewritten. Answers the register. */
export const registerChildPath = (classId: string, childId: string) => `${registerPath(classId)}/${childId}`;
export const registerChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('number'), number: deviceNumber }),
  z.strictObject({ change: z.literal('name'), name: childName }),
  z.strictObject({ change: z.literal('end') }),
]);
export type RegisterChange = z.infer<typeof registerChange>;

/** `POST`: what an import would change, and a digest over that. Nothing is kept. The look is recorded. */
export const importPreviewPath = (classId: string) => `${registerPath(classId)}/import-preview`;
export const importPreviewRequest = registerImport;
export const importDigest = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));
export const importPreviewResponse = z.looseObject({ preview: importPreview, digest: importDigest });
export type ImportPreviewResponse = z.infer<typeof importPreviewResponse>;

/** `POST`: does what was previewed, whole or not at all; `register-changed` when it would no longer be the same. Answers the register. */
export const importPath = (classId: string) => `${registerPath(classId)}/import`;
export const importRequest = z.strictObject({ wanted: registerImport, digest: importDigest });
export type ImportRequest = z.infer<typeof importRequest>;

/** `GET`: children who have no number any more and whose names are still kept. The look is recorded for each class. */
export const leftChildrenPath = '/api/register/left';
export const leftChild = z.looseObject({
  childId: z.uuidv7(),
  name: z.string(),
  className: z.string(),
  number: deviceNumber,
  until: z.iso.datetime(),
});
export type LeftChild = z.infer<typeof leftChild>;
export const leftChildrenResponse = z.looseObject({ children: z.array(leftChild) });

/** `POST`: erases names of children who left, for good. The history of their numbers stays, without a name. */
export const erasedNamesPath = '/api/register/erased-names';
export const eraseNamesRequest = z.strictObject({
  childIds: z.array(z.uuidv7()).check(z.minLength(1), z.maxLength(200)),
});
export const eraseNamesResponse = z.looseObject({ erased: z.int() });

/** `GET`: who looked at names, the newest first. `before` is the id of the oldest look that is known already. */
export const registerLooksPath = '/api/register/looks';
export const registerLooksQuery = z.strictObject({
  classId: z.optional(z.uuidv7()),
  before: z.optional(z.coerce.number().check(z.int(), z.positive())),
});
export const lookKind = z.enum(['register', 'number', 'left', 'import', 'kept-offline']);
export type LookKind = z.infer<typeof lookKind>;
export const registerLook = z.looseObject({
  lookId: z.int(),
  byName: z.string(),
  className: z.string(),
  /** What was looked at: a name of `LookKind`, or of a newer release. */
  kind: z.string(),
  /** With `number`: which one, and who had it when. */
  number: z.nullable(z.int()),
  aboutAt: z.nullable(z.iso.datetime()),
  /** With `kept-offline`: on which computer of the school. */
  browserLabel: z.optional(z.nullable(z.string())),
  at: z.iso.datetime(),
});
export type RegisterLook = z.infer<typeof registerLook>;
export const registerLooksResponse = z.looseObject({ looks: z.array(registerLook) });
