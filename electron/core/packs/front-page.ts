import { lawAsOf, notChecked } from '../../../db/law/model.ts';
import { fingerprint } from '../../../db/ledger/note.ts';
import type { ResidentRow } from '../../../db/residents/model.ts';
import { dateInWords, type Instant, instantInWords, shortDateInWords } from '../../../db/time/model.ts';
import { type OpenHome, signerOf } from '../state.ts';
import type { Gathered } from './collect/gathering.ts';
import type { PackModel } from './document/model.ts';
import type { Maker, PackOrder, Span } from './make.ts';

/** The whole of an inspector's pack: its front page says what it is, how its samples were drawn and how to check it. */
export function inspectorPack(
  home: OpenHome,
  resident: ResidentRow,
  { from, to, knownOn, why, forWhom }: PackOrder & Span,
  maker: Maker,
  now: Instant,
  areas: readonly Gathered[],
  counts: { entries: number; ledger: number },
): PackModel {
  const ledgerEntries = `${counts.ledger.toLocaleString('en-GB')} entries`;
  return {
    title: `Inspector pack: ${resident.fullName}`,
    homeName: home.name,
    profileName: `Inspector pack${knownOn ? `, as known on ${shortDateInWords(knownOn)}` : ''}`,
    subject: resident.fullName,
    about: `Called ${resident.preferredName}. Room ${resident.room}.${resident.movedIn ? ` Here since ${shortDateInWords(resident.movedIn)}.` : ''}`,
    ...(resident.photograph
      ? { portrait: { sha256: resident.photograph.sha256, alt: `Portrait of ${resident.preferredName}` } }
      : {}),
    from,
    to,
    made: { at: now, by: maker.name, why, forWhom },
    fingerprint: fingerprint(signerOf(home).publicKey),
    proof: `${counts.entries.toLocaleString('en-GB')} entries, proved against the signed checkpoint of ${instantInWords(now)} (${ledgerEntries}).`,
    front: {
      whatThisIs: [
        `What ${home.name} holds about ${resident.fullName}, from ${dateInWords(from)} to ${dateInWords(to)}, for someone who inspects how ${resident.preferredName}’s voice, choice and consent are respected.`,
        ...(knownOn
          ? [
              `It shows the record as it was known at the end of ${dateInWords(knownOn)}. What was written down later is left out, also where it tells of days before.`,
            ]
          : []),
        'Three things are kept apart in it: who the person is (life history), what they chose (daily choices), and the few major decisions that others had to make (best interests). Each has its own colour, mark and edge of the page.',
        'On every page the person’s own words stand first, in their own letter. What others say bears its own mark and name.',
        `Sections of the Mental Capacity Act 2005 are cited as of ${shortDateInWords(lawAsOf)}. ${notChecked}`,
      ],
      samples: areas.flatMap((area) => [...area.samples]),
      howToCheck: [
        'Open Own Words, choose “Check a pack”, and choose this file; or type: own-words verify, and the name of this file. No home and no network is needed.',
        'The entries that the pages rest on are attached to this file with their proofs. Change one letter anywhere and the check fails and says where.',
        'The fingerprint below names the key that sealed this file. Ask the home for it another way, by telephone for one, and compare.',
      ],
      leftOut: [
        'Life history kept for fewer readers than all staff; who else complained; complaints about whoever made this pack: another manager’s pack shows those.',
        'Half-written forms, which are no part of the record.',
        'This export itself, which is written into the home’s ledger: who made it, when, why and for whom.',
      ],
    },
    sections: areas.flatMap((area) => [...area.sections]),
  };
}
