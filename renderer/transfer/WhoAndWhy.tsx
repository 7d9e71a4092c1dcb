import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Leaving } from '../../db/transfer/model.ts';
import { residentId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';

/** Whose record it is, for whom and why: kept in the record of the home, and told to whoever opens the file. */
export function useWhoAndWhy() {
  const residents = useAsk('residents.list', {});
  const [who, setWho] = useState('');
  const [forWhom, setForWhom] = useState('');
  const [why, setWhy] = useState('');
  const chosen = residents.data?.find(({ id }) => id === who) ?? null;
  const leaving: Leaving | null =
    chosen && forWhom.trim() !== '' && why.trim() !== '' ? { resident: residentId.parse(who), why, forWhom } : null;
  const fields = (
    <>
      <NativeSelect
        label="Whose record"
        data={[
          { value: '', label: 'Choose a person' },
          ...(residents.data ?? []).map(({ id, fullName, room }) => ({
            value: id,
            label: `${fullName}, room ${room}`,
          })),
        ]}
        value={who}
        onChange={({ currentTarget: { value } }) => setWho(value)}
      />
      <div className="ow-pair">
        <TextInput
          label="For whom"
          description="The home or body that gets it."
          autoComplete="off"
          maxLength={120}
          value={forWhom}
          onChange={({ currentTarget: { value } }) => setForWhom(value)}
        />
        <TextInput
          label="Why it leaves"
          description="Kept in the record here, and told there."
          autoComplete="off"
          maxLength={200}
          value={why}
          onChange={({ currentTarget: { value } }) => setWhy(value)}
        />
      </div>
    </>
  );
  return { leaving, chosen, fields };
}
