import type { z } from 'zod';
import type { aids, newAssessment } from '../../../../db/capacity/model.ts';
import type { StaffKey } from '../staff.ts';
import type { Desk } from './desk.ts';

type New = z.input<typeof newAssessment>;
type Asked = New['assessment']['weigh'];
type Spoken = New['person']['weigh'];

interface Assessed {
  readonly by: StaffKey;
  readonly whyInDoubt: string;
  readonly information: string[];
  readonly help: readonly (readonly [aid: (typeof aids)[number], what: string, effect: string])[];
  readonly weigh: { readonly asked: string; readonly note: string };
  readonly impairment: string;
  readonly link: string;
  readonly reasons: string;
  readonly present: string[];
  /** What the person said or showed when asked to weigh it. */
  readonly answer: Spoken;
  readonly minutes: number;
}
const able = (asked: string): Asked => ({ finding: 'able', asked, note: null });

/** An assessment in which one ability fails: what one decision of the demo home needs, each word of it that decision's own. */
export function unableToWeigh(desk: Desk, given: Assessed): New {
  return {
    assessment: {
      assessor: { type: 'staff', id: desk.staff(given.by) },
      whyInDoubt: given.whyInDoubt,
      information: given.information,
      help: given.help.map(([aid, what, effect]) => ({
        ...{ aid, what, effect },
        when: null,
        where: null,
        withWhom: null,
      })),
      understand: able('Asked to say what would be done, in two sentences.'),
      retain: able('Asked again after a cup of tea.'),
      weigh: { finding: 'not able', ...given.weigh },
      communicate: able('Asked for a yes, then for a no.'),
      minutes: given.minutes,
      unwise: false,
      fluctuates: null,
    },
    conclusion: {
      impairment: { what: given.impairment, lasting: 'not known', mayImprove: null },
      link: given.link,
      conclusion: 'lacks capacity for this decision now',
      reasons: given.reasons,
      reviewOn: null,
      reviewWhen: null,
    },
    person: { understand: null, retain: null, weigh: given.answer, communicate: null, told: null },
    others: { present: given.present, disputed: [] },
  };
}
