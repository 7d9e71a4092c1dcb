import { advanceDecisionsAmong, advanceDecisionWarning } from '../../../db/authority/model.ts';
import { listPapersForResident } from '../../../db/authority/queries.ts';
import { needsInWords, pointsOf } from '../../../db/communication/model.ts';
import { howToAsk } from '../../../db/communication/queries.ts';
import { domainInWords } from '../../../db/daily-choices/model.ts';
import { listPreferencesForResident } from '../../../db/daily-choices/preference-queries.ts';
import { listLifeHistoryForPack } from '../../../db/life-history/queries.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { listResidents } from '../../../db/residents/queries.ts';
import type { ReadContext } from '../../../db/store/model.ts';
import { type Instant, instantInWords, shortDateInWords } from '../../../db/time/model.ts';
import { Refused } from '../../../db/words/refused.ts';
import type { Outcome, Work } from '../jobs.ts';
import type { OpenHome } from '../state.ts';
import { hearLine } from './collect/communication.ts';
import type { Block, PackModel, Section } from './document/model.ts';
import type { Maker } from './make.ts';
import { makePaper, paperModel } from './paper.ts';
import type { Press } from './render.ts';

/** So many lines fit on a sheet with room to write by hand. */
const BLANK_LINES = 9;
/** Room for four lines of handwriting. */
const BLANK = '\n\n\n\n';
/** As many as fit on the page. */
const MOST_CUES = 6;

/**
 * Paper for a power cut: for everyone who is here, a page that says who they are, how to ask them and what they usually
 * want, and a sheet on which choices are written by hand, to be typed in afterwards. Only what all staff may read is in
 * it. That it was made stands in the ledger. Throws Refused('no-residents').
 */
export async function makeDowntimePack(
  home: OpenHome,
  folder: string,
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const context = home.record.reading(maker.actor, now);
  const here = listResidents(context.db).filter(({ status }) => status === 'resident');
  if (here.length === 0)
    throw new Refused('no-residents', 'Nobody is in the home now, so there is nothing to print. Add a resident first.');
  return makePaper(
    home,
    {
      model: modelOf(home, context, here, maker),
      photographs: async () => [],
      name: 'For a power cut',
      exported: { profile: 'downtime', residents: here.map(({ id }) => id), entries: 0 },
      purpose: { why: 'To go on caring and recording without the PC', forWhom: 'Staff of the home' },
    },
    { folder, maker, now, doing: 'Setting the pages' },
    work,
    press,
  );
}

function modelOf(home: OpenHome, context: ReadContext, here: readonly ResidentRow[], { name: by }: Maker): PackModel {
  return paperModel(home, {
    layout: 'paper',
    title: `For a power cut: ${home.name}`,
    profileName: 'For a power cut',
    subject: 'Everyone who is here',
    made: { at: context.now, by, why: 'To go on without the PC', forWhom: 'Staff of the home' },
    proof: 'Paper for staff: no evidence.',
    front: {
      whatThisIs: [
        `Two pages for each of the ${here.length} people who are here: how they are asked and what they usually want, then a sheet for what they choose while the PC cannot be used. As known on ${instantInWords(context.now)}.`,
        'Write down what you see and hear, as on the screen: what was offered, what was seen, what you took it to mean. A person’s own words go in quotation marks. Put your name and the time to each line.',
        'Afterwards each line is typed into Daily choices with the time at which it happened and the name of whoever saw it. The record keeps who typed it, and when, beside that. Then this paper is kept with the records or shredded, as the home decides.',
      ],
      leftOut: [
        'What only key staff or nobody else may read, decisions that others make, and what was written about other days.',
      ],
    },
    sections: here.flatMap((resident) => [
      knowMe(context, resident),
      { ...blankSheet(resident), hear: hearLine({ context, resident }) },
    ]),
  });
}

function knowMe(context: ReadContext, resident: ResidentRow): Section {
  const { current, question } = howToAsk(context.db, resident.id);
  const name = resident.preferredName;
  const row = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  const preferences = listPreferencesForResident(context, { resident: resident.id });
  const cues = listLifeHistoryForPack(context.db, resident.id)
    .filter(({ withdrawn, care }) => !withdrawn && (care.useInCare || care.say || care.avoid))
    .slice(0, MOST_CUES);
  const advance = advanceDecisionsAmong(listPapersForResident(context, resident.id));
  const blocks: Block[] = [
    ...advance.map((each): Block => ({ type: 'gap', text: advanceDecisionWarning(each) })),
    {
      type: 'facts',
      rows: [
        { label: 'Called', value: name },
        { label: 'Room', value: resident.room },
        { label: 'Languages, first first', value: resident.languages.join(', ') },
        ...row('Needs', current && needsInWords(current.needs)),
        ...row(
          'To hear well',
          current &&
            pointsOf(current.profile)
              .map(({ text }) => text)
              .join('\n'),
        ),
        ...row('Content', current?.profile.content ?? null),
        ...row('Upset', current?.profile.upset ?? null),
        ...row('Better not', current?.profile.avoid ?? null),
      ],
    },
  ];
  if (!current) blocks.push({ type: 'gap', text: `Nobody has written down yet how ${name} is best asked.` });
  if (question)
    blocks.push({
      type: 'gap',
      text: `Something changed on ${shortDateInWords(question.event.on)}: ask how to ask now.`,
    });
  if (preferences.length > 0)
    blocks.push({
      type: 'part',
      title: 'Usually wanted: ask all the same',
      blocks: [
        { type: 'facts', rows: preferences.map(({ domain, text }) => ({ label: domainInWords[domain], value: text })) },
      ],
    });
  if (cues.length > 0)
    blocks.push({
      type: 'part',
      title: `From ${name}’s life`,
      blocks: [
        {
          type: 'facts',
          rows: cues.map(({ story, care }) => ({
            label: story.title,
            value: [care.useInCare, care.say && `Say: ${care.say}`, care.avoid && `Better not: ${care.avoid}`]
              .filter(Boolean)
              .join('\n'),
          })),
        },
      ],
    });
  return {
    area: 'neutral',
    title: `Know me: ${name}`,
    banner: `Who ${name} is to those who care for them today.`,
    resident: resident.fullName,
    blocks,
  };
}

const columns = [
  { title: 'When', share: 2 },
  { title: 'Offered, and how', share: 4 },
  { title: 'Seen and heard', share: 5 },
  { title: 'Taken to mean', share: 3 },
  { title: 'Given? When?', share: 2 },
  { title: 'Seen by', share: 2 },
];

function blankSheet(resident: ResidentRow): Section {
  return {
    area: 'daily-choices',
    title: `What ${resident.preferredName} chose, by hand`,
    banner: `${resident.preferredName}’s choice today. Silence is never a yes. A decline is an answer.`,
    resident: resident.fullName,
    blocks: [
      { type: 'table', columns, rows: Array.from({ length: BLANK_LINES }, () => columns.map(() => BLANK)) },
      {
        type: 'note',
        text: 'Typed into Own Words afterwards, line by line, with the time at which it happened and the name of whoever saw it: by ________________  on ________________',
      },
    ],
  };
}
