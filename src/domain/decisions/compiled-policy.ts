import type { CategoryName } from '../categories/category.ts';
import type { ClassColour } from '../policy/class-colour.ts';
import type { PresetName } from '../policy/preset-name.ts';
import type { TeacherMayOpen } from '../policy/teacher-may-open.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { Decision } from './decision.ts';
import type { KnownHosts } from './known-hosts.ts';
import type { LessonMode, NothingBecause } from './lesson.ts';
import type { UrlFilter } from './url-filter.ts';
import type { UrlFilterList } from './url-filter-list.ts';

/** For whom it was compiled. `none`: nobody knows the class yet, so that the strictest preset holds. */
export type PolicySubject = ClassColour | 'staff' | 'none';

export type ApprovedEngine = {
  /** The word that stands in `approvedEngines`. */
  readonly word: string;
  readonly engine: SearchEngine;
  /** False while the class was not taught to search safely and the engine was not made for children. */
  readonly open: boolean;
};

export type CompiledException = {
  readonly filter: UrlFilter;
  /** Milliseconds since 1970. */
  readonly until: number;
  readonly rule: string;
};

export type CompiledLesson = {
  readonly version: number;
  readonly mode: LessonMode;
  readonly because: NothingBecause | undefined;
  readonly until: number;
  readonly sent: UrlFilterList;
  readonly opened: UrlFilterList;
  readonly mayOpen: TeacherMayOpen;
};

/** A policy made ready for decisions about one class, with a lesson laid over it. */
export type CompiledPolicy = {
  readonly subject: PolicySubject;
  readonly preset: PresetName;
  /** There is no policy at all: the built-in strictest state. */
  readonly noPolicy: boolean;
  readonly listsOnly: boolean;
  readonly openWeb: boolean;
  readonly alwaysReachable: UrlFilterList;
  readonly exceptions: readonly CompiledException[];
  readonly sites: UrlFilterList;
  readonly approvedEngines: ReadonlyMap<string, ApprovedEngine>;
  readonly ownEngines: readonly SearchEngine[];
  readonly blockedCategories: ReadonlySet<string>;
  readonly openedCategories: ReadonlySet<string>;
  readonly ofCategories: ReadonlyMap<CategoryName, Decision>;
  readonly lesson: CompiledLesson | undefined;
  /** What happens to a site that nothing above knows. */
  readonly unknownSite: Decision;
  /** No lesson, no staff, not Chrome's lists alone: most hosts say by themselves what becomes of their pages. */
  readonly mayDecideByHost: boolean;
  /** Which of the above may have something to say about a host. */
  readonly known: KnownHosts;
};
