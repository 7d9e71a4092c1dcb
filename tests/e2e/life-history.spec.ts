import { aTone } from '../sound.ts';
import { expect, test } from './fixture.ts';
import { homeWithEdith, openDemo, openLifeHistory, PIN, signInAs, tell } from './home.ts';

const sheetOf = (page: import('@playwright/test').Page) => page.getByRole('form', { name: /story/ });

/** Fills in whose words they are, the words, and what they are about, as Moira has just heard them. */
async function writeWhatEdithSaid(
  sheet: ReturnType<typeof sheetOf>,
  { said, about, title }: { said: string; about: string; title: string },
) {
  await sheet.getByRole('button', { name: /Edith said it/ }).click();
  await sheet.getByLabel(/Edith said/).fill(said);
  await sheet.getByLabel('Who heard it').selectOption({ label: 'Moira Keane' });
  await sheet.getByRole('button', { name: 'Just now' }).click();
  await sheet.getByLabel('What it is about').selectOption({ label: about });
  await sheet.getByLabel('In a few words').fill(title);
}

test.describe('The story of a life', () => {
  test('Edith’s very words are written down, and stand first on her timeline', async ({ page, app, dataFolder }) => {
    // Given a home where nothing of Edith's life has been told
    await homeWithEdith(app, dataFolder);
    await openLifeHistory(page);
    await expect(page.getByRole('heading', { name: /The first page is Edith’s/ })).toBeVisible();

    // When Moira says whose words they are, and writes them down as said
    await page.getByRole('button', { name: 'Write down what you heard' }).click();
    const sheet = sheetOf(page);
    await expect(sheet.getByRole('textbox')).toHaveCount(0); // nothing can be typed before that is answered
    const said = 'Up at four. I could do two hundred barm cakes before the milkman.';
    await writeWhatEdithSaid(sheet, { said, about: 'Work', title: 'The early ovens' });
    await sheet.getByLabel('When in the life').selectOption({ label: 'From one year to another' });
    await sheet.getByLabel('From').fill('1953');
    await sheet.getByLabel('To', { exact: true }).fill('1961');
    await sheet
      .getByLabel(/What it changes in an ordinary day/)
      .fill('Awake at five is not “unsettled”. Tea, a light, trays.');
    await sheet.getByRole('button', { name: 'Add it to the story' }).click();

    // Then they stand on the timeline, in her notation, with what they change in care
    const item = page.getByRole('listitem').filter({ hasText: 'The early ovens' });
    await expect(item.getByText('1953 to 1961')).toBeVisible();
    await expect(item.getByRole('figure')).toContainText('Edith said');
    await expect(item.getByRole('figure')).toContainText('to Moira Keane');
    await expect(item.getByRole('region', { name: 'How it is used in care' })).toContainText('Awake at five');
  });

  test('Susan’s report in her mother’s place is asked about, and moves to where it belongs', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given Edith's life history
    await homeWithEdith(app, dataFolder);
    await openLifeHistory(page);

    // When somebody writes what Susan says under Edith's own words
    await page.getByRole('button', { name: 'Add to the story' }).click();
    const sheet = sheetOf(page);
    await sheet.getByRole('button', { name: /Edith said it/ }).click();
    await sheet.getByLabel(/Edith said/).fill('Susan says she talked to the sweet peas.');

    // Then the words that show it are named, and nothing is stopped
    await expect(sheet.getByText('“Susan says” reads like someone else’s report.')).toBeVisible();
    await sheet.getByRole('button', { name: /Move to/ }).click();
    await expect(sheet.getByLabel('Who told you')).toBeVisible();
    await expect(sheet.getByLabel('What was told, as it was told')).toHaveValue(
      'Susan says she talked to the sweet peas.',
    );
    await expect(sheet.getByLabel('Who heard it')).toHaveCount(0);
  });

  test('A missing answer is said beside its field, and nothing typed is lost', async ({ page, app, dataFolder }) => {
    // Given a sheet with words and nothing else
    await homeWithEdith(app, dataFolder);
    await openLifeHistory(page);
    await page.getByRole('button', { name: 'Add to the story' }).click();
    const sheet = sheetOf(page);
    await sheet.getByRole('button', { name: /Family, a friend or an advocate/ }).click();
    await sheet.getByLabel('Their view, in their words').fill('She was happiest in the garden.');

    // When it is saved as it is
    await sheet.getByRole('button', { name: 'Add it to the story' }).click();

    // Then each missing thing is named, and the words are still there after a restart of the page
    await expect(sheet.getByText('Please name whose view it is.')).toBeVisible();
    await expect(sheet.getByText('Please choose what it is about.')).toBeVisible();
    await expect(sheet.getByText('Please say when, as exactly as it is known.')).toBeVisible();
    await page.waitForTimeout(700); // the pause after which a draft is kept
    await openLifeHistory(page);
    await page.getByRole('button', { name: 'Add to the story' }).click();
    await expect(page.getByText('This was half written before and kept for you.')).toBeVisible();
    await expect(page.getByLabel('Their view, in their words')).toHaveValue('She was happiest in the garden.');
  });

  test('Edith sings at the window: the recording is kept with her words, and heard again after a lock', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given Moira writes down what Edith said of the tune, with the recording from her telephone
    await homeWithEdith(app, dataFolder);
    await openLifeHistory(page);
    await page.getByRole('button', { name: 'Add to the story' }).click();
    const sheet = sheetOf(page);
    const about = 'Music, smells and textures';
    await writeWhatEdithSaid(sheet, { said: 'That was our tune.', about, title: 'The tune' });
    await sheet.getByLabel('When in the life').selectOption({ label: 'All through life' });
    const choose = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent('filechooser');
      await sheet.getByRole('button', { name: 'Add a recording' }).click();
      await (await chooser).setFiles({ name, mimeType: 'audio/wav', buffer });
    };
    await choose('letter.wav', Buffer.from('Dear Edith'));
    await expect(sheet.getByRole('alert')).toContainText('This file is not a recording that can be played.');
    await choose('tune.wav', aTone(3));
    await sheet.getByRole('button', { name: 'Add it to the story' }).click();
    await expect(sheet.getByText('Please say in a few words what is to be heard.')).toBeVisible();
    await sheet.getByLabel('What is to be heard').fill('Edith hums, and laughs at the end');
    await sheet.getByRole('button', { name: 'Add it to the story' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'The tune' }).getByText('A recording')).toBeVisible();

    // When the PC was locked and somebody comes back to it
    await page.getByRole('button', { name: 'Lock', exact: true }).click();
    await signInAs(page, 'Moira Keane', PIN);
    await openLifeHistory(page);
    await page.getByRole('button', { name: 'The tune' }).click();
    const kept = page.getByRole('region', { name: 'Recordings' });
    await expect(kept.getByText('3 s')).toBeVisible();
    await expect(kept.locator('audio')).toHaveCount(0);

    // Then it is fetched when asked for, and plays to its end
    await kept.getByRole('button', { name: /Listen/ }).click();
    const sound = kept.locator('audio');
    await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => Math.round(audio.duration))).toBe(3);
    await expect.poll(() => sound.evaluate((audio: HTMLAudioElement) => audio.ended), { timeout: 15_000 }).toBe(true);
  });

  test('A file that is no picture, or too large, is refused in one plain line before it is sent', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given a sheet in which a photograph can be added
    await homeWithEdith(app, dataFolder);
    await openLifeHistory(page);
    await page.getByRole('button', { name: 'Add to the story' }).click();
    const sheet = sheetOf(page);
    await sheet.getByRole('button', { name: /Edith showed it/ }).click();
    const choose = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent('filechooser');
      await sheet.getByRole('button', { name: 'Add a photograph' }).click();
      await (await chooser).setFiles({ name, mimeType: 'image/jpeg', buffer });
    };

    // When a letter, then a picture of 16 MB is chosen; Then each is refused in one line
    await choose('letter.jpg', Buffer.from('Dear Edith'));
    await expect(sheet.getByRole('alert')).toHaveText(
      'This file is not a picture that can be shown. Choose a JPEG, PNG or WebP file.',
    );
    await choose('huge.jpg', Buffer.alloc(16 * 1024 * 1024));
    await expect(sheet.getByRole('alert')).toHaveText(
      'This picture is too large: 15 MB is the most. Choose a smaller one.',
    );
  });

  test('A correction keeps the old words readable; what was withdrawn leaves the timeline and stays readable', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given something that Edith said
    const { edith, moira } = await homeWithEdith(app, dataFolder);
    const details = {
      story: {
        heading: 'work',
        title: 'The early ovens',
        period: { type: 'decade', decade: 1950 },
        places: [],
        people: [],
        beside: null,
      },
      words: {
        voice: 'person-now',
        mode: 'said',
        words: 'Up at five.',
        language: null,
        when: { precision: 'year', year: 2025 },
        how: null,
        understood: null,
        heardBy: moira,
      },
      care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
      photographs: [],
      privacy: { tier: 'all staff' },
    } as const;
    await tell(app, 'lifeHistory.add', {
      resident: edith,
      details: { ...details, photographs: [], story: { ...details.story, places: [], people: [] } },
    });
    await openLifeHistory(page);

    // When Moira corrects it
    await page.getByRole('button', { name: 'The early ovens' }).click();
    await page.getByRole('button', { name: 'Correct' }).click();
    await expect(page.getByText(/Whose words they are is never changed by a correction/)).toBeVisible();
    await page.getByLabel(/Edith said/).fill('Up at four.');
    await page.getByLabel(/Why is it corrected/).fill('I misheard');
    await page.getByRole('button', { name: 'Save the correction' }).click();

    // Then the new words stand, and the old ones are there to read with the reason
    await expect(page.getByRole('figure').filter({ hasText: 'Up at four.' })).toBeVisible();
    await page.getByText('Corrected once: what stood before').click();
    await expect(page.locator('s', { hasText: 'Up at five.' })).toBeVisible();
    await expect(page.getByText(/I misheard/)).toBeVisible();

    // When it is withdrawn; Then it is no longer on the timeline, and is read under "Withdrawn"
    await page.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await page.getByLabel('Why does this no longer stand?').fill('It was told of Walter');
    await page.getByRole('button', { name: 'Withdraw it' }).click();
    await page.getByRole('button', { name: 'Back to the story' }).click();
    await expect(page.getByText('Nothing of that has been told yet')).toBeVisible();
    await page.getByText('Withdrawn: 1').click();
    await expect(page.getByText(/It was told of Walter/)).toBeVisible();
  });

  test('Two who remember it differently both stand, each with its teller, and it is seen to hold', async ({
    page,
    app,
    dataFolder,
  }) => {
    // Given what Edith said about the ovens
    const { edith, moira } = await homeWithEdith(app, dataFolder);
    await tell(app, 'lifeHistory.add', {
      resident: edith,
      details: {
        story: {
          heading: 'work',
          title: 'The early ovens',
          period: { type: 'decade', decade: 1950 },
          places: [],
          people: [],
          beside: null,
        },
        words: {
          voice: 'person-now',
          mode: 'said',
          words: 'Up at four.',
          language: null,
          when: { precision: 'year', year: 2025 },
          how: null,
          understood: null,
          heardBy: moira,
        },
        care: { useInCare: null, say: null, avoid: null, lastSeenToHold: null },
        photographs: [],
        privacy: { tier: 'all staff' },
      },
    });
    await openLifeHistory(page);

    // When Susan's own telling is put beside it
    await page.getByRole('button', { name: 'The early ovens' }).click();
    await page.getByRole('button', { name: 'Add another telling' }).click();
    const sheet = sheetOf(page);
    await sheet.getByRole('button', { name: /Edith used to say it/ }).click();
    await sheet.getByLabel('What was told, as it was told').fill('It was never before five.');
    await sheet.getByLabel('Who told you').selectOption({ label: 'Susan Hartley, daughter' });
    await sheet.getByLabel('When and how they heard it').fill('At home, often');
    await sheet.getByRole('button', { name: 'Just now' }).click();
    await sheet.getByRole('button', { name: 'Add it to the story' }).click();

    // Then both stand on its page and on the timeline
    await expect(page.getByRole('heading', { name: 'Told differently: both stand' })).toBeVisible();
    await expect(page.getByRole('figure').filter({ hasText: 'Susan Hartley' })).toContainText(
      'It was never before five.',
    );

    // When it is seen to hold; Then the day and what was seen stand there
    await page.getByRole('button', { name: 'Seen to hold' }).click();
    await page.getByLabel(/What did you see or hear/).fill('Hummed beside the oven');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/Last seen to hold on .*Hummed beside the oven/)).toBeVisible();
    await page.getByRole('button', { name: 'Back to the story' }).click();
    await expect(page.getByText('Another telling of the same')).toBeVisible();
  });
});

