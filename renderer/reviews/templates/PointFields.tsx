import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type Heading, headingNames, headings, wayNames, ways } from '../../../db/reviews/model.ts';
import styles from './templates.module.css';

/** A point as it is typed: what is left empty is not asked. */
export interface TypedPoint {
  key: string;
  heading: Heading;
  title: string;
  question: string;
  words: string;
  pictures: string;
  objects: string;
  family: string;
  staff: string;
  guidance: string;
}
interface PointFieldsProps {
  form: UseFormReturnType<{ points: TypedPoint[]; reason: string }>;
  index: number;
}

/** The fields of one point, the person's question first and largest. */
export function PointFields({ form, index }: PointFieldsProps) {
  const field = (name: keyof TypedPoint, at: string = name) => ({
    ...form.getInputProps(`points.${index}.${name}`),
    error: form.errors[`points.${index}.${at}`],
  });
  return (
    <div className={styles.fields}>
      <Textarea
        label="What is asked of the person"
        description="As one would say it to them. Every point asks the person first."
        autosize
        minRows={2}
        {...field('question', 'person.question')}
      />
      {wayNames.map((way) => (
        <Textarea key={way} label={ways[way]} autosize minRows={1} {...field(way, `person.${way}`)} />
      ))}
      <div className="ow-pair">
        <TextInput label="Title" autoComplete="off" {...field('title')} />
        <NativeSelect
          label="Belongs to"
          data={headingNames.map((value) => ({ value, label: headings[value] }))}
          {...field('heading')}
        />
      </div>
      <div className="ow-pair">
        <Textarea
          label="What is asked of family or an advocate"
          description="Left empty, they are not asked here."
          {...field('family')}
        />
        <Textarea
          label="What is asked of staff"
          description="What was seen. Left empty, they are not asked here."
          {...field('staff')}
        />
      </div>
      <Textarea label="Guidance" {...field('guidance')} />
    </div>
  );
}
