import { createHash } from 'node:crypto';
import { whyNotAsked } from '../../../db/contribution/model.ts';
import type { Picture } from '../../../db/daily-choices/model.ts';
import type { PlanPaperRequest } from '../../../db/packs/model.ts';
import type { PersonRow } from '../../../db/people/model.ts';
import { type ElementRow, type Plan, viewsIn, type Wording } from '../../../db/support-plan/model.ts';
import { getPlan } from '../../../db/support-plan/queries.ts';
import { dateInWords, type Instant, londonDay } from '../../../db/time/model.ts';
import { isOwnWords } from '../../../db/voices/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Outcome, Work } from '../jobs.ts';
import { photographAtWidth } from '../photographs.ts';
import type { OpenHome } from '../state.ts';
import { type Gathering, gatheringFor } from './collect/gathering.ts';
import { voiceOf } from './collect/voice.ts';
import type { Block, Leaf, PackModel } from './document/model.ts';
import { drawingAsJpeg } from './drawings.ts';
import { whenAndWhere } from './invitation.ts';
import type { Maker } from './make.ts';
import { makePaper, paperModel } from './paper.ts';
import type { Press } from './render.ts';

/** In pixels: enough for a picture the width of a hand. */
const PICTURE_WIDTH = 640;

type Card = Wording['card'];
/** What a paper says, before it is dressed with the home's name and key. */
type Content = Pick<PackModel, 'layout' | 'title' | 'subject' | 'about' | 'sections'> & {
  readonly cards: readonly Card[];
  readonly why: string;
  readonly forWhom: string;
};

/**
 * Paper about the plan: for the person, an invitation to the meeting that is planned, or their plan in pictures; for one
 * of their people, a form for their own view, on what the person agreed to share with them. It is no evidence.
 * Throws Refused('no-meeting' | 'nothing-planned' | 'no-such-person' | 'not-to-be-asked' | 'no-such-element').
 */
export async function makePlanPaper(
  home: OpenHome,
  request: PlanPaperRequest & { readonly folder: string },
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const context = home.record.reading(maker.actor, now);
  const gathering = gatheringFor(context, request.resident, londonDay(now), londonDay(now));
  const { resident } = gathering;
  const { cards, why, forWhom, ...said } = contentOf(request, gathering, getPlan(context, request.resident));
  // The form goes to somebody else: no picture of the person goes with it.
  const portrait = request.paper === 'form' ? null : resident.photograph;
  const model = paperModel(home, {
    ...said,
    profileName: said.title,
    ...(portrait ? { portrait: { sha256: portrait.sha256, alt: `Portrait of ${resident.preferredName}` } } : {}),
    made: { at: now, by: maker.name, why, forWhom },
    proof: `From ${maker.name}, ${home.name}, ${dateInWords(londonDay(now))}.`,
  });
  return makePaper(
    home,
    {
      model,
      photographs: () => picturesOf(home, [...cards, { photograph: portrait ?? null, picture: null }]),
      name: said.title,
      exported: { profile: `plan-${request.paper}`, residents: [resident.id], entries: cards.length },
      purpose: { why, forWhom },
    },
    { folder: request.folder, maker, now, doing: 'Setting the paper' },
    work,
    press,
  );
}

function contentOf(request: PlanPaperRequest, gathering: Gathering, plan: Plan): Content {
  switch (request.paper) {
    case 'invitation':
      return invitationTo(plan, gathering);
    case 'plan in pictures':
      return inPictures(plan, gathering);
    case 'form':
      return formFor(request, plan, gathering);
  }
}

function invitationTo({ meeting: row }: Plan, { resident, names }: Gathering): Content {
  if (!row)
    throw new Refused('no-meeting', 'No meeting about the plan is planned. Plan it first, then make the invitation.');
  const { meeting } = row;
  const { preferredName: name } = resident;
  return {
    layout: 'invitation',
    title: `Invitation ${name}`,
    subject: `${name}, will you come?`,
    about: 'We talk about your days here, and what you want.',
    cards: meeting.agenda.map(({ card }) => card),
    why: 'An invitation to a meeting about the support plan',
    forWhom: name,
    sections: [
      {
        area: 'neutral',
        title: 'What we talk about',
        banner: `${name}’s meeting`,
        resident: resident.fullName,
        blocks: [
          { type: 'facts', rows: whenAndWhere(meeting, names) },
          { type: 'paragraph', text: 'You can come, or not. You can stop, or leave, whenever you like.' },
          ...meeting.agenda.map(
            ({ title, card }, at): Block => ({
              type: 'part',
              title: `${at + 1}. ${title}`,
              blocks: pictureOn(card, title),
            }),
          ),
        ],
      },
    ],
  };
}

