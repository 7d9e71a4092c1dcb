import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import type { Movable } from '../../db/wrong-person/model.ts';
import { WrongPerson } from './WrongPerson.tsx';

interface NotTheirsProps {
  resident: ResidentRow;
  what: Movable;
  entry: EntryId;
  onMoved?: () => void;
}

/** "Not Edith?": the button under whatever can have been written on the wrong person. */
export function NotTheirs({ resident, ...moved }: NotTheirsProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        Not {resident.preferredName}?
      </Button>
      {open && <WrongPerson resident={resident} {...moved} onClose={() => setOpen(false)} />}
    </>
  );
}
