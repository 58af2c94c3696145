import { listed, wordsOf, type Named, type Speech } from './speech.ts'

const ADJECTIVES = `red: merah; orange: oranye; yellow: kuning; green: hijau; teal: biru kehijauan; blue: biru; purple: ungu; pink: merah muda; brown: cokelat; black: hitam; white: putih; grey: abu-abu; gold: keemasan; tabby: belang; spotted: berbintik; happy: bahagia; sad: sedih; angry: marah; afraid: ketakutan; sleepy: mengantuk; surprised: terkejut; playful: jenaka; calm: tenang`
const PREPOSITIONS = `on: di atas; under: di bawah; beside: di samping; in-front-of: di depan; behind: di belakang; above: di atas; inside: di dalam; around: di sekitar; holding: dengan; riding: menunggang; wearing: dengan`

function phrase({ name, kind, count, colour, mood }: Named): string {
  const said = [colour, mood].flatMap((key) => (key === undefined ? [] : (wordsOf(ADJECTIVES, key) ?? [])))
  const [one, many] = kind === 'person' ? ['seorang', 'orang'] : kind === 'thing' ? ['sebuah', 'buah'] : ['seekor', 'ekor']
  const number = count === 1 ? one : `${['dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh'][count - 2] ?? 'beberapa'} ${many}`
  return [
    /^orang\b/.test(name) && count > 1 ? number.replace(' orang', '') : number,
    name,
    ...(said.length > 0 ? [said.join(' dan ')] : []),
  ].join(' ')
}

export const INDONESIAN: Speech = {
  places: `meadow: di padang rumput; garden: di taman; lake: di tepi danau yang tenang di antara pegunungan; forest: di tengah hutan; mountains: di pegunungan tinggi; beach: di tepi pantai; desert: di antara bukit pasir gurun; snow: di tengah hamparan salju; city: di kota; room: di ruangan yang nyaman; space: di luar angkasa; underwater: di bawah ombak; studio: di studio yang terang; river: di tepi sungai; jungle: di hutan rimba; cliff: di tebing di atas laut; cave: di dalam gua; moon: di permukaan bulan yang jauh; sky: tinggi di langit; farm: di peternakan; village: di desa kecil; street: di jalan; market: di pasar yang semarak; harbour: di pelabuhan; kitchen: di dapur yang hangat; bedroom: di kamar tidur; library: di perpustakaan penuh buku; classroom: di ruang kelas; workshop: di bengkel; cafe: di kafe; hall: di aula besar; stage: di atas panggung`,
  times: `dawn: saat fajar; day: di siang hari; golden: dalam cahaya keemasan; sunset: saat matahari terbenam; night: di malam hari`,
  weathers: `rain: di tengah hujan; snow: di tengah salju yang turun; fog: di dalam kabut`,
  seasons: `spring: pada musim semi; summer: pada musim panas; autumn: pada musim gugur; winter: pada musim dingin`,
  styles: `oil: sebuah lukisan; watercolour: sebuah lukisan cat air; pencil: sebuah gambar pensil; ink: sebuah gambar tinta; crayon: sebuah gambar krayon; flat: sebuah ilustrasi datar; pixel: sebuah seni piksel; low-poly: sebuah gambar low-poly; clay: sebuah adegan dari tanah liat; comic: sebuah gambar komik; noir: sebuah adegan film noir; vintage: sebuah foto lama; blueprint: sebuah cetak biru; stained-glass: sebuah kaca patri; paper-cut: sebuah seni potong kertas; anime: sebuah gambar bergaya anime; black-and-white: sebuah gambar hitam putih`,
  deeds: `sleep: sedang tidur; sit: sedang duduk; walk: sedang berjalan; run: sedang berlari; play: sedang bermain; fly: sedang terbang; swim: sedang berenang; wave: sedang melambaikan tangan; read: sedang membaca; write: sedang menulis; eat: sedang makan; drink: sedang minum; knit: sedang merajut; fish: sedang memancing; drive: sedang melaju; sing: sedang bernyanyi; talk: sedang berbicara; cook: sedang memasak; paint: sedang melukis; work: sedang bekerja; fight: sedang bertarung; hug: sedang berpelukan; smile: sedang tersenyum; dance: sedang menari; climb: sedang memanjat; jump: sedang melompat; play music: sedang bermain musik`,
  things: `open: rumput, bunga liar, bukit; water: air, ilalang, tepian; wood: pinus, lumut, bayangan; height: puncak, lembah, angin; sand: bukit pasir, angin, batu; sea: ombak, pasir, pasang; snow: salju, embun beku, keheningan; town: jendela, lampu, atap; home: jendela, lampu, kursi; space: bintang, planet, debu; deep: karang, cahaya, arus; sky: awan, angin, cahaya; stage: tirai, lampu, keheningan`,
  verses: [
    'Berdampingan, {thing} dan {other} menjaga waktu,',
    '{when} keheningan turun atas segalanya;',
    'yang dilupakan {thing}, diingat {other},',
    'dan cahaya lewat perlahan, seakan punya waktu.',
    'Tak perlu kata di sini: {other} menjawab,',
    '{thing} mendekat sedikit untuk mendengar,',
    'dan tiada yang tergesa di dunia.',
    'Maka tinggallah sejenak, tarik napas, biarkan.',
  ],
  haiku: {
    first: `dawn: Cahaya pertama; day: Siang yang diam; golden: Cahaya emas; sunset: Bara senja; night: Bulan, dan sunyi`,
    middle: ['seluruh dunia berhenti', 'ada yang kecil bernapas', 'tiada yang meminta apa'],
    last: `rain: hujan menulis; snow: salju menutup; fog: kabut menyimpan; spring: semi kembali; summer: panas berdengung; autumn: sehelai daun; winter: dingin menunggu; none: sunyi menjawab`,
  },
  story: {
    begin: ['Inilah kisah tentang {who}.', 'Pada suatu masa, ada satu hari yang menjadi milik {who}.'],
    turn: [
      'Tiba-tiba {thing} bergerak, dan sesaat tak seorang pun berani bernapas.',
      'Lalu semuanya menjadi hening, seakan sesuatu akan terjadi.',
      'Mendadak terdengar suara yang belum pernah didengar siapa pun.',
    ],
    meet: ['Dan di sana, entah dari mana, muncullah {second}.', 'Namun itu hanyalah {other}, yang bermain dengan cahaya.'],
    heart: `bright: Setelah itu terdengar tawa, dan tak ada yang tahu siapa yang memulai; heavy: Bersedih itu tidak mudah, tetapi lebih ringan bila ada yang menemani; wild: Jantung berdebar cepat, tetapi keberanian lebih cepat; still: Ketenangan besar menyebar, dan tak perlu ada kata`,
    end: ['Siapa pun yang lewat di sana hari ini masih dapat merasakannya.', 'Sejak itu, {thing} menjaga rahasia itu, dan semuanya baik.'],
  },
  nobody: 'Tidak ada siapa-siapa; warna berbicara sendiri',
  written: 'Di sana tertulis “{text}”',
  description: '{style}: {what}',
  logo: ['Logo minimalis dengan teks “{text}”.', 'Logo minimalis.'],
  title: '{title}',
  comma: ', ',
  stop: '.',
  phrase,
  doing: (who, deed) => `${who} ${deed}`,
  related(who, kind, object) {
    const preposition = wordsOf(PREPOSITIONS, kind)
    return preposition && `${who} ${preposition} ${phrase(object)}`
  },
  list: (items) => listed(items, ', ', ' dan '),
  placeFirst: false,
  placed: (where, who) => `${where} ${who}`,
}
