import type { WhatItWas } from '../../domain/incidents/what-it-was.ts';
import type { SchoolPolicy } from '../../domain/policy/school-policy.ts';
import type { AppendEvent } from '../outbox/append-event.ts';
import { coversScreen, type ReportRecord } from '../outbox/report-record.ts';
import { mistakeLeadsTo } from './mistake-leads-to.ts';

/** What a child may say of its own press, from the shield. Nothing of it is ever asked for (children's code: no nudging). */
export type ChildSays = {
  /**
   * What it was, by a picture. A later one takes the place of an earlier one.
   *
   * @returns `kept` once it is on the disk; false where no such report covers the screen.
   */
  whatItWas: (word: { wordId: string; reportId: string; what: WhatItWas }) => Promise<{ kept: boolean }>;
  /** "I pressed by mistake", or that taken back. The alert stays open in both. */
  byMistake: (word: { wordId: string; reportId: string; takenBack: boolean }) => Promise<{ kept: boolean }>;
  /** The wait after it is over. @returns whether the screen is led to the start page. */
  waitIsOver: (reportId: string) => Promise<{ led: boolean }>;
};

type Parts = {
  append: AppendEvent;
  reports: () => Promise<ReportRecord[]>;
  policy: () => Promise<SchoolPolicy | undefined>;
  /** Marks a report that says "by mistake". @returns whether there was one. */
  leadToStartPage: (reportId: string) => Promise<boolean>;
  reconcileShield: () => Promise<void>;
  /** Reports go at once; nothing waits for it. */
  syncNow: () => void;
};

export function createChildSays(parts: Parts): ChildSays {
  const covers = async (reportId: string) =>
    (await parts.reports()).some((report) => report.eventId === reportId && coversScreen(report));

  const keep = async (reportId: string, append: () => Promise<unknown>) => {
    if (!(await covers(reportId))) return { kept: false };
    try {
      await append();
    } finally {
      // Also what no disk took: it is held in memory.
      parts.syncNow();
    }
    return { kept: true };
  };

  return {
    whatItWas: ({ wordId, reportId, what }) =>
      keep(reportId, () =>
        parts.append({ kind: 'help-described', details: { reportId, what } }, { id: wordId }),
      ),
    byMistake: ({ wordId, reportId, takenBack }) =>
      keep(reportId, async () => {
        const details = takenBack
          ? ({ reportId, takenBack } as const)
          : { reportId, leadsTo: mistakeLeadsTo(await parts.policy()) };
        await parts.append({ kind: 'pressed-by-mistake', details }, { id: wordId });
      }),
    async waitIsOver(reportId) {
      if (mistakeLeadsTo(await parts.policy()) !== 'start-page') return { led: false };
      const led = await parts.leadToStartPage(reportId);
      if (led) await parts.reconcileShield();
      return { led };
    },
  };
}
