import { Checkbox, type CheckboxGroupProps, Textarea, type TextareaProps } from '@mantine/core';
import { checks } from '../../db/support-plan/model.ts';
import { Challenged } from '../evidence/Challenged.tsx';
import { capital } from '../look/pronouns.ts';

interface HowUnderstoodProps {
  /** Whom it was explained to, by their preferred name. */
  name: string;
  checkedBy: Omit<CheckboxGroupProps, 'children' | 'label' | 'description'>;
  understood: TextareaProps & { value: string };
}

/** How it was found out that somebody had understood, and what was seen or heard then. */
export function HowUnderstood({ name, checkedBy, understood }: HowUnderstoodProps) {
  return (
    <>
      <Checkbox.Group
        label={`How was it checked that ${name} understood?`}
        description="A nod may be politeness. None of these is an answer too, with the reason below."
        {...checkedBy}
      >
        <div className="ow-pair">
          {checks.map((each) => (
            <Checkbox key={each} value={each} label={capital(each)} />
          ))}
        </div>
      </Checkbox.Group>
      <Textarea label="What was seen or heard when it was checked, or why it could not be" {...understood} />
      <Challenged text={understood.value} voice="staff" field="understanding" />
    </>
  );
}
