/**
 * Words that are near a name and are none: English words, names of software, Chinese phrases. Most of them the corpus and the
 * dictionary know too; this list is for questions asked without either, and for words that share their stem with a name.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `
  adobo adore alexia aneroid angelito angling anteing anthropoid ascent azore bioscience bitset blackball blackman
  blockmap bluely botnet brinkman broadloom bser buer byterange cadastral cambrian casco cerebral cerebri cerebro
  chere clade clause codec coded collet colosseum colyseus commuted commuter competed computed confront connect
  connected connector connectorx corneal cornel couchbase crunchable cruse crushe cutlasse deepen deeper devil devon
  digitise digitised digitize digitized dignitie dinging distiller distillery dogma dolman douma epochal firewater
  gaddi gaidi gamma gandi gaodi garner garter gaudy geming gitlab goggle googled googly gravitic gripe helio helion
  hellos hipper honghai hooper hoper hopped hypernova imaged imagekit imager imagined inferential infernal
  inflectional intercom internal interpol interval ironweed ironwork jambo jumba kekao klang kolo lamba lamia lamma
  lamppost laoda linkedom longboat macron magisterial magistracy magistrate magnus magus mambo mamma manos marvel meat
  mediate mediated mediator medicate medicated meditate meditated medusan menus mesoscale metar microdot micros
  minicam minie minima minimal minitrue minjie minnie minus mistrial mokuai montague mooncalf moonface moonraker
  moonscape moonshee munition mystique naner navel never notebook omnivore openal openapi openbb opencc opencv openfl
  opengl openjdk openml openmp openssl orale pango persona personae personam pitchfork princedom rainer reedit
  reformed reformer reiter rennet renter resent reset rester router ruben rujin rulin ruqin sailmaker salesman scaled
  scaler scent scolex seneschal sensitive sensitize serene severance shahua shanhua shasha shoemaker shuashua
  simplebar simplekv simplemma simplesat simplest slang slurp soar softball spaced spacejam spaceman spacer spacey
  ssri stablest stafford stagnate stargaze stargazer stearate sugong supercede superglue superman supervalue synopse
  synopsi taler talon tamen taren tensorly testa thallium tideland tinghua tinybird tinytest titter tricon trifolium
  trilling tritone truthful truthfully turbot twister twitted unicount unissued unsound vectra vista volga volte
  voltra wechaty xiling yaml yishupin zhiai zhipai
  百团大战 太湖之滨 普雷斯顿 伯恩施坦
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
);
