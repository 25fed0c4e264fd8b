/**
 * The small words of a language, as `fold` writes them: articles, pronouns, auxiliaries, conjunctions and what counts
 * or compares. They name nobody, and without them no hint can be understood.
 */
const SMALL: Readonly<Record<string, string>> = {
  en: 'a an the this that these those it its they them their there here we us our you your i my me he she who whom whose which what when where why how is are was were be been being am do does did done has have had can could may might must shall should will would not no nor and or but if then else than so as because while until unless only just also too both either neither each every all any some none more most less least few many much several other others another same such own one ones two three once again ever never always still yet already now later before after above below under over up down out off in on into onto at through between without within against about anybody anyone anything anywhere everybody everyone everything everywhere nobody nothing nowhere somebody someone something somewhere left blank empty please yes',
  de: 'der die das den dem des ein eine einen einem einer eines kein keine keinen keiner dieser diese dieses diesen diesem jeder jede jedes jeden jedem alle allen aller ich mich mir mein meine meinen sie ihr ihre ihren ihnen wir uns unser er es sich wer wen wem was wo woher wohin wann wie warum ist sind war waren sein bin wird werden wurde hat haben kann konnen darf durfen muss mussen soll sollen will nicht und oder aber wenn falls dann sonst als so dass damit weil bis nur auch noch schon mehr weniger meist viel viele wenige einige mehrere andere anderen anderer selbst immer nie hier dort oben unten uber unter zwischen ohne ganz je jemand niemand jedermann nichts etwas uberall nirgends leer bitte bleibt ja nein',
  fr: "le la les l un une des du ce cet cette ces ca il elle ils elles on nous vous je me mon ma mes votre vos notre nos son sa ses leur leurs qui que quoi dont ou d'ou quand comment pourquoi est sont etre ete etait a ont avoir peut peuvent doit doivent sera seront fait ne pas non et mais si alors sinon que comme car jusque seulement seul seule seuls aussi encore plus moins tres tout toute tous toutes chaque aucun aucune quelques plusieurs autre autres meme memes toujours jamais ici la-bas dessus dessous sur sous entre sans n'importe quiconque personne rien partout vide laisser oui peu importe",
  es: 'el la los las lo un una unos unas este esta estos estas ese esa eso esto ellos ellas usted ustedes yo mi mis me tu tus su sus nuestro quien quienes que cual cuales cuando donde como es son ser esta estan hay ha han puede pueden debe deben sera no ni y e o u pero si entonces porque hasta solo tambien aun mas menos muy todo toda todos todas cada ningun ninguna ninguno alguno algunos varias varios otro otra otros otras mismo misma siempre nunca aqui alli arriba abajo sobre bajo entre sin cualquiera cualquier nadie alguien nada algo vacio deje fuera dentro sino',
  pt: 'o a os as um uma uns umas este esta estes estas esse essa isso isto ele ela eles elas voce voces eu meu minha meus minhas seu sua seus suas nosso quem que qual quais quando onde como e sao ser esta estao ha tem pode podem deve devem sera nao nem ou mas se entao porque ate so somente tambem ainda mais menos muito todo toda todos todas cada nenhum nenhuma algum alguns varios outro outra outros outras mesmo mesma sempre nunca aqui ali acima abaixo sobre sob entre sem qualquer ninguem alguem nada algo vazio deixe fora dentro',
  it: 'il lo la i gli le un uno una questo questa questi queste quello quella quelli io mi mio mia miei mie tuo tua tuoi suo sua suoi nostro loro lui lei noi voi chi che cosa quale quali quando dove come e ed sono essere puo possono deve devono sara ha hanno non ne o ma se allora altrimenti perche fino solo soltanto anche ancora piu meno molto tutto tutta tutti tutte ogni nessuno nessuna alcuni diversi altro altra altri altre stesso sempre mai qui li sopra sotto tra fra senza qualsiasi chiunque nulla niente qualcosa ovunque vuoto lasciare',
  nl: 'de het een dit dat deze die ik mij mijn je jij jouw u uw hij zij ze wij we ons onze hun wie wat welke wanneer waar waarom hoe is zijn was waren wordt worden heeft hebben kan kunnen mag mogen moet moeten zal zullen niet geen en of maar als dan anders omdat tot alleen ook nog al meer minder meest veel alle elke elk ieder iedere iedereen niemand iemand iets niets overal andere ander zelf altijd nooit hier daar boven onder over tussen zonder leeg laat',
  pl: 'ten ta to te ci tej tego tych tym ja moj moja moje moich ty twoj twoja twoje twoich pan on ona ono oni my nasz wasz ich jego jej kto kogo co czego ktory ktora ktore ktorych kiedy gdzie skad jak dlaczego jest sa byc bedzie beda ma maja moze moga mozna trzeba nie ani i lub albo oraz ale jesli jezeli wtedy inaczej bo az tylko tez takze jeszcze wiecej mniej bardzo wszystko wszystkie wszystkich kazdy kazda kazde kazdego zaden zadna nikt ktos cos nic wszedzie inny inna inne innych sam zawsze nigdy tu tam powyzej ponizej nad pod miedzy bez po wolno sie puste',
  ru: 'этот эта это эти тот та те я мой моя мое мои моих моим вы ваш ваша ваше ваши он она оно они мы наш их его ее кто кого что чего который которая которые когда где откуда как почему быть будет будут есть может могут можно нужно не ни и или а но если то иначе чтобы потому пока только также еще уже больше меньше очень все всё всех всем каждый каждая каждого любой любая любого никто никого ничего кто-то что-то везде другой другая другие других сам всегда никогда здесь там выше ниже над под между без пусто пустым оставьте',
  uk: 'цей ця це ці той та ті я мій моя моє мої моїх ви ваш ваша ваше ваші він вона воно вони ми наш їх його її хто кого що чого який яка які коли де звідки як чому бути буде є може можуть можна не ні і й або але якщо то інакше щоб бо поки тільки лише також ще вже більше менше дуже все всі всіх кожен кожна кожного будь-який ніхто нікого нічого хтось щось скрізь інший інша інші сам завжди ніколи тут там вище нижче над під між без порожнім',
  tr: 'bu su o bunlar bir ben benim sen siz sizin biz bizim onlar kim kime ne neden nasil nerede nereden hangi ve veya ya da de ama eger ise yoksa icin degil hic her hepsi tum tumu bazi birkac baska diger ayni sadece yalnizca daha cok az en kadar sonra once simdi hala zaten var yok olan olarak olsun kendi herkes kimse biri bir sey her yer her yerden bos birak',
  vi: 'cai nay kia do ay toi ban chung ta ho ai gi nao khi dau sao la thi co khong duoc phai se da dang va hoac nhung neu vi de chi cung van con them hon it nhieu moi tat ca cac khac chinh luon o tren duoi giua ngoai trong bat ky moi nguoi de trong',
  id: 'ini itu yang saya aku anda kamu kami kita dia mereka siapa apa mana kapan bagaimana mengapa adalah ada bisa dapat boleh harus akan tidak bukan jangan dan atau tetapi jika maka karena sampai hanya saja juga masih sudah lagi lebih kurang paling banyak semua setiap tiap beberapa lain sama sendiri selalu pernah sini situ atas bawah antara tanpa siapa pun mana saja kosong',
  cs: 'ten ta to ti tato tento toto ja muj moje me moji ty vy vas vase on ona oni my nas jejich jeho kdo koho co ktery ktera ktere kdy kde odkud jak proc je jsou byt bude ma maji muze mohou lze nutno ne ani a i nebo ale pokud jestli pak jinak protoze az jen pouze take jeste vice mene velmi vse vsechny vsech kazdy kazda zadny zadna nikdo nekdo neco nic vsude jiny jina jine sam vzdy nikdy zde tam nad pod mezi bez prazdne',
  sk: 'ten ta to ti tato tento toto ja moj moje moji ty vy vas vase on ona oni my nas ich jeho kto koho co ktory ktora ktore kedy kde odkial ako preco je su byt bude ma maju moze mozu nie ani a aj i alebo ale ak inak pretoze az len iba tiez este viac menej velmi vsetko vsetky kazdy kazda ziadny ziadna nikto niekto nieco nic vsade iny ina ine sam vzdy nikdy tu tam nad pod medzi bez prazdne',
  sv: 'den det de en ett denna detta dessa jag min mitt mina du din ditt dina ni er han hon vi oss var vara vem vad vilken vilka nar var hur varfor ar blir har kan kunna far maste ska skall inte ingen inget inga och eller men om annars eftersom tills bara endast ocksa fortfarande mer mindre mest mycket alla allt varje nagon nagot nagra annan annat andra samma alltid aldrig har dar over under mellan utan tomt',
  da: 'den det de en et denne dette disse jeg min mit mine du din dit dine i jer han hun vi os vores hvem hvad hvilken hvilke hvornar hvor hvordan hvorfor er bliver har kan ma skal vil ikke ingen intet og eller men hvis ellers fordi indtil kun ogsa stadig mere mindre mest meget alle alt hver nogen noget nogle anden andet andre samme altid aldrig her der over under mellem uden tomt',
  nb: 'den det de en ei et denne dette disse jeg min mitt mine du din ditt dine dere han hun vi oss var vart hvem hva hvilken hvilke nar hvor hvordan hvorfor er blir har kan ma skal vil ikke ingen intet og eller men hvis ellers fordi inntil bare kun ogsa fortsatt mer mindre mest mye alle alt hver noen noe annen annet andre samme alltid aldri her der over under mellom uten tomt',
  ro: 'un o niste acest aceasta acesti aceste acel acea eu meu mea mei mele tu tau ta dvs el ea ei ele noi nostru lor lui cine ce care cand unde cum este sunt fi va are au poate pot trebuie nu nici si sau dar daca atunci altfel pentru ca pana doar numai si mai putin mult foarte tot toate toti fiecare niciun niciuna unii cateva alt alta alte altii acelasi mereu niciodata aici acolo peste sub intre fara oricine nimeni cineva nimic ceva gol',
};

