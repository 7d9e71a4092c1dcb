import { goesIntoBook } from '../../../../db/life-history/book.ts';
import { listLifeHistoryForPack } from '../../../../db/life-history/queries.ts';
import { type PersonRow, whyNothingShared } from '../../../../db/people/model.ts';
import { listPeopleForResident } from '../../../../db/people/queries.ts';
import type { ResidentRow } from '../../../../db/residents/model.ts';
import { listResidents } from '../../../../db/residents/queries.ts';
import type { ReadContext } from '../../../../db/store/model.ts';
import { londonDay, shortDateInWords } from '../../../../db/time/model.ts';
import { isOwnWords, type Statement } from '../../../../db/voices/model.ts';
import type { PersonId } from '../../../../db/words/model.ts';
import { Refused } from '../../../../db/words/refused.ts';
import { gatheringFor } from '../collect/gathering.ts';
import { sharedParts } from '../collect/shared.ts';
import { type Hidden, namesIn, redactionOf } from '../redact.ts';
import type { PackOrder, Profile } from './profile.ts';

const WHY = 'What somebody else said is not shared';

/**
 * For one of the person's people: what the person agreed to share with that reader and nothing else, read as it is agreed
 * on the day the pack is made. Where a reader is named who may have none, it is refused with the reason.
 * Throws Refused('no-such-person' | 'not-to-be-shared').
 */
export function familyOrder(person: PersonId | null): Pick<PackOrder, 'profilesFor' | 'nothing'> {
  return {
    profilesFor: (context, resident) => {
      const people = listPeopleForResident(context.db, resident.id);
      if (person === null)
        return people
          .filter((each) => whyNothingShared(resident, each) === null)
          .map((each) => familyProfile(context, resident, each, people))
          .filter((profile) => holdsSomething(context, resident, profile));
      const reader = people.find(({ id }) => id === person);
      if (!reader)
        throw new Refused('no-such-person', 'This person is not among the people of this resident. Add them first.');
      const why = whyNothingShared(resident, reader);
      if (why !== null) throw new Refused('not-to-be-shared', why);
      const profile = familyProfile(context, resident, reader, people);
      if (!holdsSomething(context, resident, profile))
        throw new Refused(
          'nothing-to-share',
          `What ${resident.preferredName} agreed to share with ${reader.name} is: ${reader.involvement.mayShare.join(', ')}. This record holds nothing of it yet.`,
        );
      return [profile];
    },
    nothing:
      'Nothing was agreed to be shared with anybody yet, so there is no family pack to make. Ask the person whom they want told what, and write it down under People first.',
  };
}

function familyProfile(
  context: ReadContext,
  resident: ResidentRow,
  reader: PersonRow,
  people: readonly PersonRow[],
): Profile {
  const stories = listLifeHistoryForPack(context.db, resident.id).filter(
    (item) => goesIntoBook(item, reader.id) && (isOwnWords(item.words) || toldBy(item.words) === reader.id),
  );
  const redaction = redactionOf(othersThan(context, resident, reader, people), WHY);
  const { mayShare, askedOn } = reader.involvement;
  return {
    called: `Family pack for ${reader.name}`,
    parts: sharedParts({ person: reader, stories: new Set(stories.map(({ item }) => item)) }),
    hear: false,
    portrait: mayShare.includes('life story'),
    provesWho: false,
    forWhom: `${reader.name}, ${reader.relation}`,
    front: ({ homeName, resident: { preferredName, fullName } }) => ({
      about: `For ${reader.name}, ${reader.relation}.`,
      whatThisIs: [
        `What ${fullName} agreed that ${homeName} may share with ${reader.name}: ${mayShare.join(', ')}.${askedOn ? ` ${preferredName} was asked on ${shortDateInWords(askedOn)}, and can change this at any time.` : ''}`,
        `${reader.name}’s own view stands under ${reader.name}’s name. It stands beside ${preferredName}’s words, never in their place.`,
      ],
      leftOut: [
        `Whatever ${preferredName} did not say may be shared with ${reader.name}, and everything that ${preferredName} wanted fewer people to know.`,
        'What others in the family, friends and staff think; how a decision was weighed, which quotes them.',
        'Personal care and belief among what is usually wanted; names of others who live here.',
        'The evidence with it proves that each entry is in the home’s record. It holds no words beyond these pages.',
      ],
    }),
    withheld: redaction.masking,
    // Digests prove what the pages rest on; the words stand on the pages alone.
    mayShow: () => false,
  };
}

function holdsSomething(context: ReadContext, resident: ResidentRow, { parts }: Profile): boolean {
  const today = londonDay(context.now);
  const gathering = gatheringFor(context, resident.id, londonDay(resident.admittedAt), today);
  return parts.some(([, gather]) => gather(gathering).sections.length > 0);
}

/** Which of the person's people a statement comes from. */
const toldBy = (words: Statement): string | null =>
  words.voice === 'own-view' ? words.person : words.voice === 'person-reported' ? words.reportedBy.id : null;

/** Whoever else is in the person's life or lives here: a sentence may name them, and the reader need not know of them. */
const othersThan = (
  { db }: ReadContext,
  { id, fullName, preferredName }: ResidentRow,
  reader: PersonRow,
  people: readonly PersonRow[],
): Hidden[] => {
  const own = [fullName, preferredName, reader.name];
  return [
    ...people
      .filter((each) => each.id !== reader.id && each.standing !== 'professional')
      .map((each) => ({ names: namesIn(each.name, own), id: each.id, instead: '[somebody else]' })),
    ...listResidents(db)
      .filter((each) => each.id !== id)
      .map((each) => ({
        names: [each.fullName, each.preferredName].filter((known) => !own.includes(known)),
        id: each.id,
        instead: '[another resident]',
      })),
  ];
};
