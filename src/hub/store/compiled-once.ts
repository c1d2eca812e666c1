import type { Compilable, CompiledQuery } from 'kysely';
import type { HubStore } from './hub-tables.ts';

/** Where a value of a run goes, or what stands there in every run. */
type Place = { of: number } | { always: unknown };

type Compiled<Row> = { query: CompiledQuery<Row>; places: readonly Place[] };

/**
 * A query that is built and compiled once, and then only given other values: building costs more than most of the hub's queries, and
 * intake runs a dozen of them for each batch.
 *
 * @param build makes the query of its values, all of which it hands to Kysely as they are: it is run with stand-ins, once for each number
 *   of values. It must not look at them.
 * @returns runs it.
 */
export function compiledOnce<Values extends readonly unknown[], Row>(
  build: (store: HubStore, values: Values) => Compilable<Row>,
): (store: HubStore, values: Values) => Promise<Row[]> {
  /** By dialect, and by how many values there are. */
  const known = new WeakMap<object, Map<number, Compiled<Row>>>();
  return async (store, values) => {
    const dialect = store.getExecutor().adapter.constructor;
    const bySize = known.get(dialect) ?? new Map<number, Compiled<Row>>();
    known.set(dialect, bySize);
    const compiled =
      bySize.get(values.length) ??
      compile((standIns) => build(store, standIns as unknown as Values), values.length);
    bySize.set(values.length, compiled);
    const { query, places } = compiled;
    const parameters = places.map((place) => ('of' in place ? values[place.of] : place.always));
    return (await store.executeQuery<Row>({ ...query, parameters })).rows;
  };
}

function compile<Row>(build: (standIns: readonly symbol[]) => Compilable<Row>, size: number): Compiled<Row> {
  const standIns = Array.from({ length: size }, () => Symbol('value'));
  const query = build(standIns).compile();
  const index = new Map<unknown, number>(standIns.map((standIn, at) => [standIn, at]));
  const places = query.parameters.map((parameter): Place => {
    const of = index.get(parameter);
    return of === undefined ? { always: parameter } : { of };
  });
  if (new Set(query.parameters.filter((parameter) => index.has(parameter))).size < size) {
    throw new Error('a query that is compiled once leaves out one of its values');
  }
  return { query, places };
}
