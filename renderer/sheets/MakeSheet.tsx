import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type SheetName, schemes } from '../../db/sheets/model.ts';
import { useTell } from '../api.ts';
import { MakePaper } from '../packs/MakePaper.tsx';

/** Makes a sheet as a PDF with its tables beside it: for whom, and why. */
export function MakeSheet({ name }: { name: SheetName }) {
  const start = useTell('sheets.start');
  const [forWhom, setForWhom] = useState('');
  const [why, setWhy] = useState('');
  return (
    <MakePaper
      label={`${schemes[name].title} as a file`}
      about="A PDF to print or send, and its tables as CSV for a spreadsheet. It can be read by whoever holds it. That it was made, by whom, why and for whom stands in the record."
      start={start}
      rest={{ sheet: name, why, forWhom }}
    >
      <div className="ow-pair">
        <TextInput
          label="For whom"
          description="Printed on the front page."
          autoComplete="off"
          value={forWhom}
          onChange={({ currentTarget }) => setForWhom(currentTarget.value)}
        />
        <TextInput
          label="Why it is made"
          description="Printed there too, and kept in the record."
          autoComplete="off"
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
      </div>
    </MakePaper>
  );
}
