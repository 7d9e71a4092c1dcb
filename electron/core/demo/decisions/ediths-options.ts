import type { z } from 'zod';
import type { option } from '../../../../db/best-interests/options.ts';

type Option = z.input<typeof option>;
type Weigh = Option['weighs'][number];
const weigh = (
  way: Weigh['way'],
  sort: Weigh['sort'],
  what: string,
  matters: string | null = null,
  magnetic = false,
): Weigh => ({ sort, way, what, likelihood: null, matters, magnetic });

/** The four ways that were really open for where Edith lives. */
export const edithsOptions: Option[] = [
  {
    key: 'A',
    title: 'Stay, as now',
    noChange: true,
    available: 'Her room is hers; the council funds it as it stands.',
    limits: 'no new limits',
    whatLimits: null,
    restraint: null,
    notRestraint: null,
    lifeSustaining: null,
    weighs: [
      weigh(
        'gives',
        'practical',
        'Her work: trays each morning, the peas in the afternoon.',
        'More than anything she names',
        true,
      ),
      weigh('gives', 'social', 'Chapel friends within two miles.', 'Every Sunday'),
      weigh('takes', 'social', 'Susan comes once in three weeks, forty miles each way.', 'Asks for her most evenings'),
    ],
  },
  {
    key: 'B',
    title: 'Stay, visits made easier',
    noChange: false,
    available: 'Train fare agreed by the council in writing; the guest room here is free on Saturdays.',
    limits: 'no new limits',
    whatLimits: null,
    restraint: null,
    notRestraint: null,
    lifeSustaining: null,
    weighs: [
      weigh('gives', 'practical', 'The same work and the same people.', 'More than anything she names', true),
      weigh('gives', 'emotional', 'Susan every Sunday, and a tea to make for her.', 'She began to plan the tea'),
      weigh('takes', 'social', 'No Susan on weekdays, but for the telephone.'),
    ],
  },
  {
    key: 'C',
    title: 'Two weeks’ trial there',
    noChange: false,
    available: 'Beech Court has a room for a fortnight from the first of the month.',
    limits: 'some new limits',
    whatLimits: 'The garden is locked after four.',
    restraint: null,
    notRestraint: null,
    lifeSustaining: null,
    weighs: [
      weigh('gives', 'practical', 'A real try, not a picture of one.'),
      weigh(
        'takes',
        'emotional',
        'Two weeks of nights in a strange bed; in hospital in October she was awake for three.',
        'Rises at four and looks for her kitchen',
      ),
    ],
  },
  {
    key: 'D',
    title: 'Move to Beech Court',
    noChange: false,
    available: 'A room is offered; the council would fund it.',
    limits: 'many new limits',
    whatLimits: 'Keypad on the front door; kitchen closed to residents.',
    restraint: null,
    notRestraint: null,
    lifeSustaining: null,
    weighs: [
      weigh('gives', 'social', 'Susan every day, ten minutes’ walk.', 'Susan’s own hope'),
      weigh('takes', 'practical', 'No kitchen, no trays, no allotment bench.', 'Her work is who she is', true),
      weigh('takes', 'social', 'Mount Zion, Dorothy, the wireless service with the door shut.'),
    ],
  },
];
