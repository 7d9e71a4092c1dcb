import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { secondsInWords } from '../../../db/life-history/model.ts';
import { api } from '../../api.ts';
import { blobOf } from '../../look/files.ts';
import { FormError } from '../../look/tell/FormError.tsx';
import type { StoryItem } from '../order.ts';
import styles from './ItemPage.module.css';

/** The recordings of a part of the story, fetched only when somebody wants to listen. */
export function Recordings({ item }: { item: StoryItem }) {
  if (item.recordings.length === 0) return null;
  return (
    <section className="ow-stack" aria-label="Recordings">
      {item.recordings.map(({ recording, says }) => (
        <Recording
          key={recording.sha256}
          item={item}
          sha256={recording.sha256}
          says={says}
          seconds={recording.seconds}
        />
      ))}
    </section>
  );
}

interface RecordingProps {
  item: StoryItem;
  sha256: string;
  says: string;
  seconds: number;
}

function Recording({ item, sha256, says, seconds }: RecordingProps) {
  const [url, setUrl] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [asking, setAsking] = useState(false);
  // What was played is given back to nobody: the page lets go of it with this part of the story.
  useEffect(() => () => (url ? URL.revokeObjectURL(url) : undefined), [url]);
  const listen = async () => {
    setAsking(true);
    setError(null);
    try {
      const { type, audio } = await api('recordings.play', { resident: item.resident, item: item.item, sha256 });
      setUrl(URL.createObjectURL(blobOf(audio, type)));
    } catch (problem) {
      setError(problem);
    }
    setAsking(false);
  };
  return (
    <figure className={styles.recording}>
      <figcaption>
        <bdi>{says}</bdi> <span className="ow-note">{secondsInWords(seconds)}</span>
      </figcaption>
      {url ? (
        // biome-ignore lint/a11y/useMediaCaption: the caption above says what is to be heard; nobody typed it word for word.
        <audio src={url} controls autoPlay aria-label={says} />
      ) : (
        <div>
          <Button onClick={listen} disabled={asking} leftSection={<IconPlayerPlay size={20} aria-hidden />}>
            Listen<span className="ow-hidden"> to {says}</span>
          </Button>
        </div>
      )}
      <FormError error={error} />
    </figure>
  );
}
