import { listVoicesForResident } from '../../../../db/voices/queries.ts';
import type { Gathered, Gathering } from './gathering.ts';
import { voiceOf } from './voice.ts';

/** What was said about the person’s life in general, by whomever: what is about the plan or a decision stands there. */
export function gatherStatements(gathering: Gathering): Gathered {
  const { context, resident } = gathering;
  const rows = listVoicesForResident(context, { resident: resident.id, about: { type: 'general' } }).filter(
    ({ withdrawn }) => withdrawn === null,
  );
  return {
    sections: [
      {
        area: 'neutral',
        title: 'Said about life in general',
        banner: `${resident.preferredName}’s own words, and what others said, each under their name.`,
        resident: resident.fullName,
        blocks:
          rows.length > 0
            ? rows.map(({ words, entrySeq }) => ({ type: 'voice', voice: voiceOf(words, gathering, entrySeq) }))
            : [{ type: 'gap', text: 'Nothing of it is written down apart from what stands in the other parts.' }],
      },
    ],
    entries: rows.map(({ entrySeq }) => entrySeq),
    photographs: [],
    samples: [],
  };
}
