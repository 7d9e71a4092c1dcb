import { ownWordsOf } from '../../../db/daily-choices/model.ts';
import { type HandoverHours, type HandoverNote, lineInWords, linesOf } from '../../../db/handover/model.ts';
import { getHandover } from '../../../db/handover/queries.ts';
import { listAuthors } from '../../../db/staff/queries.ts';
import { happenedInWords, type Instant, instantInWords, londonDay } from '../../../db/time/model.ts';
import type { Outcome, Work } from '../jobs.ts';
import type { OpenHome } from '../state.ts';
import { languageTag } from './collect/voice.ts';
import type { Block, Leaf, PackModel } from './document/model.ts';
import type { Maker } from './make.ts';
import { makePaper, paperModel } from './paper.ts';
import type { Press } from './render.ts';

/**
 * The handover sheet on paper: of everyone who lives here, what they said, what changed, what was declined and what is
 * owed. Only what all staff may read is in it. That it was made stands in the ledger.
 */
export async function makeHandoverSheet(
  home: OpenHome,
  { hours, folder }: { readonly hours: HandoverHours; readonly folder: string },
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const context = home.record.reading(maker.actor, now);
  const { since, notes } = getHandover(context, { hours });
  const staff = new Map(listAuthors(context.db).map(({ id, name }) => [id, name]));
  const entries = notes.reduce((sum, { choices }) => sum + choices, 0);
  return makePaper(
    home,
    {
      model: modelOf(home, notes, { since, now, by: maker.name, staff }),
      photographs: async () => [],
      name: 'Handover',
      exported: { profile: 'handover', residents: notes.map(({ resident }) => resident.id), entries },
      purpose: { why: 'To hand over to the next shift', forWhom: 'Staff of the home' },
    },
    { folder, maker, now, doing: 'Setting the sheet' },
    work,
    press,
  );
}

interface Sheet {
  readonly since: Instant;
  readonly now: Instant;
  readonly by: string;
  readonly staff: ReadonlyMap<string, string>;
}

function modelOf(home: OpenHome, notes: readonly HandoverNote[], sheet: Sheet): PackModel {
  const { since, now, by } = sheet;
  const told = notes.filter((note) => note.own.length > 0 || linesOf(note).length > 0);
  const quiet = notes.filter((note) => !told.includes(note));
  return paperModel(home, {
    layout: 'paper',
    title: `Handover: ${home.name}`,
    profileName: 'Handover',
    subject: 'Everyone who lives here',
    from: londonDay(since),
    made: { at: now, by, why: 'To hand over to the next shift', forWhom: 'Staff of the home' },
    proof: 'Paper for staff: no evidence.',
    front: {
      whatThisIs: [
        `From ${instantInWords(since)} to ${instantInWords(now)}. What people said or showed stands first; then what cannot wait, what is owed, and what is not as it was.`,
        'Shred it when the shift is over: all of it is in the record.',
      ],
      leftOut: ['What only key staff or nobody else may read.'],
    },
    sections: [
      {
        area: 'neutral',
        title: 'What to hand over',
        banner: 'What people chose, what they are owed, what changed.',
        resident: null,
        blocks: [...told.map((note) => partOf(note, sheet)), ...quietOf(quiet)],
      },
    ],
  });
}

function partOf(note: HandoverNote, sheet: Sheet): Block {
  const { preferredName: name, room } = note.resident;
  const rows = linesOf(note).map(({ about, text, at }) => ({
    label: lineInWords[about],
    value: at ? `${text} ${happenedInWords(at)}.` : text,
  }));
  return {
    type: 'part',
    title: `${name}, ${room}: ${note.choices === 1 ? '1 choice' : `${note.choices} choices`}`,
    blocks: [...ownOf(note, sheet), ...(rows.length > 0 ? [{ type: 'facts' as const, rows }] : [])],
  };
}

function ownOf({ resident, own }: HandoverNote, { staff }: Sheet): Leaf[] {
  return own.flatMap((row): Leaf[] => {
    const told = ownWordsOf(row.seen, row.words);
    if (!told) return [];
    const said = told.mode === 'said';
    const language = said ? row.words?.language : null;
    const tag = language ? languageTag(language.language) : undefined;
    const who = staff.get(row.seen.observer) ?? 'staff';
    const voice = {
      kind: told.mode,
      who: `${resident.preferredName} ${told.mode}`,
      caption: `${happenedInWords(row.at)}, ${said ? 'to' : 'seen by'} ${who}`,
      words: told.words,
      ...(tag ? { language: tag } : {}),
      ...(language?.translation
        ? { translation: { words: language.translation, by: language.translatedBy ?? 'someone not named' } }
        : {}),
    };
    return [{ type: 'voice', voice }];
  });
}

function quietOf(quiet: readonly HandoverNote[]): Block[] {
  if (quiet.length === 0) return [];
  return [
    {
      type: 'part',
      title: 'Nothing to hand over',
      blocks: [
        {
          type: 'facts',
          rows: quiet.map(({ resident, choices }) => ({
            label: `${resident.preferredName}, ${resident.room}`,
            value: choices === 0 ? 'No choice was written down' : `${choices} choices, all as chosen`,
          })),
        },
      ],
    },
  ];
}
