import { Textarea } from '@mantine/core';
import { type Ability, abilities, abilityInWords, abilityLaw, findings } from '../../../db/capacity/model.ts';
import { law } from '../../../db/law/model.ts';
import styles from '../best-interests.module.css';
import { HeardField } from '../form/HeardField.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { Tri } from '../form/Tri.tsx';
import type { PartProps } from './Ground.tsx';

/** Part 4: the four abilities, each with what was asked and, apart from it, what the person said or did. */
export function Abilities(props: PartProps) {
  return (
    <>
      <p className="ow-note">
        {law.jb.plain} <i>{law.jb.cite}</i>. {law['s2-4'].plain} {law['s2-4'].cite}
      </p>
      {abilities.map((ability) => (
        <OneAbility key={ability} {...props} ability={ability} />
      ))}
    </>
  );
}

function OneAbility({ resident, people, form, ability }: PartProps & { ability: Ability }) {
  const { finding } = form.values.assessment[ability];
  const { assessor } = form.values.assessment;
  const who = assessor ? people.nameOf(assessor).split(/[ ,]/)[0] : 'you';
  const title = abilityInWords[ability];
  return (
    <LawMargin refs={[abilityLaw[ability]]}>
      <div className={styles.asked}>
        <h3>{title}</h3>
        <Tri
          legend={title}
          quiet
          options={findings}
          value={finding}
          onChange={(next) =>
            form.setFieldValue(`assessment.${ability}.finding`, findings.find((each) => each === next) ?? null)
          }
        />
      </div>
      <div className={styles.two}>
        <Textarea
          className={styles.staff}
          label={`What ${who} asked`}
          aria-label={`What ${who} asked: ${title}`}
          {...form.getInputProps(`assessment.${ability}.asked`)}
        />
        <HeardField
          resident={resident}
          value={form.values.person[ability]}
          onChange={(heard) => form.setFieldValue(`person.${ability}`, heard)}
          hint={`about: ${title.toLowerCase()}`}
        />
      </div>
      <Textarea
        label="Anything else seen"
        aria-label={`Anything else seen: ${title}`}
        minRows={1}
        {...form.getInputProps(`assessment.${ability}.note`)}
      />
    </LawMargin>
  );
}
