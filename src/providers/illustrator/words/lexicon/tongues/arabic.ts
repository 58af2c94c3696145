import type { Tongue } from '../tongue.ts'

/** Arabic; the article and the little words before a noun are taken off before it is looked up. */
export const ARABIC: Tongue = {
  nouns: `
cat: قطة, قط, قطط, هرة; kitten: قطة صغيرة, هريرة; dog: كلب, كلاب; puppy: جرو; fox: ثعلب; wolf: ذئب; bear: دب; panda: باندا; polar bear: دب قطبي; lion: أسد; tiger: نمر; leopard: فهد; rabbit: أرنب; mouse: فأر; squirrel: سنجاب; horse: حصان, خيل, أحصنة; donkey: حمار; unicorn: وحيد القرن; zebra: حمار وحشي; deer: غزال, غزالة; cow: بقرة, ثور; sheep: خروف, أغنام; goat: ماعز; pig: خنزير; elephant: فيل, أفيال; giraffe: زرافة; camel: جمل, جمال, ناقة; monkey: قرد; crocodile: تمساح; snake: أفعى, ثعبان; turtle: سلحفاة; frog: ضفدع; bird: طائر, طيور, عصفور, عصافير; parrot: ببغاء; crow: غراب; pigeon: حمامة; eagle: نسر, صقر; owl: بومة; penguin: بطريق; duck: بطة; swan: بجعة; chicken: دجاجة; rooster: ديك; fish: سمكة, سمك, أسماك; shark: قرش; whale: حوت; dolphin: دلفين; octopus: أخطبوط; crab: سلطعون; dragon: تنين; dinosaur: ديناصور; bee: نحلة; spider: عنكبوت; butterfly: فراشة, فراشات; ghost: شبح; monster: وحش; alien: كائن فضائي
woman: امرأة, سيدة, أم, نساء, جدة; man: رجل, رجال, أب, جد; girl: فتاة, بنت, فتيات; boy: ولد, صبي, فتى, أولاد; child: طفل, طفلة, أطفال; baby: رضيع; person: شخص, ناس, أشخاص; astronaut: رائد فضاء; detective: محقق; knight: فارس, محارب; soldier: جندي; pirate: قرصان; wizard: ساحر; witch: ساحرة; king: ملك, أمير; queen: ملكة, أميرة; doctor: طبيب; teacher: معلم, طالب; chef: طباخ; farmer: مزارع, فلاح; fisherman: صياد; artist: رسام, فنان; singer: مغني; robot: روبوت; fairy: جنية; angel: ملاك; mermaid: حورية
car: سيارة, سيارات; truck: شاحنة; bus: حافلة; train: قطار; bicycle: دراجة; motorcycle: دراجة نارية; boat: قارب, مركب, زورق; ship: سفينة, سفن; airplane: طائرة; helicopter: مروحية; rocket: صاروخ; spaceship: سفينة فضاء, مركبة فضائية; hot-air balloon: منطاد; castle: قلعة, قصر; house: بيت, منزل, كوخ; temple: معبد, مسجد; church: كنيسة; lighthouse: منارة; windmill: طاحونة; bridge: جسر; tower: برج; tent: خيمة; pyramid: هرم, أهرامات; snowman: رجل ثلج; tree: شجرة, أشجار; palm tree: نخلة; flower: زهرة, وردة, زهور; cactus: صبار; rainbow: قوس قزح
guitar: جيتار; piano: بيانو; clock: ساعة; cake: كعكة; pizza: بيتزا; food: طعام; computer: حاسوب; phone: هاتف; table: طاولة; chair: كرسي; bed: سرير; sofa: أريكة, كنبة; window: نافذة; vase: مزهرية; bottle: زجاجة; ball: كرة; umbrella: مظلة; hat: قبعة; crown: تاج; scarf: وشاح; glasses: نظارة, نظارات; book: كتاب; balloon: بالون; cup: كوب, قهوة, شاي; lantern: فانوس, شمعة; sword: سيف; kite: طائرة ورقية; apple: تفاحة, فاكهة; box: صندوق, هدية; dress: فستان; shoes: حذاء`,
  places: `meadow: مرج, حقل, مزرعة; garden: حديقة, بستان; lake: بحيرة, نهر, شلال; forest: غابة; mountains: جبل, جبال, وادي; beach: شاطئ, بحر, محيط, جزيرة, ساحل; desert: صحراء; snow: قطب شمالي, في الثلج; city: مدينة, شارع, سوق, قرية; room: غرفة; kitchen: مطبخ; bedroom: غرفة نوم; library: مكتبة; classroom: فصل دراسي, مدرسة; workshop: ورشة; workshop/laboratory: مختبر; cafe: مقهى, مطعم; hall: قاعة; cave: كهف; space: فضاء, مجرة, مريخ; underwater: تحت الماء, قاع البحر; studio: استوديو; studio/white: خلفية بيضاء; stage: مسرح`,
  hints: `space: نجوم; meadow: عشب, زهور; room/sofa: أريكة; bedroom: سرير; room/window: نافذة; room/fireplace: مدفأة; beach: أمواج`,
  times: `dawn: فجر, شروق, صباح; day: نهار, ظهر; golden: شمس; sunset: غروب, مساء; night: ليل, قمر, ليلا`,
  weathers: `rain: مطر, عاصفة; snow: ثلج; fog: ضباب; clear: سماء, غيوم, ريح`,
  seasons: `spring: ربيع; summer: صيف; autumn: خريف; winter: شتاء`,
  styles: `oil: زيتية, لوحة زيتية; watercolour: ألوان مائية; pencil: قلم رصاص; pixel: بكسل; black-and-white: أبيض وأسود; flat: بسيط; comic: كرتون; anime: أنمي`,
  actions: `sleep: نائم, نائمة, ينام, تنام; sit: جالس, جالسة, يجلس, تجلس; walk: يمشي, تمشي, يسير, تسير; walk/ride: يركب, تركب; run: يركض, تركض, يجري, تجري, يقفز; play: يلعب, تلعب, يلعبون, يلعبان; play/dance: يرقص, ترقص; fly: يطير, تطير; swim: يسبح, تسبح; stand: يقف, تقف, واقف; sit/read: يقرأ, تقرأ; sit/eat: يأكل, تأكل`,
  colours: `red: أحمر, حمراء; orange: برتقالي; yellow: أصفر, صفراء; green: أخضر, خضراء; blue: أزرق, زرقاء; purple: بنفسجي; pink: وردي; brown: بني; black: أسود, سوداء; white: أبيض, بيضاء; grey: رمادي; gold: ذهبي`,
  sizes: `small: صغير, صغيرة; large: كبير, كبيرة, ضخم, عملاق`,
  moods: `happy: سعيد; sad: حزين; angry: غاضب`,
  counts: `1: واحد, واحدة; 2: اثنان, اثنين; 3: ثلاثة, ثلاث, بعض; 4: أربعة; 5: خمسة, كثير`,
  flags: `futuristic: مستقبلي, مستقبلية; mechanical: ميكانيكي, آلي; poem: قصيدة, شعر; logo: شعار; landscape: منظر طبيعي, طبيعة`,
  relations: `on: على, فوق; under: تحت; beside: بجانب, قرب, بجوار; in-front-of: أمام; behind: خلف, وراء; inside: في, داخل; holding: يحمل, تحمل, يمسك, يقرأ, تقرأ; riding: يركب, تركب; wearing: يرتدي, ترتدي`,
  negations: 'بدون, بلا, لا, ليس, من دون',
  joiners: 'و, أو',
  nothing: 'مع من إلى عند عن هذا هذه ارسم صورة لوحة رسم جميل جميلة مشهد فيديو التي الذي وهو وهي',
}
