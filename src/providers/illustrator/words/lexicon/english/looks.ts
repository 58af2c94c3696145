/** What is said of somebody's own looks: the trait, as the figures of people know it: other words for it. */
export const TRAITS = `
hair: hair, haired
blond hair: blond hair, blonde hair, blond-haired, blonde-haired, golden hair, golden-haired, fair-haired, long blond hair, long blonde hair, short blond hair, short blonde hair
red hair: red hair, red-haired, red-headed, redheaded, ginger hair, ginger-haired, long red hair, short red hair, auburn hair
brown hair: brown hair, brown-haired, brunette hair, long brown hair, short brown hair
black hair: black hair, black-haired, dark hair, dark-haired, long black hair, long dark hair, short black hair, short dark hair
grey hair: grey hair, gray hair, grey-haired, gray-haired, silver hair, silver-haired
white hair: white hair, white-haired, long white hair
blue hair: blue hair, blue-haired
pink hair: pink hair, pink-haired
green hair: green hair, green-haired
purple hair: purple hair, purple-haired
curly hair: curly hair, curls, curly, curly-haired, wavy hair, wavy
long hair: long hair, long-haired, flowing hair
short hair: short hair, short-haired
ponytail: ponytail, pony tail, ponytails
pigtails: pigtails, pig tails, bunches
braids: braids, braid, braided, braided hair, plaits, dreadlocks, cornrows
bun: hair bun, hair in a bun, top knot
afro: afro, afro hair
bald: bald, bald-headed, shaven-headed
beard: beard, bearded, white beard, grey beard, gray beard, black beard, red beard, short beard
long beard: long beard, long white beard, long grey beard, long gray beard, long-bearded, bushy beard
moustache: moustache, mustache, mustached, moustached
black skin: african american, african, african-american, dark-skinned, black-skinned, dark skin, black skin
brown skin: brown-skinned, brown skin, latina, latino, hispanic
white skin: caucasian, fair-skinned, pale-skinned, fair skin, pale skin
asian: asian, east asian, japanese, chinese, korean, vietnamese
indian: south asian, indian
old: elderly, aged, wrinkled, old
`
