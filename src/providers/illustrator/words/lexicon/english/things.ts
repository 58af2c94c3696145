/**
 * Vehicles, buildings and things of nature, one a line: species ^broader @home: other words for it. `!` marks what can be
 * held or worn, `~` what is scenery unless it is counted, `&place` what one can be inside of.
 */
export const VEHICLES_AND_BUILDINGS = `
car @city: sports car, automobile, sedan, taxi, cab, jeep, convertible, race car, racing car, limousine, suv, hatchback, beetle car, volkswagen, ferrari, porsche, lamborghini, tesla, police car, coupe, roadster, minivan, station wagon, pickup, cars, vintage car, classic car, electric car, oldtimer, go-kart, hot rod
truck ^car @city: lorry, fire truck, fire engine, van, pickup truck, monster truck, dump truck, garbage truck, ambulance, camper van, campervan, motorhome, delivery van, ice cream truck, food truck, trailer, tanker truck, tow truck
tractor ^truck @meadow: combine harvester, harvester, bulldozer, excavator, digger, forklift, steamroller
bus ^car @city: tram, coach, school bus, trolleybus, streetcar, minibus, trolley, double-decker bus, double decker, double decker bus, double-decker
train @meadow: locomotive, subway train, steam train, steam locomotive, bullet train, railway, freight train, trains, high-speed train, steam engine, monorail, wagon train, metro train
carriage ^car @city: wagon, cart, coach and horses, chariot, stagecoach, rickshaw, horse-drawn carriage, handcart, wheelbarrow, oxcart
sleigh ^boat @snow: sled, sledge, toboggan
bicycle @city: bike, tricycle, unicycle, mountain bike, bicycles, penny-farthing
motorcycle ^bicycle @city: motorbike, scooter, moped, vespa, harley, segway
skateboard @city: skateboards, roller skates, rollerblades
boat @lake: sailboat, canoe, kayak, ferry, rowboat, rowing boat, fishing boat, gondola, dinghy, raft, motorboat, speedboat, lifeboat, houseboat, junk boat, boats, sailboats, sailing boat, dragon boat, paper boat, wooden boat, catamaran, barge, punt
ship ^boat @beach: yacht, cruise ship, pirate ship, galleon, warship, battleship, steamship, tall ship, viking ship, cargo ship, container ship, frigate, schooner, aircraft carrier, ocean liner, tanker, ark, titanic, icebreaker, ships, longship, tugboat, sailing ship, steamboat
submarine @underwater: u-boat, submersible, bathyscaphe
airplane @meadow: aeroplane, plane, aircraft, jet, biplane, fighter jet, airliner, propeller plane, seaplane, paper plane, paper airplane, glider, jumbo jet, airplanes, drone, jetliner
helicopter ^airplane @city: chopper, gyrocopter, quadcopter
rocket @space: space shuttle, shuttle, missile, rocket ship, rockets
spaceship ^rocket @space: spacecraft, starship, ufo, flying saucer, space station, satellite, lunar lander, moon lander, mars rover, rover, millennium falcon, space probe
hot-air balloon @meadow: hot air balloon, hot air balloons, hot-air balloons
airship ^hot-air balloon @city: zeppelin, blimp, dirigible
parachute ^hot-air balloon @mountains: paraglider, hang glider
tank ^tractor @desert: armored vehicle
castle @mountains &hall: fortress, palace, citadel, fairy-tale castle, fairytale castle, chateau, fort, stronghold, manor, sandcastle, sand castle, ice palace, disney castle, castles
house @meadow &room: cottage, cabin, hut, farmhouse, villa, mansion, log cabin, treehouse, tree house, houses, wooden house, hobbit hole, bungalow, chalet, gingerbread house, haunted house, shed, shack, igloo, doghouse, birdhouse, lodge, inn, stone house, country house, little house, cottages, wooden cabin, yurt, hogwarts
barn ^house @meadow &room: stable, silo, farm building, coop, henhouse
temple @mountains: pagoda, shrine, torii, torii gate, taj mahal, mosque, parthenon, synagogue, stupa, monastery, forbidden city, angkor wat, temples, pavilion
church ^temple @meadow &hall: cathedral, chapel, abbey, basilica, notre dame
lighthouse @beach: beacon, lighthouses
roof @village: rooftop, rooftops, roofs, housetop, housetops
windmill @meadow: windmills, wind turbine, mill, watermill
bridge @lake: stone bridge, golden gate bridge, golden gate, viaduct, footbridge, drawbridge, suspension bridge, wooden bridge, rope bridge, aqueduct, tower bridge, covered bridge
tower @city: eiffel tower, clock tower, big ben, leaning tower, bell tower, watchtower, turret, minaret, tokyo tower, space needle, water tower, radio tower
skyscraper ^tower @city: skyscrapers, high-rise, office building, apartment building, empire state building, block of flats
pyramid @desert: pyramids, sphinx, great pyramid, ziggurat, obelisk
statue @city: sculpture, statue of liberty, monument, bust, gargoyle, totem, moai
fountain @garden: fountains, water fountain
tent @forest: tents, teepee, tipi, wigwam, circus tent, campsite tent
well @garden: wishing well
gate @garden: archway, arch, door, portal, gateway
fence ~ @meadow: wall, hedge, picket fence
ferris wheel @city: carousel, merry-go-round, roller coaster, rollercoaster
stadium @city: arena, colosseum, coliseum
factory ^house @city: power plant, warehouse, garage, gas station, petrol station, school building, hospital building, train station building
snowman @snow: snowmen, snow man
scarecrow @meadow: scarecrows
campfire @forest: bonfire, fire, fireplace fire, flame, flames
`
export const NATURE = `
tree @meadow ~: oak, oak tree, apple tree, cherry tree, maple, maple tree, willow, willow tree, elm, beech, chestnut tree, olive tree, lemon tree, orange tree, baobab, acacia, magnolia, bonsai, sequoia, redwood, fruit tree, trees, tree of life, weeping willow
pine tree ^tree @forest ~: pine, fir, spruce, cedar, cypress, fir tree, evergreen, conifer, larch, birch, birch tree, aspen, poplar, pine trees
christmas tree ^tree @room: xmas tree
palm tree ^tree @beach ~: palm, coconut tree, coconut palm, palm trees, date palm
cherry blossom ^tree @garden ~: sakura, cherry blossoms, sakura tree, blossoming tree
bush ^tree @garden ~: shrub, hedgerow, thicket, fern, ferns, ivy, vine
bamboo ^tree @forest ~: bamboos
cactus @desert: cacti, cactuses, saguaro, succulent
flower @garden ~: daisy, tulip, rose, lily, orchid, poppy, iris, carnation, dandelion, peony, wildflower, blossom, bloom, bluebell, daffodil, hibiscus, hydrangea, crocus, marigold, flowers, wildflowers, roses, tulips, poppies, lavender, jasmine, chrysanthemum, snowdrop, edelweiss, forget-me-not, violet flower
sunflower ^flower @meadow ~: sunflowers
lotus ^flower @lake ~: water lily, waterlily, lotus flower
lily pad @lake ~: lily pads
bouquet ^flower @room !: bunch of flowers, bouquet of flowers
mushroom @forest: toadstool, mushrooms, fungus
pumpkin @garden: jack-o'-lantern, jack o lantern, pumpkins
leaf @forest ~: leaves, four-leaf clover, clover, autumn leaf, branch, twig, grass blade
planet @space ~: earth, jupiter, saturn, neptune planet, pluto, globe of the earth, planets
comet @space ~: meteor, shooting star, asteroid, meteorite
rainbow @meadow ~: rainbows, aurora, northern lights, aurora borealis
cloud @meadow ~: clouds, thundercloud
rock ~ @mountains: stone, boulder, rocks, stones, pebble, pebbles, stepping stone
volcano @mountains ~: volcanoes
iceberg @snow ~: icebergs
waterfall @lake ~: waterfalls
shell @beach !: seashell, conch, seashells, pearl, oyster, clam
snowflake @snow ~: snowflakes, icicle
egg @meadow !: eggs, easter egg, easter eggs, nest
feather @meadow !: feathers
`
