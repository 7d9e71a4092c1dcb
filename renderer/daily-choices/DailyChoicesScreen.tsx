import { UnstyledButton } from '@mantine/core';
import { IconHistory, IconNotes } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { BOARD_DRAFT, type ChoiceBoard } from '../../db/choice-board/model.ts';
import type { DailyChoiceRow } from '../../db/daily-choices/model.ts';
import type { ResidentRow } from '../../db/residents/model.ts';
import type { SuggestionRow } from '../../db/suggestions/model.ts';
import { api, useAsk } from '../api.ts';
import { type Draft, useDraft } from '../drafts/useDraft.ts';
import { useMe } from '../home/useMe.tsx';
import { LikesSection } from '../likes/LikesSection.tsx';
import { AreaFrame } from '../look/frame/AreaFrame.tsx';
import { Counter } from '../look/keys/Counter.tsx';
import { pronounsOf } from '../look/pronouns.ts';
import { Asking } from '../look/tell/Asking.tsx';
import { PatternsSection } from '../patterns/PatternsSection.tsx';
import { Suggestions } from '../suggestions/Suggestions.tsx';
import { Bench } from './Bench.tsx';
import { ChoiceList } from './ChoiceList.tsx';
import styles from './DailyChoices.module.css';
import { type ChoiceForm, emptyForm, fromBoard, fromSuggestion, missing, type Offered } from './form.ts';
import { Preferences } from './Preferences.tsx';
import { readBack } from './sentence.ts';
import { useLetterKeys } from './useLetterKeys.ts';
import { type Saved, useSaveChoice } from './useSaveChoice.ts';

interface DailyChoicesScreenProps {
  resident: ResidentRow;
  /** The matter as it was asked about, where the gate of Best interests turned it back. */
  carried?: string;
  /** In a round of several people: what is offered to each, who comes next once one is saved, and what to say above. */
  round?: { offered: Pick<ChoiceForm, 'domain' | 'offered'>; onSaved: (saved: Saved) => void; above: ReactNode };
}

/** What the person chose today: recorded in seconds, then today's and earlier choices, and what is usually wanted. */
export function DailyChoicesScreen({ resident, carried, round }: DailyChoicesScreenProps) {
  const me = useMe();
  const draft = useDraft<ChoiceForm>('daily-choice', resident.id, me.mayWrite);
  const board = useDraft<ChoiceBoard>(BOARD_DRAFT, resident.id, me.mayWrite);
  const choices = useAsk('dailyChoices.list', { resident: resident.id, limit: 60 });
  if (!me.mayWrite) {
    return (
      <AreaFrame area="daily-choices" resident={resident}>
        <Asking asked={choices} what="the choices">
          {(rows) => <ChoiceList resident={resident} rows={rows} />}
        </Asking>
        <Preferences resident={resident} />
        <Suggestions resident={resident} />
        <LikesSection resident={resident} />
        <PatternsSection resident={resident} />
      </AreaFrame>
    );
  }
  if (draft.value === undefined || board.value === undefined)
    return (
      <AreaFrame area="daily-choices" resident={resident}>
        {null}
      </AreaFrame>
    );
  const kept = draft.value && { ...emptyForm, ...draft.value };
  const fresh = round ? { ...emptyForm, ...round.offered, named: true } : emptyForm;
  const before = carried ? { ...emptyForm, ...kept, matter: carried } : (kept ?? fresh);
  const start = board.value ? fromBoard(before, board.value) : before;
  const resumed = kept !== null && board.value === null;
  return (
    <Recording
      {...{ resident, start, resumed, draft, board, choices }}
      {...(round ? { above: round.above, onSaved: round.onSaved } : {})}
    />
  );
}

interface RecordingProps {
  resident: ResidentRow;
  start: ChoiceForm;
  resumed: boolean;
  draft: Draft<ChoiceForm>;
  board: Draft<ChoiceBoard>;
  above?: ReactNode;
  onSaved?: (saved: Saved) => void;
  choices: ReturnType<typeof useAsk<'dailyChoices.list'>>;
}

