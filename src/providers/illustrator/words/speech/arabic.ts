import { formFor, wordsOf, type Named, type Speech } from './speech.ts'

/** What is many, by the word for one. */
const PLURALS = `قطة: قطط; كلب: كلاب; ثعلب: ثعالب; ذئب: ذئاب; دب: دببة; أسد: أسود; نمر: نمور; أرنب: أرانب; فأر: فئران; حصان: أحصنة; حمار: حمير; غزال: غزلان; بقرة: بقرات; خروف: خراف; فيل: أفيال; زرافة: زرافات; جمل: جمال; قرد: قرود; طائر: طيور; بومة: بومات; بطريق: بطاريق; بطة: بطات; بجعة: بجعات; دجاجة: دجاجات; سمكة: أسماك; حوت: حيتان; دلفين: دلافين; تنين: تنانين; نحلة: نحلات; فراشة: فراشات; امرأة: نساء; رجل: رجال; فتاة: فتيات; ولد: أولاد; طفل: أطفال; شخص: أشخاص; سيارة: سيارات; قارب: قوارب; سفينة: سفن; شجرة: أشجار; زهرة: زهور; كتاب: كتب; كرة: كرات; بيت: بيوت; نسر: نسور; حمامة: حمامات; سلحفاة: سلاحف; ضفدع: ضفادع`
/** Masculine and feminine. */
const ADJECTIVES = `red: أحمر/حمراء; orange: برتقالي/برتقالية; yellow: أصفر/صفراء; green: أخضر/خضراء; teal: فيروزي/فيروزية; blue: أزرق/زرقاء; purple: بنفسجي/بنفسجية; pink: وردي/وردية; brown: بني/بنية; black: أسود/سوداء; white: أبيض/بيضاء; grey: رمادي/رمادية; gold: ذهبي/ذهبية; happy: سعيد/سعيدة; sad: حزين/حزينة; angry: غاضب/غاضبة; afraid: خائف/خائفة; sleepy: نعسان/نعسانة; surprised: مندهش/مندهشة; playful: مرح/مرحة; calm: هادئ/هادئة`
const PREPOSITIONS = `on: على; under: تحت; beside: بجانب; in-front-of: أمام; behind: خلف; above: فوق; inside: داخل; around: حول; holding: مع; riding: على ظهر; wearing: مع`
const FEMININE = /(ة|اء)$|^(أم|بنت|أفعى|شمس|نار)$/

function phrase({ name, count, colour, mood }: Named): string {
  const feminine = FEMININE.test(name.split(' ')[0] ?? name)
  const said = [colour, mood].flatMap((key) => {
    const forms = key === undefined ? undefined : wordsOf(ADJECTIVES, key)
    return forms ? [formFor(forms, feminine)] : []
  })
  if (count === 1) return [name, ...said].join(' ')
  if (count === 2 && !name.includes(' ') && /[ةبتثجدرسشصضفقكلمن]$/.test(name) && name !== 'امرأة')
    return name.endsWith('ة') ? `${name.slice(0, -1)}تان` : `${name}ان`
  const plural = wordsOf(PLURALS, name)
  if (plural === undefined) return `${name} (${count})`
  if (count === 2) return `اثنان من ال${plural}`.replace('اثنان', feminine ? 'اثنتان' : 'اثنان')
  const numbers = feminine ? ['ثلاث', 'أربع', 'خمس', 'ست', 'سبع'] : ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة']
  return `${numbers[Math.min(count, 7) - 3] ?? ''} ${plural}`
}

