import { setTimeout as pause } from 'node:timers/promises';
import type { BuiltFolders } from '../serve/built-folders.ts';
import type { ValuesOf } from '../settings/setting.ts';
import { demoPage } from './demo-page.ts';
import type { demoSettings } from './demo-settings.ts';
import { followPress, openPageWhenReady, type Films } from './follow-press.ts';
import { openHubRows } from './hub-rows.ts';
import { jsonLine, narration } from './narration.ts';
import { savePictures } from './save-pictures.ts';
import { startSchool, type School } from './start-school.ts';
import type { StepTaken } from './step.ts';

export type DemoValues = ValuesOf<typeof demoSettings>;

/** What the demo needs from outside. */
export type DemoSurroundings = {
  folders: BuiltFolders;
  print: (text: string) => void;
  printError: (text: string) => void;
  /** Fulfilled when the demo is to break off. */
  stopped: Promise<unknown>;
};

/** How long the two sides stay on the screen at the end, with `--show`, in milliseconds. */
const lookMs = 5_000;
/** The last picture of each side is on the film a moment after it is on the screen, in milliseconds. */
const lastFrameMs = 500;

/**
 * Shows one whole press, live, in temporary folders that are removed at the end, also after Ctrl-C.
 *
 * @returns the exit code: 0 only when every step truly happened; 130 after Ctrl-C.
 * @throws PlainError when there is no Chromium or no build.
 */
export async function demo(values: DemoValues, surroundings: DemoSurroundings): Promise<number> {
  const { folders, print, printError, stopped } = surroundings;
  const tell = (text: string) => (values.json ? undefined : print(text));
  const stopping = new AbortController();
  let school: School | undefined;
  const closedEarly = stopped.then(async () => {
    stopping.abort();
    await school?.close();
  });

  tell('A school is being set up: a hub, Chromebook 14 and a teacher …');
  try {
    school = await startSchool({
      folders,
      visible: values.show,
      chromium: values.chromium,
      pages: { '/': demoPage },
      signal: stopping.signal,
    });
    if (school.chromebook.policySource === 'development') {
      printError(
        'Managed policy cannot be written here (it needs Linux with root or user namespaces): the extension has its ' +
          'policy from the development source instead.',
      );
    }
    const failure = await showPress(school, values, print);
    if (values.show) await Promise.race([pause(lookMs), stopped]);
    if (failure === undefined) return 0;
    if (!stopping.signal.aborted) printError(`The press did not go all its way: ${failure}.`);
  } catch (error) {
    // What breaks because its browser was closed on Ctrl-C is no fault.
    if (!stopping.signal.aborted) throw error;
  } finally {
    await school?.close();
    if (stopping.signal.aborted) await closedEarly;
  }
  return stopping.signal.aborted ? 130 : 1;
}

/** @returns what did not happen, in words; undefined when everything did. */
async function showPress(
  school: School,
  values: DemoValues,
  print: (text: string) => void,
): Promise<string | undefined> {
  const rows = await openHubRows(school.dataFolder);
  const taken: StepTaken[] = [];
  let films: Films | undefined;
  try {
    const page = await openPageWhenReady(school, rows);
    const filming = { everySide: values.screenshots !== undefined, films: (made: Films) => (films = made) };
    for await (const step of followPress(school, rows, page, filming)) {
      taken.push(step);
      print(values.json ? jsonLine(step) : narration(step));
    }
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    if (values.screenshots !== undefined && films !== undefined) {
      await pause(lastFrameMs);
      savePictures(values.screenshots, films, taken);
    }
    await rows.close();
  }
}
