import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type ImportWhat, importFields, type RowProblem, type Tried } from '../../db/imports/model.ts';
import { staffId } from '../../db/words/model.ts';
import type { Input } from '../../electron/core/contract.ts';
import { useTell } from '../api.ts';
import { Table } from '../look/tables/Table.tsx';
import { FormError } from '../look/tell/FormError.tsx';
import { Notice } from '../look/tell/Notice.tsx';
import { JobLine } from '../packs/JobLine.tsx';
import { useJob } from '../packs/useJob.ts';
import styles from './Imports.module.css';
import { NotDone } from './NotDone.tsx';
import { Voucher } from './Voucher.tsx';
import { rowsCounted } from './words.ts';

interface BringFormProps {
  what: ImportWhat;
  request: Input<'imports.try'>;
  tried: Tried;
  onBrought: (tried: Tried) => void;
}

/** What would come of it, row by row; who vouches for the person's own words; and the one button that writes. */
export function BringForm({ what, request, tried, onBrought }: BringFormProps) {
  const [who, setWho] = useState('');
  const [pin, setPin] = useState('');
  const bring = useTell('imports.bring');
  const [job, setJob] = useState<string | null>(null);
  const { running, state, error, cancel } = useJob(job);
  const brought = state?.state === 'done' ? state.tried : null;
  useEffect(() => {
    if (brought) onBrought(brought);
  }, [brought, onBrought]);
  const heading = useRef<HTMLHeadingElement>(null);
  // It stands below the columns: whoever tried the file is taken there.
  useEffect(() => heading.current?.focus(), []);
  const needsVoucher = tried.ownWords > 0;
  const write = () =>
    bring.mutate(
      {
        ...request,
        sha256: tried.sha256,
        voucher: needsVoucher && who !== '' ? { staff: staffId.parse(who), pin } : null,
      },
      { onSuccess: (started) => setJob(started.job), onSettled: () => setPin('') },
    );
  return (
    <section className={styles.form} aria-label="What would come of it">
      <h2 tabIndex={-1} ref={heading} className={styles.outcome}>
        {tried.good} of {rowsCounted(tried.rows)} {tried.good === 1 ? 'is' : 'are'} fit to be brought in
      </h2>
      <Samples tried={tried} />
      <Problems what={what} tried={tried} />
      {tried.good > 0 && (
        <>
          {needsVoucher && (
            <Voucher about={vouchedFor(tried.ownWords)} who={who} pin={pin} onWho={setWho} onPin={setPin} />
          )}
          <FormError error={bring.error ?? error} />
          {running ? (
            <JobLine state={state} onCancel={cancel} />
          ) : (
            <>
              <NotDone state={state} />
              <div>
                <Button
                  variant="filled"
                  disabled={bring.isPending || (needsVoucher && (who === '' || pin === ''))}
                  onClick={write}
                >
                  {`Bring in ${rowsCounted(tried.good)}`}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </section>
  );
}

const vouchedFor = (rows: number) =>
  `${rowsCounted(rows)} ${rows === 1 ? 'holds' : 'hold'} what a person said, showed or wrote. Whoever signs here vouches that it stands there as it was, and as nobody else’s account of it.`;

function Samples({ tried: { samples, good } }: { tried: Tried }) {
  if (samples.length === 0) return null;
  return (
    <div>
      <h3>{good > samples.length ? `So the first ${samples.length} will read` : 'So they will read'}</h3>
      <ul className={styles.reads}>
        {samples.map(({ row, reads }) => (
          <li key={row}>
            <bdi>{reads}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Problems({ what, tried }: { what: ImportWhat; tried: Tried }) {
  const { problems, problemRows } = tried;
  if (problems.length === 0) return null;
  const rows = Map.groupBy(problems, ({ row }) => row);
  return (
    <div>
      <h3>
        {rowsCounted(problemRows)} {problemRows === 1 ? 'is' : 'are'} left out
      </h3>
      <p className="ow-note">
        Put them right in the file, save it, and try it once more. Or bring in the others, and write these by hand.
      </p>
      <Table name="Rows that are left out" from="imports.try" className={styles.problems ?? ''}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Where</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {[...rows].flatMap(([row, theirs]) =>
            theirs.map((problem, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: problems of a row have no name of their own
              <tr key={`${row} ${index}`} data-first={index === 0 || undefined}>
                <th scope="row">{index === 0 ? row : <span className="ow-hidden">{row}</span>}</th>
                <td>{whereOf(what, problem)}</td>
                <td>{problem.problem}</td>
              </tr>
            )),
          )}
        </tbody>
      </Table>
      {rows.size < problemRows && (
        <Notice>Only the first {rows.size} rows are listed. Put these right first, then try the file once more.</Notice>
      )}
    </div>
  );
}

/** "Date of birth: 1/1/40", or the whole row. */
function whereOf(what: ImportWhat, { field, cell }: RowProblem) {
  const label = importFields[what].find(({ key }) => key === field)?.label;
  if (label === undefined) return 'The whole row';
  return (
    <>
      <b>{label}</b>
      {cell !== null && (
        <>
          {': '}
          <bdi>{cell}</bdi>
        </>
      )}
    </>
  );
}
