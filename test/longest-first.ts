import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take a minute and more on two quiet cores; the size of a file, by which vitest guesses, does not tell. */
const longest = ['every-page', 'resting', 'enforcement-pages', 'enforcement', 'shield-mistake', 'lifting'];

/** Begins with what takes longest: begun last, it would run on alone, and all but one core would wait for it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(`/browser/${name}.test.ts`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
