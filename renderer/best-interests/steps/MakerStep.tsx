import { NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';
import { z } from 'zod';
import {
  type AuthorityFacts,
  authorityFacts,
  maker,
  reasonNeeded,
  usualDecider,
  whoDecides,
} from '../../../db/best-interests/model.ts';
import type { Someone } from '../../../db/capacity/model.ts';
import { law } from '../../../db/law/model.ts';
import { passage } from '../../../db/words/model.ts';
import { useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import { Notice } from '../../look/tell/Notice.tsx';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { SomeoneField } from '../form/SomeoneField.tsx';
import { useStepForm } from '../form/useStepForm.ts';

interface Values extends Record<string, unknown> {
  facts: AuthorityFacts;
  who: Someone | null;
  reason: string;
  changed: string;
}
const schema = z.strictObject({ facts: authorityFacts, maker, changed: passage(500).nullable() });
const nothingFound: AuthorityFacts = {
  advanceDecision: { state: 'none found', recordedBy: null },
  courtOrder: 'none found',
  attorney: { state: 'none found', person: null, lifeSustaining: false },
  deputy: { state: 'none found', person: null },
  lookedWhere: '',
};
const states = authorityFacts.shape.attorney.shape.state.options;
const adrtStates = authorityFacts.shape.advanceDecision.shape.state.options;
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const asOptions = (all: readonly string[]) => all.map((value) => ({ value, label: sentence(value) }));

/** Step 3: who decides. Being a relative gives no authority; a named attorney or deputy in scope does. */
export function MakerStep(props: StepProps) {
  return (
    <Drafted<Values> name={`decision:${props.whole.decision}:who-decides`} resident={props.resident.id}>
      {(draft) => <MakerForm {...props} draft={draft} />}
    </Drafted>
  );
}

function MakerForm({ resident, whole, people, draft, go }: StepProps & { draft: Draft<Values> }) {
  const { isSenior } = useMe();
  const row = whole.steps.maker;
  const { mutateAsync } = useTell('decisions.nameMaker');
  const decides = (facts: AuthorityFacts) => whoDecides({ matter: whole.matter, capacity: whole.conclusion, facts });
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start: {
      facts: row?.facts ?? nothingFound,
      who: row?.maker.who ?? null,
      reason: row?.maker.reason ?? '',
      changed: '',
    },
    draft,
    schema,
    shape: ({ facts, who, reason, changed }) => ({ facts, maker: { who, basis: decides(facts).who, reason }, changed }),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, at: null, ...given }),
    onSaved: () => go('who-took-part'),
  });
  const { facts, who } = form.values;
  const outcome = decides(facts);
  const set = (changed: Partial<AuthorityFacts>) => form.setFieldValue('facts', { ...facts, ...changed });
  const unlike = who !== null && reasonNeeded(outcome.who, { who, basis: outcome.who, reason: null }, facts);
  const holders = [
    { value: '', label: 'Choose a name' },
    ...people.people.map(({ id, name, relation }) => ({ value: id, label: `${name}, ${relation}` })),
  ];
  const personOf = (id: string) => people.people.find((each) => each.id === id)?.id ?? null;
  return (
    <div className="ow-stack">
      <LawMargin refs={['s26']}>
        <NativeSelect
          label="An advance decision to refuse this treatment"
          data={asOptions(adrtStates)}
          value={facts.advanceDecision.state}
          onChange={(event) =>
            set({
              advanceDecision: {
                ...facts.advanceDecision,
                state: adrtStates.find((each) => each === event.currentTarget.value) ?? 'none found',
              },
            })
          }
        />
        {facts.advanceDecision.state === 'claimed, not verified' && (
          <Notice kind="warn" title="Somebody says there is one. Find it before anything is decided." />
        )}
        {facts.advanceDecision.state === 'valid and applies now' && (
          <TextInput
            label="Who says that it is valid and applies to this treatment now"
            value={facts.advanceDecision.recordedBy ?? ''}
            onChange={(event) =>
              set({ advanceDecision: { ...facts.advanceDecision, recordedBy: event.currentTarget.value } })
            }
          />
        )}
      </LawMargin>
      <LawMargin refs={['s16']}>
        <NativeSelect
          label="An order of the Court of Protection"
          data={asOptions(['none found', 'covers this decision'])}
          value={facts.courtOrder}
          onChange={(event) =>
            set({ courtOrder: event.currentTarget.value === 'none found' ? 'none found' : 'covers this decision' })
          }
        />
      </LawMargin>
      <LawMargin refs={['s11-7', 's11-8']}>
        <NativeSelect
          label="A health and welfare attorney"
          data={asOptions(states)}
          value={facts.attorney.state}
          onChange={(event) =>
            set({
              attorney: {
                ...facts.attorney,
                state: states.find((each) => each === event.currentTarget.value) ?? 'none found',
              },
            })
          }
        />
        {facts.attorney.state !== 'none found' && (
          <>
            <NativeSelect
              label="Who the attorney is"
              data={holders}
              value={facts.attorney.person ?? ''}
              onChange={(event) =>
                set({ attorney: { ...facts.attorney, person: personOf(event.currentTarget.value) } })
              }
            />
            <Switch
              label="The power covers life-sustaining treatment"
              checked={facts.attorney.lifeSustaining}
              onChange={(event) =>
                set({ attorney: { ...facts.attorney, lifeSustaining: event.currentTarget.checked } })
              }
            />
          </>
        )}
      </LawMargin>
      <LawMargin refs={['s20']}>
        <NativeSelect
          label="A deputy with power over this"
          data={asOptions(states)}
          value={facts.deputy.state}
          onChange={(event) =>
            set({
              deputy: {
                ...facts.deputy,
                state: states.find((each) => each === event.currentTarget.value) ?? 'none found',
              },
            })
          }
        />
        {facts.deputy.state !== 'none found' && (
          <NativeSelect
            label="Who the deputy is"
            data={holders}
            value={facts.deputy.person ?? ''}
            onChange={(event) => set({ deputy: { ...facts.deputy, person: personOf(event.currentTarget.value) } })}
          />
        )}
        <Textarea label="Where you looked for any of these, and when" {...form.getInputProps('facts.lookedWhere')} />
      </LawMargin>
      <LawMargin refs={[outcome.law]}>
        <Notice kind={outcome.who === 'an advance decision' ? 'stop' : 'info'} title={outcome.plain}>
          {outcome.who === 'whoever carries it out' &&
            `For a matter like this that is usually ${usualDecider(whole.matter)}.`}{' '}
          {law['s6-6'].cite}: {law['s6-6'].plain}
        </Notice>
        <SomeoneField
          label="Who decides"
          people={people}
          value={who}
          onChange={(next) => form.setFieldValue('who', next)}
          error={who === null && failed ? 'Please name who decides.' : null}
        />
        {unlike && (
          <Textarea
            label={`${outcome.who === 'an attorney' ? 'An attorney' : 'A deputy'} has authority. Why does somebody else decide?`}
            description="Out of reach in time, outside their power, attorneys who differ, or the court has been asked. It shows on every page about this decision."
            {...form.getInputProps('reason')}
          />
        )}
      </LawMargin>
      <SaveBar
        label="Save who decides"
        onSave={save}
        saving={saving}
        failed={failed}
        saved={row}
        changed={form.values.changed}
        onChanged={(why) => form.setFieldValue('changed', why)}
        closed={isSenior ? null : 'A nurse or manager saves this step.'}
      />
    </div>
  );
}
