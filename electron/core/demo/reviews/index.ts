import { shippedPoints } from '../../../../db/reviews/model.ts';
import { dayPlus } from '../../../../db/time/model.ts';
import { clock, deskFor } from '../decisions/desk.ts';
import type { Making } from '../home.ts';
import { ediths } from './ediths.ts';
import { franks } from './franks.ts';
import { gurdevs } from './gurdevs.ts';
import { holdReview } from './hold.ts';

/** The home's own templates: shorter than they came, because nobody sat through twelve points. */
const shorter = [
  {
    type: 'admission',
    points: ['talking', 'who-to-involve', 'day-and-night', 'washing', 'food', 'worries'],
    reason: 'Twelve points were too many for one table. The others are asked in the first month.',
  },
  {
    type: 'first-month',
    points: ['how-is-it', 'who-to-involve', 'washing', 'day-and-night', 'matters-most'],
    reason: 'Edith got up after the fifth. Five it is, and the rest on another day.',
  },
] as const;

/** Templates that the home changed, two residents with an assessment and a review, one whose assessment is still open. */
export function planReviews(making: Making): void {
  making.timeline.put(dayPlus(making.span.last, -42), clock(11, 30), 'moira', (tell) => {
    for (const { type, points, reason } of shorter) {
      const kept = shippedPoints(type).filter(({ key }) => points.some((each) => each === key));
      tell('reviews.editTemplate', { type, after: 0, points: kept, reason });
    }
  });
  for (const held of [...ediths, ...franks, ...gurdevs])
    if (making.lives.some(({ key }) => key === held.life)) holdReview(making, held);
  if (making.lives.some(({ key }) => key === 'frank')) askFrankAgain(making);
}

/** At his review Frank is asked again about one of his people: what he wants of her has grown. */
function askFrankAgain(making: Making): void {
  const desk = deskFor(making, 'frank', 'asked-again');
  desk.put(15, clock(12, 40), 'bernadette', (tell) => {
    tell('people.recordInvolvement', {
      resident: desk.resident(),
      person: desk.person('mary'),
      involvement: {
        wanted: 'wanted',
        inWhat: ['visits and outings', 'daily life'],
        mayShare: [],
        inTheirWords: 'The lass can stop for her tea, an’ all.',
        askedOn: desk.day(15),
        askedBy: desk.staff('bernadette'),
      },
    });
  });
}
