import type { Tongue } from '../tongue.ts'

/** Hindi; the endings of its words are taken off before they are looked up. */
export const HINDI: Tongue = {
  nouns: `
cat: बिल्ली, बिल्लियाँ; kitten: बिल्ली का बच्चा; dog: कुत्ता, कुत्ते; puppy: पिल्ला; fox: लोमड़ी; wolf: भेड़िया; bear: भालू; panda: पांडा; lion: शेर, सिंह; tiger: बाघ; leopard: तेंदुआ, चीता; rabbit: खरगोश; mouse: चूहा; squirrel: गिलहरी; horse: घोड़ा, घोड़े; donkey: गधा; zebra: ज़ेबरा; deer: हिरण; cow: गाय, बैल, भैंस; sheep: भेड़; goat: बकरी; pig: सूअर; elephant: हाथी; giraffe: जिराफ़; camel: ऊँट, ऊंट; monkey: बंदर; crocodile: मगरमच्छ; snake: साँप, सांप; turtle: कछुआ; frog: मेंढक; bird: चिड़िया, पक्षी, पंछी; parrot: तोता; crow: कौआ; pigeon: कबूतर; eagle: चील, बाज; owl: उल्लू; penguin: पेंगुइन; peacock: मोर; duck: बत्तख; swan: हंस; chicken: मुर्गी; rooster: मुर्गा; fish: मछली; shark: शार्क; whale: व्हेल; dolphin: डॉल्फ़िन; dragon: ड्रैगन; dinosaur: डायनासोर; bee: मधुमक्खी; butterfly: तितली; spider: मकड़ी; ghost: भूत; monster: राक्षस
woman: औरत, महिला, स्त्री, माँ, दादी; man: आदमी, पुरुष, पिता, दादा; girl: लड़की, बच्ची; boy: लड़का, लड़के; child: बच्चा, बच्चे; baby: शिशु; person: लोग, व्यक्ति, इंसान; astronaut: अंतरिक्ष यात्री; detective: जासूस; knight: योद्धा; soldier: सैनिक; wizard: जादूगर; king: राजा, राजकुमार; queen: रानी, राजकुमारी; doctor: डॉक्टर; teacher: शिक्षक, छात्र; chef: रसोइया; farmer: किसान; fisherman: मछुआरा; artist: चित्रकार; singer: गायक; dancer: नर्तकी; robot: रोबोट; monk: साधु; fairy: परी; mermaid: जलपरी
car: कार, गाड़ी; truck: ट्रक; bus: बस; train: ट्रेन, रेलगाड़ी; bicycle: साइकिल; motorcycle: मोटरसाइकिल; boat: नाव; ship: जहाज; airplane: हवाई जहाज, विमान; rocket: रॉकेट; spaceship: अंतरिक्ष यान; castle: किला, महल; house: घर, मकान, झोपड़ी; temple: मंदिर, ताज महल; church: चर्च; lighthouse: प्रकाशस्तंभ; bridge: पुल; tower: मीनार; tree: पेड़, वृक्ष; flower: फूल, गुलाब; lotus: कमल; rainbow: इंद्रधनुष
guitar: गिटार; piano: पियानो; clock: घड़ी; cake: केक; pizza: पिज़्ज़ा; food: खाना, भोजन; computer: कंप्यूटर; phone: फोन; table: मेज, टेबल; chair: कुर्सी; bed: बिस्तर, पलंग; sofa: सोफा, सोफे; window: खिड़की; vase: फूलदान; ball: गेंद; umbrella: छाता, छतरी; hat: टोपी; crown: मुकुट; scarf: दुपट्टा; glasses: चश्मा; book: किताब, पुस्तक; balloon: गुब्बारा; cup: प्याला, चाय, कॉफी; lantern: दीया, लालटेन; sword: तलवार; kite: पतंग; apple: सेब, फल; box: डिब्बा, उपहार; shoes: जूते`,
  places: `meadow: खेत, मैदान, घास का मैदान; garden: बगीचा, बगीचे, बाग, उद्यान, पार्क; lake: झील, नदी, तालाब, झरना; forest: जंगल, वन; mountains: पहाड़, पर्वत, घाटी; beach: समुद्र तट, समुद्र, सागर, किनारा, द्वीप; desert: रेगिस्तान, मरुस्थल; snow: बर्फ में; city: शहर, सड़क, गली, गाँव, गांव, बाजार; room: कमरा, कमरे; kitchen: रसोई; bedroom: शयनकक्ष; library: पुस्तकालय; classroom: कक्षा, विद्यालय; workshop/laboratory: प्रयोगशाला; cave: गुफा, गुफा में; space: अंतरिक्ष, आकाशगंगा; underwater: पानी के नीचे; studio/white: सफेद पृष्ठभूमि; stage: मंच`,
  hints: `room/sofa: सोफा; bedroom: बिस्तर; room/window: खिड़की; meadow: घास, फूल; space: तारे`,
  times: `dawn: सुबह, सूर्योदय, भोर; day: दिन, दोपहर; golden: धूप, सूरज; sunset: शाम, सूर्यास्त; night: रात, चाँद, चांदनी`,
  weathers: `rain: बारिश, वर्षा, तूफान; snow: बर्फ; fog: कोहरा; clear: आकाश, आसमान, बादल, हवा`,
  seasons: `spring: वसंत; summer: गर्मी; autumn: पतझड़; winter: सर्दी`,
  styles: `oil: तैल चित्र; watercolour: जलरंग; pencil: पेंसिल; pixel: पिक्सेल; black-and-white: श्वेत-श्याम; comic: कार्टून`,
  actions: `sleep: सो, सोती, सोता, सोते, सोया, सो रही, सो रहा; sit: बैठा, बैठी, बैठे; walk: चल, चलता, टहल; walk/ride: सवारी; run: दौड़, दौड़ता, दौड़ते, भाग, कूद; play: खेल, खेलता, खेलते; play/dance: नाच, नाचता; fly: उड़, उड़ता, उड़ा, उड़ते; swim: तैर, तैरता; stand: खड़ा, खड़े; sit/read: पढ़, पढ़ता; sit/eat: खा, खाता; stand/sing: गा रहा`,
  colours: `red: लाल; orange: नारंगी; yellow: पीला, पीली; green: हरा, हरी; blue: नीला, नीली; purple: बैंगनी; pink: गुलाबी; brown: भूरा, भूरी; black: काला, काली, काले; white: सफेद, सफ़ेद; grey: धूसर; gold: सुनहरा, सुनहरी`,
  sizes: `small: छोटा, छोटी, प्यारा; large: बड़ा, बड़ी, विशाल`,
  moods: `happy: खुश; sad: उदास, दुखी; angry: गुस्सा`,
  counts: `1: एक; 2: दो; 3: तीन, कुछ; 4: चार; 5: पाँच, पांच, कई, बहुत`,
  flags: `futuristic: भविष्य; mechanical: यांत्रिक; poem: कविता; logo: लोगो; landscape: परिदृश्य, प्रकृति`,
  relations: `on: पर, के ऊपर, के उपर; under: के नीचे, नीचे; beside: के पास, के बगल में; in-front-of: के सामने; behind: के पीछे; inside: में, के अंदर; holding: पकड़े; riding: पर सवार; wearing: पहने, पहनी`,
  negations: 'बिना, नहीं',
  joiners: 'और, या',
  nothing: 'का की के को से है हैं रहा रही रहे था थी यह वह चित्र तस्वीर बनाओ बनाएं सुंदर दृश्य वीडियो ने हुआ हुई हुए साथ',
}
