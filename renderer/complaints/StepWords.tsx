import { type ComplaintRow, type StepRow, signposts, ways } from '../../db/complaints/model.ts';
import type { Country } from '../../db/home/model.ts';
import { shortDateInWords } from '../../db/time/model.ts';
import type { People } from '../best-interests/form/usePeople.ts';
import { capital } from '../look/pronouns.ts';
import { voiceOf } from '../look/voices/statements.ts';
import { VoiceCard } from '../look/voices/VoiceCard.tsx';
import { complainantInWords } from './words.ts';

interface StepWordsProps {
  row: ComplaintRow;
  step: StepRow;
  people: People;
  country: Country;
}

/** What one step says: the person's own words first, every other account apart under its own name. */
export function StepWords({ row, step: { step, words, on }, people, country }: StepWordsProps) {
  const caption = shortDateInWords(on);
  const own = words && <VoiceCard {...voiceOf(words, people.names)} size="small" />;
  switch (step.type) {
    case 'acknowledged':
    case 'progress':
      return (
        <>
          {own}
          <Told step={step} />
        </>
      );
    case 'found':
      return (
        <>
          {own}
          {step.accounts.map(({ who, says }) => (
            <VoiceCard
              key={`${people.nameOf(who)} ${says}`}
              voice={who.type === 'person' ? 'own-view' : 'staff'}
              speaker={people.nameOf(who)}
              words={says}
              caption={`asked, ${caption}`}
              size="small"
            />
          ))}
          <p dir="auto">{step.what}</p>
        </>
      );
    case 'answered':
      return (
        <>
          <p>
            <b>{capital(step.outcome)}.</b>
          </p>
          <Told step={step} />
          {step.apology && (
            <p>
              <b>Apology:</b> <span dir="auto">{step.apology}</span>
            </p>
          )}
          {own}
          {step.reply && (
            <VoiceCard
              voice={row.complainant.who.type === 'staff' ? 'staff' : 'own-view'}
              speaker={complainantInWords(row, people)}
              words={step.reply}
              caption={`about the answer, ${caption}`}
              size="small"
            />
          )}
        </>
      );
    case 'change':
      return (
        <p>
          <span dir="auto">{step.what}</span>{' '}
          <span className="ow-note">
            {people.names.staff(step.owner)}, by {shortDateInWords(step.by)}
            {step.element && `. In the support plan: ${titleOf(row, step.element) ?? 'a part that has ended'}`}
          </span>
        </p>
      );
    case 'escalated':
      return (
        <p>
          <b>{signposts[country][step.to].name}.</b> <span dir="auto">{step.what}</span>
        </p>
      );
    case 'closed':
      return (
        <p>
          {capital(step.reason)}. <span dir="auto">{step.what}</span>
        </p>
      );
    default:
      return <p dir="auto">{step.what}</p>;
  }
}

const titleOf = ({ changes }: ComplaintRow, element: string) =>
  changes.find((each) => each.element?.id === element)?.element?.title;

function Told({ step: { what, how, form } }: { step: { what: string; how: keyof typeof ways; form: string } }) {
  return (
    <>
      <p dir="auto">{what}</p>
      <p className="ow-note">
        {ways[how]}. <span dir="auto">{form}</span>
      </p>
    </>
  );
}
