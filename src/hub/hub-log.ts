import type { Logger } from 'pino';

/** Everything that the hub may log. An address, a title, a name or a payload has no field here (style, habit 9). */
export type HubLogFields = {
  code?: string;
  status?: number;
  method?: string;
  /** The pattern of the route, never the address that was asked for. */
  route?: string;
  milliseconds?: number;
  batches?: number;
  events?: number;
  deviceId?: string;
  /** The id of an account, never a name. */
  adultId?: string;
  devices?: number;
  noticeKind?: string;
  road?: string;
  at?: string;
  errorName?: string;
  errorCode?: string;
  stack?: string[];
};

export type HubLogEvent =
  | 'hub-started'
  | 'hub-stopped'
  | 'request-refused'
  | 'hub-failed'
  | 'storage-failed'
  | 'batch-notice'
  | 'stream-dropped'
  | 'upkeep-failed'
  | 'first-adult-made'
  | 'adult-changed'
  | 'sealed-account-used'
  | 'lift-keys-given'
  | 'notice-sent'
  | 'notice-put-off'
  | 'notice-given-up'
  | 'notice-withdrawn'
  | 'road-failed'
  | 'press-not-told'
  | 'kept-row-unread';

export type HubLog = (
  level: 'debug' | 'info' | 'warn' | 'error',
  event: HubLogEvent,
  fields?: HubLogFields,
) => void;

/** Narrows a pino logger to the hub's events and fields. */
export function hubLog(logger: Logger): HubLog {
  return (level, event, fields = {}) => logger[level]({ event, ...fields });
}

/**
 * What of an unexpected error may be logged: its name, its code and its stack frames. Not its message, which may
 * quote what was being read.
 */
export function errorFields(error: unknown): HubLogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code: unknown = 'code' in error ? error.code : undefined;
  return {
    errorName: error.name,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
  };
}
