import * as z from 'zod/mini';

/**
 * `POST` here, signed by a device or with an adult's session, answers a ticket that opens one live stream.
 * A browser cannot sign a WebSocket, and a cookie alone would open it to any page.
 */
export const streamTicketPath = '/api/stream-tickets';

/** A ticket lives this long, in milliseconds, and opens one stream. */
export const streamTicketLifetimeMs = 60_000;

export const streamTicketResponse = z.looseObject({
  ticket: z.string().check(z.minLength(20), z.maxLength(200)),
});
export type StreamTicketResponse = z.infer<typeof streamTicketResponse>;
