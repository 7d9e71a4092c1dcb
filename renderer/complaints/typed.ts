import type { Way } from '../../db/complaints/model.ts';
import { type Heard, unheard } from '../best-interests/form/HeardField.tsx';
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
