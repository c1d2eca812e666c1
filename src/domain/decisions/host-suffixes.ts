/**
 * A host and what it lies under, longest first: `a.b.example` gives `a.b.example`, `b.example`, `example`. An IP address
 * lies under nothing.
 */
export function* hostSuffixes(host: string, isIp: boolean): Generator<string> {
  yield host;
  if (isIp) return;
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) yield host.slice(dot + 1);
}
