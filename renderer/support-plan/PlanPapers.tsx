import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { whyNotAsked } from '../../db/contribution/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { Plan } from '../../db/support-plan/model.ts';
import { type EntryId, entryId } from '../../db/words/model.ts';
import { useTell } from '../api.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { MakePaper } from '../packs/MakePaper.tsx';

interface PlanPapersProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
}

/** The plan on paper: in pictures for the person, and a form for one of their people who would rather write by hand. */
export function PlanPapers({ resident, people, plan }: PlanPapersProps) {
  const [open, setOpen] = useState<'pictures' | 'form' | null>(null);
  const { isSenior } = useMe();
  const start = useTell('packs.startPlanPaper');
  const name = resident.preferredName;
  if (!isSenior) return null;
  return (
    <section className="ow-stack" aria-labelledby="plan-papers">
      <h2 id="plan-papers">On paper</h2>
      {open === null && (
        <div className="ow-row">
          <Button onClick={() => setOpen('pictures')}>Print it for {name}</Button>
          <Button onClick={() => setOpen('form')}>A form for one of {name}’s people</Button>
        </div>
      )}
      {open === 'pictures' && (
        <MakePaper
          label={`The plan in pictures, for ${name}`}
          about={`${name}’s own plan, large and in pictures, in ${name}’s order and with ${name}’s own words. It is theirs: keep it where they want it.`}
          start={start}
          rest={{ request: { paper: 'plan in pictures', resident: resident.id } }}
        />
      )}
      {open === 'form' && <FormFor resident={resident} people={people} plan={plan} />}
      {open !== null && (
        <div>
          <Button onClick={() => setOpen(null)}>Close</Button>
        </div>
      )}
    </section>
  );
}

function FormFor({ resident, people, plan }: PlanPapersProps) {
  const start = useTell('packs.startPlanPaper');
  const [chosen, setChosen] = useState('');
  const [elements, setElements] = useState<EntryId[]>([]);
  const name = resident.preferredName;
  const who = people.people.find(({ id }) => id === chosen);
  const why = who ? whyNotAsked(name, who, 'plan-element') : null;
  const standing = plan.elements.filter(({ ended }) => !ended);
  return (
    <>
      <NativeSelect
        label="Who is asked?"
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        error={why}
        data={[
          { value: '', label: 'Choose a name' },
          ...people.people.map(({ id, name: each, relation }) => ({ value: id, label: `${each}, ${relation}` })),
        ]}
      />
      {who && why === null && (
        <Checkbox.Group
          label="About what?"
          value={elements}
          onChange={(next) => setElements(next.map((each) => entryId.parse(each)))}
        >
          {standing.map(({ id, wording }) => (
            <Checkbox key={id} value={id} label={<bdi>{wording.title}</bdi>} />
          ))}
        </Checkbox.Group>
      )}
      {who && why === null && elements.length > 0 && (
        <MakePaper
          label="A form for their own view"
          about={`One page for each thing. ${who.name} sees what is done there, and nothing that anybody said. When it comes back, write it down as ${who.name}’s own view and keep a photograph of the page with it.`}
          start={start}
          rest={{ request: { paper: 'form', resident: resident.id, person: who.id, elements } }}
        />
      )}
    </>
  );
}
