import { isOpen, personsViews, reviewTypes } from '../../../../db/reviews/model.ts';
import { listReviews } from '../../../../db/reviews/queries.ts';
import { getPlan } from '../../../../db/support-plan/queries.ts';
import { happenedInWords, shortDateInWords } from '../../../../db/time/model.ts';
import type { Block } from '../document/model.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { reviewPart } from './plan-meetings.ts';
import { cameInWords, entriesOf } from './reviews.ts';
import { voiceOf } from './voice.ts';

/** What was talked about at each assessment, review and meeting: the person first, and what came of each point. */
export function gatherDiscussions(gathering: Gathering): Gathered {
  const { context, resident, names } = gathering;
  const reviews = listReviews(context, resident.id);
  const plan = getPlan(context, resident.id);
  const name = resident.preferredName;
  const blocks: Block[] = reviews.map((row) => ({
    type: 'part',
    title: `${reviewTypes[row.type]}, ${happenedInWords(row.at)}`,
    blocks: [
      {
        type: 'note',
        text: isOpen(row)
          ? `Begun by ${names.staff(row.by)}, and still open.`
          : row.signed
            ? `Signed ${happenedInWords(row.signed.at)} by ${names.staff(row.signed.by)}; the next by ${shortDateInWords(row.signed.nextOn)}.`
            : 'Stopped before it was signed.',
      },
      ...row.answers.flatMap(({ views }) =>
        views
          .filter(({ words }) => words.voice === 'person-now')
          .slice(-1)
          .map(({ words, entrySeq }) => ({ type: 'voice' as const, voice: voiceOf(words, gathering, entrySeq) })),
      ),
      {
        type: 'table',
        columns: [
          { title: 'Talked about', share: 4 },
          { title: `${name} heard`, share: 2 },
          { title: 'What came of it', share: 6 },
        ],
        rows: row.points.flatMap((point) => {
          const answer = row.answers.find(({ key }) => key === point.key);
          return answer?.came || answer?.views.length
            ? [[point.title, personsViews(answer).length > 0 ? 'Yes' : 'No', cameInWords(answer, plan)]]
            : [];
        }),
      },
    ],
  }));
  const met = plan.reviews.map((row) => reviewPart(row, gathering));
  return {
    sections: [
      {
        area: 'neutral',
        title: 'Talked about at assessment and review',
        banner: `Each point asks ${name} first, then family or an advocate, then staff.`,
        resident: resident.fullName,
        blocks:
          blocks.length + met.length > 0
            ? [...blocks, ...met]
            : [{ type: 'gap', text: `No assessment, review or meeting with ${name} is written down here yet.` }],
      },
    ],
    entries: [...reviews.flatMap(entriesOf), ...plan.reviews.map(({ entrySeq }) => entrySeq)],
    photographs: [],
    samples: ['Assessments and reviews: every one, and every meeting about the plan.'],
  };
}
