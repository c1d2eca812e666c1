import { describe, expect, it } from 'vitest';
import { importGraph, sourceNames, type Arrow } from './import-graph.ts';

/** Which rooms a room may import (design.md, Rooms). Imports point down only; the three programs never import each other. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  contracts: ['domain'],
  ui: ['domain'],
  extension: ['contracts', 'domain', 'ui'],
  companion: ['contracts', 'domain', 'ui'],
  hub: ['contracts', 'domain'],
  cli: ['hub', 'contracts', 'domain'],
};

/** Packages that a pure room may import. */
const packagesOfPureRooms: Record<string, readonly RegExp[]> = {
  domain: [/^zod\/mini$/, /^tldts$/, /^papaparse$/],
  contracts: [/^zod\/mini$/],
};

const arrows = importGraph();
const roomOf = (path: string) => path.split('/')[0] ?? '';
const written = (arrow: Arrow) => `${arrow.from} → ${arrow.to}`;

describe('the house', () => {
  it('has only the rooms of the plan', () => {
    const rooms = new Set(sourceNames().map(roomOf));
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
  });

  it('has no arrow that points up or across', () => {
    const wrong = arrows.filter(({ from, to, isPackage }) => {
      if (isPackage || roomOf(from) === roomOf(to)) return false;
      // The names of the extension's texts are its own.
      if (roomOf(from) === 'extension' && to.startsWith('../public/extension/_locales/')) return false;
      return !mayImport[roomOf(from)]?.includes(roomOf(to));
    });
    expect(wrong.map(written)).toEqual([]);
  });

  it('keeps domain and contracts free of browser, Node and packages', () => {
    const wrong = arrows.filter(({ from, to, isPackage }) => {
      const allowed = packagesOfPureRooms[roomOf(from)];
      return isPackage && allowed && !allowed.some((pattern) => pattern.test(to));
    });
    expect(wrong.map(written)).toEqual([]);
  });

  it('has no circle', () => {
    expect(circles(arrows.filter((arrow) => !arrow.isPackage))).toEqual([]);
  });

  it('has no cupboard where everything lands', () => {
    const cupboards = sourceNames().filter((name) =>
      /(^|\/)(utils?|helpers?|common|misc|index)(\.|\/)/.test(name),
    );
    expect(cupboards).toEqual([]);
  });

  it('opens the browser, the database and SQL in one place each', () => {
    const edges: [RegExp, RegExp][] = [
      [/^webextension-polyfill$/, /^extension\/platform\/browser\.ts$/],
      [/^dexie$/, /^extension\/outbox\//],
      [/^(kysely|better-sqlite3)$/, /^hub\/(store|people|data-folder)\//],
      [/^better-auth/, /^hub\/people\//],
    ];
    const wrong = arrows.filter(({ from, to }) =>
      edges.some(([pack, place]) => pack.test(to) && !place.test(from)),
    );
    expect(wrong.map(written)).toEqual([]);
  });
});

describe('the graph itself', () => {
  it('sees an arrow that points up, across or in a circle', () => {
    expect(circles([arrow('a', 'b'), arrow('b', 'c'), arrow('c', 'a')])).toHaveLength(1);
    expect(circles([arrow('a', 'b'), arrow('a', 'c'), arrow('b', 'c')])).toEqual([]);
    expect(arrows.length).toBeGreaterThan(20);
  });
});

function arrow(from: string, to: string): Arrow {
  return { from, to, isPackage: false };
}

/** Each circle once, as the path that closes it. */
function circles(all: readonly Arrow[]): string[] {
  const targets = Map.groupBy(all, (one) => one.from);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (done.has(file) || path.includes(file)) return;
    for (const { to } of targets.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return found;
}
