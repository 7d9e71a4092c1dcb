import { changesSince } from '../../../../db/support-plan/model.ts';
import { getPlan } from '../../../../db/support-plan/queries.ts';
import { happenedDay } from '../../../../db/voices/model.ts';
import { countOf, type Gathered, type Gathering } from './gathering.ts';
import { changesPart } from './support-plan.ts';

/** What a commissioner looks for: a preference, and what was changed in the support because of it. */
export function gatherPreferenceChanges(gathering: Gathering): Gathered {
  const { context, resident, to } = gathering;
  const plan = getPlan(context, resident.id);
  const changes = changesSince(plan).filter(({ at }) => happenedDay(at) <= to);
  const because = changes.filter(({ preference }) => preference !== null);
  const name = resident.preferredName;
  return {
    sections: [
      {
        area: 'neutral',
        title: 'From a preference to what changed',
        banner: `What ${name} said or showed, what was done before, and what is done since.`,
        resident: resident.fullName,
        blocks:
          changes.length === 0
            ? [{ type: 'gap', text: `Nothing in ${name}’s plan was changed yet.` }]
            : [
                {
                  type: 'tally',
                  rows: [
                    countOf(
                      `Because of what ${name} said or showed`,
                      because.length,
                      changes.length,
                      'changes of the plan',
                    ),
                  ],
                },
                ...changesPart(changes, gathering, 'Change by change, the newest first'),
              ],
      },
    ],
    entries: [
      ...changes.map(({ entrySeq }) => entrySeq),
      ...plan.elements.flatMap(({ views }) =>
        views
          .filter(({ view }) => because.some(({ preference }) => preference?.view === view))
          .map((view) => view.entrySeq),
      ),
    ],
    photographs: [],
    samples: ['From a preference to what changed: every change of the plan.'],
  };
}
