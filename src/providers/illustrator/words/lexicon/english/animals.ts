/** Animals, one a line: species ^broader @home: other words for it. Breeds stand with the species drawn for them. */
export const ANIMALS = `
cat @room: tomcat, feline, tabby cat, tortoiseshell cat, persian cat, siamese, siamese cat, maine coon, bengal cat, house cat, alley cat, stray cat
kitten ^cat @room: kitty, kittens
dog @meadow: hound, doggy, doggo, corgi, retriever, golden retriever, labrador, husky, spaniel, cocker spaniel, poodle, shiba, shiba inu, terrier, collie, border collie, pug, bulldog, french bulldog, beagle, dachshund, sausage dog, dalmatian, chihuahua, great dane, german shepherd, shepherd dog, sheepdog, rottweiler, doberman, mastiff, greyhound, whippet, samoyed, malamute, pomeranian, akita, boxer dog, schnauzer, pointer dog, setter, bloodhound, basset hound, newfoundland dog, saint bernard, st bernard, sled dog, guide dog, mutt, mongrel, pooch, canine, westie, maltese, shih tzu, bichon, papillon dog
puppy ^dog @meadow: pup, puppies, doggie
fox @forest: vixen, red fox, fennec, arctic fox, fennec fox
wolf @forest: wolves, coyote, jackal, dingo, hyena, werewolf, wolfhound
bear @forest: grizzly, grizzly bear, cub, bear cub, sloth bear
panda @forest: giant panda, panda bear
polar bear ^bear @snow: ice bear, polar bears
lion @meadow: lioness, lion cub, lions
tiger @forest: tigress, bengal tiger, siberian tiger, tiger cub
leopard @forest: cheetah, jaguar, panther, black panther, puma, cougar, mountain lion, lynx, bobcat, ocelot, snow leopard, wildcat, big cat
rabbit @meadow: bunny, hare, bunnies, easter bunny, jackrabbit
mouse @room: mice, hamster, rat, guinea pig, gerbil, vole, field mouse, dormouse, shrew, chinchilla, lemming
squirrel @forest: chipmunk, flying squirrel, marmot, prairie dog, groundhog
raccoon @forest: red panda, coati
hedgehog ^mouse @garden: porcupine
badger ^raccoon @forest: skunk, wolverine, honey badger
otter ^mouse @lake: sea otter, beaver, weasel, stoat, ferret, mink, ermine, platypus, muskrat
mole ^mouse @garden: 
bat @forest: fruit bat, vampire bat
horse @meadow: stallion, mare, pony, foal, colt, mustang, steed, arabian horse, shetland pony, thoroughbred, racehorse, warhorse, carthorse
donkey ^horse @meadow: mule, burro
unicorn ^horse @garden: unicorns
pegasus ^horse @mountains: winged horse
zebra ^horse @meadow: zebras
deer ^horse @forest: stag, doe, fawn, reindeer, moose, elk, antelope, gazelle, buck, roe deer, caribou, impala
cow ^horse @meadow: bull, ox, oxen, calf, cattle, buffalo, bison, yak, highland cow, water buffalo, cows
sheep ^cow @meadow: lamb, ram, ewe, sheepling, flock of sheep
goat ^sheep @mountains: kid goat, ibex, mountain goat, billy goat, chamois
pig ^cow @meadow: piglet, boar, wild boar, hog, sow, warthog, piggy
elephant @meadow: mammoth, elephant calf, woolly mammoth, baby elephant
rhino ^elephant @meadow: rhinoceros
hippo ^elephant @lake: hippopotamus, tapir
giraffe @meadow: giraffes, okapi
camel @desert: dromedary, bactrian camel
llama ^camel @mountains: alpaca, vicuna, guanaco
monkey @forest: chimpanzee, chimp, baboon, macaque, lemur, capuchin, marmoset, tamarin, snow monkey
gorilla ^monkey @forest: ape, orangutan, bigfoot, sasquatch, king kong
sloth ^bear @forest: anteater, armadillo, pangolin, aardvark
koala @forest: koala bear
kangaroo ^rabbit @desert: wallaby, wombat, meerkat, kangaroos
crocodile @lake: alligator, caiman, croc
lizard ^crocodile @desert: gecko, iguana, chameleon, salamander, newt, komodo dragon, axolotl, skink
snake @desert: python, cobra, viper, rattlesnake, serpent, boa, anaconda
turtle @beach: tortoise, sea turtle, terrapin
frog @lake: toad, tadpole, tree frog, bullfrog
bird @meadow: sparrow, robin, songbird, bluebird, wren, finch, birdie, nightingale, swallow, lark, blackbird, starling, cardinal, blue jay, chickadee, goldfinch, kingfisher, birds, canary, baby bird, nestling
hummingbird ^bird @garden: hummingbirds
parrot ^bird @forest: macaw, cockatoo, parakeet, budgie, budgerigar, lovebird, toucan, cockatiel
crow ^bird @forest: raven, magpie, jackdaw, rook bird
pigeon ^bird @city: dove, turtledove
seagull ^bird @beach: gull, pelican, albatross, puffin, tern, cormorant, seabird
woodpecker ^bird @forest: hoopoe, cuckoo
eagle ^bird @mountains: hawk, falcon, kite bird, vulture, condor, buzzard, osprey, bald eagle, bird of prey
phoenix ^eagle @mountains: firebird
owl ^bird @forest: barn owl, snowy owl, owlet, owls
penguin ^bird @snow: emperor penguin, penguin chick
ostrich ^bird @meadow: emu, dodo, cassowary
peacock ^bird @garden: peahen, pheasant
duck ^bird @lake: duckling, mallard, rubber duck
goose ^duck @lake: geese, gosling
swan ^duck @lake: swans, cygnet
flamingo ^bird @lake: flamingos
crane ^bird @lake: heron, stork, egret, ibis, red-crowned crane
chicken ^bird @meadow: hen, chick, chickens, chicks
rooster ^chicken @meadow: cockerel, cock
turkey ^chicken @meadow: quail, partridge, grouse
fish @underwater: goldfish, koi, salmon, clownfish, trout, tuna, angelfish, koi carp, carp, tropical fish, school of fish, shoal of fish, pufferfish, swordfish
shark ^fish @underwater: great white, great white shark, hammerhead, hammerhead shark
whale ^fish @underwater: orca, blue whale, humpback, humpback whale, killer whale, sperm whale, narwhal, beluga
dolphin ^fish @underwater: porpoise, dolphins
manta ray ^fish @underwater: stingray, manta
seahorse ^fish @underwater: sea horse
eel ^fish @underwater: moray eel
octopus @underwater: squid, cuttlefish, kraken, nautilus
jellyfish @underwater: medusa jellyfish
crab @beach: lobster, hermit crab, shrimp, prawn, crayfish
starfish @beach: sea star, sea urchin
seal @snow: sea lion, walrus, manatee, seals
dragon @mountains: wyvern, dragons, chinese dragon, baby dragon, hydra, griffin, gryphon
dinosaur @forest: t-rex, trex, tyrannosaurus, tyrannosaurus rex, triceratops, brontosaurus, stegosaurus, velociraptor, raptor, pterodactyl, diplodocus, godzilla, dino
bee @garden: bumblebee, honeybee, wasp, hornet, bumble bee, honey bee
ladybug ^bee @garden: ladybird, beetle, firefly, scarab, bug, insect
dragonfly ^bee @lake: damselfly, mosquito
ant @forest: ants, termite
spider @forest: tarantula, scorpion, spiders
grasshopper ^bee @meadow: cricket insect, praying mantis, mantis, locust, cicada
snail @garden: slug
caterpillar @garden: worm, earthworm, centipede, silkworm
centaur ^horse @forest: minotaur, faun, satyr
monster @forest: creature, beast, yeti, troll, ogre, goblin, gremlin, demon, devil, orc, cyclops
alien @space: extraterrestrial, martian
ghost @forest: spirit, phantom, spectre, ghoul
animal @meadow: pet, critter, wild animal, farm animal, woodland creature, animals
`
/** Flying insects with large wings have a figure of their own. */
export const BUTTERFLIES = `
butterfly @garden: butterflies, moth, monarch, monarch butterfly, swallowtail
`
