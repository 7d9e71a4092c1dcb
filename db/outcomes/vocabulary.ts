/** How staff took what the person said or showed of it. Theirs, kept beside the words and never in place of them. */
export const takenInWords = {
  suits: 'it suits',
  'suits-not': 'it does not suit',
  both: 'some of it suits',
  unsure: 'nobody can be sure',
} as const;
export type Taken = keyof typeof takenInWords;

/** What was seen when help was offered, as anyone there would have seen it. It says nothing of what somebody is like. */
export const signInWords = {
  accepted: 'accepted it',
  'accepted-later': 'accepted it when asked again',
  declined: 'declined it',
  'pushed-away': 'pushed away, or moved away',
  distress: 'showed distress',
} as const;
export type Sign = keyof typeof signInWords;
