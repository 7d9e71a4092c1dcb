import { listDecisionsForResident } from '../../db/best-interests/queries.ts';
import { decisionId } from '../../db/capacity/model.ts';
import { type ChosenItem, type Invitation, type Sitting, whyNotAsked } from '../../db/contribution/model.ts';
import { listPeopleForResident } from '../../db/people/queries.ts';
import { getResident } from '../../db/residents/queries.ts';
import type { StaffRow } from '../../db/staff/model.ts';
import type { ReadContext } from '../../db/store/model.ts';
import { getStandingElement } from '../../db/support-plan/queries.ts';
import { voiceCommands } from '../../db/voices/commands.ts';
import type { EntryId, PersonId, ResidentId } from '../../db/words/model.ts';
import { Refused } from '../../db/words/refused.ts';
import type { CoreHandlers } from './core-handlers.ts';
import { instantOf, type State } from './state.ts';

type ContributionHandlers = Pick<
  CoreHandlers,
  'contribution.open' | 'contribution.get' | 'contribution.write' | 'contribution.leave'
>;

/** Who sits at the PC, about whom, and what they wrote so far. */
export interface Contribution {
  readonly resident: ResidentId;
  readonly person: PersonId;
  readonly sitting: Sitting;
  /** The entry about which each item is, and the view that was written of it in this sitting. */
  readonly about: readonly (ChosenItem & { readonly view: EntryId | null })[];
}

export const contributionHandlers: ContributionHandlers = {
  'contribution.open': (state, invitation, staff) => {
    const { home, session, ports } = state;
    if (!home || !session || !staff) throw nobody();
    const actor = { type: 'staff', id: staff.id, role: staff.role } as const;
    session.contribution = begin(home.record.reading(actor, instantOf(ports)), invitation);
    return {};
  },
  'contribution.get': (state) => standing(state).sitting,
  'contribution.write': (state, { item, words }, staff) => write(state, item, words, staff),
  'contribution.leave': ({ session }) => {
    if (session) session.contribution = null;
    return {};
  },
};

/** Throws Refused('not-to-be-asked' | 'no-such-person' | 'no-such-element' | 'no-such-decision'). */
function begin(context: ReadContext, { resident, person, items }: Invitation): Contribution {
  const { preferredName } = getResident(context.db, resident);
  const who = listPeopleForResident(context.db, resident).find(({ id }) => id === person);
  if (!who) throw new Refused('no-such-person', 'This is nobody in this resident’s life. Choose a name from the list.');
  for (const { type } of items) {
    const why = whyNotAsked(preferredName, who, type);
    if (why !== null) throw new Refused('not-to-be-asked', why);
  }
  return {
    resident,
    person,
    about: items.map((each) => ({ ...each, view: null })),
    sitting: {
      residentName: preferredName,
      personName: who.name,
      items: items.map((each) => ({ type: each.type, ...shownOf(context, resident, each), words: null })),
    },
  };
}

/** What they are shown of a thing: what is done, or the question. None of what anybody said about it. */
function shownOf(
  context: ReadContext,
  resident: ResidentId,
  { type, id }: ChosenItem,
): { title: string; what: string | null } {
  if (type === 'plan-element') {
    const { wording } = getStandingElement(context, resident, id);
    return { title: wording.title, what: wording.what };
  }
  const decision = listDecisionsForResident(context, { resident }).find((row) => row.decision === decisionId.parse(id));
  if (!decision || decision.status === 'ended')
    throw new Refused('no-such-decision', 'This decision is not there, or has ended. Look at the list again.');
  return { title: decision.question, what: null };
}

/** Keeps what they wrote as their own view: whose it is and in which voice it stands are not theirs to say, nor the page's. */
function write(state: State, item: number, words: string, staff: StaffRow | null): Sitting {
  const { home, session, ports } = state;
  const { resident, person, about, sitting } = standing(state);
  const thing = about[item];
  if (!home || !session || !staff) throw nobody();
  if (!thing) throw new Refused('not-asked-about', 'This is not among the things that were chosen.');
  const now = instantOf(ports);
  const statement = {
    voice: 'own-view',
    person,
    words,
    language: null,
    when: { precision: 'minute', instant: now },
    how: 'Written by themself, on the home’s PC',
    understood: null,
  } as const;
  const view = home.record.write({ type: 'staff', id: staff.id, role: staff.role }, now, (context) => {
    if (thing.view === null) {
      const { type, id } = thing;
      return voiceCommands['voices.record'](context, { resident, about: { type, id }, words: statement }).voice;
    }
    const reason = 'Put differently by themself, in the same sitting.';
    voiceCommands['voices.amend'](context, { resident, voice: thing.view, words: statement, reason });
    return thing.view;
  });
  session.contribution = {
    resident,
    person,
    about: about.map((each, index) => (index === item ? { ...each, view } : each)),
    sitting: { ...sitting, items: sitting.items.map((each, index) => (index === item ? { ...each, words } : each)) },
  };
  return session.contribution.sitting;
}

function standing({ session }: State): Contribution {
  if (!session?.contribution) throw nobody();
  return session.contribution;
}

const nobody = () => new Refused('nobody-sits-there', 'Nobody was asked for their view. Begin it from People.');
