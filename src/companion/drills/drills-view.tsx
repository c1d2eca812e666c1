import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { v7 } from 'uuid';
import {
  drillPath,
  drillResponse,
  drillsPath,
  drillsResponse,
  type StartDrillRequest,
} from '../../contracts/http/drills.ts';
import type { Drill } from '../../domain/drills/drill.ts';
import type { AdultRights } from '../../domain/people/adult-rights.ts';
import type { LiveBoard } from '../board/live-board.ts';
import { useAsking } from '../browser/use-asking.ts';
import { ProblemNote } from '../hub/problem-note.tsx';
import type { ClassLessons } from '../lesson/class-lessons.ts';
import { DrillResult } from './drill-result.tsx';
import { PastDrills } from './past-drills.tsx';
import { StartDrill } from './start-drill.tsx';
import './drills.css';

type DrillsViewProps = { board: LiveBoard; lessons: ClassLessons; rights: AdultRights };

/** One harmless press from each Chromebook, marked as a drill: whether the way to an adult is open, and what came of earlier ones. */
export function DrillsView({ board, lessons, rights }: DrillsViewProps): JSX.Element {
  const { ask, state, hubNow } = board;
  const drills = useSignal<readonly Drill[]>([]);
  const shownId = useSignal<string | undefined>(undefined);
  const asking = useAsking();
  const following = useAsking();
  const take = (one: Drill): void => {
    drills.value = [one, ...drills.peek().filter(({ drillId }) => drillId !== one.drillId)].toSorted(
      (a, b) => (a.startedAt < b.startedAt ? 1 : -1),
    );
  };
  useEffect(() => {
    void asking.once(async () => {
      drills.value = (await ask({ method: 'GET', path: drillsPath }, drillsResponse)).drills;
      shownId.value ??= drills.peek()[0]?.drillId;
    });
  }, []);
  const shown = useComputed(() => drills.value.find(({ drillId }) => drillId === shownId.value));
  const told = useComputed(() => {
    const drill = state.value.drill;
    return drill !== undefined && drill.drillId === shownId.value ? drill.answered : 0;
  });
  /** How many answers the result knows; the hub says how many there are. */
  const known = useComputed(
    () => shown.value?.chromebooks.filter(({ tookMs }) => tookMs !== null).length ?? 0,
  );
  useSignalEffect(() => {
    const drillId = shownId.value;
    if (drillId === undefined || told.value <= known.value) return;
    void following.once(async () => {
      take((await ask({ method: 'GET', path: drillPath(drillId) }, drillResponse)).drill);
    });
  });
  const start = (scope: StartDrillRequest['scope']): void => {
    void asking.once(async () => {
      const body = { drillId: v7(), scope };
      const { drill } = await ask({ method: 'POST', path: drillsPath, body }, drillResponse);
      take(drill);
      shownId.value = drill.drillId;
      // An answer may have been told before this one came.
      take((await ask({ method: 'GET', path: drillPath(drill.drillId) }, drillResponse)).drill);
    });
  };
  return (
    <section class="view drills-view" aria-labelledby="drills-title">
      <h2 id="drills-title">Drills</h2>
      <p class="quiet">
        Each Chromebook sends one harmless press, marked as a drill, on the way that a real one takes. The
        child sees nothing, no sound is made here, and no alert is raised. A real press in the meantime stands
        above, as always.
      </p>
      {asking.problem.value === undefined ? null : <ProblemNote words={asking.problem.value} />}
      <StartDrill classes={lessons.classes.value} rights={rights} busy={asking.busy.value} onStart={start} />
      {shown.value === undefined ? null : <DrillResult drill={shown.value} hubNow={hubNow} />}
      <PastDrills
        drills={drills.value}
        shownId={shownId.value}
        now={hubNow.value}
        onShow={(drillId) => (shownId.value = drillId)}
      />
    </section>
  );
}
