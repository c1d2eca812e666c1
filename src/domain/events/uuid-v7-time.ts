/** The wall clock at which a UUIDv7 was made, in milliseconds since 1970 (RFC 9562, 5.7). */
export function millisecondsOfUuidV7(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
