/** What can come in from a file. */
export const importWhats = ['residents', 'people', 'life-history', 'daily-choices'] as const;
export type ImportWhat = (typeof importWhats)[number];
export const whatInWords: Record<ImportWhat, string> = {
  residents: 'Residents',
  people: 'People in their lives',
  'life-history': 'Life history',
  'daily-choices': 'Daily choices',
};

/** A field of ours that a column can fill. */
export interface ImportField {
  readonly key: string;
  readonly label: string;
  /** What may stand in its cells. */
  readonly hint: string;
  readonly required: boolean;
  /** Headings by which a column is known, written plainly. */
  readonly alike: readonly string[];
}
const field = (key: string, label: string, hint: string, alike: readonly string[], required = false): ImportField => ({
  key,
  label,
  hint,
  required,
  alike,
});

const whose: readonly ImportField[] = [
  field(
    'resident',
    'Resident',
    'The full name, or the name they are called by.',
    ['resident', 'resident name', 'service user', 'client', 'full name', 'name of resident', 'person'],
    true,
  ),
  field('room', 'Room', 'Tells two people of one name apart.', ['room', 'room number', 'room no', 'bedroom']),
];

export const importFields: Record<ImportWhat, readonly ImportField[]> = {
  residents: [
    field(
      'fullName',
      'Full name',
      'First name and surname.',
      ['full name', 'name', 'resident', 'resident name', 'service user'],
      true,
    ),
    field('preferredName', 'Called', 'The name they want to be called by. Empty: the first of the full name.', [
      'called',
      'preferred name',
      'known as',
      'likes to be called',
      'preferred',
    ]),
    field('pronouns', 'She, he or they', 'she, he or they.', ['pronouns', 'pronoun', 'she he or they'], true),
    field('dateOfBirth', 'Date of birth', '4/6/1936, 1936, about 1936, or empty.', ['date of birth', 'dob', 'born']),
    field('room', 'Room', 'As on the door.', ['room', 'room number', 'room no', 'bedroom'], true),
    field(
      'languages',
      'Languages',
      'The first spoken first; several with a semicolon.',
      ['languages', 'language', 'first language', 'spoken languages'],
      true,
    ),
    field('movedIn', 'Moved in', '4/6/2024, or empty.', [
      'moved in',
      'admission date',
      'date of admission',
      'admitted',
      'move in date',
    ]),
  ],
  people: [
    ...whose,
    field('name', 'Name', 'Of the person in their life.', ['name', 'contact name', 'relative', 'next of kin'], true),
    field('relation', 'Relation', 'Daughter, friend, social worker.', ['relation', 'relationship'], true),
    field(
      'standing',
      'Family, friend or professional',
      'family, friend, advocate, professional, neighbour or community.',
      ['standing', 'type', 'kind'],
      true,
    ),
    field('contact', 'How to reach them', 'Telephone or address.', [
      'contact',
      'phone',
      'telephone',
      'mobile',
      'tel',
      'how to reach them',
    ]),
  ],
  'life-history': [
    ...whose,
    field('title', 'Title', 'A few words: “The early ovens”.', ['title', 'subject', 'topic', 'summary'], true),
    field(
      'heading',
      'About',
      'Work, Childhood, Food and drink: as in Life history.',
      ['about', 'heading', 'category'],
      true,
    ),
    field(
      'voice',
      'Whose words',
      'said, showed, wrote, reported, own view, or staff.',
      ['whose words', 'voice', 'source', 'who said it'],
      true,
    ),
    field(
      'words',
      'The words',
      'As they were said, seen or written.',
      ['the words', 'words', 'text', 'story', 'quote'],
      true,
    ),
    field(
      'who',
      'Heard, seen or told by',
      'Staff for what the person said or showed; one of their people for what is reported or an own view.',
      ['heard seen or told by', 'who', 'heard by', 'told by', 'reported by', 'recorded by', 'staff'],
    ),
    field('when', 'When it was said', '16/10/2025, October 2025, 2025, or empty.', [
      'when it was said',
      'when',
      'date',
      'date said',
    ]),
    field('document', 'Written in', 'For what the person wrote: “Letter to Susan”.', ['written in', 'document']),
    field('from', 'From the year', 'Of the life: 1953. Empty: always.', ['from the year', 'from', 'year', 'from year']),
    field('to', 'To the year', '1961, or empty.', ['to the year', 'to', 'to year', 'until']),
    field('places', 'Places', 'Several with a semicolon.', ['places', 'place', 'where']),
    field('useInCare', 'How it is used in care', 'What it changes in an ordinary day.', [
      'how it is used in care',
      'use in care',
      'care',
    ]),
    field('say', 'Say', 'What is good to say.', ['say']),
    field('avoid', 'Better not', 'What is better not said or done.', ['better not', 'avoid']),
  ],
  'daily-choices': [
    ...whose,
    field('day', 'Day', '3/3/2026, with or without the time.', ['day', 'date', 'when', 'date and time'], true),
    field('time', 'Time', '14:10 or 2.10 pm.', ['time']),
    field(
      'domain',
      'About',
      'Drink, Food, Clothes: as in Daily choices.',
      ['about', 'domain', 'category', 'area'],
      true,
    ),
    field(
      'offered',
      'Offered',
      'Tea; orange juice.',
      ['offered', 'options', 'options offered', 'choices offered'],
      true,
    ),
    field(
      'chosen',
      'Chosen',
      'One of what was offered, something else, or “declined”.',
      ['chosen', 'choice', 'answer', 'outcome', 'chose'],
      true,
    ),
    field('said', 'Said', 'Their very words.', ['said', 'words', 'in their words', 'quote']),
    field(
      'shown',
      'How it was shown',
      'spoke, pointed, took, looked …: as in Daily choices. Several with a semicolon.',
      ['how it was shown', 'shown', 'how shown', 'expressed by', 'response'],
    ),
    field('observed', 'What was seen', 'What anyone there would have seen.', [
      'what was seen',
      'observed',
      'observation',
    ]),
    field('certainty', 'How sure', 'clear, probable or unsure. Empty: unsure.', ['how sure', 'certainty', 'sure']),
    field('given', 'Given', 'yes or no. Empty: yes.', ['given', 'delivered', 'happened']),
    field('observer', 'Seen by', 'A member of staff who works here now. Empty: whoever vouches.', [
      'seen by',
      'observer',
      'staff',
      'recorded by',
      'carer',
    ]),
  ],
};
