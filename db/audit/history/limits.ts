import type { Liberty } from '../../liberty/model.ts';
import { limitsDue } from '../../liberty/queries.ts';
import { shortDateInWords } from '../../time/model.ts';
import type { Finding } from '../model.ts';
import { findingOf } from './finding.ts';

/** D23: "restriction active past review, or no contentment/objection observation in 28 days". */
export const limitFindings = (liberty: Liberty, today: string): Finding[] =>
  liberty.over
    ? []
    : limitsDue(liberty, today)
        .filter(({ on }) => on < today)
        .map(({ what, on }) =>
          findingOf('D23', liberty.resident, `${what} It was due by ${shortDateInWords(on)}.`, {
            tab: 'best-interests',
            item: 'liberty',
          }),
        );
