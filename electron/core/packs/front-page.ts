import { lawAsOf, notChecked } from '../../../db/law/model.ts';
import { fingerprint } from '../../../db/ledger/note.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { dateInWords, type Instant, instantInWords, shortDateInWords } from '../../../db/time/model.ts';
import { type OpenHome, signerOf } from '../state.ts';
import type { Gathered } from './collect/gathering.ts';
import type { PackModel } from './document/model.ts';
import type { Maker } from './make.ts';
import type { HomePaper, PackOrder, Profile, Span } from './profiles/profile.ts';

const HOW_TO_CHECK = [
  'Open Own Words, choose “Check a pack”, and choose this file; or type: own-words verify, and the name of this file. No home and no network is needed.',
  'The entries that the pages rest on are attached to this file with their proofs. Change one letter anywhere and the check fails and says where.',
  'The fingerprint below names the key that sealed this file. Ask the home for it another way, by telephone for one, and compare.',
];
const KEPT_APART =
  'Three things are kept apart in it: who the person is (life history), what they chose (daily choices), and the few major decisions that others had to make (best interests). Each has its own colour, mark and edge of the page.';
const ASKED_LATER = 'This export itself, which is written into the home’s ledger: who made it, when, why and for whom.';

/** What one pack says, in the words of its profile in front and then area by area. */
export function packModel(
  home: OpenHome,
  resident: ResidentRow,
  profile: Profile,
  order: PackOrder & Span,
  maker: Maker,
  now: Instant,
  areas: readonly Gathered[],
  counts: { entries: number; ledger: number },
): PackModel {
  const { from, to, knownOn } = order;
  const { fullName, preferredName, photograph } = resident;
  const said = profile.front({ homeName: home.name, resident, from, to });
  const sections = areas.flatMap((area) => [...area.sections]);
  const decides = sections.some(({ area }) => area === 'best-interests');
  return {
    ...frameOf(home, order, maker, now),
    title: `${profile.called}: ${fullName}`,
    profileName: `${profile.called}${asKnown(knownOn)}`,
    subject: fullName,
    about:
      said.about ??
      `Called ${preferredName}. Room ${resident.room}.${resident.movedIn ? ` Here since ${shortDateInWords(resident.movedIn)}.` : ''}`,
    ...(photograph && profile.portrait
      ? { portrait: { sha256: photograph.sha256, alt: `Portrait of ${preferredName}` } }
      : {}),
    proof: `${counts.entries.toLocaleString('en-GB')} entries, proved against the signed checkpoint of ${instantInWords(now)} (${counts.ledger.toLocaleString('en-GB')} entries).`,
    front: {
      whatThisIs: [
        ...said.whatThisIs,
        ...readAsOf(knownOn),
        ...(new Set(sections.map(({ area }) => area)).size > 2 ? [KEPT_APART] : []),
        'On every page the person’s own words stand first, in their own letter. What others say bears its own mark and name.',
        ...(decides
          ? [`Sections of the Mental Capacity Act 2005 are cited as of ${shortDateInWords(lawAsOf)}. ${notChecked}`]
          : []),
      ],
      samples: areas.flatMap((area) => [...area.samples]),
      howToCheck: HOW_TO_CHECK,
      leftOut: [...said.leftOut, 'Half-written forms, which are no part of the record.', ASKED_LATER],
    },
    sections,
  };
}

/** A paper about the whole home, sealed as a pack is. */
export function homePaperModel(
  home: OpenHome,
  paper: HomePaper,
  order: PackOrder & Span,
  maker: Maker,
  now: Instant,
): PackModel {
  return {
    ...frameOf(home, order, maker, now),
    title: `${paper.called}: ${home.name}`,
    profileName: `${paper.called}${asKnown(order.knownOn)}`,
    subject: home.name,
    proof: `Counted from ${home.record.ledger.size().toLocaleString('en-GB')} entries, as the signed checkpoint of ${instantInWords(now)} holds them. No entry goes along.`,
    front: {
      ...paper.front,
      whatThisIs: [...paper.front.whatThisIs, ...readAsOf(order.knownOn)],
      howToCheck: [HOW_TO_CHECK[0] ?? '', HOW_TO_CHECK[2] ?? ''],
      leftOut: [...paper.front.leftOut, ASKED_LATER],
    },
    sections: [...paper.sections],
  };
}

const frameOf = (home: OpenHome, { from, to, why, forWhom }: PackOrder & Span, maker: Maker, now: Instant) => ({
  homeName: home.name,
  from,
  to,
  made: { at: now, by: maker.name, why, forWhom },
  fingerprint: fingerprint(signerOf(home).publicKey),
});

const asKnown = (on: string | null) => (on ? `, as known on ${shortDateInWords(on)}` : '');
const readAsOf = (on: string | null) =>
  on
    ? [
        `It shows the record as it was known at the end of ${dateInWords(on)}. What was written down later is left out, also where it tells of days before.`,
      ]
    : [];
