import type { Severity } from './rule.ts';

/**
 * A rule about what is in the record, or missing from it, where a text rule is about words (rules.md, data rules). What
 * finds it is a function of its own beside the part of the record that it looks at; here is what it says.
 */
export interface DataRule {
  readonly id: `D${number}`;
  readonly version: number;
  /** A stop keeps a decision from being called complete; nothing keeps anybody from writing. */
  readonly severity: Severity | 'stop';
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly source: string;
  readonly example: string;
}

const act = 'Mental Capacity Act 2005';
const article = 'Own Words article';

export const dataRules = [
  {
    id: 'D1',
    version: 1,
    severity: 'stop',
    title: 'Best interests without a finding of capacity',
    message: 'Where is the assessment of capacity for this same decision?',
    why: 'Nobody decides for somebody who can decide, and a finding about one decision says nothing of another.',
    source: `${act} ss.1(2), 2(1)`,
    example: 'Assess capacity for this decision first; if she can decide, record it as a supported decision.',
  },
  {
    id: 'D2',
    version: 1,
    severity: 'stop',
    title: 'Not ours to decide',
    message: 'An advance decision applies, or nobody may decide this for someone else. Why is it open?',
    why: 'A valid advance decision is the person’s own; some decisions are nobody’s but theirs.',
    source: `${act} ss.24-29, 62`,
    example: 'End the decision here, and follow what the person decided.',
  },
  {
    id: 'D3',
    version: 1,
    severity: 'stop',
    title: 'Somebody else decides than the attorney or deputy',
    message: 'Why does somebody else decide?',
    why: 'Whoever holds a power that covers the decision makes it.',
    source: `${act} s.6(6)`,
    example: 'Write why: the attorney could not be reached in time, it lies outside of the power, the court was asked.',
  },
  {
    id: 'D4',
    version: 1,
    severity: 'must-answer',
    title: 'Too little help to decide',
    message: 'What was done to help, other than talking?',
    why: 'Nobody is found unable until all practicable steps to help them were taken without success.',
    source: `${act} s.1(3)`,
    example: 'Ask again in the morning with the photographs, hearing aids in, and write what came of each.',
  },
  {
    id: 'D5',
    version: 1,
    severity: 'must-answer',
    title: 'No link from cause to inability',
    message: 'Which ability is affected, for which decision, and how does the impairment do it?',
    why: 'An inability counts only where an impairment of mind or brain causes it.',
    source: `${act} ss.2(1), 3(1)`,
    example:
      'Because of the stroke she could not weigh the fall against the garden: she came back to the door each time.',
  },
  {
    id: 'D6',
    version: 1,
    severity: 'check',
    title: 'Two decisions in one',
    message: 'Is this one decision? Somebody may be able to make one of them and not the other.',
    why: 'Capacity is about one decision at a time.',
    source: `${act} s.2(1)`,
    example: 'Open “where to live” and “who looks after the money” apart.',
  },
  {
    id: 'D7',
    version: 1,
    severity: 'must-answer',
    title: 'An old assessment',
    message: 'Could they decide it now?',
    why: 'Capacity is found at the time at which the decision has to be made.',
    source: `${act} s.2(1)`,
    example: 'Ask again, on the day, whether the person can decide.',
  },
  {
    id: 'D8',
    version: 1,
    severity: 'check',
    title: 'Not at their best time',
    message: 'Was it their best time, and was it tried twice where it comes and goes?',
    why: 'If it may come back, the decision waits or is tried again.',
    source: `${act} ss.1(3), 4(3)`,
    example: 'Asked again after ten, when answers are clearest.',
  },
  {
    id: 'D9',
    version: 1,
    severity: 'must-answer',
    title: 'No real choice of ways',
    message: 'What are the other ways: to leave it as it is, and one that limits less?',
    why: 'Whether the same could be had in a less restrictive way is asked before anything is done.',
    source: `${act} s.1(6)`,
    example: 'Write down leaving things as they are, and a way that limits less, or why there is none.',
  },
  {
    id: 'D10',
    version: 1,
    severity: 'stop',
    title: 'The person is not in it',
    message: 'What did they say or show, now or before? If nothing, how was it tried?',
    why: 'Their past and present wishes, feelings, beliefs and values are considered first.',
    source: `${act} s.4(4), (6)`,
    example: 'Sat with him twice with the photographs; he turned the one of the hospital over each time.',
  },
  {
    id: 'D11',
    version: 1,
    severity: 'check',
    title: 'None of the views used is the person’s',
    message: 'What was theirs, and why did it change nothing?',
    why: 'A decision that rests on others’ views alone replaces the voice that it should hear.',
    source: `${article}: replacing the resident’s voice with the family’s`,
    example: 'Say how her own view was used; or look for one that was said, shown or written before.',
  },
  {
    id: 'D12',
    version: 1,
    severity: 'stop',
    title: 'Against what the person wants',
    message: 'Why all the same, what softens it, and how was it explained to them?',
    why: 'What the person wants carries weight; to go against it needs a reason that can be read.',
    source: `${act} s.4(6)(a)`,
    example: 'Write why it goes against her wish, what makes it easier for her, and how she was told.',
  },
  {
    id: 'D13',
    version: 1,
    severity: 'must-answer',
    title: 'A difference that nobody has taken up',
    message: 'Who differs, what is done about it, and by when?',
    why: 'A dispute that is not resolved may have to go to the court.',
    source: 'MCA Code of Practice, ch. 15',
    example: 'Open the disagreement, say what holds meanwhile, and set the day of the next step.',
  },
  {
    id: 'D14',
    version: 1,
    severity: 'stop',
    title: 'Nobody but paid staff was asked',
    message: 'Has the NHS body or local authority been asked about an advocate?',
    why: 'An independent mental capacity advocate may be required where there is nobody else to ask.',
    source: `${act} ss.37-39`,
    example: 'Ask family or friends; where there is nobody, ask for an IMCA and write down whom you asked.',
  },
  {
    id: 'D15',
    version: 1,
    severity: 'must-answer',
    title: 'Asked as before, though something changed',
    message: 'Does this still get an answer?',
    why: 'A way of asking that worked once may not work now; then nobody is being asked.',
    source: `${article}: failure to adapt communication methods over time`,
    example: 'Look at how to ask together, try another way for a week, and write down what came of it.',
  },
  {
    id: 'D16',
    version: 1,
    severity: 'must-answer',
    title: 'An everyday matter as best interests',
    message: 'Is this a daily choice?',
    why: 'Clothes, meals, washing and bedtimes stay the person’s own to choose.',
    source: `${article}: daily preferences remain led by the resident`,
    example: 'End it here, ask every day, and record each answer under Daily choices.',
  },
  {
    id: 'D17',
    version: 1,
    severity: 'stop',
    title: 'Decided, without how',
    message: 'Who decided, for which reason, how was each view used, and when is it looked at again?',
    why: 'A record that says what was decided and not how shows nothing that anybody could look at again.',
    source: `${article}: documenting outcomes but not decision processes`,
    example: 'Name who decides, say what became of each view, and give the day of the review.',
  },
  {
    id: 'D18',
    version: 1,
    severity: 'check',
    title: 'A part of the plan in which the person was not heard',
    message: 'What do they say or show about it now?',
    why: 'A plan that nobody has asked about for a quarter is no longer made with the person.',
    source: `${article}: plans are living documents`,
    example: 'Ask her about it in the way that works, and write down her view in that part of the plan.',
  },
  {
    id: 'D19',
    version: 1,
    severity: 'check',
    title: 'Nearly the same words as elsewhere',
    message: 'Whose day was this written from?',
    why: 'What fits two people word for word was seen in neither; a review in last time’s words looked at nothing.',
    source: 'Regulation 17(2)(c): accurate and contemporaneous records',
    example: 'Write what you saw with this person, this time.',
  },
  {
    id: 'D20',
    version: 1,
    severity: 'check',
    title: 'How choices are offered',
    message: 'Is there something to choose, and is no an answer?',
    why: 'One thing is no choice, and what always lies on the same side may be taken for its place.',
    source: `${article}: offering choices in a way the person can use`,
    example: 'Offer two things, and swap their sides from one asking to the next.',
  },
  {
    id: 'D21',
    version: 1,
    severity: 'info',
    title: 'Written later, or many at once',
    message: 'Was it written down where it happened?',
    why: 'What is written hours later, or in a row at the end of a shift, is remembered and not seen. It is late, not wrong.',
    source: 'Regulation 17(2)(c): accurate and contemporaneous records',
    example: 'Tap the choice while the two cups are still on the table.',
  },
  {
    id: 'D22',
    version: 1,
    severity: 'must-answer',
    title: 'A power that nobody has seen',
    message: 'Who has looked at the paper, and what does it cover?',
    why: 'What somebody says they hold gives no authority until it was seen and checked.',
    source: `${act} ss.9-11`,
    example: 'Ask for the paper or its code, see what it covers, and write that under “Who has authority”.',
  },
  {
    id: 'D23',
    version: 1,
    severity: 'must-answer',
    title: 'A limit that nobody has looked at again',
    message: 'Is it still needed, and what does the person show about living with it?',
    why: 'A limit has to be needed and in proportion every day, not only on the first.',
    source: `${act} ss.1(6), 6; Deprivation of liberty safeguards`,
    example: 'Look at it together, write what could limit less, and what she showed this week.',
  },
  {
    id: 'D24',
    version: 1,
    severity: 'must-answer',
    title: 'A meeting without the person',
    message: 'Why were they not there, and what was talked about with them before and after?',
    why: 'A person is permitted and encouraged to take part as fully as possible.',
    source: `${act} s.4(4)`,
    example: 'Talked it over with him at breakfast and told him after tea what was said.',
  },
  {
    id: 'D25',
    version: 1,
    severity: 'must-answer',
    title: 'A need that was not met when asked',
    message: 'Was what they need to understand there?',
    why: 'A yes that could not be understood is no consent.',
    source: 'Accessible Information Standard (DAPB1605), step five: meet',
    example: 'Ask again with the large print and the hearing aids in, and record that the need was met.',
  },
] as const satisfies readonly DataRule[];
export type DataRuleId = (typeof dataRules)[number]['id'];

/** A data rule by its id. */
export function dataRuleNamed(id: DataRuleId): DataRule {
  const found = dataRules.find((rule) => rule.id === id);
  if (!found) throw new RangeError(`There is no rule ${id}.`);
  return found;
}
