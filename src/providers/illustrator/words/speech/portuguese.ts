import { romance } from './romance.ts'
import { has, type Speech } from './speech.ts'

const FEMININE = 'flor, nave, serpente, mulher, torre, nuvem, ponte, árvore, luz, gente, moto, ave, rã, maçã, avó, criança, irmã'
const MASCULINE = 'panda, coala, gorila, pirata, astronauta, artista, planeta, mapa, dia, sofá, trema, guarda-chuva, policial, poeta'

function pluralOf(word: string): string {
  if (/ão$/.test(word))
    return /^(cão|pão|capitão)$/.test(word)
      ? `${word.slice(0, -2)}ães`
      : /^(mão|irmão)$/.test(word)
        ? `${word}s`
        : `${word.slice(0, -2)}ões`
  if (/[aou]l$/.test(word)) return `${word.slice(0, -1)}is`
  if (/el$/.test(word)) return `${word.slice(0, -2)}éis`
  if (/m$/.test(word)) return `${word.slice(0, -1)}ns`
  if (/[rz]$/.test(word)) return `${word}es`
  return /[sx]$/.test(word) || /^(rosa|laranja|cinza)$/.test(word) ? word : `${word}s`
}

export const PORTUGUESE: Speech = {
  ...romance({
    numbers: ['', 'um/uma', 'dois/duas', 'três', 'quatro', 'cinco', 'seis', 'sete'],
    isFeminine: (name) => (/a$/.test(name) || has(FEMININE, name)) && !has(MASCULINE, name),
    pluralOf,
    adjectives: `red: vermelho/vermelha; orange: laranja; yellow: amarelo/amarela; green: verde; teal: turquesa; blue: azul; purple: roxo/roxa; pink: rosa; brown: marrom; black: preto/preta; white: branco/branca; grey: cinza; gold: dourado/dourada; happy: feliz; sad: triste; angry: zangado/zangada; afraid: assustado/assustada; sleepy: sonolento/sonolenta; surprised: surpreso/surpresa; playful: brincalhão/brincalhona; calm: calmo/calma`,
    prepositions: `on: sobre; under: debaixo de; beside: ao lado de; in-front-of: diante de; behind: atrás de; above: acima de; inside: dentro de; around: em volta de; holding: com; riding: no dorso de; wearing: com`,
    and: 'e',
  }),
  places: `meadow: em um prado; garden: em um jardim; lake: à beira de um lago tranquilo entre montanhas; forest: em uma clareira da floresta; mountains: no alto das montanhas; beach: à beira do mar; desert: entre as dunas do deserto; snow: em uma paisagem nevada; city: na cidade; room: em uma sala aconchegante; space: no espaço; underwater: sob as ondas; studio: em um estúdio claro; river: à beira de um rio; jungle: na selva; cliff: em um penhasco sobre o mar; cave: em uma caverna; moon: na superfície de uma lua distante; sky: no alto do céu; farm: em uma fazenda; village: em uma pequena aldeia; street: em uma rua; market: em um mercado colorido; harbour: em um porto; kitchen: em uma cozinha acolhedora; bedroom: em um quarto; library: em uma biblioteca cheia de livros; classroom: em uma sala de aula; workshop: em uma oficina; cafe: em um café; hall: em um grande salão; stage: em um palco`,
  times: `dawn: ao amanhecer; day: durante o dia; golden: sob a luz dourada; sunset: ao pôr do sol; night: à noite`,
  weathers: `rain: sob a chuva; snow: sob a neve; fog: na névoa`,
  seasons: `spring: na primavera; summer: no verão; autumn: no outono; winter: no inverno`,
  styles: `oil: uma pintura; watercolour: uma aquarela; pencil: um desenho a lápis; ink: um desenho a nanquim; crayon: um desenho com giz de cera; flat: uma ilustração plana; pixel: uma imagem em pixel art; low-poly: uma imagem low-poly; clay: uma cena de massinha; comic: uma cena de quadrinhos; noir: uma cena de filme noir; vintage: uma fotografia antiga; blueprint: um desenho técnico; stained-glass: um vitral; paper-cut: um recorte de papel; anime: uma imagem de anime; black-and-white: uma imagem em preto e branco`,
  deeds: `sleep: dormindo; walk: caminhando; run: correndo; play: brincando; fly: voando; swim: nadando; wave: acenando; read: lendo; write: escrevendo; eat: comendo; drink: bebendo; knit: tricotando; fish: pescando; drive: dirigindo; sing: cantando; talk: conversando; cook: cozinhando; paint: pintando; work: trabalhando; fight: lutando; smile: sorrindo; dance: dançando; climb: escalando; jump: pulando; play music: tocando música`,
  things: `open: a relva, o trevo, a colina; water: a água, o junco, a margem; wood: o pinheiro, o musgo, a sombra; height: o cume, o vale, o vento; sand: a duna, o vento, a pedra; sea: a onda, a areia, a maré; snow: a neve, a geada, o silêncio; town: a janela, o lampião, o telhado; home: a janela, a lâmpada, a poltrona; space: a estrela, o planeta, a poeira; deep: o coral, a luz, a maré; sky: a nuvem, o vento, a luz; stage: a cortina, a lâmpada, o silêncio`,
  verses: [
    'Lado a lado, {thing} e {other} guardam a hora,',
    '{when} um silêncio pousa sobre tudo;',
    'o que {thing} esquece, {other} recorda,',
    'e a luz passa devagar, como quem tem tempo.',
    'Aqui não falta palavra: {other} responde,',
    '{thing} chega um pouco mais perto para ouvir,',
    'e nada no mundo tem pressa.',
    'Fica mais um pouco, respira, e deixa estar.',
  ],
  haiku: {
    first: `dawn: Primeiro clarão; day: Meio-dia imóvel; golden: Luz de ouro, lenta; sunset: Brasas do dia; night: Lua e silêncio`,
    middle: ['o mundo inteiro se detém', 'alguém pequeno respira', 'nada pede nada a ninguém'],
    last: `rain: a chuva escreve; snow: a neve se cala; fog: a névoa guarda; spring: volta a primavera; summer: zumbe o verão; autumn: cai uma folha; winter: dorme o inverno; none: responde o silêncio`,
  },
  story: {
    begin: ['Esta é a história de {who}.', 'Houve uma vez um dia que pertenceu a {who}.'],
    turn: [
      'De repente, {thing} estremeceu, e por um momento ninguém ousou respirar.',
      'Então {thing} ficou em paz, como se algo fosse acontecer.',
      'De súbito ouviu-se um som que ninguém jamais ouvira.',
    ],
    meet: ['E ali, vindo do nada, surgiu algo inesperado: {second}.', 'Mas era apenas {other}, que brincava com a luz.'],
    heart: `bright: Depois houve risos, e ninguém soube quem começou; heavy: Não é fácil estar triste, mas é mais fácil quando alguém fica; wild: O coração batia depressa, mas a coragem foi mais rápida; still: Uma grande calma tomou conta de tudo, e não foi preciso dizer nada`,
    end: ['Quem passa por lá hoje ainda sente isso.', 'Desde então, {thing} guarda o segredo, e tudo está bem.'],
  },
  nobody: 'Não há ninguém; as cores falam por si',
  written: 'Traz escrito “{text}”',
  description: '{style}: {what}',
  logo: ['Um logotipo minimalista com o texto “{text}”.', 'Um logotipo minimalista.'],
}
