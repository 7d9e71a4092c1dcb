import type { z } from 'zod';
import type { askedReplies, ownReplies, Reply } from '../../../../db/best-interests/steps.ts';

const answered = (text: string, entries: string[] = []) => ({ answer: 'answered', text, entries }) as const;
const notApplicable = (because: string) => ({ answer: 'not applicable', because }) as const satisfies Reply;

/** The checklist of s.4 and s.1(6) for where Edith lives; `of` names the views and chapters that an answer rests on. */
export function edithsChecklist(of: { view(key: string): string; item(key: string): string }): {
  answers: z.input<typeof ownReplies>;
  consulted: z.input<typeof askedReplies>;
} {
  return {
    answers: {
      '4-1-a': answered('Nobody asked how old she is. The question came from the distance to Susan.'),
      '4-1-b': answered(
        'The same offer would be looked at for anyone here whose daughter had moved. Getting up at four is her trade, not a symptom.',
        [of.item('ovens')],
      ),
      '4-2': answered(
        'Health is steady under either roof (GP, two weeks ago). Work, chapel, Susan, money for the fare, and how she slept away from here in October.',
      ),
      '4-3-a': answered(
        'Two tries, best time of day, with photographs. Dementia is advancing slowly; weighing two homes against each other is not likely to come back.',
      ),
      '4-3-b': answered(
        'The room at Beech Court is held for six weeks. Waiting a month to try again was used; waiting longer gains nothing.',
      ),
      '4-4': answered(
        'Each talk before eleven, at the trays, hearing aid in, photographs of both front doors, Shazia beside her. She set the cups for the meeting and stayed for half of it.',
        [of.view('cups')],
      ),
      '4-5': notApplicable('Where to live; no life-sustaining treatment is in question.'),
      '4-6-a': answered(
        'Then: useful, and a hymn on Sunday. Now: the cups, the Sundays, the picture turned down. They agree.',
        [of.view('cups'), of.view('sundays'), of.view('face-down'), of.view('letter')],
      ),
      '4-6-a-written': answered(
        'Letter to Susan of March 2016, original seen. Looked also in her box, at the solicitor’s and at the surgery: nothing more.',
        [of.view('letter')],
      ),
      '4-6-b': answered('Chapel, paying her way, never being a visitor.', [of.item('chapel'), of.item('visitor')]),
      '4-6-c': answered(
        'What it would cost Susan in train fares; she would hate to be the reason for it. And the six trays.',
      ),
      '1-6': answered(
        'B leaves every door open that is open now. C and D bring a keypad, a locked garden and a closed kitchen.',
      ),
      '4-8': answered(
        'It keeps the work and the Sundays that she asks for, meets most of what Susan fears, and takes nothing from her that she has.',
      ),
    },
    consulted: {
      '4-7-a': answered('Edith named Susan for big decisions, and Dorothy for Sundays. Both were asked, apart.', [
        of.view('susan-best'),
      ]),
      '4-7-b': answered(
        'Shazia, Grace and Dorothy Ashworth. Dorothy sees her on Sundays and says that she runs the tea urn still.',
        [of.view('shazia')],
      ),
      '4-7-c': notApplicable(
        'Susan’s power of attorney is for property and affairs. It gives no say over where Edith lives, and Susan knows it.',
      ),
      '4-7-d': notApplicable('No deputy is found.'),
      '4-7-both': answered(
        'Susan was asked twice, on two sheets: what is best, and what her mother would have wanted. The answers differ, and both stand.',
        [of.view('susan-best'), of.view('susan-wanted')],
      ),
    },
  };
}
