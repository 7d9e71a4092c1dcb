import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { INVOLVEMENT, type Point, points, type ReviewType, reviewTypes } from '../../../db/reviews/model.ts';
import { passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import { useStepForm } from '../../best-interests/form/useStepForm.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import { PointFields, type TypedPoint } from './PointFields.tsx';
import styles from './templates.module.css';

interface TemplateEditorProps {
  type: ReviewType;
  /** The version that is in use while this is changed. */
  after: number;
  start: readonly Point[];
  /** The older version whose wording it begins with; null for the one in use. */
  goesBackTo: number | null;
  onDone: () => void;
}
export type Typed = { points: TypedPoint[]; reason: string };

const schema = z.strictObject({ points, reason: passage(500) });
// A template is nobody's record, so nothing of it is kept half written.
const noDraft = { value: null, keep: () => {}, settle: async () => {}, drop: async () => {} };

const typedFrom = ({ person, family, staff, guidance, ...rest }: Point): TypedPoint => ({
  ...rest,
  ...person,
  family: family ?? '',
  staff: staff ?? '',
  guidance: guidance ?? '',
});
const pointFrom = ({ question, words, pictures, objects, ...rest }: TypedPoint) => ({
  ...rest,
  person: { question, words, pictures, objects },
});
const blank = (): TypedPoint => ({
  ...{ key: `home-${crypto.randomUUID()}`, heading: 'day', title: '', question: '' },
  ...{ words: '', pictures: '', objects: '', family: '', staff: '', guidance: '' },
});

/** Changes a template: reword, reorder, add, take out. What it may not lose is said where one would look for it. */
export function TemplateEditor({ type, after, start, goesBackTo, onDone }: TemplateEditorProps) {
  const { mutateAsync } = useTell('reviews.editTemplate');
  const [open, setOpen] = useState<string | null>(null);
  const { form, save, saving, failed } = useStepForm<Typed, typeof schema>({
    start: { points: start.map(typedFrom), reason: '' },
    draft: noDraft,
    schema,
    shape: ({ points: all, reason }) => ({ points: all.map(pointFrom), reason }),
    send: (given) => mutateAsync({ type, after, ...given }),
    onSaved: onDone,
  });
  const all = form.values.points;
  const isWrong = (index: number) => Object.keys(form.errors).some((path) => path.startsWith(`points.${index}.`));
  const move = (from: number, to: number) => form.reorderListItem('points', { from, to });
  return (
    <div className={styles.page}>
      <h2>Change: {reviewTypes[type]}</h2>
      {goesBackTo !== null && (
        <p>
          It begins with {goesBackTo === 0 ? 'the wording as it came' : `the wording of version ${goesBackTo}`}. Saved,
          it is a version of its own.
        </p>
      )}
      <ol className={styles.points} aria-label="Points to change">
        {all.map((point, index) => (
          <li key={point.key}>
            <article className={styles.point} aria-label={point.title || 'A new point'}>
              <div className={styles.head}>
                <h3 dir="auto">
                  {index + 1}. {point.title || 'A new point'}
                </h3>
                {isWrong(index) && <b role="alert">Needs another look.</b>}
              </div>
              {open === point.key ? (
                <PointFields form={form} index={index} />
              ) : (
                <p className={styles.ask} dir="auto">
                  {point.question}
                </p>
              )}
              <div className={styles.acts}>
                <Button onClick={() => setOpen(open === point.key ? null : point.key)}>
                  {open === point.key ? `Close ${index + 1}` : `Reword ${index + 1}`}
                </Button>
                <Button disabled={index === 0} onClick={() => move(index, index - 1)}>
                  Ask {index + 1} earlier
                </Button>
                <Button disabled={index === all.length - 1} onClick={() => move(index, index + 1)}>
                  Ask {index + 1} later
                </Button>
                {point.key === INVOLVEMENT ? (
                  <span className="ow-note">It stays: whom to consult is the person’s choice, s.4(7)(a).</span>
                ) : (
                  <Button variant="subtle" onClick={() => form.removeListItem('points', index)}>
                    Take {index + 1} out
                  </Button>
                )}
              </div>
            </article>
          </li>
        ))}
      </ol>
      {form.errors['points'] && <p role="alert">{form.errors['points']}</p>}
      <div>
        <Button
          disabled={all.length >= 30}
          onClick={() => {
            const point = blank();
            form.insertListItem('points', point);
            setOpen(point.key);
          }}
        >
          Add a point
        </Button>
      </div>
      <section className="ow-panel" aria-label="Save as the next version">
        <Textarea
          label="Why it is changed"
          description="It stands beside this version, with your name and the day."
          {...form.getInputProps('reason')}
        />
        <FormError error={failed} />
        <div className="ow-row">
          <Button variant="filled" onClick={save} loading={saving}>
            Save as version {after + 1}
          </Button>
          <Button onClick={onDone}>Leave without saving</Button>
        </div>
      </section>
    </div>
  );
}
