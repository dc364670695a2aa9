/** Words that hold a sign of denial and deny nothing. */
const CHINESE_OTHER =
  /(.)不\1|有没有|不小|不菲|不俗|不乏|不失|不仅|不但|不只|不止|不光|不单|不断|不同|不过|不少|不管|不论|不久|不足|不等(?!于)|不得不|不可或缺|不可避免|不一样|不妨|不如|不约而同|不一|差不多|无不|无论|无线|无缝|无数|无疑|无损|无监督|无服务器|未来|没想到|莫过于|非常|非凡|并非易事|是否|能否|可否|与否|否则|除非|非洲|非结构化|非线性|非易失|了不起|对不起|不错|不愧|毫不|不在话下|不由得|不均匀?|不平衡|不对称|不稳定|没变|不变|没有变化|而不是|不是(?=[^，。]{1,20}[，,]?而是)|，不是|，而非|而非|不亚于|不低于|不高于|不超过|不少于|不多于|不到|不及/g;
const CHINESE =
  /不|没有?|未(?!来)|无(?!锡)|非(?!常)|并非|别(?=[用把让再])|否认|拒绝|禁止|缺乏|缺少|停止|取消|尚待|毫无|从不|绝不|难以|排除|失败|保密|仅凭猜测|不明/g;

const ENGLISH_OTHER =
  /\bnot (?:only|just|merely|simply|least)\b|\bno (?:longer than|more than|less than|fewer than|later than|doubt)\b|\bnot (?:more|less|fewer) than\b|\bno\. ?\d|\bnothing (?:but|less than)\b|\bnon-?(?:profit|linear|volatile|uniform|zero|commercial)\b|\bwhether or not\b|,\s*not\b|\brather than\b|\binstead of\b|^\s*no\s*[,–—:-]|\bunchanged\b|\bcannot but\b/gi;
const ENGLISH =
  /n't\b|-free\b|\b(?:not|cannot|no|never|neither|nor|none|nothing|nobody|nowhere|without|hardly|barely|lacks?|lacking|fail(?:s|ed|ure)?|refus\w+|den(?:y|ies|ied)|unable|unlike(?:ly)?|un[a-z]{3,}|(?:im|in|ir|il)(?:precise|accurate|correct|sufficient|complete|consistent|direct|valid|relevant|legal|dependent)|misleading|undisclosed|prohibit\w*|ban(?:s|ned|ning)?|forbid\w*|no longer|cancel\w*|exclud\w*|absen(?:t|ce)|missing|false|wrong\w*|myth|mist(?:ake|aken|akenly)|incorrect\w*|impossible|free of|secret|withheld|prevent\w*|avoid\w*|saves?|skip\w*|omit\w*|leav(?:e|es|ing) out|left out|except)\b/gi;
/** Words that deny by themselves; advice ("cannot be compared", 不该算成) words a difference that passages state without a denial. */
const PLAIN_ENGLISH =
  /(?<!\b(?:can|could|should|must|may|might|need) )\bnot\b|(?<!\b(?:ca|could|should|must|might|need|^do|[.;:] ?do))n't\b|\bno\b|\bnever\b|\bneither\b|\bnor\b/gi;
const PLAIN_CHINESE =
  /不(?!明|平|限|含|计|包括|算|能|该|应|可|要|得|宜|收费)|没(?!收)有?|未(?!来|来|知)|并非|从未|毫无|非(?!常|洲)/g;
const CONTRAST = /而不是|而非|不是|\brather than\b|\binstead of\b|,\s*not\b/i;
/** Words for doing away with something and for disagreeing: a passage that has one may be worded as a denial. */
const AGAINST =
  /除外|之外|只限|仅限|去掉|去除|剔除|移除|反对|质疑|批评|撤回|放弃|推迟|\b(?:remov|object(?:ed|s|ion)|disput|critici|withdr|abandon|delay|reject|declin)\w*/gi;
/** What a text leaves out or adds in brackets denies nothing of what is around them. */
const BRACKETED = /[(（][^()（）]*[)）]/g;
const ZERO = /(?<![\d.,])0(?![\d.,]*\d)|\bzero\b|零(?!售|部|一|点|件)/i;

export interface Denials {
  /** Signs of denial, hidden ones included: `unknown`, `fails`, 缺乏, zero. */
  readonly all: number;
  /** Words that deny by themselves: `not`, `never`, 没有, 不. */
  readonly plain: number;
  /** Whether it says what something is not beside what it is: 而不是, "rather than". */
  readonly contrasts: boolean;
}

/** Whether a readable text holds any sign of denial, one that denies nothing included. */
export function hasDenialSign(readable: string): boolean {
  return /\b(?:not|no|never|nor|neither|without)\b|n't\b|[不没未无非]/i.test(readable);
}

/** Counts the signs of denial in a readable text of either language. */
export function denialsIn(readable: string): Denials {
  const outside = readable.replace(BRACKETED, ' ');
  const isChinese = /\p{Script=Han}/u.test(outside);
  const isLatin = /[a-z]{2}/i.test(outside);
  const chinese = isChinese ? outside.replace(CHINESE_OTHER, '') : '';
  const english = isLatin ? outside.replace(ENGLISH_OTHER, ' ') : '';
  const count = (text: string, pattern: RegExp): number => (text === '' ? 0 : (text.match(pattern)?.length ?? 0));
  return {
    all:
      count(chinese, CHINESE) +
      count(english, ENGLISH) +
      count(isChinese || isLatin ? outside : '', AGAINST) +
      (ZERO.test(isChinese ? chinese : english) ? 1 : 0),
    contrasts: CONTRAST.test(outside),
    plain: count(english, PLAIN_ENGLISH) + count(chinese, PLAIN_CHINESE),
  };
}
