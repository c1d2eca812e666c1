import { signal, type ReadonlySignal } from '@preact/signals';
import {
  importPath,
  importPreviewPath,
  importPreviewResponse,
  registerChildPath,
  registerPath,
  registerResponse,
  type AddChildRequest,
  type ImportPreviewResponse,
  type RegisterChange,
  type RegisterResponse,
} from '../../contracts/http/register.ts';
import type { RegisterImport } from '../../domain/register/register-import.ts';
import type { AskHub } from '../hub/ask-hub.ts';

/**
 * The register of one class, for as long as an adult looks at it. It is kept nowhere else. Everything that asks the hub throws
 * HubProblem.
 */
export type ClassRegister = {
  /** Undefined until it is loaded. */
  now: ReadonlySignal<RegisterResponse | undefined>;
  load: () => Promise<void>;
  add: (child: AddChildRequest) => Promise<void>;
  change: (childId: string, change: RegisterChange) => Promise<void>;
  preview: (wanted: RegisterImport) => Promise<ImportPreviewResponse>;
  /** Takes in what was previewed. */
  takeIn: (wanted: RegisterImport, digest: string) => Promise<void>;
};

export function createClassRegister(ask: AskHub, classId: string): ClassRegister {
  const now = signal<RegisterResponse | undefined>(undefined);
  const post = async (path: string, body: unknown): Promise<void> => {
    now.value = await ask({ method: 'POST', path, body }, registerResponse);
  };
  return {
    now,
    load: async () => {
      now.value = await ask({ method: 'GET', path: registerPath(classId) }, registerResponse);
    },
    add: (child) => post(registerPath(classId), child),
    change: (childId, change) => post(registerChildPath(classId, childId), change),
    preview: (wanted) =>
      ask({ method: 'POST', path: importPreviewPath(classId), body: wanted }, importPreviewResponse),
    takeIn: (wanted, digest) => post(importPath(classId), { wanted, digest }),
  };
}
