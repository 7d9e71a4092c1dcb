/**
 * The law beside each question: dated reference data, never code. One plain line each, in this product's own words;
 * the statute itself decides. Nothing here has been checked by a lawyer yet, and every line says so.
 */
export interface LawLine {
  /** As it is cited on the screen and on paper. */
  readonly cite: string;
  readonly plain: string;
  readonly source: 'Mental Capacity Act 2005' | 'case law' | 'practice';
  readonly checked: { readonly by: string; readonly on: string } | null;
}

export { type RegulatorLine, regulators } from './regulators.ts';

/** The day on which these lines were last brought up to date. */
export const lawAsOf = '2026-11-23';
export const notChecked = 'Not yet checked by a lawyer.';

const act = (cite: string, plain: string): LawLine => ({
  cite,
  plain,
  source: 'Mental Capacity Act 2005',
  checked: null,
});
const decided = (cite: string, plain: string): LawLine => ({ cite, plain, source: 'case law', checked: null });
const practice = (cite: string, plain: string): LawLine => ({ cite, plain, source: 'practice', checked: null });

export const law = {
  's1-2': act('s.1(2)', 'Assume the person can decide unless it is shown otherwise.'),
  's1-3': act('s.1(3)', 'First take all practicable steps to help.'),
  's1-4': act('s.1(4)', 'An unwise choice is no proof that someone cannot decide.'),
  's1-5': act('s.1(5)', 'What is done for someone who lacks capacity must be in their best interests.'),
  's1-6': act('s.1(6)', 'Is there a way less restrictive of their rights and freedom?'),
  's2-1': act(
    's.2(1)',
    'Unable to decide this matter, at this time, because of an impairment or disturbance of mind or brain.',
  ),
  's2-2': act('s.2(2)', 'It does not matter whether it is permanent or temporary.'),
  's2-3': act('s.2(3)', 'Never on age, appearance, a condition or behaviour alone.'),
  's2-4': act('s.2(4)', 'Is it more likely than not?'),
  's3-1-a': act(
    's.3(1)(a), s.3(2)',
    'To understand the information about this decision. Explaining it in a way that suits them counts.',
  ),
  's3-1-b': act('s.3(1)(b), s.3(3)', 'To keep it in mind long enough. A short time does not stop someone deciding.'),
  's3-1-c': act('s.3(1)(c)', 'To use or weigh it. An unwise choice is not proof: s.1(4).'),
  's3-1-d': act('s.3(1)(d)', 'To tell the decision by any means: talking, signs or anything else.'),
  's3-4': act('s.3(4)', 'What is likely to follow from deciding one way or another, or from not deciding.'),
  s4: act('s.4', 'What whoever decides must consider, one thing after another.'),
  's4-1': act('s.4(1)', 'Not on age, appearance, or a condition that leads to unjustified assumptions.'),
  's4-2': act('s.4(2), s.4(11)', 'All the circumstances that matter and that you can reasonably know.'),
  's4-3': act('s.4(3)', 'Might they be able to decide later, and when? Can it wait?'),
  's4-4': act('s.4(4)', 'Let and encourage them to take part as fully as possible.'),
  's4-5': act('s.4(5)', 'Life-sustaining treatment: never moved by a wish to bring about death.'),
  's4-6-a': act('s.4(6)(a)', 'Their past and present wishes and feelings; anything written when they could decide.'),
  's4-6-b': act('s.4(6)(b)', 'The beliefs and values that would be likely to influence them.'),
  's4-6-c': act('s.4(6)(c)', 'The other factors that they would be likely to consider.'),
  's4-7': act(
    's.4(7)',
    'Those who care for them or are named by them: what they think best and, apart from that, what the person would want.',
  ),
  's4-8': act(
    's.4(8)-(9)',
    'It is enough reasonably to believe that it is in their best interests, once the rest has been done.',
  ),
  s5: act('s.5', 'Care given in that reasonable belief is protected, within s.6.'),
  's6-6': act('s.6(6)', 'No protection for acting against an attorney or deputy who acts within scope.'),
  s9: act('s.9', 'A power of attorney covers welfare, or property and money: each only what it says.'),
  's10-4': act(
    's.10(4)-(5)',
    'Attorneys act together, alone, or together for some matters, as the power says. Where it does not say, together.',
  ),
  's13-7': act(
    's.10(6)-(8), s.13(5)-(7)',
    'Where attorneys act together, one who can no longer act ends the whole power, unless it names a replacement.',
  ),
  's19-4': act('s.19(4)', 'Deputies act together, alone, or together for some matters, as the court appointed them.'),
  's11-7': act('s.11(7)', 'A welfare attorney decides only what the person cannot.'),
  's11-8': act('s.11(8)', 'An attorney may refuse life-sustaining treatment only where the power says so.'),
  s16: act('s.16', 'The Court of Protection may decide, or appoint a deputy.'),
  s20: act('s.20', 'A deputy may not overrule an attorney, nor refuse life-sustaining treatment.'),
  's20-5': act('s.20(5)', 'A deputy may not refuse consent to life-sustaining treatment, nor to its going on.'),
  's25-6': act(
    's.25(5)-(6)',
    'To reach life-sustaining treatment: in writing, signed, witnessed, and said to apply even if life is at risk.',
  ),
  s26: act('s.26', 'A valid advance decision that applies stands as if made now, with capacity.'),
  's26-5': act('s.26(5)', 'While the court is asked about an advance decision, life-sustaining treatment may go on.'),
  s27: act('ss.27-29, s.62', 'Some things nobody may decide for someone else.'),
  s37: act(
    'ss.37-39',
    'With nobody but paid carers to ask, an IMCA may be required: the NHS body or local authority instructs one.',
  ),
  s6: act('s.6', 'Restraint only to prevent harm, and in proportion to how likely and how serious it is.'),
  dols: act('Sch.A1', 'Deprivation of liberty: ask the supervisory body. The law changed on 2 June 2026.'),
  uksc16: decided(
    '[2026] UKSC 16',
    'What someone says and shows about living as they do, contentment and objection alike, is evidence.',
  ),
  careact: {
    ...act(
      'Care Act 2014 s.67',
      'An advocate where someone has great difficulty in taking part and has nobody to help.',
    ),
    source: 'practice',
  },
  appointee: practice('DWP', 'An appointee looks after benefits and nothing else.'),
  covert: practice(
    'NICE SC1, QS85',
    'Covert medicine: each by its name, with the prescriber, a pharmacist and family or an advocate, for a time that ends.',
  ),
  sedating: practice(
    'NICE NG97',
    'Medicine that sedates: what it is for, what else was tried, and when it is looked at again.',
  ),
  ladder: practice(
    'Code of Practice ch.15',
    'Talk first; the Court of Protection last. Say what holds meanwhile, and on what ground.',
  ),
  jb: decided('JB [2021] UKSC 52', 'Ability first, cause after.'),
  nvaccg: decided('N v ACCG [2017] UKSC 22', 'Only options that are really available.'),
  james: decided('Aintree v James [2013] UKSC 67', 'From this person’s own viewpoint.'),
  itwz: decided(
    'ITW v Z [2009] EWHC 2525',
    'How strong, how steady, what overriding would do, can it be accommodated?',
  ),
  review: practice('NICE NG108', 'Say who will look again, when, and what would bring it forward.'),
  record: practice('NICE NG108', 'Explain the decision, and write down the reasons.'),
} as const satisfies Record<string, LawLine>;
export type LawRef = keyof typeof law;
export const lawRefs = Object.keys(law) as [LawRef, ...LawRef[]];
