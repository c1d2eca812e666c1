import * as z from 'zod/mini';
import { maximumAddressLength, maximumTitleLength } from '../../domain/events/event-limits.ts';
import type { ReportedPage } from '../../domain/events/reported-page.ts';

const loosePage = z.looseObject({
  details: z.looseObject({
    page: z.looseObject({ address: z.optional(z.unknown()), title: z.optional(z.unknown()) }),
  }),
});

/**
 * The page of a press, from the exact text of its event. A press that this release cannot read whole gives what can
 * be read of it. Hostile text: it is never stored, logged or changed here.
 */
export function pageOfAlert(eventText: string): ReportedPage {
  const parsed = loosePage.safeParse(JSON.parse(eventText));
  if (!parsed.success) return { address: '', title: '' };
  const { address, title } = parsed.data.details.page;
  return { address: textOf(address, maximumAddressLength), title: textOf(title, maximumTitleLength) };
}

function textOf(value: unknown, maximumLength: number): string {
  return typeof value === 'string' ? value.slice(0, maximumLength) : '';
}
