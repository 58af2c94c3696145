/** Where a scene is: place: words that name it. */
export const PLACES = `
meadow: meadow, field, grassland, prairie, pasture, lawn, countryside, hillside, savanna, savannah, steppe, plain, plains, flower field, golf course, heath, moor, hill, hills, rolling hills, poppy field, lavender field, sunflower field, tuscany, provence, playing field, soccer field, football field, country road, country lane, safari, serengeti
garden: garden, park, greenhouse, orchard, backyard, courtyard, botanical garden, zen garden, playground, flower garden, terrace, patio, conservatory, japanese garden, vegetable garden, cemetery, graveyard, zoo, front yard, yard, flower bed, winter garden, city park, allotment, rose garden, maze, labyrinth
lake: lake, pond, lakeside, waterfall, lagoon, swamp, marsh, wetland, fjord, canal, lakeshore, hot spring, venice, reservoir, bayou, niagara falls, boathouse, puddle, waterside, bog, lake shore, frozen lake
forest: forest, woods, woodland, wood, grove, bamboo forest, enchanted forest, pine forest, thicket wood, taiga, glade, clearing, birch forest, forest path, fairy forest, magic forest, campground, campsite, undergrowth, autumn leaves, fallen leaves
mountains: mountain, mountain range, peak, summit, alps, himalaya, himalayas, valley, canyon, highlands, gorge, mount fuji, mount everest, everest, matterhorn, mountaintop, ridge, plateau, grand canyon, yosemite, rocky mountains, mountain pass, alpine, andes, ravine, mountain peak, crag, snowy mountain, snow-capped mountain, snow-capped mountains, mountain valley, scotland, switzerland
beach: beach, seaside, shore, coast, coastline, sea, ocean, island, seashore, bay, cove, pier, hawaii, caribbean, tropical island, high seas, open sea, boardwalk, sandy beach, surf beach, desert island, sea shore, at sea, tide pool, lighthouse island, maldives, waves of the sea
desert: desert, dune, dunes, sahara, wasteland, oasis, badlands, wild west, sand dunes, gobi, monument valley, salt flats, egypt, arid land
snow: arctic, antarctica, tundra, glacier, snowfield, north pole, snowy forest, snowy landscape, winter wonderland, south pole, ski slope, ski resort, ice rink, snowy field, in the snow, siberia, snow-covered forest, snowdrift, frozen lake ice, polar ice, ice field, snowy meadow, the snow, lapland, winter forest, winter landscape, snowy woods
city: city, downtown, town, skyline, cityscape, metropolis, urban, highway, new york, tokyo, paris, london, shanghai, beijing, square plaza, plaza, rooftop, roof, subway station, train station, railway station, airport, parking lot, times square, manhattan, new york city, rome, berlin, moscow, hong kong, san francisco, los angeles, chicago, istanbul, dubai, singapore, seoul, barcelona, madrid, kyoto, chinatown, gas station, racetrack, race track, runway, construction site, fairground, amusement park, theme park, city street, slum, ghetto, industrial area, traffic jam, intersection, platform, stadium
kitchen: kitchen, pantry, kitchen table, scullery, cook's kitchen, cookery
bedroom: bedroom, nursery, dormitory, hotel room, bed chamber, bedchamber, sleeping room, children's room, kids room
library: library, bookstore, bookshop, study room, reading room, archive, book shop
classroom: classroom, school, schoolroom, kindergarten, lecture hall, lecture room, university, preschool, courtroom, conference room, meeting room
workshop: workshop, garage, toolshed, tool shed, shed, smithy, forge, factory, carpentry, carpenter's shop, repair shop, basement, cellar, attic, studio workshop
workshop/laboratory: laboratory, lab, science lab, chemistry lab, alchemist's den, hospital, research lab, pharmacy, apothecary, operating room
cafe: cafe, café, restaurant, coffee shop, diner, pub, tavern, tea house, tea room, cosy cafe, bistro, canteen, cafeteria, ice cream parlour, ice cream parlor, pizzeria, dining room
cafe/bar: bar, cocktail bar, casino, nightclub, saloon bar, saloon, jazz bar
cafe/bakery: bakery, patisserie, candy shop, sweet shop, pastry shop, store, shop, supermarket, toy shop, flower shop, grocery, grocery store, barbershop, salon, shopping mall, mall, boutique
hall: hall, throne room, ballroom, palace hall, great hall, hallway, corridor, museum, dungeon, prison, jail, monastery, crypt, lobby, foyer, vestibule, banquet hall, courthouse, parliament, castle hall, nave, cloister, gym, temple interior, castle interior, palace interior, mansion hall
stage: stage, theatre, theater, concert, opera house, concert hall, on stage, circus, runway show, catwalk, puppet theatre, puppet theater, talent show, cabaret, ballet, recital, music hall
cave: cave, cavern, grotto, mine, cave mouth, crystal cave, underground, ice cave, lair, den, catacomb, mine shaft, burrow, tunnel
room/window: windowsill, window seat
room/bathtub: bathroom, sauna, spa, washroom
room: room, living room, indoors, indoor, interior, office, studio apartment, fireside, hotel, cabin interior, staircase, at home, living-room, playroom, apartment, carpet, rug, lounge, balcony, porch, parlour, parlor, sitting room, drawing room, flat interior, den room
room/desk: office desk
space: space, outer space, galaxy, universe, cosmos, nebula, orbit, saturn, spaceport, solar system, black hole, deep space, asteroid belt, zero gravity, interstellar, stars and planets
underwater: underwater, coral reef, coral, corals, reef, seabed, ocean floor, under the sea, deep sea, aquarium, under water, deep ocean, bottom of the sea, bottom of the ocean, sea floor, atlantis, kelp forest, below the surface, swimming pool underwater, fish tank, sunken ship, shipwreck, undersea, mariana trench, great barrier reef, ocean depths
studio/white: white background, plain white background, pure white background, solid white background, white studio, isolated on white, product shot, isolated
studio/black: black background, dark background, solid black background
studio/grey: grey background, gray background
studio/gallery: gallery, art gallery, exhibition, exhibition hall
studio: studio, plain background, solid background, pedestal, photo studio, podium, simple background, blank background, seamless background, backdrop, plain backdrop
river: river, stream, riverside, riverbank, creek, brook, rapids, estuary, river bank, mountain stream, babbling brook, canal bank
jungle: jungle, rainforest, amazon, mangrove, tropical jungle, jungle path, tropical rainforest
cliff: cliff, cliffs, sea cliff, sea cliffs, clifftop, cliff top, cliff edge, headland, rocky coast, rugged coast, cliffs of dover, fjord coast
moon: lunar surface, on the moon, moon surface, mars, surface of the moon, surface of mars, on mars, jupiter's moon, moon landing, alien planet, martian, moon base, red planet, lunar landscape, martian landscape, planet surface
sky: above the clouds, in the sky, in the clouds, among the clouds, through the clouds, over the clouds, cloudscape, in the air, cloud kingdom, sea of clouds, through the sky, across the sky
farm: farm, farmland, farmyard, barnyard, ranch, corn field, cornfield, wheat field, rice paddy, paddy field, vineyard
village: village, hamlet, village green, suburb, neighborhood, neighbourhood, village street, cottages, small town
street: street, alley, road, avenue, boulevard, sidewalk, pavement, main street, old town, crosswalk, bus stop, cobblestone street, prague, vienna, amsterdam, lisbon, paris street, side street, shopping street
market: market, marketplace, bazaar, street market, night market, market square, farmers market, fish market, flower market, market stall, market stalls, christmas market, flea market
harbour: harbor, harbour, port, marina, dock, docks, jetty, quay, wharf, fishing village, harbor city, waterfront, fishing port
`
/** What only suggests a place. */
export const HINTS = `
meadow: grass, flower, wildflower, sunflower, daisy, tulip, sunshine, picnic, tree, oak, rainbow, kite, wildflowers, fence
forest: pine, fir, mushroom, fall foliage, camping, tent, campfire, moss, fern, bamboo, pine tree, log, acorn
garden: rose, gazebo, blossom, hedge, flower bed, cherry blossom, sakura, butterfly, trellis, birdbath, garden gnome
city: buildings, neon, traffic, traffic light, skyscraper, billboard, neon sign, streetlight, rush hour, graffiti
beach: wave, palm, palm tree, sand, surf, tropical, seashell, sandcastle, sail, shell, surfboard, anchor, starfish, waves, big wave
lake: water, reflection, waterside, lotus, water lily, reeds, lily pad
space: star, milky way, starry, cosmic, constellation, stars, rocket, spaceship, asteroid, comet, satellite, planet, meteor
snow: ice, frozen, icy, iceberg, sled, igloo, snowman, skiing, icicle, frost, ski, snowboard, sleigh, christmas
room/sofa: sofa, couch, settee, loveseat, divan
room/armchair: armchair, easy chair, rocking chair, recliner
room/fireplace: fireplace, hearth, log fire, mantelpiece, chimney corner, crackling fire, wood stove, fireside chair
room/window: window, window sill, curtain, curtains, window pane
room/bookshelf: shelf, bookshelf, bookcase, shelves
room/television: television, tv, tv set
room/bathtub: bathtub, bath tub, shower
room/desk: desk
room/piano: grand piano
room: lamp, wooden floor, candlelight, cushion, wallpaper
bedroom: bed, pillow, blanket, duvet, quilt, mattress, bunk bed, bedtime, pyjamas, pajamas
kitchen: fridge, refrigerator, oven, stove, kitchen counter, counter, sink, frying pan, saucepan
classroom: blackboard, chalkboard, whiteboard
stage: spotlight, red curtain, footlights
hall: throne, stained glass window, pews, altar
cave: stalactite, stalactites, stalagmite, crystals
workshop: workbench, anvil, toolbox
workshop/laboratory: test tube, test tubes, beaker, beakers, microscope, potion, potions
mountains: volcano, mountaineering, snow-capped, hiking trail, rock climbing, boulder
underwater: seaweed, kelp, anemone, bubbles, treasure wreck
desert: cactus, pyramid, cowboy hat, tumbleweed, saloon
farm: barn, tractor, haystack, hay, scarecrow, wheat, hay bale, silo
cliff: lighthouse
river: canoe, rowing, beaver, watermill
jungle: liana, vines, toucan, macaw
village: cottage, church, windmill lane
market: stall, stalls, fruit stall
street: shop window, street lamp, lamp post, cobblestones, cobblestone
harbour: fishing boat, fishing boats, mast, masts
moon: moon rover, lunar lander, moon lander
`
export const TIMES = `
dawn: dawn, sunrise, early morning, morning, daybreak, first light, break of day, breakfast time
day: day, daytime, noon, midday, daylight, afternoon, blue sky, bright day, broad daylight, lunchtime, sunny day
golden: golden hour, sunshine, sunny, sunlight, sunlit, warm light, sun, sunbeam, sunbeams, sunrays, rays of sunlight, late afternoon, magic hour, backlit, sun rays, god rays, warm sunlight
sunset: sunset, dusk, evening, twilight, sundown, nightfall, blue hour, sunset glow, setting sun
night: night, milky way, nighttime, midnight, moonlight, moonlit, moon, full moon, starry night, night sky, starry sky, crescent moon, nocturnal, starlight, dark night, in the dark, candlelit, new year's eve, halloween, under the stars, starlit, bedtime
`
export const WEATHERS = `
rain: rain, rainy, raining, storm, stormy, thunderstorm, drizzle, wet, rainstorm, downpour, thunder, lightning, hurricane, tornado, monsoon, tempest, shower of rain, raindrops, raindrop, typhoon
snow: snow, snowy, snowing, snowfall, blizzard, snowstorm, snowflakes, snow-covered, snow-capped, flurry, hail
fog: fog, foggy, mist, misty, haze, hazy, smoke, smoky, smog, steamy, foggy morning
clear: clear sky, cloudless, cloud, cloudy, sky, breeze, wind, windy, clouds, overcast, breezy, fluffy clouds, clear skies
`
export const SEASONS = `
spring: spring, springtime, april, may day, easter, spring day
summer: summer, summertime, july, august, heat wave, midsummer, summer day, summer day's, holiday season
autumn: autumn, fall season, october, november, harvest season, thanksgiving, in the fall, autumnal, in fall, indian summer
winter: winter, wintertime, december, january, february, wintry, winter day, xmas, christmas, christmas eve
`
export const STYLES = `
oil: oil painting, oil, impressionist, impressionism, impasto, painterly, van gogh, monet, oil on canvas, renaissance, baroque, rembrandt, vermeer, post-impressionist, expressionist, expressionism, romanticism, realist painting, acrylic, acrylic painting, fresco, da vinci, cezanne, renoir, classical painting, surrealist, surrealism, dali, klimt, munch, turner, rococo, old master, palette knife
watercolour: watercolor, watercolour, aquarelle, gouache, watercolor painting, watercolour painting, water color, wash painting, tempera, water colour, beatrix potter, watercolor wash, watercolour wash, water-colour
pencil: pencil, sketch, drawing in pencil, charcoal, graphite, pencil drawing, pencil sketch, hatching, sketchy, charcoal drawing, charcoal sketch, graphite drawing, hand-drawn sketch, doodle, sketchbook
ink: ink, line art, line drawing, ink drawing, pen and ink, etching, engraving, woodcut, black ink, ballpoint, lithograph, linocut, coloring page, colouring page, outline drawing, manga, manga style, pen drawing, woodblock print, crosshatching, cross-hatching, cross hatching, ink sketch, lino print, coloring book, colouring book, calligraphic, brush ink, copperplate, scratchboard
crayon: crayon, child's crayon drawing, childs crayon drawing, children's crayon drawing, kid's crayon drawing, child's crayon picture, crayon drawing by a child, wax crayon, child's drawing, childrens drawing, children's drawing, kids drawing, pastel, chalk, colored pencil, coloured pencil, colored pencils, oil pastel, pastels, kid's drawing, chalk drawing, naive art, marker drawing, crayons, finger painting, drawn by a child, felt-tip
pixel: pixel art, pixel, 8-bit, 8bit, 16-bit, voxel, voxel art, retro game, pixelated, pixel-art, minecraft, cross-stitch, video game, 16bit, game boy, retro videogame, sprite art, arcade game, 32-bit
black-and-white: black and white, monochrome, greyscale, grayscale, black-and-white, b&w, ansel adams, black & white, black and white photo, black and white photograph
flat: flat, flat design, vector, vector art, minimalist, minimal, art deco, art nouveau, ukiyo-e, graphic design, sticker, screen print, risograph, geometric, silhouette, infographic, infographics, travel poster, bauhaus, clip art, clipart, flat vector, flat illustration, corporate memphis, material design
low-poly: low poly, low-poly, isometric low poly, isometric, polygonal, polygon art, lowpoly, faceted, triangulated
clay: clay, claymation, plasticine, 3d render, 3d rendering, pixar, pixar style, stop motion, stop-motion, play-doh, lego, lego style, aardman, wallace and gromit, modelling clay, modeling clay, polymer clay, 3d animation, 3d cartoon, c4d, blender render, toy-like
comic: comic, comic book, comic book style, comic strip, comics, cartoon, cartoonish, pop art, lichtenstein, warhol, graphic novel, superhero comic, marvel style, halftone, tintin, ligne claire, saturday morning cartoon
noir: film noir, noir, neo-noir, hard-boiled, 1940s detective film, expressionist film
vintage: vintage photo, vintage photograph, sepia, sepia tone, polaroid, old photograph, old photo, daguerreotype, 1920s photo, 1930s photo, antique photograph, antique photo, retro photo, faded photograph, silent film, tintype, victorian photograph, kodachrome, lomography, vintage postcard, vintage style, retro photograph
blueprint: blueprint, blueprints, technical drawing, schematic, schematics, engineering drawing, cyanotype, architectural drawing, patent drawing, technical diagram, cad drawing, construction plan, wireframe
stained-glass: stained glass, stained-glass, stained glass window, mosaic, leaded glass, tiffany glass, cathedral window, church window, mosaic tiles
paper-cut: paper cut, paper-cut, paper cut-out, papercut, paper cutout, cut paper, papercraft, paper craft, origami, layered paper, collage, kirigami, paper art, pop-up book, shadow box, matisse cutout, construction paper
anime: anime, anime style, studio ghibli, ghibli, ghibli style, disney, cel shaded, cel-shaded, cel shading, miyazaki, makoto shinkai, shinkai, japanese animation, chibi, kawaii, anime screenshot, animated film, disney style
`
/** What is not wanted follows. */
export const NEGATIONS = `no, not, without, never, none, except, exclude, avoid, devoid of, free of, lacking, no more, minus, excluding, isn't, aren't, doesn't, don't`
/** Grammar, politeness, and talk about the picture itself. */
export const NOTHING = `flowing past named called with the of at for to from as is are be being been that these those this it its it's their there here his her he she they them him my your our we you i while when where who which what how than then so up down left right all any only just about across through after during outside along against toward towards off out has have had do does did can could should would will may might must please or nor but also too very really quite both's am was were let us me itself himself herself themselves own like whose
create generate make made draw drawn paint painted painting drawing picture image photo photograph photography illustration illustrate render rendering artwork art design style styled scene view shot video clip film footage movie animation animate show showing shows depict depicting depicts describe describing description provide include including featuring feature add use give want need looks something thing kind sort type main subject foreground background solid text word words title caption poster posters symbol company brand high quality resolution detailed detail details realistic photorealistic beautiful lovely nice pretty gorgeous stunning amazing magical peaceful quiet cozy cosy dramatic epic cinematic vibrant colorful colourful soft warm cool bright dark light lighting glow glowing glows atmosphere atmospheric hd 4k 8k ultra best professional short long new old young fluffy full filled camera lens frame aspect ratio slow slowly fast gently motion movement moving sound sounds audio music ambient one-shot two-shot rustic vintage ancient modern traditional elegant simple classic antique retro abandoned mysterious fantasy fantastic mythical legendary famous wild tame domestic rolling steaming hot cold fresh ripe delicious tasty sweet deep shallow empty busy crowded lively idyllic picturesque romantic whimsical surreal dreamy dreamlike enchanted magic adorable charming handsome graceful elderly ancient fat chubby thin slim round strong brave lush dense wide-open narrow steep rocky sandy muddy dusty dirty clean shiny shining sparkling polished smooth rough sharp blurry blurred focus depth field bokeh hdr unreal engine octane trending artstation masterpiece award-winning hyperrealistic hyper-realistic ultra-detailed intricate highly lit illuminated backlight shadow shadows contrast colors colours color colour palette tone tones texture textures composition rule thirds minimalism-style version edition set series collection front back side top bottom middle center centre corner edge piece part bit way time times moment life world place setting inspired based theme themed look looking feel feeling vibe vibes mood style-of perfect overall against view viewed seen visible angle perspective low high-angle low-angle 3d 2d cgi rendered gradient neon-colored pastel-colored ornate decorated decorative exotic huge-scale tropical-themed
`
