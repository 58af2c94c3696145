/** What subjects are called beside their label: labels say `mantelpiece clock` where everybody says clock. */
export const ALSO_CALLED: readonly (readonly [label: string, words: readonly string[]])[] = `
mantelpiece clock: clock, mantel clock, table clock
musical keyboard: piano, grand piano, upright piano, synthesizer, organ, harpsichord
desktop computer: computer, pc, monitor, desktop
laptop: laptop computer, notebook computer, macbook
mobile phone: phone, smartphone, cellphone, iphone
telephone: landline, rotary phone
television: tv, television set
couch and lamp: couch, sofa, settee, loveseat
steaming bowl: ramen, bowl of ramen, noodle soup, noodles, soup, bowl of soup, stew, pho, udon
pot of food: casserole, hot pot, goulash
spaghetti: pasta, linguine
soft ice cream: ice cream, ice-cream, ice cream cone, gelato
ice cream: sundae
doughnut: donut
red apple: apple
glass of milk: milk
hot beverage: coffee, tea, cup of coffee, cup of tea, hot chocolate, cocoa
teacup without handle: green tea, matcha
beer mug: beer, ale, lager
wine glass: wine, glass of wine
bottle with popping cork: champagne, wine bottle
cup with straw: soda, cola, soft drink
tropical drink: cocktail, juice
cut of meat: steak
poultry leg: chicken leg, drumstick, roast chicken
french fries: fries, chips
bread: loaf, loaf of bread
baguette bread: baguette
cooking: fried egg, frying pan
ogre: monster, demon
alien: martian
office building: office, office block, skyscraper
hammer and wrench: tool kit
cheese wedge: cheese
curry rice: curry
cooked rice: rice, bowl of rice
rice ball: onigiri
bento box: bento
stuffed flatbread: kebab, gyro, falafel wrap
birthday cake: cake
shortcake: slice of cake, cheesecake
honey pot: honey
shallow pan of food: paella
leafy green: lettuce, cabbage, spinach, vegetable, vegetables
ear of corn: corn, maize
hot pepper: chili, chilli, chili pepper
kiwi fruit: kiwi
melon: cantaloupe
eggplant: aubergine
carrot: carrots
brown mushroom: champignon
jack-o-lantern: pumpkin, halloween pumpkin
lady beetle: ladybug, ladybird
honeybee: bee
bug: caterpillar
cricket: grasshopper, locust
black bird: crow, raven, blackbird
dove: pigeon
chipmunk: squirrel
rooster: cock, cockerel
front-facing baby chick: chick
T-Rex: tyrannosaurus
sauropod: brontosaurus, diplodocus
spiral shell: shell, seashell, conch
rhinoceros: rhino
hippopotamus: hippo
orangutan: ape
hot springs: onsen
sports medal: medal
1st place medal: gold medal
gem stone: diamond, gem, jewel, crystal, ruby, sapphire, emerald gem
money bag: treasure
dollar banknote: banknote, money
billed cap: cap, baseball cap
woman’s hat: sun hat, hat
top hat: magician hat
rescue worker’s helmet: helmet
graduation cap: mortarboard
t-shirt: shirt
coat: coat garment, overcoat, jacket
jeans: trousers, pants
running shoe: shoe, shoes, sneaker, sneakers
woman’s boot: boot
hiking boot: boots
necktie: tie
glasses: spectacles, eyeglasses
goggles: ski goggles
performing arts: mask, masks, theatre masks
headphone: headphones
backpack: rucksack, school bag
handbag: bag
luggage: suitcase
briefcase: attache case
pencil: pencils
fountain pen: quill
crossed swords: swords
dagger: sword, knife blade
kitchen knife: knife
magic wand: wand
bow and arrow: bow, archery bow
fishing pole: fishing rod
teddy bear: toy, plush toy
nesting dolls: matryoshka
toolbox: tool, tools
nut and bolt: screw, bolt
hammer and wrench: tool kit
carpentry saw: saw
old key: antique key
locked: lock, padlock
bell: bells
wrapped gift: gift, present
glowing star: star symbol, shiny star
ringed planet: planet, saturn
globe showing Americas: globe
sun: sunshine
full moon: moon
crescent moon: moon crescent
shooting star: meteor, falling star
umbrella on ground: beach umbrella, parasol
high voltage: lightning, lightning bolt, thunderbolt
cloud with rain: rain cloud
water wave: wave
flying saucer: ufo
fire: campfire, bonfire, flame, flames
droplet: drop of water, waterdrop
ticket: tickets
Christmas tree: christmas tree
evergreen tree: pine tree, fir, fir tree, spruce
deciduous tree: tree
potted plant: houseplant, plant, plant pot
cherry blossom: blossom flower, sakura
sheaf of rice: wheat, grain
leaf fluttering in wind: leaf
maple leaf: autumn leaf
fallen leaf: autumn leaves
automobile: car
sport utility vehicle: suv, jeep
delivery truck: truck, van
articulated lorry: lorry
fire engine: fire truck
racing car: race car, sports car
motorcycle: motorbike
motor scooter: scooter, moped, vespa
auto rickshaw: rickshaw, tuk-tuk
kick scooter: push scooter
bullet train: high speed train
railway car: carriage, wagon, train car
tram car: tram, streetcar
aerial tramway: cable car, gondola lift
passenger ship: cruise ship, ocean liner
motor boat: motorboat, yacht
speedboat: speed boat
small airplane: small plane
manual wheelchair: wheelchair
classical building: temple building, museum, courthouse
Tokyo tower: tower, radio tower, eiffel tower
Statue of Liberty: statue
circus tent: circus, big top
carousel horse: carousel, merry-go-round
roller coaster: rollercoaster
derelict house: haunted house
place of worship: shrine building
shinto shrine: torii, shrine
snow-capped mountain: alp
hut: yurt, mud hut
wood: log, logs, firewood
brick: bricks
rock: stone, boulder
camera: photo camera, camera object
movie camera: film camera, cinema camera
video camera: camcorder
film projector: projector
magnifying glass tilted left: magnifying glass
diya lamp: oil lamp
red paper lantern: paper lantern
light bulb: lightbulb
flashlight: torch light
closed book: book
newspaper: newspapers
scroll: parchment
envelope: letter
open mailbox with raised flag: mailbox, letterbox
postbox: post box
wastebasket: trash can, bin, garbage can, dustbin
card file box: archive box
roll of paper: toilet paper
lotion bottle: bottle, shampoo
shower: shower head
mirror: looking glass
window: windows
door: gate
framed picture: painting, picture frame
artist palette: palette, paint palette
performing arts: theater masks
video game: game controller, gamepad
game die: die, dice
chess pawn: chess piece, pawn, chess
puzzle piece: puzzle, jigsaw
yarn: ball of yarn
american football: football helmet ball
flying disc: frisbee
field hockey: hockey stick
ping pong: table tennis
goal net: goal
sled: sleigh, toboggan
skis: ski
postal horn: horn, french horn
long drum: conga
military helmet: army helmet
bust in silhouette: silhouette
skull: skulls
hole: burrow
moai: easter island head
jar: pickle jar
bowl with spoon: bowl, cereal
fork and knife: cutlery, fork
ice: ice cube
snowman without snow: frosty
anchor: ship anchor
ring buoy: lifebuoy
satellite antenna: satellite dish
alembic: flask, potion
test tube: vial
adhesive bandage: bandage, plaster
pill: pills
hair pick: comb
lipstick: lipsticks
prayer beads: rosary
crown: tiara, diadem
key: keys
coin: coins
ring: rings
fountain: fountains
barber pole: barbershop
cactus: cacti
mushroom: toadstool
tornado: whirlwind
collision: explosion
Santa Claus: father christmas
Japanese castle: pagoda
`
  .trim()
  .split('\n')
  .map((line) => {
    const colon = line.indexOf(': ')
    return [line.slice(0, colon), line.slice(colon + 2).split(', ')]
  })
