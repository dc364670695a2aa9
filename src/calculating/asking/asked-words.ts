/** Words by which questions ask for quantities, over the text of a `Reading`: lower case, Simplified. */
export const ASKED = {
  memory:
    /显存|内存|顯存|vram|\bmemory\b|\bmem\b|多少\s?(?:个\s?)?gi?b?\b|几个?\s?gi?b?\b|how many (?:gb|gigs)|bytes (?:per|on each|a|of each) (?:gpu|card|device)|\bhbm\b|\bgpu ram\b|\bram\b|多大的?(?:卡|显卡)|几g\b|memory footprint|(?:->|=|in) ?gi?b\b|每(?:张)?卡(?:上)?(?:要|需要|放|占|用|得)?多少/,
  fit: /放得下|放不下|装得下|装不下|塞得下|塞得进|塞不下|塞进|放得进|放进|装进|装得进|放的下|装的下|够放|跑得动|跑得起|跑不动|带得动|撑得住|够不够|够用|够吗|够么|够嘛|能不能(?:跑|放下|装下|塞下)|能跑|可以跑|能放下|能装下|能塞下|能部署|部署得|爆显存|会爆|\boom\b|\bfits?\b|\bfitting\b|\bfitted\b|\benough\b|can (?:i|we|you) (?:run|host|serve|deploy|load|fit)|able to run|\bruns? on\b|squeeze|\bpossible\b|可行|行不行|\b(?:can|could|would|will)\b.{1,40}\b(?:run|fit|host|serve|hold|handle|load|finish|complete)\b|\bcan\b.{1,40}\b(?:fine-?tune|finetune)\b|(?:能|可以)(?:不能|否)?[^,，。?？]{0,16}(?:跑|放下|装下|塞下|部署|推理)|(?:跑|部署|推理|运行)[^,，。?？]{0,20}(?:可以|行不行|行吗|吗|么)/,
  kvCache: /kv[\s-]?cache|kv\s?缓存|键值缓存|\bkv\b|k\/v cache/,
  weights:
    /(?:权重|weights?|模型文件|checkpoint|ckpt|参数)[^,，。;；]{0,16}(?:多大|多少\s?(?:g|t|m|显存|内存|空间)|几个?\s?[gt]|占|how (?:big|large|much)|size|\b[gt]b\b)|(?:多大|多少\s?(?:g|t)|几个?\s?[gt]|占|how (?:big|large|much|many gb)|size of|\b[gt]b\b)[^,，。;；]{0,24}(?:权重|weights?|模型文件|checkpoint|ckpt)|文件多大|体积|(?:模型|文件)(?:的)?大小|硬盘|磁盘|\bdisk\b|下载|download size|file size|(?:压成|压到|压缩|量化(?:成|到|后|之后)?|quanti[sz]ed|convert(?:ed)?|转成|存成)[^,，。]{0,20}(?:多大|how (?:big|large)|size|几个?\s?g|多少\s?g)|(?:多大|how (?:big|large))[^,，。]{0,40}(?:in|after|at)? ?(?:int[48]|fp8|bf16|fp16|q\d_|awq|gptq|4[\s-]?bit|8[\s-]?bit)|(?:int[48]|fp8|bf16|fp16|q\d_\w+|awq|gptq|4[\s-]?bit|8[\s-]?bit)[^,，。]{0,12}(?:有多大|多大|how (?:big|large)|size)|光\s?weights/,
  flop: /(?<![tpgezm]|\d\s?)flops?\b(?!\/)|算力(?!成本|卡|利用率|租|中心|集群|费|价|市场|不够|够)|计算量|运算量|浮点|\bcompute\b(?! ?(?:bound|optimal))|总计算|petaflop|pf(?:lops?)?(?:\/s)?[-·\s]?days?|\b6nd\b|运算次数/,
  time: /多久|多长时间|多少(?:个)?(?:天|月|年|小时|时间|周)|几(?:个)?(?:天|月|年|小时|周|个月)|\beta\b|[,.]\s?days\s?\?|how long|^(?:number of )?days\b|\b(?:days|hours|weeks|months) to\b|时间|how many (?:days|months|hours|weeks|years)|训(?:练)?完要|耗时|训练时间|(?:training )?time\b|duration|\beta\b|(?:,|\bin|-) ?(?:days|hours|weeks|months)\b(?=[?\s,.]*$)|wall[ -]?clock|时长|周期/,
  money:
    /多少钱|成本|价钱|费用|花费|账单|总价|\$\$|total \$|(?<!算力|计算)预算|花多少(?!\s?(?:卡|gpu|时|小时|天|算力))|烧多少(?!\s?(?:卡|gpu|时|小时|天|算力|电))|多少(?:美元|美金|刀|万|人民币|元)|几(?:百|千)?万?(?:美元|刀)|\bcosts?\b|\bbudget\b|\$ ?(?:per|\/|for)|how much (?:money|would it cost|does it cost|will it cost|is it|to train|to rent|to pretrain|for)|expensive|\bprice\b|\bbill\b|\bspend\b|dollars?\b|租金|要钱|贵|总价|总额|总花|\$\$|\btotal \$|\$ ?total|\$[\s?]*$|price tag|\btotal\b[\s?.:]*$|(?:总共|一共|合计|总计)(?:是|要|花)?多少[\s?？]*$|= ?\?$|\bspending\b/,
  accelerators:
    /(?:多少|几|要|需)(?:张|块|颗|片|枚|个)?\s?(?:显?卡(?!时|\s?小时)|gpu(?!\s?小?时|[\s-]?hours?)|(?:[ah]\d{2,3}|h20|b\d{3}|v100)(?!\d|\s?(?:卡\s?)?小?时|[\s-]?hours?)|910[bc]?|4090|3090|5090|mi\d{3}x?|tpu|npu|芯片|加速卡)|(?:多少|几)(?:张|块|颗|片)|how many (?:[\w.-]+ ){0,2}?(?:gpus?(?![ -]hours?)|cards?|accelerators?|chips?|tpus?|h\d{2,3}s?|a\d{2,3}s?|b\d{3}s?|mi\d{3}x?s?|4090s?|3090s?|\d{3}[bc])|卡数(?!翻|加|减)|gpu count|(?:,|^|=|>) ?(?:gpus|cards)\?|#\s?(?:of )?(?:gpus?|cards?|[ahbv]\d{2,3}s?\b)|cluster size|size of (?:the |a )?cluster|how many (?:of them )?(?:do|would|will|should) (?:i|we|you) need|(?:number|#) of (?:gpus|accelerators|cards|[ahb]\d{2,3}s?\b|mi\d{3}x?)|(?:gpus?|cards|accelerators|[ahb]\d{2,3}s?) (?:needed|required|count)|min(?:imum)? (?:number of )?(?:gpus|cards|[ahb]\d{2,3}s?)|多少台|几台|什么(?:样的)?(?:显卡|卡|gpu|硬件|配置)|(?:what|which) (?:gpus?|cards?|hardware|accelerators?)\b|how many (?:servers|nodes|boxes)|几卡(?!时)|多少卡(?!时|\s?小时)/,
  hours:
    /(?:多少|几)(?:万|百万|个)?\s?(?:gpu|[ah]\d{2,3}|tpu)?\s?[·-]?\s?(?:卡时|卡\s?小时|(?:gpu|[ah]\d{2,3}|tpu)\s?小时|gpu[\s-]?hours?)|卡时(?:数)?[\s?？。]*$|(?:总)?卡时(?:数)?(?:是|要|需|多少|大概|有)|how many (?:gpu|tpu|card|accelerator|[abhv]\d{2,3})[\s-]?hours|(?:gpu|accelerator|card|[abhv]\d{2,3})[\s-]?hours? (?:on|in|do|does|for|to|would|will|are|is|needed)|in (?:gpu|accelerator)[\s-]hours|^(?:total )?gpu[\s-]hours/,
  energy:
    /耗电|用电|电费|多少(?:度)?电|几度电|能耗|电量|\benergy\b|electricity|[kmgt]wh\b|碳排|排放|二氧化碳|\bco2\b|carbon|emission/,
  power:
    /功耗|功率|供电|多少(?:千瓦|兆瓦|瓦|电力|mw|kw|gw)|几(?:兆瓦|mw)|\bpower\b|megawatts?|kilowatts?|\b[km]w\b|散热|cooling|机柜/,
  speed:
    /(?:一个|每个?)\s?token[^,，。]{0,8}(?:毫秒|\bms\b|时间|多久)|(?:ms|latency|time|milliseconds) per (?:output )?token|(?:tok(?:en)?s?|词元|字)\s?(?:\/|每|per|a)\s?(?:s\b|sec|秒|second)|一秒.{0,8}(?:token|词元|字)|每秒.{0,12}(?:token|词元|字|tok)|tok\/s|t\/s\b|\btps\b|一秒(?:钟)?[^,，。]{0,8}(?:多少|几)(?:个)?\s?(?:token|字|词)|吐字|生成速度|推理速度|解码|decod\w+|多快|速度|how fast|throughput|吞吐|inference speed|generation speed/,
  prefill:
    /首字|首\s?token|首词|ttft|prefill|预填充|time (?:to|2|till|until) (?:the )?first|处理(?:完)?.{0,16}(?:提示|prompt|输入)|读完.{0,12}(?:prompt|提示|token)|process (?:a |the )?.{0,16}prompt/,
  perMillion:
    /(?:每|一|1|per|a)\s?(?:1\s?)?(?:百万|m\b|million|mm?)\s?(?:个)?\s?(?:输出|输入|output|input)?\s?(?:tok|token|词元)|\/\s?(?:1\s?)?m\s?tok|per mtok|\$\/m\b|百万\s?(?:个\s?)?token/,
  optimal:
    /chinchilla|龙猫|计算最优|算力最优|最优(?:的)?(?:模型|参数|token|数据|规模|配比|大小|分配)|compute[\s-]?optimal|optimal(?:ly)?|最(?:合适|佳)(?:的)?(?:参数|token|数据|模型|规模|大小)|最佳配比|scaling law|缩放定律|20\s?倍/,
  tokens:
    /(?:多少|几)(?:个|t|b|万亿|亿)?\s?(?:的)?\s?(?:训练)?(?:tokens?|词元|数据|语料)|how many (?:training )?tokens|^tokens in\b|(?:optimal|chinchilla) tokens|tokens for (?:a|an|my)\b|how much data|数据量|token\s?数|多少(?:t|b)\s?(?:的)?\s?(?:token|数据)|tokens?\s?(?:should|do i need|needed)|多大的?数据/,
  size: /多大(?:的)?(?:模型|参数)?|多少(?:个)?(?:亿|b)?\s?参数|how (?:big|large)|model size|(?:模型)?规模是|optimal (?:params|parameters|size)|多少参数|how many param\w*|参数量|几b\b|多少b\b/,
  bytes:
    /多少\s?(?:tb|gb|pb|字节|t\b|bytes|空间|存储|硬盘)|how many (?:tb|gb|pb|bytes|terabytes|gigabytes)|how much (?:disk|storage|space|text)|\b(?:disk|storage)\b|多大(?:的)?(?:文本|数据|语料|硬盘|空间|文件)?|占(?:用)?多(?:少|大)|几(?:个)?\s?(?:tb|pb|t\b)|存储|\bsize\b|in (?:tb|gb|bytes|terabytes|gigabytes)|大概多大|相当于多少/,
  allReduce:
    /all[\s-]?reduce|allreduce|全规约|全归约|梯度同步|同步[^,，。]{0,12}梯度|sync(?:ing|hroni[sz]\w*)? (?:the )?(?:[\d.]+ ?[gm]b (?:of )?)?grad(?:ient)?s?\b/,
  allToAll: /all[\s-]?to[\s-]?all|alltoall|全交换|\ba2a\b/,
  utilisation: /\bmfu\b|\bhfu\b|利用率|utili[sz]ation/,
  crossing: /compute[\s-]?bound|memory[\s-]?bound|算力(?:瓶颈|受限)|带宽(?:瓶颈|受限)|临界\s?batch|roofline|屋顶线/,
} as const satisfies Readonly<Record<string, RegExp>>;

