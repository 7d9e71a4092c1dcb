import type { PackRequest } from '../../../../db/packs/model.ts';
import type { ResidentRow } from '../../../../db/residents/model.ts';
import type { ReadContext } from '../../../../db/store/model.ts';
import type { Gathered, Gathering } from '../collect/gathering.ts';
import type { PackModel, Section } from '../document/model.ts';
import type { Part } from '../parts.ts';
import type { MayShow } from '../proof.ts';

export type Span = { readonly from: string; readonly to: string };

/** What stands on the front page in a profile’s own words. */
export interface Front {
  /** One line under the name; without it, what they are called, where they live and since when. */
  readonly about?: string;
  readonly whatThisIs: readonly string[];
  readonly leftOut: readonly string[];
}
/** What a front page may speak of. */
export interface About extends Span {
  readonly homeName: string;
  readonly resident: ResidentRow;
}

/**
 * What one sort of pack takes of a record, in what order, and what its front page says. How packs are gathered, proved,
 * set and sealed is the same for all of them.
 */
export interface Profile {
  /** What it is called, on its pages and in the name of its file: "Inspector pack". */
  readonly called: string;
  readonly parts: readonly Part[];
  /** Whether each page says how the person is heard, and a picture of them stands in front. */
  readonly hear: boolean;
  readonly portrait: boolean;
  /** Whether the entries that say who they and their people are go along as evidence. */
  readonly provesWho: boolean;
  /** For whom, where it is not for whomever the order says. */
  readonly forWhom?: string;
  front(about: About): Front;
  /** A section that stands before the others and leads to them. */
  opening?(gathering: Gathering, areas: readonly Gathered[]): Gathered;
  /** An area without what this reader may not have; and which parts of an entry may go along as evidence. */
  withheld?(area: Gathered): Gathered;
  readonly mayShow?: MayShow;
}

/** A paper about the home, beside the packs of its residents. */
export interface HomePaper {
  readonly called: string;
  readonly front: PackModel['front'];
  readonly sections: readonly Section[];
}

/** Whom packs are about, when, for whom, and which packs each of them gets. */
export interface PackOrder extends Omit<PackRequest, 'profile' | 'person' | 'request'> {
  /** What the ledger calls it. */
  readonly profile: string;
  /** One pack for each; of nobody who may have none. */
  profilesFor(context: ReadContext, resident: ResidentRow): readonly Profile[];
  /** Why there is nothing at all to make. */
  readonly nothing?: string;
  alongside?(context: ReadContext, residents: readonly ResidentRow[], span: Span): HomePaper | null;
}