test('What a story changed is shown: whom it is with, the decision that rests on it, and the way there and back', async ({
  app,
  page,
  dataFolder,
}) => {
  await openDemo(app, page, dataFolder);
  await page
    .getByRole('main')
    .getByRole('button', { name: /Edith.*room 12/ })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /Life history/ })
    .click();
  const life = page.getByRole('main', { name: 'Life history' });

  await test.step('Around Edith stand those whom she wants involved, and Stanley, who is in a story', async () => {
    await life.getByRole('button', { name: 'Circle of people' }).click();
    const circle = life.getByRole('list', { name: 'The people of Edith’s life' });
    await expect(circle.getByRole('button', { name: /Susan Hartley/ })).toBeVisible();
    await circle.getByRole('button', { name: /Stanley Hartley in a story/ }).click();
    await life
      .getByRole('region', { name: 'Stanley Hartley' })
      .getByRole('button', { name: /Married Stanley/ })
      .click();
    await expect(life.getByRole('heading', { name: 'Married Stanley, Mount Zion chapel' })).toBeVisible();
    await life.getByRole('button', { name: 'Back to the story' }).click();
  });

  await test.step('What she put in writing stands together: which paper, when, who saw it, and where it is used', async () => {
    const papers = life.getByRole('region', { name: 'What Edith put in writing' });
    const letter = papers.getByRole('listitem').filter({ hasText: 'Letter to Susan, March 2016, original' });
    await expect(letter).toContainText('hear a hymn on Sunday');
    await expect(letter).toContainText('Written March 2016. Seen by Moira Keane on');
    await expect(papers.getByRole('button', { name: 'Best interests' })).toBeVisible();
    await letter.getByRole('button', { name: 'A hymn on Sunday' }).click();
    await expect(life.getByRole('heading', { name: 'A hymn on Sunday' })).toBeVisible();
    await life.getByRole('button', { name: 'Back to the story' }).click();
  });

  await test.step('The early ovens name the decision whose checklist rests on them', async () => {
    await life
      .getByRole('button', { name: /The early ovens/ })
      .first()
      .click();
    const used = life.getByRole('region', { name: 'Where it was used' });
    await expect(used).toContainText('The checklist rests on it: s.4(1).');
    await used.getByRole('button', { name: /Best interests: Would you like to carry on living here/ }).click();
  });

  await test.step('There the checklist names the parts of the story that it rests on', async () => {
    const steps = page.getByRole('navigation', { name: 'Steps of this decision' });
    await steps.getByRole('button', { name: /The checklist/ }).click();
    await expect(
      page.getByRole('main', { name: 'Best interests' }).getByText('Never a visitor (What matters most)'),
    ).toBeVisible();
  });
});
