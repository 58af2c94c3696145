/** What somebody does: action or action/activity: verbs as the dictionary has them. */
export const ACTIONS = `
sleep: sleep, asleep, nap, rest, lie, doze, snooze, slumber, hibernate, curled up, curl up, lie down, snore, dream, sunbathe, relax, recline, lounge, yawn
sit: sit, seat, perch, squat, kneel, crouch, nestle, sit down, huddle, cuddle
sit/meditate: meditate
sit/read: read, study, do homework
sit/write: write, type, sign
sit/eat: eat, dine, munch, nibble, chew, feed, lick, bite, graze, feast, have breakfast, have dinner, have lunch, snack
sit/drink: drink, sip, slurp
sit/knit: knit, sew, embroider, weave
sit/fish: fishing, fishing from, fish from, fishes from, fish for, go fishing, catch fish, angle
sit/drive: steer
sit/play music: strum, play guitar, play the guitar, play piano, play the piano, play violin, play the violin, play the drums, play a guitar, play a piano, play a violin, play music
stand: stand, wait, pose, stare, gaze, look at, stay, guard, linger, lean, hide, peek, peer, stand up, watch, observe, look, admire
stand/breathe fire: breathe fire, breathing fire, spit fire, spitting fire, blow fire, fire-breathing, fire breathing
sit/beg: beg, sit up, sit up and beg
stand/talk: talk, speak, chat, discuss, argue, gossip, whisper, say, explain, teach, lecture, preach
stand/sing: sing, chant, howl, roar, bark, meow, purr, growl, chirp, tweet, shout, scream, yell, crow loudly, croak
wave/wave: wave, waving from, greet
stand/wave: salute, bow down, point, clap, cheer, applaud
stand/yoga: do yoga, doing yoga, practice yoga, practicing yoga, practise yoga, yoga
stand/cook: cook, bake, fry, boil, stir, chop, grill, pour, brew, knead
stand/paint: paint a, sketch a, sculpt, carve, paint on
stand/work: work, repair, fix, build, hammer in, weld, mend, water, plant, dig, harvest, sweep, clean, wash, iron, saw wood, gather, collect, pick, plough, plow, milk, rake leaves, mow, operate
stand/fight: fight, duel, battle, attack, box with, wrestle, defend, fence with, punch, rescue
stand/hug: hug, kiss, embrace, snuggle, cuddle up, hold each other
stand/hold hands: hold hands, holding hands, holds hands, hand in hand
stand/smile: smile, laugh, grin, cry, weep, sob, blush, frown
stand/shine: shine, burn, glow, erupt, bloom, blossom, sparkle, twinkle
walk: walk, stroll, wander, explore, hike, cross, stride, march, tiptoe, roam, approach, crawl, creep, sneak, stalk, pace, trek, parade, patrol, shop, go, come, enter, leave, return, travel, emerge, pass, trudge, waddle, limp, prowl, plod, saunter
walk/ride: ride, mount
walk/carry: carry, pull, push, drag, haul, tow
walk/climb: climb, scale, ascend
run: run, race, gallop, chase, sprint, jog, dash, flee, rush, hurry, escape, charge, trot, hunt, speed, skate, ski, sled, dart, canter
run/jump: jump, leap, hop, bounce, skip, pounce, somersault, dive into, vault
run/drive: drive, cycle, pedal
play: play, frolic, romp, juggle, tease, wag, roll, tumble, spin, swing, bat at, toss, throw, catch, play with, fetch
play/kick: kick, dribble
play/dance: dance, waltz, pirouette, twirl, perform, tap dance
fly: fly, soar, hover, glide, flutter, float, flap, take off, land on, circle above, swoop, launch, levitate, lift off, drift, buzz, parachute
swim/surf: surf, ride a wave, riding a wave, catch a wave, surf a wave
swim: swim, dive, sail, snorkel, paddle, row, splash, bathe, wade, scuba dive, cruise, submerge
`
/** Forms that no rule finds: lemma: forms. */
export const IRREGULAR_VERBS = `
sleep: slept; sit: sat; lie: lying, lay, lain; stand: stood; run: ran; swim: swam, swum; fly: flew, flown, flies; eat: ate, eaten; drink: drank, drunk; write: wrote, written; ride: rode, ridden; drive: drove, driven; hold: held; wear: wore, worn; sing: sang, sung; fight: fought; build: built; catch: caught; throw: threw, thrown; swing: swung; spin: spun; leave: left behind; go: went, gone; come: came; creep: crept; speak: spoke, spoken; say: said; read: reads; dig: dug; shine: shone; weep: wept; take off: taking off, took off, takes off; curl up: curling up; leap: leapt; flee: fled; hide: hid, hidden; bite: bitten; weave: wove, woven; feed: fed; sweep: swept; teach: taught; stick: stuck; tow: towed; steal: stole; lead: led; bring: brought; carry: carrying; ski: skiing; hug: hugging; look at: looking at, looks at; stand up: standing up; lie down: lying down; sit down: sitting down; play with: playing with, plays with; ride: riding; tie: tying; dye: dyeing; draw: drew, drawn; wake: woke; cling: clung; sink: sunk
`
/** Plurals that no rule finds: one: many. */
export const IRREGULAR_PLURALS = `
mouse: mice; goose: geese; man: men; woman: women; child: children; person: people; foot: feet; tooth: teeth; ox: oxen; wolf: wolves; leaf: leaves; knife: knives; loaf: loaves; shelf: shelves; thief: thieves; calf: calves; half: halves; elf: elves; dwarf: dwarves; scarf: scarves; wife: wives; life: lives; hoof: hooves; cactus: cacti; fungus: fungi; octopus: octopi; hippopotamus: hippopotami; fisherman: fishermen; policeman: policemen; fireman: firemen; snowman: snowmen; gentleman: gentlemen; businessman: businessmen; mermaid: mermaids; die: dice; louse: lice; nucleus: nuclei; axis: axes; fish: fishes; deer: deers; sheep: sheeps; butterfly: butterflies
`
export const COLOURS = `
red: crimson, scarlet, ruby, cherry red, maroon, burgundy, vermilion, reddish, blood-red, dark red, bright red, wine red, rust-coloured, rusty, coral red, brick red
orange: ginger, amber, tangerine, apricot, peach-coloured, burnt orange, orange-colored, pumpkin orange
yellow: lemon yellow, mustard, canary yellow, blond, blonde, yellowish, saffron, bright yellow, straw-coloured
green: emerald, lime green, olive, mint, jade, moss green, dark green, light green, greenish, forest green, bright green, pistachio, sage green, khaki
teal: turquoise, cyan, aqua, aquamarine, blue-green, sea green
blue: navy, azure, cobalt, sky blue, sky-blue, light blue, dark blue, navy blue, baby blue, indigo, sapphire blue, ultramarine, royal blue, bluish, cerulean, bright blue, deep blue, ice-blue
purple: violet, lavender-coloured, lilac, mauve, plum-coloured, amethyst, dark purple, purplish, light purple
pink: magenta, fuchsia, hot pink, rosy, salmon-coloured, pinkish, light pink, pastel pink, rose-coloured
brown: chestnut, tan, beige, chocolate-coloured, brownish, hazel, bronze, copper, coffee-coloured, caramel, sepia-toned, dark brown, light brown, walnut, sandy-coloured, auburn, brunette, rust
black: jet-black, ebony, pitch-black, onyx, jet black, coal-black, raven-black
white: snow-white, ivory, cream, cream-colored, snowy-white, pearl white, off-white, albino, milky, pure white
grey: gray, silver, charcoal-grey, ash-grey, slate, silvery, greyish, grayish, chrome, platinum
gold: golden, gilded, brass-coloured
`
export const COATS = `
calico: tricolor, tricolour, tortoiseshell, tri-color, three-coloured
tabby: striped, stripes, stripy, brindle
spotted: dalmatian-spotted, spots, dotted, polka dot, polka-dot, speckled, patched, piebald, freckled
`
export const SIZES = `
small: small, tiny, little, miniature, cute, distant, mini, wee, petite, teeny, pocket-sized, minuscule, microscopic, short-legged, toy-sized, dwarfish
large: large, big, huge, giant, enormous, massive, gigantic, majestic, colossal, towering, immense, monumental, oversized, tall, mighty, great, vast, monstrous, king-size, gargantuan, life-size, larger-than-life
`
/** How somebody feels; a face or a posture may show it. */
export const MOODS = `
happy: happy, joyful, cheerful, smiling, merry, delighted, glad, laughing, joyous, jolly, excited, proud, friendly, content
sad: sad, lonely, crying, melancholy, gloomy, unhappy, sorrowful, depressed, mournful, weeping, heartbroken, dejected
angry: angry, furious, grumpy, fierce, mad, snarling, ferocious, annoyed, aggressive, evil, wicked, scary, menacing
afraid: afraid, scared, frightened, terrified, shy, nervous, anxious, worried, timid
sleepy: sleepy, tired, drowsy, exhausted, lazy, weary, yawning
surprised: surprised, astonished, amazed, shocked, curious, wondering, confused
playful: playful, mischievous, silly, funny, naughty, goofy, cheeky
calm: calm, relaxed, serene, thoughtful, wise, pensive, gentle, noble
`
export const MATERIALS = `
wood: wooden, bamboo-made, wood, oaken, timber
metal: steel, iron, brass, copper-plated, tin, aluminium, aluminum
glass: glassy, crystal-clear, translucent, transparent
stone: marble-made, granite, stony, concrete, brick, made of stone
ice: made of ice, ice-carved
paper: origami, papercraft, cardboard, made of paper, paper-made
cloth: felt, woollen, woolen, knitted, plush, velvet, silk, crocheted, fabric, denim, leather, lace, stuffed, woven
clay: clay, plasticine, porcelain, ceramic, terracotta, claymation, plastic, rubber, toy-like
`
export const COUNTS = `
1: a, an, one, single, lone, solitary, 1, each, another
2: two, pair, both, twin, 2, a pair of, a couple of, two of
3: three, several, some, few, trio, 3, a few, half a dozen
4: four, quartet, 4
5: five, group, pack, lots, school of, a school of, crowd of, a crowd of, shoal of, family of, army, row of, 5, a group of, a lot of, lots of, a pack of, a bunch of, litter of, colony
6: six, 6
7: many, flock, herd, seven, eight, nine, ten, dozen, dozens, hundreds, swarm, 7, 8, 9, 10, a flock of, a herd of, a swarm of
`
export const FLAGS = `
futuristic: future, sci-fi, scifi, science fiction, cyberpunk, cyber, high-tech, neon-lit, space age, dystopian, utopian, post-apocalyptic, hi-tech, holographic
mechanical: robotic, clockwork, steampunk, metal, metallic, mecha, machine, android-like, mechanized, bionic, wind-up, cogwheel
poem: poem, poetry, verse, verses, sonnet, rhyme, limerick, ode, ballad, lullaby
haiku: haiku
story: story, tale, short story, bedtime story, narrative, fairy tale
caption: caption, tagline, alt text
logo: logo, logotype, emblem, brand mark, app icon, icon, brandmark, insignia, monogram
landscape: landscape, scenery, scenic, nature, vista, outdoors, natural scenery, seascape, panorama view, wilderness
ink-wash: ink wash, ink wash painting, sumi e, sumi ink, ink painting, chinese painting, sumi-e, ink-wash, shan shui, chinese ink painting
timelapse: timelapse, time-lapse, time lapse, hyperlapse, day-to-night, night-to-day
nightfall: sun sets, sun is setting, sun goes down, night falls, sun sinks, darkness falls, it gets dark, grows dark
daybreak: sun rises, sun is rising, sun comes up, day breaks, dawn breaks, it gets light
speech: say, says, said, saying, speak, speaks, whisper, shout, ask, reply, exclaim, murmur, mutter, tell, announce, yell out
`
/** How one thing stands to another, in the order in which English says it: A on B. */
export const RELATIONS = `
on: on, on top of, atop, upon, onto
under: under, beneath, below, underneath
beside: next to, beside, by, near, at the side of, close to, alongside, to the left of, to the right of
in-front-of: in front of, before, facing
behind: behind, at the back of
above: over, above
inside: in, inside, within, into, inside of, aboard, on board, from aboard, from inside, out of, fishing from, fish from, fishes from, waving from, looking out of
around: around, surrounded by
between: between, among, amongst, amid, amidst
holding: holding, holds, hold, carrying, carries, carry, holding up, clutching, wielding, gripping, playing with, plays with, reading, reads, eating, eats, drinking, playing, plays, using, throwing, flying, sipping, painting, pushing, pulling
riding: riding, rides, ride, riding on, mounted on, driving, drives, rowing, paddling, steering, astride, on horseback
wearing: wearing, wears, wear, dressed in, dressed as, clad in, sporting
`
export const SHOTS = `
wide: wide shot, wide, wide-angle, wide angle, panorama, panoramic, establishing shot, aerial, drone shot, aerial view, long shot, extreme wide shot, bird's-eye view, bird's eye view, birds eye view, from above, top view, from afar, in the distance
medium: medium shot, full body, full shot, full-body, medium-shot, waist shot, eye level, cowboy shot, full length
close: close-up, close up, closeup, macro, headshot, detail shot, extreme close-up, portrait, portrait of, tight shot, bokeh portrait, macro shot
`
export const MOVEMENTS = `
pan: panning, pan, tracking sideways, pans, slow pan
pan/left: pan left, pans left, panning left, pan to the left, pans to the left, camera moves left
pan/right: pan right, pans right, panning right, pan to the right, pans to the right, camera moves right
pan/up: tilt up, tilts up, tilting up, tilt, tilting, tilt upwards, crane shot, crane up, pedestal up, camera rises, camera tilts up
pan/down: tilt down, tilts down, tilting down, crane down, camera tilts down, camera descends
pan/around: orbit, orbits, orbit shot, orbiting, arc shot, camera circles, rotating camera, 360 shot
zoom: zoom, zooms, zooming, dolly, dolly zoom, slowly zooms
zoom/in: zoom in, zooms in, zooming in, push in, pushes in, dolly in, move closer, camera moves closer, moves in
zoom/out: zoom out, zooms out, zooming out, pull back, pulls back, pull out, dolly out, camera pulls back
follow: following, follow, follows, tracking shot, tracking, track, handheld, camera follows, steadicam, tracks along, alongside the camera
still: static shot, still camera, locked-off, fixed camera, static camera, tripod, locked camera, camera stays still
`
export const FRAMES = `
circle: circle, circular, round, ring-shaped, roundel
square: square, squared, box-shaped
shield: shield, crest, badge, coat of arms
`
