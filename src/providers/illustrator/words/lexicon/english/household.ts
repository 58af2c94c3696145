/**
 * Things in and about the house, one a line: species ^broader @home: other words for it. `!` marks what can be held or worn;
 * without a home they are in a room.
 */
export const HOUSEHOLD = `
guitar !: electric guitar, acoustic guitar, ukulele, banjo, bass guitar, lute, mandolin, sitar
piano: grand piano, organ, accordion, keyboard instrument, harpsichord, synthesizer, upright piano
violin !: cello, viola, fiddle, double bass, harp, string instrument
drum !: drums, drum kit, tambourine, bongo, bongos, cymbal, xylophone
trumpet !: saxophone, trombone, flute, clarinet, horn, tuba, oboe, harmonica, bagpipes, recorder, french horn
clock: wristwatch, pocket watch, hourglass, alarm clock, grandfather clock, cuckoo clock, sundial, stopwatch
cake: birthday cake, pie, tart, cheesecake, wedding cake, pastry, chocolate cake, gateau, apple pie
cupcake ^cake: cupcakes, muffin
donut ^cake: doughnut, donuts, pretzel, bagel
croissant ^donut:
bread ^donut: loaf, loaf of bread, baguette
cookie ^donut: cookies, biscuit
pancakes ^donut: pancake, waffle
pizza ^food: pizzas, pizza slice, slice of pizza
burger ^food: hamburger, cheeseburger, taco, burrito, kebab
sandwich ^food:
hot dog ^food:
fries ^food: french fries
ramen ^food: noodles, spaghetti, pasta, soup, bowl of noodles, bowl of soup, stew, curry, noodle soup, dumpling, dumplings, bowl of ramen, pho
sushi ^food: sashimi, sushi roll, bento, onigiri
food @room: meal, breakfast, lunch, dinner, feast, dish, snack, steak, fried egg, salad, cheese, rice, roast chicken, picnic basket, barbecue, omelette, bacon, sausage, tofu, chocolate, dessert, sweets, candy, lollipop, buffet
ice cream ^food !: ice-cream, ice cream cone, popsicle, gelato, sundae
table: desk, dining table, coffee table, wooden table, kitchen table, counter, workbench, tables, bar counter, nightstand
chair: stool, rocking chair, wooden chair, chairs, deck chair, deckchair, bar stool, swing, wheelchair
armchair ^chair: easy chair, recliner
throne ^chair: thrones
sofa ~: couch, settee, loveseat
bed: bunk bed, hammock, cradle, crib, four-poster bed
bench ^chair @garden: park bench, wooden bench
shelf: bookshelf, bookcase, cupboard, wardrobe, closet, cabinet, drawer, chest of drawers, shelves
lamp: floor lamp, desk lamp, chandelier, light bulb, lightbulb, table lamp, bedside lamp, lava lamp
street lamp ^lamp @city ~: lamppost, lamp post, streetlight, street light, traffic light, traffic lights
window ~: windowsill, window sill, windows
mirror: looking glass
carpet ~: rug, curtain, curtains, magic carpet, flying carpet, blanket, pillow, cushion, quilt
fireplace ~: hearth, chimney, stove
bathtub: bath, tub, shower, sink, toilet, bubble bath
fridge: refrigerator, oven, washing machine, microwave, toaster, dishwasher, vending machine
computer: laptop, pc, monitor, keyboard, desktop computer, notebook computer, server, macbook
phone !: smartphone, cellphone, telephone, mobile phone, tablet, ipad, iphone, payphone, remote control, game controller, gamepad
television: tv, television set, screen, projector, radio, record player, gramophone, jukebox, boombox, loudspeaker, speaker
camera object !: video camera, polaroid, binoculars, telescope, microscope, magnifying glass
typewriter: sewing machine, printer, cash register, printing press
teapot: kettle, coffee pot, samovar, watering can
vase: flower vase, flower pot, flowerpot, urn, amphora, jar, pot, potted plant, houseplant, plant pot, plant, plants
bottle !: wine bottle, bottle of wine, potion, flask, message in a bottle, perfume, perfume bottle, milk bottle, beer bottle
bowl: plate, pan, frying pan, cauldron, bucket, barrel, fish bowl, glass bowl, fishbowl
cup !: mug, coffee, tea, cup of tea, cup of coffee, teacup, hot chocolate, cocoa, latte, cappuccino, espresso, goblet, chalice
glass !: wine glass, glass of wine, wine, beer, cocktail, juice, lemonade, champagne, milk, glass of water, milkshake, drink, soda
knife !: fork, spoon, chopsticks, cutlery, ladle, spatula
diamond @studio: gem, crystal, trophy, medal, ruby, emerald gem, sapphire, jewel, gemstone, jewelry, jewellery, crystal ball, treasure, gold bar, crystals, gems
ring !: necklace, earring, earrings, bracelet, gold ring, pendant, brooch, amulet
coin !: money, coins, banknote, wallet, purse, credit card, piggy bank
ball !: football, soccer ball, basketball, tennis ball, yarn ball, yarn, ball of yarn, ball of wool, wool ball, beach ball, baseball, volleyball, rugby ball, bowling ball, golf ball, rubber ball, beachball
umbrella !: parasol, sunshade, beach umbrella, umbrellas
hat !: cap, beret, helmet, top hat, straw hat, cowboy hat, wizard hat, bowler hat, party hat, santa hat, hats, sombrero, beanie, bonnet, sun hat, hood, turban, witch hat, chef hat, baseball cap, hard hat
crown !: tiara, diadem
scarf !: shawl, bandana, scarves, boa scarf
glasses !: sunglasses, goggles, spectacles, monocle, shades, eyeglasses, vr headset
mask !: masks, carnival mask, venetian mask, gas mask
coat garment !: coat, winter coat, raincoat, trench coat, jacket, overcoat, cloak, cape, robe, leather jacket, spacesuit, space suit, uniform, armor, armour, suit of armor, hoodie, parka
dress !: gown, skirt, kimono, wedding dress, tutu, evening gown, sari, ball gown, dresses, apron
shirt !: t-shirt, tshirt, sweater, jumper, pullover, cardigan, blouse, vest, waistcoat, suit, tuxedo suit, polo shirt, hawaiian shirt
trousers !: pants, jeans, shorts, overalls, pyjamas, pajamas, swimsuit, bikini, leggings, dungarees
shoes !: boots, sneakers, shoe, boot, high heels, slippers, sandals, socks, trainers, stockings, heels, glass slipper, rain boots, wellies
gloves !: mittens, glove, mitten
tie !: bow tie, bowtie, necktie, ribbon, bow ribbon, collar, belt
headphones !: earphones, headset
microphone !: mic
eye patch ^mask !: eyepatch
stethoscope ^tool !: stethoscopes
pipe ^tool !: smoking pipe, tobacco pipe
sack ^box !: bag of toys, sack of toys, bag of presents, bag of gifts, sack of presents, sack of gifts
backpack !: bag, rucksack, handbag, school bag, satchel, shopping bag, tote bag
book !: newspaper, letter, notebook, magazine, diary, scroll, open book, books, map, treasure map, envelope, novel, comic book, postcard, spellbook, dictionary
sign !: placard, signboard, protest sign, cardboard sign, picket sign, whiteboard sign
pen !: pencil object, paintbrush, brush, quill, chalk stick, easel, palette, paint brush, marker, scissors, ruler object
balloon !: balloons, party balloon
lantern !: candle, torch, flashlight, candles, oil lamp, paper lantern, lanterns, sky lantern, candlestick, candlelight
sword !: katana, dagger, axe, spear, shield object, bow and arrow, bow, lance, hammer, lightsaber, sabre, saber, arrow, mace, pitchfork, sickle, scythe, gun, pistol, rifle, cannon, crossbow, nunchucks
wand !: magic wand, staff, walking stick, cane, stick, broomstick, broom, mop, sceptre, scepter, flute wand
kite !: kites
fishing rod !: fishing pole, fishing net, net, nets, oar, paddle, anchor, rope, oars
flag object !: banner, flags, pennant, pirate flag
apple !: fruit, banana, strawberry, lemon, pear, peach, orange fruit, grapes, cherry, cherries, pineapple, watermelon, mango, coconut, plum, blueberry, raspberry, kiwi fruit, avocado, apples, bananas, strawberries, fig, pomegranate, melon, lime, papaya, slice of watermelon, lemons, oranges, berry, berries, fruits
vegetable !: carrot, tomato, potato, cucumber, onion, broccoli, cabbage, lettuce, corn, eggplant, aubergine, pepper, radish, garlic, carrots, tomatoes, vegetables, peas, bean, beans, spinach, celery, chili, turnip, zucchini
bone !: dog bone, bones, skull
box !: gift, present, suitcase, basket, gift box, crate, chest, treasure chest, package, parcel, cardboard box, luggage, toolbox, toy box, lunchbox, presents, gifts, gift basket
teddy bear !: teddy, teddy bears
toy !: doll, action figure, puppet, lego, building blocks, rubik's cube, spinning top, marble, marbles, toy car, toy train, rocking horse, dollhouse, puzzle, jigsaw puzzle, dice, chess, chess piece, chessboard, playing cards, cards, dominoes, yo-yo, slinky, plush toy, stuffed animal
surfboard !: snowboard, skis, ski, surfboards, tennis racket, racket, baseball bat, golf club, hockey stick, dumbbell, ice skates, barbell
tool !: wrench, screwdriver, saw, drill, shovel, rake, spade, hoe, pliers, ladder, nail, screw, wheel, compass, key, keys, lock, padlock, chain
bell !: bells, jingle bells
honey !: jam, jar of honey, honeycomb, beehive, hive
star symbol !: trident, bolt, lightning bolt, heart, gear, cog, hearts, gears, lightning
`
