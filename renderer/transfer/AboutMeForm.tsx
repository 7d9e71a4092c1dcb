import { useTell } from '../api.ts';
import { MakePaper } from '../packs/MakePaper.tsx';
import { useWhoAndWhy } from './WhoAndWhy.tsx';

/** What is known of somebody, as JSON under the headings of About Me. */
export function AboutMeForm() {
  const start = useTell('transfer.aboutMe');
  const { leaving, fields } = useWhoAndWhy();
  return (
    <MakePaper
      label="About Me, for another system"
      about="One JSON file, shaped to the headings of PRSB’s About Me: the person’s own words first, each with who heard it and when. It has not been assessed against the standard, and no conformance is claimed. What is kept from some of the staff is not in it. Whoever holds the file can read it."
      start={start}
      ready={leaving !== null}
      // The button waits until it is whole.
      rest={leaving ?? { resident: '' as never, why: '', forWhom: '' }}
    >
      {fields}
    </MakePaper>
  );
}