function inPictures({ elements, rankings }: Plan, gathering: Gathering): Content {
  const { resident } = gathering;
  const { preferredName: name } = resident;
  const standing = elements.filter(({ ended }) => ended === null);
  if (standing.length === 0)
    throw new Refused('nothing-planned', `Nothing is in ${name}’s plan yet. Begin with one thing, then print it.`);
  return {
    layout: 'invitation',
    title: `${name}’s plan in pictures`,
    subject: `${name}’s plan`,
    about: rankings.length > 0 ? 'What matters most to you comes first.' : 'What you like, and what we do.',
    cards: standing.map(({ wording }) => wording.card),
    why: 'The support plan in pictures',
    forWhom: name,
    sections: [
      {
        area: 'neutral',
        title: `${name}’s plan`,
        banner: `${name}’s plan`,
        resident: resident.fullName,
        blocks: [
          { type: 'paragraph', text: 'You can change your mind on any day. Tell us, or show us.' },
          ...standing.map((row, at) => planned(row, at + 1, gathering)),
        ],
      },
    ],
  };
}

/** One thing of the plan with the newest of what the person said or showed of it: nobody else's words stand on this paper. */
function planned({ wording, views }: ElementRow, place: number, gathering: Gathering): Block {
  const own = viewsIn(views, 'person')
    .filter(({ words }) => isOwnWords(words))
    .toSorted((a, b) => b.entrySeq - a.entrySeq)[0];
  return {
    type: 'part',
    title: `${place}. ${wording.title}`,
    blocks: [
      ...pictureOn(wording.card, wording.title),
      { type: 'lead', text: wording.what },
      ...(own ? [{ type: 'voice' as const, voice: voiceOf(own.words, gathering, own.entrySeq) }] : []),
    ],
  };
}

function formFor(
  { person, elements }: Extract<PlanPaperRequest, { paper: 'form' }>,
  plan: Plan,
  { resident, people }: Gathering,
): Content {
  const { preferredName: name, fullName } = resident;
  const who = people.find(({ id }) => id === person);
  if (!who) throw new Refused('no-such-person', 'This is nobody in this resident’s life. Choose a name from the list.');
  const why = whyNotAsked(name, who, 'plan-element');
  if (why !== null) throw new Refused('not-to-be-asked', why);
  const chosen = elements.map((id) => plan.elements.find((row) => row.id === id && row.ended === null));
  return {
    layout: 'own-view',
    title: `Own view of ${who.name}`,
    subject: `Your own view, ${who.name}`,
    cards: [],
    why: 'A form for a relative’s or friend’s own view',
    forWhom: who.name,
    sections: chosen.map((row) => {
      if (!row) throw new Refused('no-such-element', 'A part of the plan was ended meanwhile. Look at the plan again.');
      return {
        area: 'neutral',
        title: row.wording.title,
        banner: 'Your own view',
        resident: fullName,
        blocks: formPage(row.wording, name, who),
      };
    }),
  };
}

function formPage({ what }: Wording, name: string, { relation }: PersonRow): Leaf[] {
  return [
    { type: 'paragraph', text: 'What is done now:' },
    { type: 'lead', text: what },
    {
      type: 'paragraph',
      text: `Please write what you think yourself, as ${name}’s ${uncapitalised(relation)}. ${name}’s own words come first: your view stands beside them under your name, never in their place. You need not write anything.`,
    },
    { type: 'lines', label: 'What I think', count: 13 },
    { type: 'lines', label: `What I remember ${name} saying or doing, and when`, count: 4 },
    { type: 'lines', label: 'My name, the date', count: 1 },
  ];
}

const uncapitalised = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const drawingRef = (picture: Picture): string => createHash('sha256').update(`drawing ${picture}`).digest('hex');

function pictureOn({ photograph, picture }: Card, alt: string): Leaf[] {
  const sha256 = photograph?.sha256 ?? (picture ? drawingRef(picture) : null);
  return sha256 ? [{ type: 'photograph', photograph: { sha256, alt }, caption: alt }] : [];
}

function picturesOf(home: OpenHome, cards: readonly Card[]) {
  return Promise.all(
    cards.flatMap(({ photograph, picture }) => {
      if (photograph)
        return [
          photographAtWidth(home, photograph.sha256, PICTURE_WIDTH).then((bytes) => ({
            sha256: photograph.sha256,
            bytes,
          })),
        ];
      return picture ? [drawingAsJpeg(picture).then((bytes) => ({ sha256: drawingRef(picture), bytes }))] : [];
    }),
  );
}
