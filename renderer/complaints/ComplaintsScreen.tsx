import { Button } from '@mantine/core';
import { useState } from 'react';
import { dataDuty } from '../../db/complaints/model.ts';
import type { EntryId } from '../../db/words/model.ts';
import { useAsk, useTell } from '../api.ts';
import { useMe } from '../home/useMe.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { MakePaper } from '../packs/MakePaper.tsx';
import { useRoute } from '../route.tsx';
import { OneComplaint } from './OneComplaint.tsx';
import { ReceiveForm } from './ReceiveForm.tsx';
import { Register } from './Register.tsx';

type Page = 'first' | 'taking' | 'paper';

/** Complaints: anybody who works here takes one down; managers read and answer them. */
export function ComplaintsScreen({ open = null }: { open?: EntryId | null }) {
  const { isManager, isSenior } = useMe();
  const { go } = useRoute();
  const [page, setPage] = useState<Page>('first');
  const [readers, setReaders] = useState<number | null>(null);
  const first = () => (open ? go({ screen: 'complaints' }) : setPage('first'));
  const begin = () => {
    setReaders(null);
    setPage('taking');
  };
  const taken = (count: number) => {
    setReaders(count);
    setPage('first');
  };
  const at = open ? 'one' : page;
  return (
    // A fresh page each time: nobody begins half-way down.
    <AreaFrame
      key={open ?? page}
      area="neutral"
      title="Complaints"
      line="A gesture counts, and so does saying no again and again. Whoever complains is heard, answered and told what changed."
      action={
        at === 'first' ? (
          <div className="ow-row">
            {isSenior && <Button onClick={() => setPage('paper')}>A form on paper</Button>}
            {isManager && (
              <Button variant="filled" onClick={begin}>
                Take down a complaint
              </Button>
            )}
          </div>
        ) : (
          <Button onClick={first}>{isManager ? 'All complaints' : 'Back'}</Button>
        )
      }
    >
      <div className="ow-stack">
        {at === 'first' && readers !== null && <Taken readers={readers} />}
        {open && <One id={open} />}
        {at === 'taking' && <ReceiveForm onTaken={taken} onLeave={first} />}
        {at === 'paper' && <Paper />}
        {at === 'first' &&
          (isManager ? (
            <All />
          ) : (
            <div>
              <p>What is taken down here is read by managers alone, and by none whom it is about.</p>
              <Button variant="filled" onClick={begin} mt={14}>
                Take down a complaint
              </Button>
            </div>
          ))}
      </div>
    </AreaFrame>
  );
}

function All() {
  const { go } = useRoute();
  const asked = useAsk('complaints.list', {});
  return (
    <Asking asked={asked} what="the complaints">
      {(found) => <Register found={found} onOpen={(complaint) => go({ screen: 'complaints', complaint })} />}
    </Asking>
  );
}

function One({ id }: { id: EntryId }) {
  const asked = useAsk('complaints.list', {});
  return (
    <Asking asked={asked} what="the complaint">
      {({ rows, country }) => {
        const row = rows.find((each) => each.id === id);
        if (row) return <OneComplaint key={id} row={row} country={country} />;
        return <p className="ow-note">This complaint is not there. Look at the list again.</p>;
      }}
    </Asking>
  );
}

/** Says who can read it now, and where to go when nobody here can. */
function Taken({ readers }: { readers: number }) {
  if (readers === 0)
    return (
      <Notice kind="warn" title="It is taken down, and nobody here can read it: it is about every manager.">
        <p>
          Tell the owner of the home, or whoever is over the manager, today. Whoever complains may also go outside at
          once: the addresses stand on the form on paper.
        </p>
      </Notice>
    );
  return (
    <Notice title="It is taken down.">
      <p>
        {readers === 1 ? 'One manager' : `${readers} managers`} can read it. Nobody else can, whoever wrote it down
        included.
      </p>
    </Notice>
  );
}

function Paper() {
  const start = useTell('packs.startComplaintForm');
  return (
    <MakePaper
      label="Complaints form"
      about="One page in large print: what is wrong, what would put it right, who helps, and who else can be asked. Lay it out where people come by, and read it to whoever cannot."
      start={start}
      rest={{}}
    >
      <p className="ow-note">
        About personal data, {dataDuty.facilitate.cite}: {dataDuty.facilitate.plain}
      </p>
    </MakePaper>
  );
}