export type AskedQuantity = keyof typeof ASKED;

/** Training from the beginning, of all or some weights. */
export const TRAINING =
  /(?<!蒸馏|强化)(?:预训练|训练|训(?=一个|个|一|完|练|得|出|要|多|几|到|\s|\d|[a-z])|训$|pre-?train\w*|\btrain(?:ing|ed|s)?\b|from scratch|从头)/;
export const FINE_TUNING = /微调|精调|fine[\s-]?tun\w*|finetun\w*|\bft\b|\bq?lora\b|\bsft\b|全参(?!数?(?:预|量)?训)/;
export const SERVING =
  /推理|部署|inference|serv(?:e|ing)|deploy|host|跑|运行|\brun(?:ning)?\b|用(?:来)?(?:聊天|推理)|本地/;

/** The question wants more than a number. */
export const WANTS_REASON =
  /为什么|为何|为啥|咋(?:会|这么)|凭什么|凭啥|怎么(?:会|这么|回事)|原因|\bwhy\b|\breasons?\b|how come|解释|explain|什么意思|原理|意味着/;
/** It asks whether a claim is true, or what somebody said: no calculation decides that. */
export const CHECKS_CLAIM =
  /(?:对吧|是吧|没错吧|对不对|对吗|是真的|真的假的|靠谱吗|实锤|官方|公布|说法|据说|传闻|声称|宣称|号称|报道|论文里|确认|证实|吧)[?？。!！\s]*$|(?:官方|公布|说法|据说|传闻|声称|号称|报道|证实)|(?:,|\s)(?:right|correct|true|no|yes|yeah|yea|huh|official(?:ly)?|really|legit|confirmed)[?？.!\s]*$|\bwas(?:n'?t)?\b.{0,20}\bit\b|\bofficial(?:ly)?\b|\bconfirmed?\b|\bclaim(?:s|ed)?\b|\breport(?:s|ed)?\b|(?<!chinchilla )\bsa(?:y|id|ys)\b|\baccording to\b/;
/** It asks which thing would do, or about several at once without naming them: no single calculation answers it. */
export const ASKS_WHICH =
  /which (?:\w+ ){0,3}(?:models?|llms?|glm|llama|qwen|one)|哪(?:个|款|些|种|几个)[^,，。?？]{0,4}模型|什么模型|多大的?模型(?:能|可以)|(?:能|可以)跑多大|what (?:size )?models? can|两款|两个版本|大小(?:两|都)|各(?:个|种)版本|居然|竟然|论文|\bpaper\b|人民币|\brmb\b|满血版|怎么(?:选|做|办|实现)|有(?:啥|什么)招|有哪些|哪些/;
/** What happened, and not what would be needed. */
export const PAST =
  /训练了|(?:花|用|烧|上|耗|吃|跑|训|动用|消耗|投入|砸)(?:掉|进|完)?了|当年|那(?:一)?次|那会儿|之前|原来|历史上|总共(?:花|用|烧)|\bdid\b|\bwas\b|\bwere\b|\btook\b|\bburn(?:ed|t)\b|\bused\b|\bspent\b|(?<!\b(?:need|want|get|have)\b[^.?]{0,24})\btrained\b(?! (?:on|with|in|within) \d)|\bcost\b.{0,12}\bto\b.{0,6}\bmake\b|训掉|烧掉|训出来|(?<!\d)(?:19|20)\d\d(?:\s?年)?(?!\s?[张块卡个,\d]|\.\d)/;
