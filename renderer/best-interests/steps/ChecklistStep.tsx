import { Checkbox, Textarea } from '@mantine/core';
import { z } from 'zod';
import {
  askedReplies,
  askedRows,
  type ChecklistRow,
  checklistRows,
  checklistWords,
  ownReplies,
  ownRows,
  type Reply,
} from '../../../db/best-interests/model.ts';
import { type EntryId, passage } from '../../../db/words/model.ts';
import { useAsk, useTell } from '../../api.ts';
import type { Draft } from '../../drafts/useDraft.ts';
import { useMe } from '../../home/useMe.tsx';
import type { StepProps } from '../DecisionDocument.tsx';
import { Drafted } from '../form/Drafted.tsx';
import { LawMargin } from '../form/LawMargin.tsx';
import { ReasonPrompt } from '../form/ReasonPrompt.tsx';
import { SaveBar } from '../form/SaveBar.tsx';
import { useStepForm } from '../form/useStepForm.ts';
import { RestsOn } from './RestsOn.tsx';

interface RowValues {
  not: boolean;
  text: string;
  /** The views and the parts of the story that the answer rests on. */
  entries: EntryId[];
}
interface Values extends Record<string, unknown> {
  rows: Record<ChecklistRow, RowValues>;
  changed: string;
}
/** Wishes, what was written, beliefs and values, and what else would count (s.4(6)): the life that was told is asked here. */
const restsOnStory: ReadonlySet<ChecklistRow> = new Set(['4-6-a', '4-6-a-written', '4-6-b', '4-6-c']);
const schema = z.strictObject({ answers: ownReplies, consulted: askedReplies, changed: passage(500).nullable() });

const typedFrom = (reply: Reply | undefined): RowValues => ({
  not: reply?.answer === 'not applicable',
  text: !reply ? '' : reply.answer === 'answered' ? reply.text : reply.because,
  entries: reply?.answer === 'answered' ? reply.entries : [],
});
/** Rows that nobody answered are left open, not sent empty. */
const repliesFrom = (rows: Values['rows'], names: readonly ChecklistRow[]) =>
  Object.fromEntries(
    names
      .filter((row) => rows[row].text.trim() !== '')
      .map((row) => [
        row,
        rows[row].not
          ? { answer: 'not applicable', because: rows[row].text }
          : { answer: 'answered', text: rows[row].text, entries: rows[row].entries },
      ]),
  );

/** Step 6: every row of section 4, answered or "not applicable because". */
export function ChecklistStep(props: StepProps) {
  return (
    <Drafted<Values> name={`decision:${props.whole.decision}:checklist`} resident={props.resident.id}>
      {(draft) => <ChecklistForm {...props} draft={draft} />}
    </Drafted>
  );
}

function ChecklistForm({ resident, whole, draft, go }: StepProps & { draft: Draft<Values> }) {
  const { isSenior } = useMe();
  const row = whole.steps.checklist;
  const before: Partial<Record<ChecklistRow, Reply | undefined>> = { ...row?.answers, ...row?.consulted };
  const { mutateAsync } = useTell('decisions.answerChecklist');
  const { form, save, saving, failed } = useStepForm<Values, typeof schema>({
    start: {
      rows: Object.fromEntries(checklistRows.map((name) => [name, typedFrom(before[name])])) as Values['rows'],
      changed: '',
    },
    draft,
    schema,
    shape: ({ rows, changed }) => ({
      answers: repliesFrom(rows, ownRows),
      consulted: repliesFrom(rows, askedRows),
      changed,
    }),
    send: (given) => mutateAsync({ resident: resident.id, decision: whole.decision, at: null, ...given }),
    onSaved: () => go('made'),
  });
  const story = useAsk('lifeHistory.list', { resident: resident.id }).data ?? [];
  const open = checklistRows.filter((name) => form.values.rows[name].text.trim() === '').length;
  return (
    <div className="ow-stack">
      <p role="status">
        {open === 0 ? 'All 18 rows are answered.' : `${open} of 18 rows are open. You may save and come back.`}
      </p>
      {checklistRows.map((name) => {
        const { ask, law } = checklistWords[name];
        const question = ask.replace('{name}', resident.preferredName);
        const { not } = form.values.rows[name];
        return (
          <LawMargin key={name} refs={[law]}>
            <Textarea
              label={question}
              {...(not && { description: 'Not applicable, because' })}
              {...form.getInputProps(`rows.${name}.text`)}
              error={form.errors[`answers.${name}.text`] ?? form.errors[`consulted.${name}.text`]}
            />
            <ReasonPrompt text={form.values.rows[name].text} />
            {!not && restsOnStory.has(name) && (
              <RestsOn
                question={question}
                story={story}
                entries={form.values.rows[name].entries}
                onChange={(entries) => form.setFieldValue(`rows.${name}.entries`, entries)}
              />
            )}
            <Checkbox
              label="Not applicable, because"
              aria-label={`Not applicable, because: ${question}`}
              {...form.getInputProps(`rows.${name}.not`, { type: 'checkbox' })}
            />
          </LawMargin>
        );
      })}
      <SaveBar
        label="Save the checklist"
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
