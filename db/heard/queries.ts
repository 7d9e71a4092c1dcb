import type { z } from 'zod';
import { listSteps, standingOf } from '../best-interests/gather.ts';
import { listDecisionsForResident } from '../best-interests/queries.ts';
import { decisionId } from '../capacity/model.ts';
import { listDisagreementsForResident } from '../disagreements/queries.ts';
import { listPeopleForResident } from '../people/queries.ts';
import type { ReadContext } from '../store/model.ts';
import { getPlan } from '../support-plan/queries.ts';
import { happenedDay, type Statement } from '../voices/model.ts';
import { listVoicesForResident } from '../voices/queries.ts';
import type { ResidentId } from '../words/model.ts';
import type { heardMethods } from './methods.ts';
import type { HeardRow, Picture } from './model.ts';

type Input = z.output<(typeof heardMethods)['heard.get']['input']>;

export const heardQueries = { 'heard.get': getPicture };

/** Every statement that stands, with what became of it, wherever it was used. Throws Refused('no-such-resident'). */
export function getPicture(context: ReadContext, { resident, about }: Input): Picture {
  const plan = getPlan(context, resident);
  const became = Map.groupBy([...inPlan(plan), ...inDecisions(context, resident)], ({ view }) => view);
  const inThePlan = new Set(plan.elements.flatMap(({ views }) => views.map(({ view }) => view)));
  const rows = listVoicesForResident(context, {
    resident,
    ...(about && about.type !== 'plan' ? { about } : {}),
  }).filter(({ voice, withdrawn }) => withdrawn === null && (about?.type !== 'plan' || inThePlan.has(voice)));
  const heard = new Set(rows.flatMap(({ words }) => (words.voice === 'own-view' ? [words.person] : [])));
  return {
    rows: rows.map(
      ({ voice, words, about: on }): HeardRow => ({
        view: voice,
        voice: words.voice,
        mode: words.voice === 'person-now' ? words.mode : null,
        who: whoseIs(words, resident),
        day: happenedDay(words.when),
        checked: words.understood !== null,
        about: on.type,
        became: (became.get(voice) ?? []).map(({ view: _, ...rest }) => rest),
      }),
    ),
    notHeard: listPeopleForResident(context.db, resident).flatMap(({ id, involvement }) =>
      involvement.wanted === 'wanted' && !heard.has(id) ? [id] : [],
    ),
    differ: [
      ...plan.elements.flatMap(({ ended, settled, wording }) =>
        !ended && settled?.standing === 'they differ' ? [`${wording.title}: ${settled.note ?? 'they differ'}`] : [],
      ),
      ...listDisagreementsForResident(context.db, resident).flatMap(({ closed, about: matter }) =>
        closed ? [] : [matter.matter],
      ),
    ],
  };
}

function whoseIs(words: Statement, resident: ResidentId): string {
  switch (words.voice) {
    case 'own-view':
      return words.person;
    case 'staff':
      return words.speaker.type === 'staff' ? words.speaker.id : `${words.speaker.name}, ${words.speaker.role}`;
    default:
      return resident;
  }
}

const inPlan = ({ elements }: ReturnType<typeof getPlan>) =>
  elements.flatMap(({ views, wording }) =>
    views.flatMap(({ view, use }) =>
      use ? [{ view, where: 'plan' as const, title: wording.title, used: use.used, how: use.how }] : [],
    ),
  );

function inDecisions(context: ReadContext, resident: ResidentId) {
  const words = { used: 'used', 'in part': 'partly', 'not used': 'not used' } as const;
  return listDecisionsForResident(context, { resident }).flatMap(({ decision, question }) => {
    const made = standingOf(listSteps(context.db, decisionId.parse(decision)), 'decision.made@1').at(-1);
    return (made?.weights.notes ?? []).map(({ view, used, how }) => ({
      view,
      where: 'decision' as const,
      title: question,
      used: words[used],
      how,
    }));
  });
}
