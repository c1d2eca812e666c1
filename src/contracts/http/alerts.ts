import * as z from 'zod/mini';
import { reportedPage } from '../../domain/events/reported-page.ts';
import { alertAction } from '../../domain/incidents/alert-state.ts';
import { classLesson } from '../../domain/lessons/class-lesson.ts';
import { schoolClass } from '../../domain/lessons/school-class.ts';
import { alertSummary, boardTile } from '../stream/board.ts';

/** `GET`: the board as it stands, to which the stream's frames after `lastFrameId` are added. */
export const boardPath = '/api/board';

export const boardResponse = z.looseObject({
  schoolName: z.string(),
  tiles: z.array(boardTile),
  alerts: z.array(alertSummary),
  classes: z.array(schoolClass),
  /** Those that run. */
  lessons: z.array(classLesson),
  lastFrameId: z.int().check(z.nonnegative()),
  hubTime: z.iso.datetime(),
});
export type BoardResponse = z.infer<typeof boardResponse>;

/** `GET`: what a deliberate tap opens. The look is recorded and counts as `seen`. */
export const alertPath = (alertId: string) => `/api/alerts/${alertId}`;

export const alertDetails = z.looseObject({
  alert: alertSummary,
  page: reportedPage,
  /** What the device's clock said; the hub's own time stands in the summary. */
  deviceTime: z.iso.datetime(),
  actions: z.array(z.looseObject({ action: alertAction, byName: z.string(), at: z.iso.datetime() })),
});
export type AlertDetails = z.infer<typeof alertDetails>;

/** `POST`: what an adult does with an alert. Doing it twice is harmless. */
export const alertActionPath = (alertId: string) => `/api/alerts/${alertId}/actions`;

export const alertActionRequest = z.strictObject({ action: alertAction });
export type AlertActionRequest = z.infer<typeof alertActionRequest>;

export const alertActionResponse = z.looseObject({ alert: alertSummary });
