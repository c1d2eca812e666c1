/** The version of Chrome out of its user agent, such as `156.0.0.0`; Chrome fills its end with zeros by itself. */
export function browserVersion(userAgent: string): string {
  return /Chrome\/([\d.]{1,31})/.exec(userAgent)?.[1] ?? 'unknown';
}
