/** People, one a line: species ^broader @home: other words for it. */
export const PEOPLE = `
woman @city: lady, girlfriend, mother, actress, women, mom, mum, mommy, wife, businesswoman, grandma, grandmother, granny, old woman, bride, aunt, housewife, duchess, businesswomen, ladies, female, geisha
man @city: men, gentleman, guy, father, actor, dad, daddy, husband, businessman, groom, bridegroom, uncle, old man, grandfather, grandpa, gentlemen, male, fellow, dude, old lady, elderly man
girl @garden: daughter, little girl, schoolgirl, young girl, sister, girls, red riding hood, little red riding hood, alice, teenager girl
boy @garden: son, little boy, schoolboy, young boy, brother, boys, little prince, lad, teenage boy
child @garden: children, kid, toddler, kids, little child, youngster, teenager, teen, siblings, schoolchildren, twins, orphan
baby @room: infant, newborn
person @city: people, human, someone, crowd, figure, couple of people, friend, friends, family, stranger, passerby, passer-by, pedestrian, tourist, visitor, neighbour, neighbor, citizen, commuter, shopper, customer, audience, team, villager, villagers, silhouette of a person, hero, heroine, superhero, villain, character
couple ^person @city: couple in love, loving couple, lovers, newlyweds, sweethearts, wedding couple
traveler @mountains: traveller, hiker, wanderer, backpacker, explorer, adventurer, mountaineer, climber, pilgrim, nomad, camper, trekker
astronaut @space: cosmonaut, spaceman, space explorer, spacewoman
detective @city: spy, inspector, secret agent, private eye, sherlock holmes, investigator
police officer @city: policeman, policewoman, cop, sheriff, officer, guard, security guard, watchman
firefighter @city: fireman, firewoman, firemen
knight @mountains: warrior, paladin, crusader, gladiator, spartan, archer, swordsman, barbarian, templar
samurai ^knight @mountains: ninja, ronin, shogun, martial artist, karate fighter
viking ^knight @beach: 
soldier @city: marine, general, captain america, trooper, stormtrooper, musketeer, commander, veteran
pirate @beach: buccaneer, corsair, pirates
sailor @beach: captain, sea captain, skipper, ferryman, gondolier
wizard @forest: mage, sorcerer, magician, merlin, gandalf, warlock, druid, alchemist, necromancer
witch @forest: sorceress, enchantress, fortune teller
king @room: prince, emperor, pharaoh, sultan, ruler, lord, kings
queen @room: princess, empress, cleopatra, cinderella, snow white, queens
doctor @room: surgeon, dentist, veterinarian, vet, physician
nurse @room: midwife
scientist @room: professor, chemist, inventor, physicist, biologist, researcher, mad scientist, engineer, programmer, hacker, coder, developer
teacher @room: student, pupil, librarian, scholar, writer, author, poet, philosopher, monk scribe, scribe, secretary, clerk, accountant, lawyer, judge, journalist, office worker, businessperson, barista, cashier, shopkeeper, tailor, seamstress, watchmaker, clockmaker, hairdresser, barber, mechanic, carpenter, blacksmith, potter, sculptor, shoemaker, cobbler, butler, maid
chef @room: cook, baker, waiter, waitress, bartender, butcher, pastry chef
farmer @meadow: gardener, shepherd, cowboy, cowgirl, scarecrow man, rancher, peasant, lumberjack, beekeeper, woodcutter, milkmaid, shepherdess, hunter, ranger
fisherman @lake: angler, fishermen, fisherwoman, fisher
builder @city: construction worker, miner, worker, workman, electrician, plumber, mason, chimney sweep, welder
driver @city: taxi driver, cyclist, biker, motorcyclist, rider, horseman, jockey, racing driver, postman, mailman, courier, street musician, busker, street vendor, vendor, beggar, chauffeur
pilot @city: aviator, flight attendant, stewardess, skydiver, paratrooper
athlete @meadow: runner, jogger, footballer, football player, soccer player, basketball player, tennis player, golfer, boxer, gymnast, wrestler, fencer, yogi, weightlifter, baseball player, cheerleader
skier @snow: snowboarder, ice skater, figure skater, skater, hockey player, inuit, eskimo
surfer @beach: lifeguard, swimmer, beachgoer, sunbather, bodyboarder
diver @underwater: scuba diver, snorkeler, free diver
dancer @studio: ballerina, ballet dancer, flamenco dancer, tango dancer, belly dancer, break dancer, acrobat, juggler, clown, mime, circus performer, tightrope walker, jester
singer @studio: opera singer, rapper, rock star, choir, conductor
musician @room: pianist, guitarist, violinist, drummer, cellist, saxophonist, flutist, harpist, band, orchestra, dj, accordionist, trumpeter
artist @room: painter, illustrator, craftsman, photographer
robot @city: droid, android, cyborg, automaton, robots, humanoid robot, mecha robot, wall-e, r2-d2
monk @mountains: sage, hermit, priest, nun, buddhist monk, buddha, guru, bishop, pope, shaman, saint, prophet, yogini
fairy @garden: pixie, sprite, nymph, fairies, tinkerbell, tooth fairy
elf @forest: elves, gnome, dwarf, dwarves, hobbit, leprechaun, gnomes
angel @mountains: cherub, guardian angel, cupid, seraph, valkyrie, goddess, god, zeus
mermaid @beach: merman, siren, mermaids, poseidon, neptune
vampire @city: dracula, zombie, frankenstein, mummy, skeleton, grim reaper, werewolf man
giant man @mountains: titan, colossus
santa @snow: santa claus, father christmas, saint nicholas, father frost
caveman @desert: cavewoman, tribesman, native american, aztec warrior, bedouin, gaucho, desert nomad
model @studio: fashion model, mannequin, supermodel
`
