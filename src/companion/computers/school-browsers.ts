import { signal, type ReadonlySignal } from '@preact/signals';
import {
  schoolBrowserPath,
  schoolBrowsersPath,
  schoolBrowsersResponse,
  type MarkBrowserRequest,
  type SchoolBrowser,
} from '../../contracts/http/school-browsers.ts';
import type { AskHub, HubRequest } from '../hub/ask-hub.ts';

/** Browsers that the school marked as its own. Everything that asks the hub throws HubProblem. */
export type SchoolBrowsers = {
  /** Undefined until the hub has told. */
  list: ReadonlySignal<readonly SchoolBrowser[] | undefined>;
  load: () => Promise<void>;
  /** Marks the browser in which this is. */
  markThis: (wanted: MarkBrowserRequest) => Promise<void>;
  unmark: (browserId: string) => Promise<void>;
};

export function createSchoolBrowsers(ask: AskHub): SchoolBrowsers {
  const list = signal<readonly SchoolBrowser[] | undefined>(undefined);
  const asked = async (request: HubRequest): Promise<void> => {
    list.value = (await ask(request, schoolBrowsersResponse)).browsers;
  };
  return {
    list,
    load: () => asked({ method: 'GET', path: schoolBrowsersPath }),
    markThis: (body) => asked({ method: 'POST', path: schoolBrowsersPath, body }),
    unmark: (browserId) => asked({ method: 'DELETE', path: schoolBrowserPath(browserId) }),
  };
}
