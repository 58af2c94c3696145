/** What the gallery shows: written before any of it was drawn, and not changed to suit the painter. */
export interface GalleryPrompt {
  readonly prompt: string
  /** `1:1` when absent. */
  readonly aspectRatio?: '1:1' | '16:9' | '9:16' | '4:3' | '3:4'
  readonly negativePrompt?: string
}

export const PICTURES: readonly GalleryPrompt[] = [
  // Animals
  { prompt: 'A red fox walking through a snowy forest at night', aspectRatio: '16:9' },
  { prompt: 'A calico kitten sleeping on a sunny windowsill' },
  { prompt: 'Three penguins standing on the ice' },
  { prompt: 'An octopus under the sea' },
  { prompt: 'A green frog sitting on a lily pad' },
  { prompt: 'An elephant and a mouse in the savanna', aspectRatio: '16:9' },
  { prompt: 'A white horse galloping along the beach at sunset', aspectRatio: '16:9' },
  { prompt: 'A great white shark swimming in the ocean' },
  { prompt: 'An owl wearing glasses reading a book in a library' },
  { prompt: 'A monkey eating a banana in the jungle' },
  { prompt: 'A yellow parrot flying over a tropical island' },
  { prompt: 'A sad puppy in the rain' },
  { prompt: 'A mechanical butterfly on a flower in a futuristic garden' },
  { prompt: 'A green dragon flying over a castle', aspectRatio: '16:9' },
  { prompt: 'A Tyrannosaurus rex in a jungle with a volcano' },
  { prompt: 'A turtle and a rabbit racing on a country road', aspectRatio: '16:9' },
  // People
  { prompt: 'A detective with an umbrella in a rainy city street at night', aspectRatio: '9:16' },
  { prompt: 'A little girl with a red balloon in the park' },
  { prompt: 'An old fisherman fishing from a small boat on a lake at dawn', aspectRatio: '4:3' },
  { prompt: 'A wizard with a long white beard reading a spell book' },
  { prompt: 'A ballerina dancing on stage' },
  { prompt: 'An astronaut walking on the moon', aspectRatio: '3:4' },
  { prompt: 'A chef cooking in the kitchen' },
  { prompt: 'A knight riding a horse in front of a castle' },
  { prompt: 'A woman in a blue dress playing the violin in a meadow' },
  { prompt: 'Two children building a snowman' },
  { prompt: 'A teacher standing at the blackboard in a classroom' },
  { prompt: 'A happy robot waving in a futuristic city' },
  // Things
  { prompt: 'A steam train crossing a bridge in the mountains in autumn', aspectRatio: '16:9' },
  { prompt: 'A red vintage car on a city street by day' },
  { prompt: 'A sailing boat on a calm sea at sunset' },
  { prompt: 'A hot air balloon above the clouds' },
  { prompt: 'A rocket flying through space past planets', aspectRatio: '9:16' },
  { prompt: 'A lighthouse on a cliff in a storm', aspectRatio: '3:4' },
  { prompt: 'A bowl of ramen on a wooden table' },
  { prompt: 'A birthday cake with candles' },
  { prompt: 'A cup of coffee and a croissant in a cafe' },
  { prompt: 'A guitar leaning on a chair in a cosy room' },
  { prompt: 'A bicycle in front of a bakery' },
  { prompt: 'An old grandfather clock in a dark hall' },
  { prompt: 'A wooden sign in a forest that says "WELCOME"' },
  { prompt: 'A vase of sunflowers on a table' },
  // Places alone
  { prompt: 'A mountain lake with reflections in the morning mist', aspectRatio: '16:9' },
  { prompt: 'A busy market street with colourful stalls' },
  { prompt: 'A farm with a red barn in summer', aspectRatio: '4:3' },
  { prompt: 'A desert with cacti under a starry sky' },
  { prompt: 'A river flowing through an autumn forest' },
  { prompt: 'A snowy village at Christmas night', aspectRatio: '16:9' },
  // Styles
  { prompt: 'A watercolor painting of a hummingbird at a flower' },
  { prompt: 'A pencil sketch of a cat sitting on a chair' },
  { prompt: 'Ink drawing of an old oak tree on a hill' },
  { prompt: "A child's crayon drawing of a house and a sun" },
  { prompt: 'Flat vector illustration of a city skyline', aspectRatio: '16:9' },
  { prompt: 'Pixel art of a knight fighting a dragon' },
  { prompt: 'Low poly deer in the mountains' },
  { prompt: 'Comic book superhero flying over the city' },
  { prompt: 'Film noir, a man in a hat under a street lamp', aspectRatio: '3:4' },
  { prompt: 'Vintage photograph of an aeroplane in a field', aspectRatio: '4:3' },
  { prompt: 'Blueprint of a bicycle', aspectRatio: '4:3' },
  { prompt: 'Stained glass window of a peacock', aspectRatio: '9:16' },
  { prompt: 'Paper cut-out of a whale in the sea' },
  { prompt: 'Anime style girl with a sword under cherry blossoms' },
  { prompt: 'Claymation of a snail in the garden' },
  // Languages
  { prompt: '一隻貓在月光下的屋頂上' },
  { prompt: '雪地里的一只熊猫' },
  { prompt: 'Um cachorro brincando com uma bola na praia' },
  { prompt: '桜の木の下に立っている侍' },
  { prompt: '바다 위의 배' },
  { prompt: 'Un oso pescando en el río' },
  { prompt: 'Un chat noir dans une bibliothèque' },
  { prompt: 'Ein Igel mit einem Apfel im Herbstwald' },
  { prompt: 'Девочка с зонтом под дождём' },
  { prompt: 'جمل في الصحراء عند غروب الشمس' },
  { prompt: 'जंगल में एक बाघ' },
  { prompt: 'Seekor gajah mandi di sungai' },
  { prompt: 'Một con bướm trên bông hoa' },
  { prompt: 'Karda koşan beyaz bir at' },
  // Logos and lettering
  { prompt: 'A minimalist logo for "InferEra", a blue trident in a circle, white background' },
  { prompt: 'Logo for a coffee shop named "Bean & Bloom"' },
  { prompt: 'A poster with the text "Guten Morgen" over a sunrise in the mountains', aspectRatio: '3:4' },
]

export interface GalleryFilm {
  readonly prompt: string
  readonly aspectRatio: '16:9' | '9:16'
  readonly durationSeconds: 4 | 6 | 8
}

export const FILMS: readonly GalleryFilm[] = [
  { prompt: 'A calico kitten sleeping in the sunshine, slow zoom in', aspectRatio: '16:9', durationSeconds: 8 },
  { prompt: 'A mechanical butterfly flying through a futuristic garden, the camera follows it', aspectRatio: '16:9', durationSeconds: 8 },
  { prompt: 'A cat playing with a ball in a living room', aspectRatio: '16:9', durationSeconds: 6 },
  { prompt: 'A detective in the rain says: "The city never sleeps."', aspectRatio: '9:16', durationSeconds: 6 },
  { prompt: 'A white horse galloping along the beach at sunset', aspectRatio: '16:9', durationSeconds: 6 },
  { prompt: 'Fish swimming in a coral reef', aspectRatio: '16:9', durationSeconds: 4 },
  { prompt: 'A red car driving through the city at night', aspectRatio: '16:9', durationSeconds: 4 },
  { prompt: 'Timelapse of a mountain lake from day to night', aspectRatio: '16:9', durationSeconds: 8 },
  { prompt: 'A girl waving in the snow', aspectRatio: '9:16', durationSeconds: 4 },
]
