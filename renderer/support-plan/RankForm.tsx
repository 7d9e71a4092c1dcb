import { Button, FileButton, NativeSelect, Textarea, UnstyledButton } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { z } from 'zod';
import type { ResidentRow } from '../../db/residents/model.ts';
import { type Plan, type Ranking, rankers, ranking, supportPlanKinds } from '../../db/support-plan/model.ts';
import { happened } from '../../db/time/model.ts';
import { useTell } from '../api.ts';
import { type Heard, HeardField, statementFrom, unheard } from '../best-interests/form/HeardField.tsx';
import { InlineForm } from '../best-interests/form/InlineForm.tsx';
import type { People } from '../best-interests/form/usePeople.ts';
import { useMe } from '../home/useMe.tsx';
import { Photograph } from '../look/frame/Photograph.tsx';
import { Key } from '../look/keys/Key.tsx';
import { Keys } from '../look/keys/Keys.tsx';
import { ThingPicture } from '../look/pictures/ThingPicture.tsx';
import { PICTURE_FILES, useTakePicture } from '../look/pictures/useTakePicture.ts';
import { pronounsOf } from '../look/pronouns.ts';
import { onDay, today } from '../look/when.ts';
import styles from './support-plan.module.css';

interface RankFormProps {
  resident: ResidentRow;
  people: People;
  plan: Plan;
  onDone: () => void;
}
type Values = {
  order: Ranking['order'];
  laidBy: Ranking['laidBy'] | null;
  photograph: Ranking['photograph'];
  observed: string;
  heard: Heard;
};
const schema = z.strictObject({
  at: happened,
  ranking,
  person: supportPlanKinds['plan.ranked@1'].body.shape.person,
});

/** A card for each thing in the plan, touched in the order in which the person puts them: the first matters most. */
export function RankForm({ resident, people, plan, onDone }: RankFormProps) {
  const { id } = useMe();
  const { mutateAsync } = useTell('plan.rank');
  const name = resident.preferredName;
  const { they } = pronounsOf(resident);
  return (
    <InlineForm<Values, typeof schema>
      title={`What matters most to ${name}?`}
      name="plan:rank"
      resident={resident.id}
      start={{ order: [], laidBy: null, photograph: null, observed: '', heard: unheard(id) }}
      schema={schema}
      shape={({ heard, ...given }) => ({
        at: onDay(today()),
        ranking: { ...given, observer: heard.heardBy },
        person: { words: statementFrom(heard, null) },
      })}
      send={(given) => mutateAsync({ resident: resident.id, ...given })}
      verb={`Keep ${name}’s order`}
      onDone={onDone}
    >
      {(form) => (
        <>
          <p>
            Look at the cards with {name}, on the screen or on the table. Touch the one that matters most first, then
            the next. A card that stays out has no place, and that is an answer too.
          </p>
          <Cards plan={plan} order={form.values.order} onChange={(order) => form.setFieldValue('order', order)} />
          {form.errors['ranking.order'] && <p role="alert">{form.errors['ranking.order']}</p>}
          <Keys legend="Who laid the cards?" columns={2}>
            {rankers.map((each) => (
              <Key
                key={each}
                label={each === 'the person' ? `${name} laid them` : `${name} showed, and staff laid them`}
                pressed={form.values.laidBy === each}
                onPress={() => form.setFieldValue('laidBy', each)}
              />
            ))}
          </Keys>
          {form.errors['ranking.laidBy'] && <p role="alert">Please say who laid the cards.</p>}
          <HeardField
            resident={resident}
            value={form.values.heard}
            onChange={(heard) => form.setFieldValue('heard', heard)}
            hint="The very words; leave it empty where nothing was said."
          />
          <NativeSelect
            label={`Who sat with ${name}?`}
            value={form.values.heard.heardBy}
            onChange={({ currentTarget }) =>
              form.setFieldValue('heard', { ...form.values.heard, heardBy: currentTarget.value })
            }
            data={people.staff.map(({ id: value, name: label }) => ({ value, label }))}
          />
          <Textarea
            label={`What else did ${they} show while laying them?`}
            {...form.getInputProps('observed')}
            error={form.errors['ranking.observed']}
          />
          <TablePhotograph
            photograph={form.values.photograph}
            onChange={(photograph) => form.setFieldValue('photograph', photograph)}
          />
        </>
      )}
    </InlineForm>
  );
}

interface CardsProps {
  plan: Plan;
  order: Ranking['order'];
  onChange: (order: Ranking['order']) => void;
}
/** The things of the plan as cards, touched in the order in which they are to lie. */
export function Cards({ plan, order, onChange }: CardsProps) {
  return (
    <ul className={styles.cards} aria-label="Cards">
      {plan.elements
        .filter(({ ended }) => !ended)
        .map(({ id, wording: { title, card } }) => {
          const place = order.findIndex(({ element }) => element === id);
          const laid = place >= 0;
          return (
            <li key={id}>
              <UnstyledButton
                className={styles.card}
                aria-pressed={laid}
                onClick={() =>
                  onChange(laid ? order.filter(({ element }) => element !== id) : [...order, { element: id, title }])
                }
              >
                {laid && <span className={styles.place}>{place + 1}</span>}
                <ThingPicture of={card} width={110} />
                <bdi>{title}</bdi>
              </UnstyledButton>
            </li>
          );
        })}
    </ul>
  );
}

interface TablePhotographProps {
  photograph: Ranking['photograph'];
  onChange: (photograph: Ranking['photograph']) => void;
}
/** A photograph of real cards as they lay on the table: it is the record that a talk leaves. */
function TablePhotograph({ photograph, onChange }: TablePhotographProps) {
  const { take, taking, problem } = useTakePicture(onChange);
  return (
    <div className="ow-row">
      {photograph && <Photograph photo={photograph} alt="The cards as they lay" width={190} />}
      <FileButton onChange={take} accept={PICTURE_FILES}>
        {(props) => (
          <Button {...props} leftSection={<IconCamera size={22} aria-hidden />} disabled={taking}>
            {taking ? 'Taking it in' : photograph ? 'Another photograph' : 'A photograph of the cards as they lay'}
          </Button>
        )}
      </FileButton>
      {photograph && <Button onClick={() => onChange(null)}>Leave it out</Button>}
      {problem && <p role="alert">{problem}</p>}
    </div>
  );
}
