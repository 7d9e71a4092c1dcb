import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportWhat, Mapping, ReadFile, Tried } from '../../db/imports/model.ts';
import { useTell } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import { useJob } from '../packs/useJob.ts';
import { BringForm } from './BringForm.tsx';
import { BroughtList } from './BroughtList.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { Columns } from './Columns.tsx';
import { NotDone } from './NotDone.tsx';
import { rowsInWords } from './words.ts';

/** A file that was read, and which column holds what. */
export interface Chosen {
  readonly path: string;
  readonly what: ImportWhat;
  readonly file: ReadFile;
}

/** What a home has in files already: read, each column given its place, tried in full, brought in as one act, undone as one. */
export function ImportScreen() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [came, setCame] = useState<Tried | null>(null);
  const start = () => setChosen(null);
  return (
    <AreaFrame
      area="neutral"
      title="Bring in from a file"
      line="From CSV or Excel. Every row is tried first; nothing stands before you say so."
      action={
        chosen && (
          <Button leftSection={<IconRefresh size={22} aria-hidden />} onClick={start}>
            Another file
          </Button>
        )
      }
    >
      <div className="ow-stack">
        {came && !chosen && (
          <Notice title={`${rowsInWords(came.good)} brought in`}>
            {came.problemRows > 0 && `${rowsInWords(came.problemRows)} left out. `}
            If it was the wrong file, undo it below.
          </Notice>
        )}
        {chosen ? (
          <Mapped
            key={`${chosen.path} ${chosen.file.sheet}`}
            chosen={chosen}
            onChosen={setChosen}
            onBrought={(tried) => {
              setCame(tried);
              start();
            }}
          />
        ) : (
          <>
            <ChooseFile onRead={setChosen} />
            <BroughtList />
          </>
        )}
      </div>
    </AreaFrame>
  );
}

interface MappedProps {
  chosen: Chosen;
  onChosen: (chosen: Chosen) => void;
  onBrought: (tried: Tried) => void;
}

function Mapped({ chosen, onChosen, onBrought }: MappedProps) {
  const { path, what, file } = chosen;
  const [mapping, setMapping] = useState<Mapping>(file.guess);
  const start = useTell('imports.try');
  const [job, setJob] = useState<string | null>(null);
  const { running, state, error, cancel } = useJob(job);
  const tried = running ? null : state?.tried;
  const request = { path, what, sheet: file.sheet, mapping };
  return (
    <>
      <Columns
        chosen={chosen}
        mapping={mapping}
        onChosen={onChosen}
        onMapping={(next) => {
          setMapping(next);
          setJob(null);
        }}
      />
      <FormError error={start.error ?? error} />
      {running ? (
        <JobLine state={state} onCancel={cancel} />
      ) : (
        <>
          <NotDone state={state} />
          <div>
            <Button
              variant={tried ? 'default' : 'filled'}
              disabled={start.isPending}
              onClick={() => start.mutate(request, { onSuccess: (started) => setJob(started.job) })}
            >
              {tried ? 'Try the file once more' : 'Try every row'}
            </Button>
          </div>
        </>
      )}
      {tried && <BringForm key={job} what={what} request={request} tried={tried} onBrought={onBrought} />}
    </>
  );
}
