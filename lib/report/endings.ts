/**
 * What follows the stem of a word in each language, as `fold` writes it: its inflections and the usual endings of words
 * that are made of it. A stem with anything else behind it may begin a name: "just" and "Justin", "more" and "Moreno".
 */
const ENDINGS: Readonly<Record<string, string>> = {
  en: "als ature atures s es e ed d ing ings ion ions ional ication ications ation ations ment ments er ers or ors al able ly y ies ied ity ing's 's",
  de: 'e en n s es er ern em ung ungen te ten t ieren iert ierte ierten lich liche lichen bar bare baren ig ige igen isch ische urdig urdige urdigen ete eten et ere eren ren',
  nl: 'e en n s es er ers sen ses ing ingen t te ten de d eren eerd eerde',
  sv: 'd de ta a ar er en et n t s ad at ade ade na erna arna orna ning ningar els else elser ens ets igt iga ns rs',
  da: 'd e er en et n t s ede et ene erne ning ninger else elser ens ets ige r rne',
  nb: 'd e er en et n t s ede et ene erne ning ninger else elser ens ets ige r a',
  fi: 'a an at en et in it n t ta ssa sta lla lta lle na ksi een aan iin ien jen ja sti tu tut tty inen iset isen minen misen miset nta i',
  hu: 'a at ak ok ek et t k i on en ban ben ra re rol rol hoz hez nal nel ok ott ett as es asa ese asok esek ja je tt',
  fr: 'ant is it al aux s e es er ez r re dre ee ees ement ements ion ions ation ations nal le les eur eurs euse if ifs ive ives ant ante ants ite ites x',
  it: 'i o a e are ere ire ato ata ati ate uto uta uti ute ito ita iti ite zione zioni to ta ti te re bile bili mente',
  es: 's es a o as os e en ar er ir ado ada ados adas ido ida idos idas on ion iones ones cion ciones acion aciones r d do da dos das mente se la las lo los esta',
  pt: 's es a o as os e em ar er ir ado ada ados adas ido ida idos idas ao cao coes acao acoes izacao oes is r do da dos das amos mente co cos ico icos',
  ro: 'a e i ul ului ele elor le lor eri erile ri ii at ata ate ati are area arii eaza ioneaza ionare ionarea se sesc tii tie uri urile za ite it ita iti',
  pl: 'a e y i u o ow om ami ach em ie owi ego emu ych ym ymi ej a ny na ne nych nym nego nie nia enie enia eniu yc ic ac uj ujesz ka ki ke ku kiem kami n ien',
  cs: 'it at a e y i u o ou um ech ami em ich im ymi ych eho emu ovat ovani ova ovane ni nim nich eni y ne na ny',
  sk: 'it at a e y i u o ou om ami ach em ich im ymi ych eho emu ovat ovanie ova ovane nie nia eni ne na ny',
  hr: 'a e i u o om ama ima em ih im eg og oj anje anja ati iti no na ne ni nih nim',
  bg: 'а и о е я та те то ът ят ия ите ата ето ни на но ние ния ване вания ен ена ени ено',
  ru: 'н ивать ивает ивайте уем уется ется ем аем ают ла ли а я о е и ы у ю ь й ов ев ам ям ами ями ах ях ом ем ой ей ый ий ая яя ое ее ые ие ых ого его ому ему ыми ую ть ить ать ет ут ют ит ат ят ен на но ны ный ная ное ные ных ным ными ение ения ению ений ениями ованный ованные ованных ировать ирован ту ся ться ровать ровано ите ено ена ены ящие ящий ящих ящая енные енных енными',
  uk: 'н ла ли ється ємо а я о е и і ї у ю ь й ів ам ям ами ями ах ях ом ем ою ею ий ій а яя е і их ого ому ими у ти ити ати ить ють на но ні ний них ним ння ня ння ень ення енню ень ка ку ки ені ених еними ано ані аних дення ювати увати іть ено ена',
  kk: 'ы і н ң ды ді ны ні ға ге да де дан ден лар лер дар дер тар тер ын ін ыз із лау леу',
  tr: 'lenen lanan lendi landi lenir lanir lenmis lanmis leyin layin leyebilirsiniz layabilirsiniz abilirsiniz ebilirsiniz niza nize mi mu i u a e in un si su yi yu ler lar leri lari lerin larin lerini larini lerinin larinin lerine larina lere lara ine ina ini unu imi ini imiz iniz im ca ce da de den dan la le ma me mak mek mayi meyi lama lamasi lamalari leme lemesi r ir er ar en an ilen ulan li lik di ndi niz usu uyu',
  id: 'kan an nya i lah',
  ms: 'kan an nya i lah',
  fil: 'g ng hin in an',
  ja: 'の を に は が と で も や へ から まで です ます する した して します しました してください できる できます だけ のみ なし ない ません ありません ください',
  el: 'ιων ια ες α α ας ες η ης ο ος ου ι οι ων ους ια ιας ιες ιων ις εις εων ς ση σης σεις τε ται μενη μενες μενο μενα μενων ω ει',
};

const sets = new Map(Object.entries(ENDINGS).map(([language, all]) => [language, new Set(all.split(' '))]));

/** Whether letters are a usual ending in one of these languages; without letters there is nothing to doubt. */
export function isEnding(letters: string, languages: Iterable<string>): boolean {
  if (letters === '') return true;
  for (const language of languages) if (sets.get(language)?.has(letters)) return true;
  return false;
}
