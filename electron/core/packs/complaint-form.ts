import { type Signpost, signposts, subjectNames, subjects } from '../../../db/complaints/model.ts';
import { getProcedure } from '../../../db/complaints/queries.ts';
import { countryOf } from '../../../db/home/queries.ts';
import type { ReadContext } from '../../../db/store/model.ts';
import type { Instant } from '../../../db/time/model.ts';
import type { Outcome, Work } from '../jobs.ts';
import type { OpenHome } from '../state.ts';
import type { Block, PackModel } from './document/model.ts';
import type { Maker } from './make.ts';
import { makePaper, paperModel } from './paper.ts';
import type { Press } from './render.ts';

/**
 * An empty complaints form in large print, for anybody to take: what is wrong, what would put it right, and who outside
 * can be asked. It shows nobody. That it was made stands in the ledger.
 */
export async function makeComplaintForm(
  home: OpenHome,
  folder: string,
  maker: Maker,
  now: Instant,
  work: Work,
  press: Press,
): Promise<Outcome> {
  const context = home.record.reading(maker.actor, now);
  return makePaper(
    home,
    {
      model: modelOf(home, context, maker),
      photographs: async () => [],
      name: 'Complaints form',
      exported: { profile: 'complaints-form', residents: [], entries: 0 },
      purpose: { why: 'For whoever wants to complain', forWhom: 'Anybody' },
    },
    { folder, maker, now, doing: 'Setting the form' },
    work,
    press,
  );
}

/** A question, a few words of help, and lines to write on. */
const asking = (title: string, help: string, lines: number): Block => ({
  type: 'part',
  title,
  blocks: [
    { type: 'note', text: help },
    { type: 'lines', label: title, count: lines },
  ],
});

function modelOf(home: OpenHome, context: ReadContext, { name: by }: Maker): PackModel {
  const { acknowledge, answer } = getProcedure(context);
  const { ombudsman, data, regulator } = signposts[countryOf(context)];
  const address = (label: string, { name, phone }: Signpost) => ({
    label,
    // A number is read in one line.
    value: [name, phone?.replaceAll(' ', '\u00A0')].filter(Boolean).join(', '),
  });
  const blocks: Block[] = [
    asking('What is wrong?', 'Write, draw, or ask somebody to write it for you, in your words.', 4),
    {
      type: 'part',
      title: 'What is it about?',
      blocks: [{ type: 'steps', rows: subjectNames.map((each) => ({ title: subjects[each] })) }],
    },
    asking('What would put it right?', 'If you know. You do not have to.', 2),
    asking('Your name, and whose care it is about', 'You may leave your name out. Then we cannot answer you.', 1),
    asking('How do we reach you, and what do you need?', 'Large print, read aloud, pictures, another language.', 1),
    {
      type: 'part',
      title: 'If you are not content with our answer',
      blocks: [
        {
          type: 'facts',
          rows: [address('Your care:', ombudsman), address('Your data:', data), address('The home:', regulator)],
        },
      ],
    },
  ];
  return paperModel(home, {
    layout: 'form',
    title: `Complaints form: ${home.name}`,
    profileName: 'Complaints form',
    subject: 'Something is not right',
    about: `Tell anybody who works here, or give them this page. Nobody is treated worse for complaining. Within ${acknowledge} days we tell you that we have it; within ${answer} we answer.`,
    made: { at: context.now, by, why: 'A complaints form', forWhom: 'Anybody' },
    proof: home.name,
    sections: [{ area: 'neutral', title: 'Complaints form', banner: 'Something is not right', resident: null, blocks }],
  });
}
