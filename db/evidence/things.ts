/** Things that anybody could point at, taste, hear or touch: what makes a sentence particular by itself. */
const words = `
tea coffee water milk juice squash cocoa beer stout sherry whisky wine toast bread butter jam marmalade porridge cereal
egg bacon sausage kipper fish cod ham beef lamb chicken stew soup pie mash potato chip pea carrot bean leek onion tomato
rice curry dal chapati pasta pizza salad sandwich crust cheese yoghurt custard pudding trifle cake scone biscuit
chocolate sweet toffee mousse banana apple pear orange grape strawberry melon sugar salt gravy sauce ice-cream cream
cup mug glass beaker straw plate bowl saucer spoon fork knife tray teapot kettle jug napkin tablecloth jar tin packet
dress skirt blouse shirt jumper cardigan coat jacket vest trousers pyjama nightie nightdress gown sock stocking tights
shoe slipper boot hat cap scarf glove apron belt button zip sleeve collar pocket turban sari hijab handbag purse wallet
ring watch necklace earring brooch bead rosary glasses spectacles teeth denture lipstick nail comb brush hairbrush razor
towel flannel soap shampoo sponge toothbrush toothpaste mirror basin sink tap bowl commode toilet loo wc bathroom kitchen
corridor stair stairs lift garden greenhouse pond bench gate shed path lawn rose pansy daffodil lily tree leaf bird
pigeon budgie duck dog cat cow horse vet window sill curtain blind lamp light bulb switch door handle lock key wardrobe
drawer cupboard shelf chair armchair sofa pouffe stool table bed pillow blanket sheet mattress duvet rug carpet floor
wall ceiling fire radiator heater fan clock calendar picture photo photograph album card letter envelope postcard book
bible newspaper magazine paper pen pencil crayon paint radio television telly tv remote record cd tape song hymn tune
verse guitar piano drum bugle bell choir film match football snooker bingo domino quiz jigsaw ball wool needle knitting
hoist sling frame stick wheelchair walker rail cushion pad catheter bag tube dressing plaster bandage thermometer tablet
inhaler eyedrop hearing battery badge buzzer head face eye ear nose mouth lip tongue tooth chin cheek neck shoulder arm
elbow wrist hand finger thumb chest back stomach tummy hip leg knee heel foot feet toe toes skin hair beard moustache
bruise rash lump scar blood sick wound red blue green yellow white black brown pink purple navy grey cream hot cold warm
wet loud bus taxi car van train bike boat plane ambulance shop market pub cafe church chapel mosque temple school farm
hill sea beach river park street flat bungalow house cellar attic fence money coin pound pence fiver cash bill receipt
wedding funeral birthday baby doll teddy toy box basket bottle bin broom hoover trolley plant pot flower daffodils seed
sun rain snow wind moon star smoke cigarette fag pipe ash crumb apron ladder hammer nail screw bolt hinge spanner
brother's mum's dad's wife's husband's piano organ violin harp whistle nurse's needle jab injection ointment cream lotion
soap scent perfume aftershave lavender mint ginger cardamom coconut pepper vinegar pickle crisp nut raisin date fig
`
  .trim()
  .split(/\s+/);
const things = new Set(words);

/** Only these take "es": "brushes" are things, and "cares" are no cars. */
const hissing = /(?:[sxz]|ch|sh|o)es$/u;

/** Whether a word in lower case names a thing, in the singular or the plural. */
export const isThing = (word: string): boolean =>
  things.has(word) ||
  (word.endsWith('s') && (things.has(word.slice(0, -1)) || (hissing.test(word) && things.has(word.slice(0, -2))))) ||
  (word.endsWith("'s") && things.has(word.slice(0, -2)));
