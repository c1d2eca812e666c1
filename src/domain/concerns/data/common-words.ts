import { madeOnce } from '../../made-once.ts';

/**
 * Words that stand in very many harmless searches. A phrase is looked for when another word of it is there; that these words are here
 * changes no answer, only how soon it is known.
 */
export const commonWords = madeOnce(
  (): ReadonlySet<string> =>
    new Set(
      `
  a about all am an and any anymore are at be because best boy by can child children day do does doing dont easy end fast feel feeling
  for from game get girl go going gonna good got happens has have he her here him his home how i if im in is it kid kids like live lots
  made make makes making man many me more much my name new no not of off on one online or our out people person picture pictures play
  photo photos put real school see send she should show so some someone start stop take tell than that the their them there they thing
  things this time to told too try until up us use video videos want wants was way ways we were what whats when where which who whole
  why will wish with without world would year you your
`
        .trim()
        .split(/\s+/),
    ),
);
