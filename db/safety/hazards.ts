import { aboutDeciding } from './hazards/decisions.ts';
import { aboutThePerson } from './hazards/person.ts';
import { aboutTheRecord } from './hazards/record.ts';
import type { Hazard } from './model.ts';

/**
 * The hazard log (DCB0129) as reference data: the version is that of the clinical safety sheet (sheets/model.ts) and is
 * set anew with every change here. H01 to H08 are those that anybody building such a record has to look at; the others
 * were found by reading this one. Numbers are never given twice.
 */
export const hazards: readonly Hazard[] = [...aboutThePerson, ...aboutDeciding, ...aboutTheRecord].toSorted((a, b) =>
  a.id.localeCompare(b.id),
);
