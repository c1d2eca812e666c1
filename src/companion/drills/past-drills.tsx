import type { JSX } from 'preact';
import type { Drill } from '../../domain/drills/drill.ts';
import { clockWords } from '../browser/time-words.ts';
import { arrivedWords, scopeWords } from './drill-words.ts';

type PastDrillsProps = {
  drills: readonly Drill[];
  shownId: string | undefined;
  now: number;
  onShow: (drillId: string) => void;
};

/** Drills that were held, newest first. A tap shows the whole result. */
export function PastDrills({ drills, shownId, now, onShow }: PastDrillsProps): JSX.Element {
  if (drills.length === 0) return <p class="quiet">No drill was held yet. Monday morning is a good time.</p>;
  return (
    <>
      <h3>Drills that were held</h3>
      <ul class="drill-list">
        {drills.map((drill) => (
          <li key={drill.drillId}>
            <button
              type="button"
              class="button"
              aria-pressed={drill.drillId === shownId}
              onClick={() => onShow(drill.drillId)}
            >
              <span>
                {clockWords(Date.parse(drill.startedAt), now)}, {scopeWords(drill)}
              </span>
              <span class="quiet">
                {arrivedWords(drill, now)}, by {drill.byName}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
