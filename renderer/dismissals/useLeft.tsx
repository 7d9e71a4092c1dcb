import { createContext, type ReactNode, useContext, useState } from 'react';
import type { EntryId } from '../../db/words/model.ts';

interface Left {
  readonly entries: readonly EntryId[];
  add(entries: readonly EntryId[]): void;
}
const LeftContext = createContext<Left>({ entries: [], add: () => {} });

/** Holds what somebody was told about and left, for as long as they are signed in: they are told once. */
export function LeftProvider({ children }: { children: ReactNode }) {
  const [entries, setEntries] = useState<readonly EntryId[]>([]);
  return (
    <LeftContext value={{ entries, add: (more) => setEntries((before) => [...before, ...more]) }}>
      {children}
    </LeftContext>
  );
}

export const useLeft = () => useContext(LeftContext);
