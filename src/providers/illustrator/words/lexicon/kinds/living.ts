/**
 * What a rarer noun is, so that the nearest drawing can stand for it: a noun of the lexicon: words. The picture then shows
 * the broader thing, and the coverage says so.
 */
export const LIVING_KINDS = `
bird: nightjar, warbler, thrush, oriole, tanager, bunting, waxwing, nuthatch, treecreeper, siskin, linnet, redpoll, crossbill, bullfinch, chaffinch, greenfinch, titmouse, blue tit, wagtail, pipit, dipper, flycatcher, shrike, bee-eater, roller bird, motmot, hornbill, lyrebird, bowerbird, bird of paradise, weaver bird, sunbird, honeyeater, mynah, babbler, bulbul, martin, swift bird, sandpiper, plover, lapwing, curlew, avocet, oystercatcher, snipe, woodcock, rail bird, coot, moorhen, corncrake, sandgrouse, kiwi, kea, lorikeet, cassowary chick, quetzal, trogon, jacana, secretary bird, roadrunner, mockingbird, catbird, thrasher, cowbird, grackle, bobolink, meadowlark, junco, towhee, vireo, kinglet, gnatcatcher, phoebe, kingbird, pewee, nuthatches, fowl, bird's nest, hatchling, fledgling, poultry, waterfowl
seagull: petrel, gannet, booby, frigatebird, skua, guillemot, razorbill, auk, kittiwake, shearwater, fulmar
duck: teal duck, pintail, wigeon, eider, merganser, goldeneye, grebe, loon, shelduck, gadwall, shoveler, canvasback
goose: brant, canada goose, barnacle goose
eagle: kestrel, merlin falcon, harrier, kite hawk, goshawk, sparrowhawk, peregrine, peregrine falcon, golden eagle, harpy eagle, lammergeier, caracara
owl: tawny owl, eagle owl, screech owl, great horned owl, burrowing owl
chicken: bantam, pullet, capon, guinea fowl, guineafowl, broiler
turkey: ptarmigan, capercaillie, bobwhite, francolin, peafowl chick
crane: spoonbill, bittern, jabiru, marabou, shoebill, sandhill crane, whooping crane
fish: haddock, cod, herring, sardine, sardines, anchovy, anchovies, mackerel, halibut, sole fish, flounder, plaice, turbot, perch, pike, bass fish, sea bass, bream, sea bream, snapper, grouper, catfish, minnow, guppy, tetra, betta, cichlid, piranha, barracuda, marlin, sailfish, sturgeon, mullet, monkfish, anglerfish, lionfish, scorpionfish, stonefish, parrotfish, wrasse, damselfish, surgeonfish, butterflyfish, triggerfish, boxfish, sunfish, mola mola, flying fish, lungfish, coelacanth, lamprey, hagfish, gar, bowfin, pollock, hake, whiting, smelt, sprat, pilchard, tilapia, barramundi, arowana, goby, blenny, stickleback, loach, tench, roach fish, chub, dace, barbel, zander, walleye, bluegill, crappie, grayling, char fish, arctic char, mahi-mahi, wahoo, bonito, skipjack, amberjack, pompano, tarpon, oarfish, ray-finned fish, fry fish, nemo, discus, rasbora, danio, molly, platy, oscar fish, blobfish
shark: tiger shark, bull shark, nurse shark, whale shark, basking shark, mako, thresher shark, megalodon, dogfish, reef shark
whale: minke whale, fin whale, bowhead, right whale, grey whale, cachalot, leviathan, moby dick
octopus: calamari, cephalopod, ammonite, squids
jellyfish: man o' war, portuguese man o' war, sea jelly, comb jelly, anemones
crab: king crab, fiddler crab, horseshoe crab, krill, barnacle, langoustine, crustacean, coconut crab
seal: dugong, elephant seal, leopard seal, harp seal, fur seal
dog: pekingese, pointer, weimaraner, vizsla, ridgeback, leonberger, komondor, puli, briard, bernese, bernese mountain dog, kelpie, heeler, cattle dog, australian shepherd, lhasa apso, cavalier, king charles, cavalier king charles spaniel, yorkie, yorkshire terrier, jack russell, airedale, bull terrier, pit bull, pitbull, boston terrier, borzoi, saluki, afghan hound, wolfhound dog, deerhound, otterhound, foxhound, coonhound, cocker, springer spaniel, labradoodle, goldendoodle, cockapoo, spitz, keeshond, papillons, affenpinscher, pinscher, basenji, shar pei, chow chow, puppies dog, watchdog, lapdog, hunting dog, police dog, rescue dog, service dog, stray, stray dog, hot-dog dog, goldie, sausage hound, cur, k9
cat: ragdoll cat, sphynx, sphynx cat, russian blue, british shorthair, scottish fold, burmese cat, abyssinian, birman, manx, angora cat, kitty cat, puss, puss in boots, moggy, cheshire cat, garfield, mouser, grimalkin
lion: simba, lionesses, nemean lion, mufasa, pride of lions
leopard: caracal, serval, margay, clouded leopard, sabertooth, saber-toothed tiger, sabre-toothed cat, catamount, black leopard
wolf: aardwolf, maned wolf, wild dog, timber wolf, dire wolf, wolf pup, wolf cub, fenrir, direwolf
fox: fox cub, fox kit, kitsune, silver fox, desert fox, kit fox, tod
bear: kodiak, sun bear, spectacled bear, cave bear, paddington, winnie the pooh, bruin, koala-bear, baloo
mouse: mole rat, degu, jerboa, lemmings, hamsters, rodent, agouti, paca, capybara, nutria, muskrats, cavy, dwarf hamster, pika, pipistrelle mouse, church mouse, mickey mouse, jerry mouse, ratatouille, opossum, possum, bandicoot, solenodon, tenrec, vermin
rabbit: cottontail, angora, lop, lop-eared rabbit, leveret, pet rabbit, peter rabbit, bugs bunny, bilby, quokka
squirrel: gopher, ground squirrel, sugar glider, dormice
raccoon: ringtail, kinkajou, tanuki, civet, genet, mongoose, binturong, fossa, olingo, racoon, trash panda
otter: polecat, fisher cat, marten, pine marten, sable, tayra, river otter
monkey: gibbon, mandrill, spider monkey, howler monkey, langur, colobus, tarsier, loris, slow loris, bonobo, proboscis monkey, squirrel monkey, vervet, guenon, primate, sifaka, aye-aye, galago, bush baby, curious george
gorilla: silverback, orangutans, apes, yetis
horse: clydesdale, palomino, appaloosa, pinto, bay horse, gelding, filly, yearling, draft horse, shire horse, lipizzaner, friesian, andalusian, hackney, cob horse, nag, charger, equine, onager, przewalski's horse, trojan horse, seabiscuit, wild horse, black beauty
donkey: hinny, jackass, jenny donkey, ass, eeyore
deer: wapiti, sika, fallow deer, red deer, muntjac, mule deer, white-tailed deer, springbok, kudu, eland, oryx, gemsbok, wildebeest, gnu, hartebeest, duiker, bongo antelope, saiga, pronghorn, dik-dik, waterbuck, bambi, rudolph, roebuck, hart, hind, musk deer, addax, nyala, bushbuck, saola
cow: heifer, steer, bullock, jersey cow, holstein, angus, longhorn, texas longhorn, zebu, gaur, banteng, musk ox, aurochs, bovine, dairy cow, gayal, livestock, musk oxen, charolais, wisent
sheep: merino, mouflon, bighorn, bighorn sheep, wether, dall sheep, shaun the sheep, lambs, lambkin, dolly the sheep
goat: nanny goat, markhor, tahr, pygmy goat, angora goat, goral, serow, kid, billy
pig: swine, peccary, babirusa, sows, gilt pig, potbellied pig, pot-bellied pig, pumbaa, peppa pig, razorback
elephant: mastodon, dumbo, african elephant, asian elephant, pachyderm, jumbo elephant, babar
rhino: woolly rhino, rhinos
camel: camels, bactrian, mehari
crocodile: gharial, crocodilian, crocs, gator
lizard: monitor lizard, anole, basilisk, tuatara, bearded dragon, frilled lizard, horned lizard, gila monster, agama, slowworm, reptile, newts, salamanders, olm, mudpuppy, hellbender, amphibian, monitor
snake: mamba, adder, asp, krait, garter snake, boa constrictor, king cobra, coral snake, milk snake, corn snake, sidewinder, copperhead, taipan, grass snake, kaa, nagini, sea snake, serpents, basilisk snake
frog: froglet, poison dart frog, treefrog, spadefoot, natterjack, kermit, frogs, axolotls
turtle: snapping turtle, leatherback, loggerhead, box turtle, galapagos tortoise, hawksbill, ninja turtle, tortoises
dinosaur: ankylosaurus, allosaurus, spinosaurus, iguanodon, parasaurolophus, pteranodon, archaeopteryx, brachiosaurus, apatosaurus, pachycephalosaurus, dilophosaurus, plesiosaurus, ichthyosaur, mosasaurus, loch ness monster, nessie, sauropod, theropod, prehistoric animal, megatherium, dimetrodon, carnotaurus, giganotosaurus, compsognathus
dragon: drake, sea dragon, ouroboros, quetzalcoatl, smaug, fire dragon, ice dragon, dragonling, chimera, manticore, wyrm, jormungandr, amphisbaena, hippogriff, toothless
bee: bees, drone bee, queen bee, worker bee, yellowjacket, gadfly, fly, housefly, fruit fly, horsefly, gnat, midge, carpenter bee
ladybug: weevil, stag beetle, rhinoceros beetle, dung beetle, cockroach, stink bug, aphid, june bug, ladybirds, beetles, lightning bug, fireflies, glowworm, glow-worm, longhorn beetle, water strider, earwig, flea, tick, mite, louse, bedbug, lacewing, mayfly, caddisfly
butterfly: admiral butterfly, red admiral, painted lady, peacock butterfly, brimstone, blue morpho, morpho, luna moth, atlas moth, hawk moth, hawkmoth, silk moth, cabbage white, skipper butterfly, fritillary
spider: black widow, wolf spider, jumping spider, daddy longlegs, harvestman, tarantulas, arachnid, orb weaver, spiderling
caterpillar: grub, maggot, larva, millipede, inchworm, leech, woodlouse, pupa, chrysalis, cocoon, nematode, woolly bear
snail: whelk, periwinkle, nudibranch, sea slug, limpet, cowrie, mollusc, mollusk, garden snail
man: bachelor, butler man, chap, bloke, lad's father, godfather, grandson, nephew, stepfather, son-in-law, widower, squire, nobleman, aristocrat, baron, count dracula, duke, earl, senator, president, prime minister, politician, mayor, ambassador, diplomat, tycoon, banker, salesman, merchant, trader, fireman sam, foreman, tsar, monsieur, hipster, hobo, tramp, lumberjacks, mustachioed man, bearded man, mafioso, gangster, thief, burglar, robber, bandit, outlaw, prisoner, convict
woman: bridesmaid, godmother, fairy godmother, granddaughter, niece, stepmother, widow, noblewoman, baroness, countess, dame, damsel, maiden, heiress, hostess, housekeeper, governess, nanny, babysitter, midwives, madam, mademoiselle, matriarch, mona lisa, pin-up, flapper, marie antoinette, businesswoman boss, flower girl, showgirl, lass
person: adult, being, colleague, boss, manager, employee, guest, host, leader, member, mate, partner, parent, parents, relative, cousin, companion, comrade, enemy, rival, opponent, winner, loser, champion, genius, expert, amateur, beginner, refugee, immigrant, activist, protester, voter, witness, patient, victim, survivor, celebrity, star actor, youtuber, influencer, gamer, streamer, blogger, reporter, anchor man, announcer, comedian, director, producer, playwright, novelist, historian, archaeologist, geologist, astronomer, mathematician, psychologist, therapist, architect, designer, curator, collector, dreamer, sleepwalker, punk, goth, hippie, skateboarder, rollerblader, roman, egyptian, greek, mongol, masai, gypsy, zulu, aborigine, samaritan, crew, squad, tribe, community, folk, passengers, passenger, spectators, onlooker, bystander, carer, volunteer, clergyman, rabbi, imam, missionary, cardinal priest, vicar, choirboy, servant, slave, assistant, apprentice, trainee, intern, coach trainer, trainer, referee, umpire, messenger, herald, town crier, guide
farmer: harvester man, grower, vintner, winemaker, florist, botanist, herbalist, goatherd, cowherd, swineherd, wrangler, gamekeeper, forester, ploughman, swain, crofter, stockman, reaper, sower, fruit picker
builder: joiner, roofer, bricklayer, glazier, stonemason, plasterer, surveyor, locksmith, crane operator, handyman, technician, janitor, cleaner, docker, longshoreman, window cleaner, lamplighter, dustman
knight: cavalry, lancer, hussar, dragoon, berserker, warlord, ranger knight, centurion, legionary, legionnaire, hoplite, amazon warrior, conan, king arthur, lancelot, joan of arc, don quixote, mercenary, assassin, jedi, sith, darth vader, vigilante, batman, superman, spiderman, spider-man, wonder woman, hulk, iron man, thor
soldier: infantryman, private, sergeant, lieutenant, colonel, major, admiral, guardsman, sniper, paratroopers, army officer, cadet, recruit, redcoat, napoleon, sentinel, sentry, beefeater, nutcracker, toy soldier
monster: kaiju, dragon-beast, golem, gorgon, medusa, harpy, banshee, imp, kobold, boogeyman, ents, ent, tree spirit, oni, yokai, chupacabra, mothman, swamp creature, slime, blob, abomination, behemoth, titanoboa, cerberus, krampus, gremlins, gruffalo, totoro, pikachu, pokemon, moomin, shrek
flower: begonia, petunia, pansy, primrose, foxglove, snapdragon, aster, dahlia, zinnia, geranium, gladiolus, anemone flower, buttercup, cornflower, cosmos flower, freesia, fuchsia flower, gardenia, honeysuckle, hyacinth, lilac bush, lupin, lupine, morning glory, narcissus, oleander, passion flower, phlox, plumeria, frangipani, protea, ranunculus, rhododendron, azalea, camellia, bougainvillea, sweet pea, thistle, verbena, wisteria, yarrow, amaryllis, bluebonnet, calla lily, tiger lily, cherry flower, clematis, columbine, coneflower, crocuses, delphinium, heather, hollyhock, impatiens, larkspur, lily of the valley, nasturtium, trillium, viola flower, wallflower, water hyacinth, bird of paradise flower, black-eyed susan, baby's breath, allium, agapanthus, alstroemeria, gerbera, petal, petals, bud, floral, posy, garland, rafflesia, venus flytrap, pitcher plant, gypsophila
tree: alder, ash tree, hazel, hawthorn, rowan, linden, lime tree, sycamore, plane tree, hornbeam, walnut tree, pear tree, plum tree, peach tree, almond tree, fig tree, mango tree, banana tree, eucalyptus, gum tree, teak, mahogany, ebony tree, banyan, ginkgo, jacaranda, mimosa, tamarind, dogwood, hickory, pecan, juniper, yew, sapling, stump, tree stump, tree trunk, trunk of a tree, driftwood, laurel, myrtle, mulberry, elder tree, whomping willow, ironwood, kapok, mesquite, cottonwood, tulip tree, rubber tree, bristlecone, sapodilla, timberland, branches, twigs
pine tree: hemlock, thuja, arborvitae, douglas fir, norway spruce, larches, firs, pines, araucaria, monkey puzzle
bush: boxwood, holly, mistletoe, gorse, broom bush, bramble, briar, blackberry bush, rosemary, thyme, basil, mint plant, sage plant, oregano, parsley, cilantro, coriander, dill, chives, fennel, herbs, herb, weed, weeds, nettle, reed, rushes, cattail, papyrus, sedge, barley, oats, rye, hops, cotton plant, tea plant, coffee plant, tobacco plant, sugar cane, sugarcane, topiary, grapevine, creeper, lichen, algae, moss ball, foliage, vegetation, greenery, flora, aloe, aloe vera, agave, yucca, monstera, philodendron, pothos, rubber plant, snake plant, jade plant, seedling, sprout, shoots
mushroom: chanterelle, morel, truffle, porcini, champignon, fly agaric, shiitake, oyster mushroom, puffball, mushroom house, fungi
`
