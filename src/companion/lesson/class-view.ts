import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ClassLesson } from '../../domain/lessons/class-lesson.ts';
import type { SchoolClass } from '../../domain/lessons/school-class.ts';
import { asBefore } from '../board/as-before.ts';
import { pressingOrder } from '../board/pressing-order.ts';
import type { TileView } from '../board/tile-views.ts';
import type { ClassLessons } from './class-lessons.ts';

/**
 * Which tiles an adult has in view. While a lesson of theirs runs those of its class, in the order of their numbers, and behind them whoever else
 * must be gone to, most urgent first.
 */
export type ClassView = {
  tiles: ReadonlySignal<readonly TileView[]>;
  /** For how many tiles there is to be room: one from elsewhere moves none of the class. */
  roomFor: ReadonlySignal<number>;
  /** Lessons that this adult started. */
  mine: ReadonlySignal<readonly ClassLesson[]>;
  /** Whether all tiles are in view; undefined where there is nothing to choose. */
  isWhole: ReadonlySignal<boolean | undefined>;
  /** Changes between the class and the whole school, until the lesson is over. */
  change: () => void;
};

const key = 'lids-down.whole-school';

/** @param memory keeps for which lesson the whole school was chosen, so that a page that is loaded anew shows the same. */
export function createClassView(
  all: ReadonlySignal<readonly TileView[]>,
  { running, classes }: Pick<ClassLessons, 'running' | 'classes'>,
  adultId: string,
  memory: Pick<Storage, 'getItem' | 'setItem'>,
): ClassView {
  const chosenFor = signal(memory.getItem(key));
  const mine = computed(() => running.value.filter(({ startedBy }) => startedBy.adultId === adultId));
  const lessonId = computed(() => mine.value[0]?.lessonId);
  let before: readonly TileView[] = [];
  const isOfClass = computed(() => {
    const [lessons, known] = [mine.value, classes.value];
    return (tile: TileView) => lessons.some((lesson) => isInLesson(tile, lesson, known));
  });
  const ofClass = computed(() => all.value.filter(isOfClass.value));
  const inView = computed(() => {
    const others = all.value.filter((tile) => !isOfClass.value(tile));
    return (before = asBefore(before, [...ofClass.value, ...pressingOrder(others)]));
  });
  const isWhole = computed(() => {
    if (lessonId.value === undefined) return undefined;
    const isChosen = chosenFor.value === lessonId.value;
    return isChosen || ofClass.value.length < all.value.length ? isChosen : undefined;
  });
  return {
    mine,
    isWhole,
    tiles: computed(() => (isWhole.value === false ? inView.value : all.value)),
    roomFor: computed(() =>
      isWhole.value === false ? Math.max(ofClass.value.length + 1, inView.value.length) : all.value.length,
    ),
    change: () => {
      chosenFor.value = isWhole.peek() === true ? '' : (lessonId.peek() ?? '');
      memory.setItem(key, chosenFor.value);
    },
  };
}

/** In its colour, in another one where its lesson runs, or in none with a number of its register. */
function isInLesson(
  { number, colour, expected }: TileView,
  { classId, classColour }: Pick<ClassLesson, 'classId' | 'classColour'>,
  classes: readonly SchoolClass[],
): boolean {
  if (colour === classColour || expected === classColour) return true;
  const numbers = classes.find((one) => one.classId === classId)?.numbers;
  return colour === undefined && number !== null && numbers?.includes(number) === true;
}
