import { listed, wordsOf, type Named, type Speech } from './speech.ts'

const ADJECTIVES = `red: màu đỏ; orange: màu cam; yellow: màu vàng; green: màu xanh lá; teal: màu xanh ngọc; blue: màu xanh dương; purple: màu tím; pink: màu hồng; brown: màu nâu; black: màu đen; white: màu trắng; grey: màu xám; gold: màu vàng kim; tabby: vằn; spotted: đốm; happy: vui vẻ; sad: buồn bã; angry: giận dữ; afraid: sợ hãi; sleepy: buồn ngủ; surprised: ngạc nhiên; playful: tinh nghịch; calm: điềm tĩnh`
const PREPOSITIONS = `on: trên; under: dưới; beside: bên cạnh; in-front-of: trước; behind: sau; above: phía trên; inside: trong; around: quanh; holding: với; riding: cưỡi; wearing: với`
/** Names that bring their own classifier. */
const CLASSIFIED =
  /^(con|cái|ghế|chiếc|người|cô|cậu|ông|bà|ngôi|cây|bông|quả|quyển|nàng|em|đứa|bé|nhà|họa|vua|tòa|bức|đàn|bác|đầu|hiệp|ca|vũ|phi|thám|giáo|ngư|nông|phụ|đàn ông|nữ|tiên|thiên thần|phù)\b/u

function phrase({ name, species, kind, count, colour, mood }: Named): string {
  const said = [colour, mood].flatMap((key) => (key === undefined ? [] : (wordsOf(ADJECTIVES, key) ?? [])))
  const coloured = kind === 'animal' || kind === 'butterfly' ? said.map((word) => word.replace(/^màu /, '')) : said
  const vehicle = /^(car|truck|bus|train|bicycle|motorcycle|boat|ship|airplane|helicopter|rocket|umbrella|hat|chair)$/.test(species)
  const person = /^(phụ|đàn ông)/.test(name) ? 'người' : ''
  const usual =
    kind === 'person'
      ? person
      : kind === 'thing'
        ? vehicle
          ? 'chiếc'
          : /^(castle|house|temple|church|tower)$/.test(species)
            ? 'tòa'
            : 'cái'
        : 'con'
  const own = CLASSIFIED.test(name) && person === ''
  const number = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'][Math.min(count, 7) - 1] ?? 'một'
  return [number, own || usual === '' || /^(lâu đài|nhà)/.test(name) ? '' : usual, name === 'cây' ? 'cái cây' : name, ...coloured]
    .filter(Boolean)
    .join(' ')
}

