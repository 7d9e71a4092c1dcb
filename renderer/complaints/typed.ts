import { complaintKinds, lacking, type Received, type Way, ways } from '../../db/complaints/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import { type Heard, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { emptied } from '../best-interests/form/useStepForm.ts';
import { today } from '../look/when.ts';

/** A complaint as it is typed. */
export interface Typed {
  resident: string;
  /** "resident", "person:<id>", "staff:<id>", "other", "anonymous"; "person" and "staff" while no name is chosen. */
  who: string;
  name: string;
  role: string;
  contact: string;
  way: Way;
  heard: Heard;
  says: string;
  asked: string;
  on: string | null;
  title: string;
  about: string[];
  wants: string;
  concerns: string[];
}

export const nothingTyped = (me: string): Typed => ({
  resident: '',
  who: '',
  name: '',
  role: '',
  contact: '',
  way: 'said',
  heard: unheard(me),
  says: '',
  asked: '',
  on: today(),
  title: '',
  about: [],
  wants: '',
  concerns: [],
});

const received = complaintKinds['complaint.received@1'].body;
/** Ways of which “said” and “showed” do not tell by themselves. */
const written: readonly Way[] = ['phone', 'letter', 'email', 'form'];
/** Which part of the form asks for what the record found wanting. */
export const partOf = (path: string) =>
  path.startsWith('resident') || path.startsWith('complainant.who')
    ? 0
    : path.startsWith('person') || path.startsWith('complainant')
      ? 1
      : 2;

/** What was typed as the record takes it, or the first thing that it lacks. */
export function typedComplaint(
  typed: Typed,
  resident: ResidentRow | null,
): { given: Received | null; problem: readonly [string, string] | null } {
  const own = typed.who === 'resident';
  const words = statementFrom(typed.heard, typed.on === null ? null : { precision: 'day', day: typed.on }) as
    | object
    | null;
  const [type = '', id] = typed.who.split(':');
  const shaped = emptied({
    complaint: { title: typed.title, about: typed.about, way: typed.way, wants: typed.wants },
    complainant: {
      who:
        type === 'other'
          ? { type, name: typed.name, role: typed.role, contact: typed.contact }
          : id
            ? { type, id }
            : { type },
      says: own ? null : typed.says,
    },
    person: {
      words:
        resident && words
          ? { ...words, how: own && written.includes(typed.way) ? ways[typed.way].toLowerCase() : null }
          : null,
      asked: own || !resident ? null : typed.asked,
    },
    concerns: { staff: typed.concerns },
  });
  const read = received.safeParse(shaped);
  const early = lacking({ ...(shaped as Received), resident: resident?.id ?? null });
  const first = read.error?.issues.toSorted((a, b) => partOf(a.path.join('.')) - partOf(b.path.join('.')))[0];
  const found = first && ([first.path.join('.'), sentence(first.path.join('.'), first.message)] as const);
  const noDay = typed.on === null ? (['person.on', 'Please give the day on which it came.'] as const) : null;
  const problem = [found, early, noDay]
    .filter((each) => each !== null && each !== undefined)
    .sort((a, b) => partOf(a[0]) - partOf(b[0]))[0];
  return { given: read.success ? read.data : null, problem: problem ?? null };
}

/** zod's own sentences are for programmers; ours end with a full stop. */
function sentence(path: string, message: string): string {
  if (path.startsWith('complainant.who')) return 'Please say who complains.';
  if (path === 'complaint.title') return 'Please say in a few words what it is about.';
  return message.endsWith('.') ? message : 'Please fill this in.';
}