/** The words behind which a name may come, in a label: of whom something is, whom it is for, what it is called. */
const NAMING: Readonly<Record<string, string>> = {
  en: 'for of by to from with at named called as via',
  de: 'fur von vom bei beim zu zum zur an am mit durch namens bei im in des der',
  fr: "de du des d' a au aux pour par chez avec nomme nommee",
  es: 'de del para por a al con en llamado llamada',
  pt: 'de do da dos das para por a ao com em no na chamado chamada',
  it: "di del dello della dei degli delle d' da dal dalla per a al alla con in nel presso",
  nl: 'voor van bij aan met door te op genaamd',
  pl: 'dla od do z ze u na przez w we firmy',
  ru: 'для от у с со к ко на по в во из имени',
  uk: 'для від у з зі до на по в із імені',
  tr: 'icin ile adli',
  vi: 'cua cho voi tu boi',
  id: 'untuk dari oleh dengan milik bernama di ke',
  cs: 'pro od u s se k ke na do z ze v ve',
  sk: 'pre od u s so k ku na do z zo v vo',
  sv: 'for av till fran med hos pa i',
  da: 'for af til fra med hos pa i',
  nb: 'for av til fra med hos pa i',
  ro: 'de din pentru la cu al ai ale',
  fi: 'varten',
  el: 'για του της των από σε στο στη στην με',
  hu: 'reszere szamara',
};

type Words = ReadonlyMap<string, ReadonlySet<string>>;
const setsOf = (words: Readonly<Record<string, string>>): Words =>
  new Map(Object.entries(words).map(([language, all]) => [language, new Set(all.split(' '))]));
const small = setsOf(SMALL);
const naming = setsOf(NAMING);

const holds = (sets: Words, word: string, languages: ReadonlySet<string>) =>
  [...languages].some((language) => sets.get(language)?.has(word) === true);

/**
 * Whether a word of one of these languages names nothing by itself.
 * @param word folded
 */
export function isSmallWord(word: string, languages: ReadonlySet<string>): boolean {
  return holds(small, word, languages) || holds(naming, word, languages);
}

/**
 * Whether a name may come behind a word.
 * @param word folded
 */
export function introducesName(word: string, languages: ReadonlySet<string>): boolean {
  return holds(naming, word, languages);
}
