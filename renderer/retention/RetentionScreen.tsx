import { useState } from 'react';
import type { ResidentId } from '../../db/words/model.ts';
import { useAsk } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Asking } from '../look/tell/Asking.tsx';
import { ErasedList } from './ErasedList.tsx';
import { Erasing } from './Erasing.tsx';
import { PeriodSection } from './PeriodSection.tsx';
import { RecordForms } from './RecordForms.tsx';
import { RecordList } from './RecordList.tsx';

/** How long records are kept, which must not go, which are due, and what was erased: for managers. */
export function RetentionScreen() {
  const retention = useAsk('retention.list', {});
  const [open, setOpen] = useState<ResidentId | null>(null);
  const [job, setJob] = useState<string | null>(null);
  return (
    <AreaFrame
      area="neutral"
      title="How long records are kept"
      line="Nothing goes by itself: a manager looks, and two people agree."
    >
      {job !== null ? (
        <Erasing job={job} onDone={() => setJob(null)} />
      ) : (
        <Asking asked={retention} what="how long records are kept">
          {({ period, rows, erased }) => {
            const chosen = rows.find(({ resident }) => resident === open);
            if (chosen)
              return (
                <RecordForms
                  key={chosen.resident}
                  row={chosen}
                  onDone={() => setOpen(null)}
                  onErasing={(started) => {
                    setJob(started);
                    setOpen(null);
                  }}
                />
              );
            return (
              <>
                <RecordList rows={rows} onOpen={setOpen} />
                <PeriodSection period={period} />
                <ErasedList erased={erased} />
              </>
            );
          }}
        </Asking>
      )}
    </AreaFrame>
  );
}
