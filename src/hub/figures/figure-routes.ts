import { Hono } from 'hono';
import { CodedError } from '../../contracts/errors/coded-error.ts';
import { figuresPath, figuresQuery } from '../../contracts/http/figures.ts';
import type { HubClock } from '../hub-clock.ts';
import type { NeedRight } from '../people/need-right.ts';
import type { HubStore } from '../store/hub-tables.ts';
import type { HubEnv } from '../web/hub-env.ts';
import { figuresOfTerm } from './figures-of-term.ts';
import { keptFigures } from './kept-figures.ts';

export type FigureParts = { reading: HubStore; needRight: NeedRight; clock: HubClock };

/** What a governor may see. */
export function figureRoutes({ reading, needRight, clock }: FigureParts): Hono<HubEnv> {
  const figures = keptFigures((back, now) => figuresOfTerm(reading, back, now));
  return new Hono<HubEnv>().get(figuresPath, needRight('see-figures'), async (context) => {
    const query = figuresQuery.safeParse(context.req.query());
    if (!query.success) throw new CodedError('request-malformed', { at: 'back' });
    return context.json(await figures(Number(query.data.back ?? 0), clock()));
  });
}