function Recording({ resident, start, resumed, draft, board, above, onSaved, choices }: RecordingProps) {
  const me = useMe();
  const page = useRef<HTMLDivElement>(null);
  const [form, setForm] = useState(start);
  const [fromBefore, setFromBefore] = useState(resumed);
  const letters = useLetterKeys(page);
  const change = (next: (so: ChoiceForm) => ChoiceForm) => {
    setForm(next);
    draft.keep(next(form));
    saver.forget();
  };
  // Each choice has fresh keys: nothing opened for the last one stands open.
  const [round, setRound] = useState(0);
  const startAgain = (matter: string | null) => {
    setForm({ ...emptyForm, matter });
    setRound((before) => before + 1);
    setFromBefore(false);
    draft.drop();
  };
  const saved = (last: Saved) => {
    startAgain(null);
    onSaved?.(last);
  };
  const saver = useSaveChoice({ resident, me: me.id, form, onSaved: saved, top: page });
  const giveBoard = useGiveBoard(resident, form, draft);
  useTakenFrom(board, draft, start);
  const { they } = pronounsOf(resident);
  const next = missing(form, they)[0];
  const { lead, rest } = readBack(form, resident);
  const offerAgain = ({ id, choice }: DailyChoiceRow) => {
    const offered: Offered[] = choice.offered.map(({ place: _, side: __, ...thing }) => thing);
    change(() => ({
      ...emptyForm,
      domain: choice.domain,
      matter: choice.matter?.words ?? null,
      offered,
      named: true,
      offeredBefore: id,
    }));
    page.current?.scrollIntoView({ block: 'start' });
    page.current?.querySelector<HTMLElement>('button[data-picture]')?.focus();
  };
  const offerSuggested = (suggested: SuggestionRow) => {
    change((so) => fromSuggestion(so, suggested));
    page.current?.scrollIntoView({ block: 'start' });
  };
  const show = (id: string) => document.getElementById(id)?.scrollIntoView({ block: 'start' });
  return (
    <AreaFrame
      area="daily-choices"
      resident={resident}
      action={
        <>
          <UnstyledButton className={styles.onBand} onClick={() => show('choices')}>
            <IconHistory size={22} aria-hidden /> Today
          </UnstyledButton>
          <UnstyledButton className={styles.onBand} onClick={() => show('preferences')}>
            <IconNotes size={22} aria-hidden /> Usual
          </UnstyledButton>
        </>
      }
      foot={
        <Counter
          sentence={
            <>
              {lead && <b>{lead}</b>}
              {rest} {next && <span>{next}</span>}
            </>
          }
          save={`Save ${resident.preferredName}’s choice`}
          onSave={saver.save}
          saving={saver.saving}
        />
      }
    >
      {above}
      <div ref={page}>
        <Bench
          key={round}
          resident={resident}
          form={form}
          onChange={change}
          me={me}
          last={choices.data?.find((row) => row.withdrawn === null)}
          letters={letters}
          said={saver}
          fromBefore={fromBefore}
          onStartAgain={() => startAgain(form.matter)}
          onGive={giveBoard}
        />
      </div>
      <Asking asked={choices} what="the choices">
        {(rows) => <ChoiceList resident={resident} rows={rows} onOfferAgain={offerAgain} />}
      </Asking>
      <Preferences resident={resident} />
      <Suggestions resident={resident} onOffer={offerSuggested} />
      <LikesSection resident={resident} />
      <PatternsSection resident={resident} />
    </AreaFrame>
  );
}

/** Puts the screen in the resident's hands, once what was tapped so far has been kept. */
function useGiveBoard(resident: ResidentRow, { domain, offered }: ChoiceForm, draft: Draft<ChoiceForm>) {
  const client = useQueryClient();
  return async (voice: string | null) => {
    if (domain === null) return;
    await draft.settle();
    const things = offered.map(({ label, photograph, picture }) => ({ label, photograph, picture }));
    await api('choiceBoard.open', { resident: resident.id, domain, things, voice });
    await client.invalidateQueries({ queryKey: ['home.status'] });
  };
}

/** What the board left is part of the form from now on; only when that is kept does the board forget it. */
function useTakenFrom(board: Draft<ChoiceBoard>, draft: Draft<ChoiceForm>, start: ChoiceForm) {
  const take = useEffectEvent(async () => {
    if (!board.value) return;
    draft.keep(start);
    await draft.settle();
    await board.drop();
  });
  useEffect(() => {
    take().catch(() => {}); // it stays where it is, and is taken the next time
  }, []);
}