export const ARABIC: Speech = {
  places: `meadow: في مرج واسع; garden: في حديقة; lake: على ضفة بحيرة هادئة بين الجبال; forest: في فسحة وسط الغابة; mountains: في أعالي الجبال; beach: على شاطئ البحر; desert: بين كثبان الصحراء; snow: وسط الثلوج; city: في المدينة; room: في غرفة دافئة; space: في الفضاء; underwater: تحت الأمواج; studio: في مرسم مضيء; river: على ضفة نهر; jungle: في الأدغال; cliff: على جرف فوق البحر; cave: في كهف; moon: على سطح قمر بعيد; sky: في أعالي السماء; farm: في مزرعة; village: في قرية صغيرة; street: في شارع; market: في سوق زاهي الألوان; harbour: في ميناء; kitchen: في مطبخ دافئ; bedroom: في غرفة نوم; library: في مكتبة مليئة بالكتب; classroom: في صف دراسي; workshop: في ورشة; cafe: في مقهى; hall: في قاعة كبيرة; stage: على خشبة المسرح`,
  times: `dawn: عند الفجر; day: في وضح النهار; golden: في ضوء ذهبي; sunset: عند الغروب; night: ليلا`,
  weathers: `rain: تحت المطر; snow: تحت الثلج; fog: في الضباب`,
  seasons: `spring: في الربيع; summer: في الصيف; autumn: في الخريف; winter: في الشتاء`,
  styles: `oil: لوحة; watercolour: لوحة بالألوان المائية; pencil: رسم بالقلم الرصاص; ink: رسم بالحبر; crayon: رسم بالألوان الشمعية; flat: رسم مسطح; pixel: رسم بالبكسل; low-poly: صورة قليلة المضلعات; clay: مشهد من الصلصال; comic: رسم من القصص المصورة; noir: مشهد بأسلوب فيلم نوار; vintage: صورة قديمة; blueprint: مخطط هندسي; stained-glass: لوحة من الزجاج الملون; paper-cut: لوحة من الورق المقصوص; anime: صورة بأسلوب الأنمي; black-and-white: صورة بالأبيض والأسود`,
  deeds: `sleep: أثناء النوم; walk: أثناء المشي; run: أثناء الجري; play: أثناء اللعب; fly: أثناء الطيران; swim: أثناء السباحة; wave: أثناء التلويح باليد; read: أثناء القراءة; write: أثناء الكتابة; eat: أثناء الأكل; drink: أثناء الشرب; knit: أثناء الحياكة; fish: أثناء صيد السمك; drive: أثناء السير; sing: أثناء الغناء; talk: أثناء الحديث; cook: أثناء الطبخ; paint: أثناء الرسم; work: أثناء العمل; fight: أثناء القتال; dance: أثناء الرقص; climb: أثناء التسلق; jump: أثناء القفز; play music: أثناء العزف`,
  things: `open: العشب, البرسيم, التل; water: الماء, القصب, الشاطئ; wood: الصنوبر, الطحلب, الظل; height: الجبل, الوادي, النسيم; sand: الرمل, النسيم, الحجر; sea: الموج, الرمل, المد; snow: الثلج, الصقيع, الصمت; town: الشباك, المصباح, السطح; home: الشباك, المصباح, الكرسي; space: النجم, الكوكب, الغبار; deep: المرجان, الضوء, المد; sky: الغيم, النسيم, الضوء; stage: الستار, المصباح, الصمت`,
  verses: [
    '{thing} هنا، و{other} يحرس الساعة،',
    '{when} يهبط السكون على كل شيء،',
    'ما ينساه {thing} يذكره {other}،',
    'ويمضي الضوء على مهل كأن لديه وقتا.',
    'لا حاجة إلى الكلام هنا، {other} يجيب،',
    '{thing} يقترب قليلا كي يسمع،',
    'ولا شيء في الدنيا على عجل.',
    'فابق هنا قليلا، وتنفس، ودع الأمر يمضي.',
  ],
  haiku: {
    first: `dawn: أول الضوء; day: ظهيرة ساكنة; golden: ضوء من ذهب; sunset: جمر النهار; night: قمر وسكون`,
    middle: ['العالم كله يصغي', 'هنا صغير يتنفس', 'لا شيء يطلب شيئا'],
    last: `rain: المطر يكتب; snow: الثلج يغطي كل شيء; fog: الضباب يحفظ السر; spring: عاد الربيع; summer: الصيف باق; autumn: ورقة ثم ريح; winter: الشتاء يحبس أنفاسه; none: والصمت يجيب`,
  },
  story: {
    begin: ['هذه حكاية بطلها: {who}.', 'كان يا ما كان، يوم لا يشبه الأيام. وفي قلب الحكاية: {who}.'],
    turn: ['فجأة تحرك شيء ما، وللحظة لم يجرؤ أحد على التنفس.', 'ثم ساد السكون، كأن شيئا سيحدث.', 'وبغتة سمع صوت لم يسمعه أحد من قبل.'],
    meet: ['وهناك كانت المفاجأة: {second}.', 'لكنه لم يكن إلا النسيم يلاعب الضوء.'],
    heart: `bright: ثم علا الضحك، ولم يعرف أحد من بدأ; heavy: ليس الحزن سهلا، لكنه يهون حين يبقى أحد إلى جانبك; wild: كان القلب يخفق بسرعة، لكن الشجاعة كانت أسرع; still: وعم هدوء كبير، ولم تكن هناك حاجة إلى الكلام`,
    end: ['ومن يمر من هناك اليوم ما زال يشعر بذلك.', 'ومنذ ذلك الحين {thing} يحفظ السر، وكل شيء بخير.'],
  },
  nobody: 'لا أحد هنا، والألوان تتكلم وحدها',
  written: 'وقد كتب عليها: «{text}»',
  description: '{style}: {what}',
  logo: ['شعار بسيط يحمل النص «{text}».', 'شعار بسيط.'],
  title: '{title}',
  comma: '، ',
  stop: '.',
  phrase,
  doing: (who, deed) => `${who} ${deed}`,
  related(who, kind, object) {
    const preposition = wordsOf(PREPOSITIONS, kind)
    return preposition && object.count === 1 ? `${who} ${preposition} ${phrase(object)}` : undefined
  },
  list: (items) => items.join(' و'),
  placeFirst: false,
  placed: (where, who) => `${where} ${who}`,
}