export const VIETNAMESE: Speech = {
  places: `meadow: trên đồng cỏ; garden: trong khu vườn; lake: bên một hồ nước yên tĩnh giữa núi; forest: giữa rừng; mountains: trên núi cao; beach: bên bờ biển; desert: giữa những cồn cát sa mạc; snow: giữa vùng tuyết trắng; city: trong thành phố; room: trong một căn phòng ấm cúng; space: ngoài vũ trụ; underwater: dưới làn sóng; studio: trong một xưởng vẽ sáng sủa; river: bên bờ sông; jungle: trong rừng rậm; cliff: trên vách đá bên biển; cave: trong hang động; moon: trên bề mặt một mặt trăng xa xôi; sky: trên bầu trời cao; farm: trong trang trại; village: trong một ngôi làng nhỏ; street: trên đường phố; market: ở khu chợ đầy màu sắc; harbour: ở bến cảng; kitchen: trong căn bếp ấm áp; bedroom: trong phòng ngủ; library: trong thư viện đầy sách; classroom: trong lớp học; workshop: trong xưởng thợ; cafe: trong quán cà phê; hall: trong đại sảnh; stage: trên sân khấu`,
  times: `dawn: lúc bình minh; day: vào ban ngày; golden: trong ánh nắng vàng; sunset: lúc hoàng hôn; night: vào ban đêm`,
  weathers: `rain: dưới mưa; snow: dưới tuyết rơi; fog: trong sương mù`,
  seasons: `spring: vào mùa xuân; summer: vào mùa hè; autumn: vào mùa thu; winter: vào mùa đông`,
  styles: `oil: một bức tranh; watercolour: một bức tranh màu nước; pencil: một bức vẽ bút chì; ink: một bức vẽ mực; crayon: một bức vẽ sáp màu; flat: một bức minh họa phẳng; pixel: một bức tranh pixel; low-poly: một bức tranh đa giác thấp; clay: một cảnh bằng đất nặn; comic: một khung truyện tranh; noir: một cảnh phim đen; vintage: một bức ảnh cũ; blueprint: một bản vẽ kỹ thuật; stained-glass: một bức tranh kính màu; paper-cut: một bức tranh cắt giấy; anime: một bức tranh phong cách anime; black-and-white: một bức tranh đen trắng`,
  deeds: `sleep: đang ngủ; sit: đang ngồi; walk: đang đi dạo; run: đang chạy; play: đang chơi; fly: đang bay; swim: đang bơi; wave: đang vẫy tay; read: đang đọc sách; write: đang viết; eat: đang ăn; drink: đang uống; knit: đang đan len; fish: đang câu cá; drive: đang chạy; sing: đang hát; talk: đang trò chuyện; cook: đang nấu ăn; paint: đang vẽ; work: đang làm việc; fight: đang chiến đấu; hug: đang ôm nhau; smile: đang mỉm cười; dance: đang múa; climb: đang leo; jump: đang nhảy; play music: đang chơi nhạc`,
  things: `open: cỏ xanh, hoa dại, ngọn đồi; water: mặt nước, bờ lau, bến vắng; wood: cây thông, rêu xanh, bóng lá; height: đỉnh núi, thung lũng, làn gió; sand: cồn cát, làn gió, hòn đá; sea: con sóng, bãi cát, thủy triều; snow: tuyết trắng, sương giá, sự im lặng; town: ô cửa, ngọn đèn, mái nhà; home: ô cửa, ngọn đèn, chiếc ghế; space: ngôi sao, hành tinh, bụi sao; deep: san hô, ánh sáng, dòng nước; sky: đám mây, làn gió, ánh sáng; stage: tấm màn, ngọn đèn, sự im lặng`,
  verses: [
    '{thing} và {other} cùng giữ phút giây này,',
    '{when} lặng yên phủ xuống muôn loài;',
    'điều {thing} quên, {other} còn nhớ mãi,',
    'và ánh sáng đi qua chầm chậm, như thể còn lâu.',
    'Nơi đây chẳng cần lời: {other} lên tiếng,',
    '{thing} ghé lại gần hơn để lắng nghe,',
    'và trên đời chẳng có gì phải vội.',
    'Hãy ở lại thêm chút nữa, và thở thật sâu.',
  ],
  haiku: {
    first: `dawn: Tia nắng đầu tiên đến; day: Trưa đứng lặng không lời; golden: Nắng vàng trôi thật chậm; sunset: Than hồng của ngày tàn; night: Trăng sáng, không tiếng động`,
    middle: ['cả thế gian dừng lại lắng nghe', 'có ai nhỏ bé đang thở khẽ', 'chẳng điều gì đòi hỏi điều gì'],
    last: `rain: mưa viết một lá thư; snow: tuyết phủ lên tất cả; fog: sương giữ kín điều xưa; spring: mùa xuân lại trở về; summer: mùa hè còn ngân mãi; autumn: một chiếc lá theo gió; winter: mùa đông nín hơi thở; none: im lặng là lời đáp`,
  },
  story: {
    begin: ['Đây là câu chuyện về {who}.', 'Ngày xửa ngày xưa, có một ngày thuộc về {who}.'],
    turn: [
      'Bỗng {thing} khẽ động, và trong giây lát không ai dám thở.',
      'Rồi mọi thứ lặng đi, như thể sắp có chuyện gì xảy ra.',
      'Chợt vang lên một âm thanh mà chưa ai từng nghe thấy.',
    ],
    meet: ['Và ở đó, chẳng biết từ đâu, {second} xuất hiện.', 'Nhưng đó chỉ là {other}, đang đùa với ánh sáng.'],
    heart: `bright: Sau đó tiếng cười vang lên, chẳng ai biết ai cười trước; heavy: Buồn chẳng dễ dàng gì, nhưng sẽ nhẹ hơn khi có ai đó ở lại; wild: Tim đập nhanh, nhưng lòng can đảm còn nhanh hơn; still: Một sự bình yên lan tỏa, và không cần nói lời nào`,
    end: ['Ai đi ngang qua nơi ấy hôm nay vẫn còn cảm thấy điều đó.', 'Từ đó, {thing} giữ kín bí mật, và mọi điều đều tốt đẹp.'],
  },
  nobody: 'Không có ai ở đây; màu sắc tự lên tiếng',
  written: 'Trên đó có dòng chữ “{text}”',
  description: '{style}: {what}',
  logo: ['Một biểu trưng tối giản với dòng chữ “{text}”.', 'Một biểu trưng tối giản.'],
  title: '{title}',
  comma: ', ',
  stop: '.',
  phrase,
  doing: (who, deed) => `${who} ${deed}`,
  related(who, kind, object) {
    const preposition = wordsOf(PREPOSITIONS, kind)
    return preposition && `${who} ${preposition} ${phrase(object)}`
  },
  list: (items) => listed(items, ', ', ' và '),
  placeFirst: false,
  placed: (where, who) => `${where} ${who}`,
}
