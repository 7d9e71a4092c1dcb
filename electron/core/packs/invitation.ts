import { getDecision } from '../../../db/best-interests/queries.ts';
import type { InvitationRequest } from '../../../db/packs/model.ts';
import { dateInWords, type Instant, londonDay } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Outcome, Work } from '../jobs.ts';
import { photographAtWidth } from '../photographs.ts';
import type { OpenHome } from '../state.ts';
import { type Gathering, gatheringFor } from './collect/gathering.ts';
import type { Block, PackModel } from './document/model.ts';
import type { Maker } from './make.ts';
import { makePaper, paperModel } from './paper.ts';
import type { Press } from './render.ts';

/** In pixels: half a page's width. */
const PICTURE_WIDTH = 900;

type Facts = { readonly label: string; readonly value: string }[];
type Meeting = NonNullable<ReturnType<typeof getDecision>['steps']['meeting']>['meeting'];

/**
 * An invitation to a meeting about one decision, for the person themself: what is talked about in the question put to
 * them, when, where, who comes, that they may stop, with pictures. Throws Refused('no-meeting' | 'no-such-decision').
 */
export async function makeInvitation(
  home: OpenHome,
  { resident, decision, folder }: InvitationRequest & { readonly folder: string },
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const context = home.record.reading(maker.actor, now);
  const gathering = gatheringFor(context, resident, londonDay(now), londonDay(now));
  const { steps, question } = getDecision(context, resident, decision);
  if (steps.meeting === null)
    throw new Refused(
      'no-meeting',
      'No meeting is planned for this decision. Plan it first, then make the invitation.',
    );
  const { meeting } = steps.meeting;
  const portrait = gathering.resident.photograph;
  const shown = [...meeting.pictures.map(({ photo }) => photo), ...(portrait ? [portrait] : [])];
  return makePaper(
    home,
    {
      model: modelOf(home, gathering, meeting, { question, by: maker.name, now }),
      photographs: () =>
        Promise.all(
          shown.map(async ({ sha256 }) => ({ sha256, bytes: await photographAtWidth(home, sha256, PICTURE_WIDTH) })),
        ),
      name: `Invitation ${gathering.resident.preferredName}`,
      exported: { profile: 'invitation', residents: [resident], entries: 1 },
      purpose: { why: 'An invitation to a meeting about a decision', forWhom: gathering.resident.preferredName },
      most: { pages: 2, instead: 'This is too long to be read by the person. Use fewer words, and make it again.' },
    },
    { folder, maker, now, doing: 'Setting the invitation' },
    work,
    press,
  );
}

function modelOf(
  home: OpenHome,
  gathering: Gathering,
  meeting: Meeting,
  { question, by, now }: { question: string; by: string; now: Instant },
): PackModel {
  const { resident, names } = gathering;
  const { preferredName: name } = resident;
  const blocks: Block[] = [
    { type: 'facts', rows: whenAndWhere(meeting, names) },
    { type: 'paragraph', text: 'You can come, or not. You can stop, or leave, whenever you like.' },
    ...meeting.pictures.map(
      ({ photo, alt }): Block => ({
        type: 'photograph',
        photograph: { sha256: photo.sha256, alt },
        caption: alt,
      }),
    ),
  ];
  return paperModel(home, {
    layout: 'invitation',
    title: `Invitation for ${name}`,
    profileName: 'Invitation',
    subject: `${name}, will you come?`,
    about: question,
    ...(resident.photograph ? { portrait: { sha256: resident.photograph.sha256, alt: `Portrait of ${name}` } } : {}),
    made: { at: now, by, why: 'An invitation', forWhom: name },
    proof: `From ${by}, ${home.name}.`,
    sections: [
      { area: 'best-interests', title: question, banner: `${name}’s meeting`, resident: resident.fullName, blocks },
    ],
  });
}

/** When, where, who comes, how long and what helps, one thing a line; what was not said is left out. */
export const whenAndWhere = (meeting: Omit<Meeting, 'pictures'>, names: Gathering['names']): Facts =>
  [
    { label: 'When', value: [dateInWords(meeting.on), meeting.time].filter(Boolean).join(', ') },
    { label: 'Where', value: meeting.where },
    { label: 'Who comes', value: meeting.who.map((each) => names.of(each)).join('\n') },
    { label: 'How long', value: meeting.howLong },
    { label: 'To help you', value: meeting.help },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []));
