import { useTell } from '../api.ts';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { MakePaper } from './MakePaper.tsx';

/** Paper for a power cut: made beforehand, and made again when people change. */
export function DowntimeScreen() {
  const start = useTell('packs.startDowntime');
  return (
    <AreaFrame
      area="neutral"
      title="Paper for a power cut"
      line="To go on asking and recording without the PC; afterwards what was written by hand is typed in."
    >
      <MakePaper
        label="Paper for a power cut"
        about="For everyone who is here: a page with how they are asked and what they usually want, and a sheet to write choices on by hand. Print it and keep it where the torches are. It is readable by whoever holds it."
        start={start}
        rest={{}}
      />
    </AreaFrame>
  );
}
