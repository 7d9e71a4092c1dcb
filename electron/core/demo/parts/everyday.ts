import type { Occasion } from '../life.ts';
import { when } from '../life.ts';

/** Things that come up in anyone's day, with more lines than one person needs: each is dealt a few of them. */
export const everyday: readonly Occasion[] = [
  when('tea', 'drink', '07:40', {
    often: 0.75,
    offered: [
      ['Tea', 'tea'],
      ['Coffee', 'coffee'],
    ],
    how: ['real-things', 'two-only'],
    says: [
      [
        'Has it seen the pot?',
        'In my own cup, if it’s not too much trouble.',
        'Milk in first. I was brought up.',
        'That’ll put a shine on.',
        'Ta, cock.',
        'You’re an angel, and you’ve slopped it.',
      ],
      [
        'Black. I’ve a long day.',
        'Proper coffee or the dust?',
        'Go on, I’ll be continental.',
        'Half a cup. It makes me talk.',
      ],
    ],
    shows: [
      [
        ['took', 'Both hands round it before it was down.'],
        ['face', 'Smelt it and smiled.'],
        ['behaviour', 'Moved the saucer an inch to the right.'],
      ],
      [['pointed', 'Pointed past me at the jar.']],
    ],
    no: ['I’m awash.', 'Later. Let me come round.'],
    noShows: [['pushed-away', 'Slid it back across the table.']],
  }),
  when('breakfast', 'food', '08:25', {
    often: 0.75,
    offered: [
      ['Porridge', 'meal'],
      ['Egg on toast', 'egg'],
      ['Toast and jam', 'bread'],
    ],
    how: ['real-things', 'said-aloud'],
    says: [
      ['Is there a skin? I don’t do skin.', 'Well of treacle in the middle.', 'Gluey. I like it gluey.'],
      ['Runny. If it sits up I’m sending it back.', 'Soldiers, please. I’m not proud.', 'Pepper, and no lecture.'],
      ['Whose jam? That’s a stranger’s jam.', 'Butter to the edges.', 'Raspberry, with the pips in.'],
    ],
    shows: [
      [['took', 'Picked up the spoon before it was offered.']],
      [['looked', 'Looked at the egg until it moved nearer.']],
      [],
    ],
    no: ['My stomach’s not up yet.', 'I ate yesterday.'],
    noShows: [['turned-away', 'Turned to the window, lips shut.']],
  }),
  when('clothes', 'clothes', '09:00', {
    often: 0.45,
    offered: [
      ['The soft blue', 'shirt'],
      ['The good one', 'shirt'],
    ],
    how: ['real-things', 'taste-or-touch'],
    says: [
      ['It knows me, that one.', 'No buttons. I’ve done my buttons.', 'Warm side in.'],
      ['Who’s died?', 'Company, is it?', 'Then I’ll want my beads.', 'I’ll be all dressed up with nowhere to sit.'],
    ],
    shows: [
      [
        ['took', 'Laid a cheek on it.'],
        ['posture', 'Held both arms out for it.'],
      ],
      [['pointed', 'Touched the collar and nodded.']],
    ],
    no: ['I’m stopping as I am.'],
    noShows: [['pushed-away', 'Dropped it behind the chair.']],
  }),
  when('wash', 'washing', '09:45', {
    often: 0.5,
    declines: 0.22,
    offered: [
      ['Bath', 'bath'],
      ['Shower', 'shower'],
      ['Wash at the basin', 'wash'],
    ],
    how: ['shown-how', 'said-aloud'],
    says: [
      ['If you’ll sing.', 'Deep. I want to float my hands.'],
      ['Quick, before I think.', 'Warm the floor first.'],
      [
        'I’ll do the front, you do the back, and we’ll never speak of it.',
        'Face and hands and home.',
        'Mind my ears, they’re mine.',
      ],
    ],
    shows: [
      [],
      [],
      [
        ['took', 'Took the flannel and began with the ears.'],
        ['behaviour', 'Rolled up both sleeves, evenly.'],
      ],
    ],
    no: ['I’m not mucky.', 'Friday. I do Fridays.', 'Would you like it?', 'Not in front of him.'],
    noShows: [
      ['turned-away', 'Sat down again and held on to the rail.'],
      ['posture', 'Arms crossed, chin down.'],
    ],
  }),
  when('dinner', 'food', '12:35', {
    often: 0.7,
    offered: [
      ['Meat and potato pie', 'meal'],
      ['Fish and parsley sauce', 'meal'],
      ['Cheese and onion flan', 'meal'],
    ],
    how: ['pictures', 'real-things'],
    says: [
      [
        'Is there red cabbage? Then there’s hope.',
        'Gravy on the pie, not round it. It’s not an island.',
        'That’s a dinner.',
      ],
      ['Bones? Look me in the eye.', 'Just the white.', 'It was swimming on Wednesday.'],
      ['It’s thin but it’s honest.', 'Cold. Flan’s better cold.'],
    ],
    shows: [
      [
        ['pointed', 'Tapped the picture twice.'],
        ['looked', 'Followed that plate all the way down the table.'],
      ],
      [],
      [['took', 'Ate the crust first, all the way round.']],
    ],
    no: ['It’s looking at me.', 'I’ve gone past it.'],
    noShows: [['pushed-away', 'Turned the plate right round and left it.']],
  }),
  when('rest', 'rest', '13:40', {
    often: 0.35,
    offered: [
      ['Lie down', 'bed'],
      ['Stay in the chair', 'chair'],
    ],
    how: ['shown-how'],
    says: [
      ['Ten minutes. Wake me if there’s a war.', 'Shoes off. Don’t tell anyone.'],
      ['I’m resting my eyes, not my opinions.', 'This chair’s paid for.'],
    ],
    shows: [[['went', 'Went to the bed and patted it flat.']], [['posture', 'Sank back, feet crossed.']]],
    no: ['I’ll be asleep long enough.'],
  }),
  when('out', 'outdoors', '14:20', {
    often: 0.4,
    offered: [
      ['Out for air', 'walk'],
      ['By the window', 'chair'],
    ],
    how: ['said-aloud', 'shown-how'],
    says: [
      [
        'Let’s see if it’s still there.',
        'That’s not cold. I’ve known cold.',
        'As far as the bins and back, like royalty.',
      ],
      ['I can do outside from in here.', 'Draw it back a bit. There. That’s a garden.'],
    ],
    shows: [
      [
        ['went', 'Had one arm in the coat already.'],
        ['behaviour', 'Stopped on the step and put out a hand for rain.'],
      ],
      [['looked', 'Watched the wagtail and would not be moved.']],
    ],
    no: ['My legs say no and they’ve the vote.'],
    noShows: [['turned-away', 'Hung the hat back up.']],
  }),
  when('company', 'company', '15:15', {
    often: 0.35,
    offered: [
      ['The lounge', 'people'],
      ['Own room', 'alone'],
    ],
    how: ['said-aloud'],
    says: [
      ['Go on, let’s see who’s alive.', 'By the door. I like to know who’s leaving.', 'Not next to him, he counts.'],
      ['I’ve had my ration of folk.', 'Shut it behind you, love, and come back.'],
    ],
    shows: [[['went', 'Followed the sound of the cups.']], [['posture', 'Let go of my arm at the door of the room.']]],
    no: ['Neither. Here’s grand.'],
  }),
  when('telly', 'music-and-television', '19:10', {
    often: 0.45,
    offered: [
      ['Music', 'music'],
      ['Television', 'television'],
    ],
    how: ['said-aloud', 'music-cue'],
    says: [
      ['Something with a tune to it.', 'That was on at the Locarno.', 'Turn it down a hair. I’m old, not deaf.'],
      [
        'Is it the one with the murders?',
        'They’re all shouting. Leave it on.',
        'I’ve seen it. He did it. Watch it anyway.',
      ],
    ],
    shows: [
      [
        ['behaviour', 'One finger keeping time on the arm of the chair.'],
        ['sound', 'Hummed it a third below.'],
      ],
      [['looked', 'Leaned in at the theme tune.']],
    ],
    no: ['Let’s have the quiet on.'],
  }),
  when('supper', 'drink', '20:10', {
    often: 0.5,
    offered: [
      ['Cocoa', 'milk'],
      ['Ginger cordial', 'cold-drink'],
      ['Water', 'water'],
    ],
    how: ['real-things', 'two-only'],
    says: [
      ['With the froth.', 'It wants a biscuit for company.'],
      ['Medicinal. Make it a well person’s.', 'It’s got a kick. I’ll risk it.'],
      ['Plain water. I’ve had enough excitement.'],
    ],
    shows: [[['took', 'Blew on it, three times, and sipped.']], [['face', 'Eyebrows up, glass out.']], []],
    no: ['I’ll be up all night.'],
  }),
  when('bed', 'rest', '21:15', {
    often: 0.45,
    offered: [
      ['Bed', 'bed'],
      ['A bit longer', 'chair'],
    ],
    how: ['said-aloud'],
    says: [
      ['Up the wooden hill.', 'Leave the landing light. For the others.', 'Night night, God bless, mind the cat.'],
      ['The day’s not done with me.', 'When the nine o’clock’s finished.'],
    ],
    shows: [[['went', 'Took off the watch, wound it, stood.']], [['posture', 'Tucked both feet under and settled.']]],
    no: ['I’ll go when I’m sent for.'],
  }),
];
