import { bannerOf, capital } from '../../../../db/areas/model.ts';
import { listDecisionsForResident } from '../../../../db/best-interests/queries.ts';
import { instantInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Gathered, Gathering } from './gathering.ts';

/** The major decisions by their questions: whose each is and where it stands, and nothing of what was said. */
export function gatherDecisions({ context, resident }: Gathering): Gathered {
  const rows = listDecisionsForResident(context, { resident: resident.id });
  return {
    sections: [
      {
        area: 'best-interests',
        title: 'Major decisions, listed',
        banner: bannerOf('best-interests', resident),
        resident: resident.fullName,
        blocks:
          rows.length === 0
            ? [{ type: 'gap', text: `Nobody has had to decide a major matter for ${resident.preferredName}.` }]
            : [
                {
                  type: 'table',
                  columns: [
                    { title: 'Decision', share: 5 },
                    { title: 'Whose it is', share: 5 },
                    { title: 'Opened', share: 3 },
                    { title: 'Where it stands', share: 3 },
                    { title: 'Review', share: 3 },
                  ],
                  rows: rows.map(({ question, whose, openedAt, status, reviewOn }) => [
                    question,
                    whose,
                    instantInWords(openedAt),
                    capital(status),
                    reviewOn ? shortDateInWords(reviewOn) : 'No date yet',
                  ]),
                },
                { type: 'law', refs: 'MCA 2005 ss.1 to 4' },
              ],
      },
    ],
    entries: [],
    photographs: [],
    samples: [],
  };
}
