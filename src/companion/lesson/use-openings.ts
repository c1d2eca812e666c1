import { useSignal } from '@preact/signals';
import type { AskHub } from '../hub/ask-hub.ts';
import { askOpening, type Opening, type OpeningFor } from './ask-opening.ts';

/** What became of addresses that a lesson opened or sent. */
export type Openings = {
  /** As it was said last; undefined: not asked, or nobody knows. */
  of: (address: string, number?: number) => Opening | undefined;
  look: (addresses: readonly string[], number?: number) => Promise<(Opening | undefined)[]>;
};

export function useOpenings(ask: AskHub, { classId }: Pick<OpeningFor, 'classId'>): Openings {
  const known = useSignal<ReadonlyMap<string, Opening | undefined>>(new Map());
  return {
    of: (address, number) => known.value.get(keyOf(address, number)),
    look: async (addresses, number) => {
      const found = await Promise.all(
        addresses.map((address) => askOpening(ask, { classId, number }, address)),
      );
      known.value = new Map([
        ...known.peek(),
        ...addresses.map((address, index) => [keyOf(address, number), found[index]] as const),
      ]);
      return found;
    },
  };
}

/** What is open for the Chromebooks to which it was sent may be closed for the others. */
function keyOf(address: string, number: number | undefined): string {
  return `${number ?? ''} ${address}`;
}
