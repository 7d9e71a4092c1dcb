import { type ReactNode, useRef } from 'react';
import type { Happened } from '../../../db/time/model.ts';
import type { ResidentId } from '../../../db/words/model.ts';
import type { MethodName } from '../../../electron/core/contract.ts';
import { happenedNearby } from '../when.ts';
import { SaveTable } from './SaveTable.tsx';

interface TableProps {
  /** What it is called, on the file as well. */
  name: string;
  /** The method whose answer it shows: whoever may ask for that may take the table out. */
  from: MethodName;
  /** Whom it is about, where it is about one person. */
  about?: ResidentId | null;
  /** What the columns are called in the file, for a table that says so in its caption alone. */
  headings?: readonly string[];
  className?: string | undefined;
  children: ReactNode;
}

/** A table of what the record holds. Each can be saved for a spreadsheet, as it stands. */
export function Table({ name, from, about = null, headings, className, children }: TableProps) {
  const table = useRef<HTMLTableElement>(null);
  return (
    <>
      <table ref={table} className={className}>
        {children}
      </table>
      <SaveTable table={table} name={name} from={from} about={about} {...(headings ? { headings } : {})} />
    </>
  );
}

/** When something happened as people say it nearby; in the file of a table it stands in its ISO form. */
export const When = ({ at }: { at: Happened }) => <time dateTime={isoOf(at)}>{happenedNearby(at)}</time>;

function isoOf(at: Happened): string | undefined {
  if ('instant' in at) return at.instant;
  if ('day' in at) return at.precision === 'part-of-day' ? `${at.day} ${at.part}` : at.day;
  if ('month' in at) return at.month;
  return 'year' in at ? String(at.year) : undefined;
}
