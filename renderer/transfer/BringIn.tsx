import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { LookedThrough } from '../../db/transfer/model.ts';
import { staffId } from '../../db/words/model.ts';
import type { Input } from '../../electron/core/contract.ts';
import { useTell } from '../api.ts';
import { NotDone } from '../imports/NotDone.tsx';
import { Voucher } from '../imports/Voucher.tsx';
import { DateField } from '../look/fields/DateField.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { today } from '../look/when.ts';
import { JobLine } from '../packs/JobLine.tsx';
import { useJob } from '../packs/useJob.ts';
import { entriesInWords } from './words.ts';

interface BringInProps {
  file: Input<'transfer.look'>;
  looked: LookedThrough;
}

/** Where the person lives now, who vouches for their own words, and the one button that writes. */
export function BringIn({ file, looked }: BringInProps) {
  const bring = useTell('transfer.bring');
  const [room, setRoom] = useState('');
  const [movedIn, setMovedIn] = useState<string | null>(today());
  const [who, setWho] = useState('');
  const [pin, setPin] = useState('');
  const [job, setJob] = useState<string | null>(null);
  const { running, state, error, cancel } = useJob(job);
  const name = looked.manifest.preferredName;
  const vouches = looked.ownWords > 0;
  if (state?.state === 'done')
    return (
      <Notice title={`${name}’s record is here`}>
        Look it through with {name}. If it was the wrong file, undo it below before anybody writes about {name}.
      </Notice>
    );
  if (running) return <JobLine state={state} onCancel={cancel} />;
  const write = () => {
    if (movedIn === null) return;
    const voucher = vouches ? { staff: staffId.parse(who), pin } : null;
    bring.mutate(
      { ...file, sha256: looked.sha256, room, movedIn, voucher },
      { onSuccess: (started) => setJob(started.job), onSettled: () => setPin('') },
    );
  };
  return (
    <>
      <div className="ow-pair">
        <TextInput
          label="Room here"
          autoComplete="off"
          maxLength={40}
          value={room}
          onChange={({ currentTarget: { value } }) => setRoom(value)}
        />
        <DateField label="The day they moved in" value={movedIn} onChange={setMovedIn} />
      </div>
      {vouches && (
        <Voucher
          about={`${entriesInWords(looked.ownWords)} hold what ${name} said, showed or wrote. Somebody who works here vouches that they came as ${name}’s own: they carry who heard them there and the other home’s proof.`}
          who={who}
          pin={pin}
          onWho={setWho}
          onPin={setPin}
        />
      )}
      <NotDone state={state} />
      <FormError error={bring.error ?? error} />
      <div>
        <Button
          variant="filled"
          disabled={
            bring.isPending || room.trim() === '' || movedIn === null || (vouches && (who === '' || pin === ''))
          }
          onClick={write}
        >
          Bring in {name}’s record
        </Button>
      </div>
    </>
  );
}
