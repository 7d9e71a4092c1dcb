/**
 * What the law says of the record of somebody who has died: dated reference data, never code. One plain line each, in
 * this product's own words; the Act itself decides. No lawyer has checked these lines yet, and the screen says so.
 */
export interface AccessLine {
  readonly cite: string;
  readonly plain: string;
  readonly checked: { readonly by: string; readonly on: string } | null;
}

/** The day on which these lines were last brought up to date. */
export const accessLawAsOf = '2026-11-30';

const line = (cite: string, plain: string): AccessLine => ({ cite, plain, checked: null });

/** Sections are those of the Access to Health Records Act 1990, unless another source is named. */
export const accessLaw = {
  who: line(
    's.3(1)(f)',
    'Two may ask: the personal representative, and any person who may have a claim arising out of the death. Being a relative is neither.',
  ),
  what: line(
    's.1(1)',
    'The Act covers what a health professional made, or had made, about health. What others wrote here stays under the duty of confidence: the home weighs it.',
  ),
  note: line(
    's.4(3)',
    'No access where the record holds a note, made as the person asked, that they did not wish access to be given.',
  ),
  others: line(
    's.5(1)(a), (2)',
    'Not what would seriously harm anybody, nor what tells of or comes from somebody else who could be known by it, unless they agreed or cared for the person as a health professional.',
  ),
  confided: line('s.5(3)', 'Not what the person told expecting that whoever asks would not be told.'),
  claim: line(
    's.5(4); Re AB [2020] EWHC 691 (Fam)',
    'Somebody with a claim is given only what bears on it. The personal representative is not held to that.',
  ),
  time: line(
    's.3(5)-(6)',
    'Within 40 days, or 21 where all of it was written in the last 40 days; counted anew from when whoever asks has shown what they were asked for in the first 14 days.',
  ),
  confidence: line(
    'Common law; UK GDPR recital 27',
    'Data protection law ends with a life. The duty of confidence does not.',
  ),
} as const satisfies Record<string, AccessLine>;
