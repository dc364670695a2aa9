/** Words that hold a sign of denial and deny nothing. */
const CHINESE_OTHER =
  /不仅|不但|不只|不止|不光|不单|不断|不同|不过|不少|不管|不论|不久|不足|不等|不得不|不可或缺|不可避免|不一样|不妨|不如|不约而同|不一|差不多|无不|无论|无线|无缝|无数|无疑|无损|无监督|无服务器|未来|没想到|莫过于|非常|非凡|并非易事|是否|能否|可否|与否|否则|除非|非洲|非结构化|非线性|非易失|了不起|对不起|不错|不愧|毫不|不在话下|不由得|不均匀?|不平衡|不对称|不稳定|没变|不变|没有变化|而不是|不是(?=[^，。]{1,20}[，,]?而是)|，不是|，而非|而非|不亚于|不低于|不高于|不超过|不少于|不多于|不到|不及/g;
const CHINESE =
  /不|没有?|未(?!来)|无(?!锡)|非(?!常)|并非|别(?=[用把让再])|否认|拒绝|禁止|缺乏|缺少|停止|取消|尚待|毫无|从不|绝不|难以|排除|失败|保密|仅凭猜测|不明/g;

const ENGLISH_OTHER =
  /\bnot (?:only|just|merely|simply|least)\b|\bno (?:longer than|more than|less than|fewer than|later than|doubt)\b|\bnot (?:more|less|fewer) than\b|\bno\. ?\d|\bnothing (?:but|less than)\b|\bnon-?(?:profit|linear|volatile|uniform|zero|commercial)\b|\bwhether or not\b|,\s*not\b|\brather than\b|\binstead of\b|^\s*no\s*[,–—:-]|\bunchanged\b|\bcannot but\b/gi;
const ENGLISH =
  /\bnot\b|n't\b|\bcannot\b|\bno\b|\bnever\b|\bneither\b|\bnor\b|\bnone\b|\bnothing\b|\bnobody\b|\bnowhere\b|\bwithout\b|\bhardly\b|\bbarely\b|\blacks?\b|\blacking\b|\bfail(?:s|ed|ure)?\b|\brefus\w+\b|\bden(?:y|ies|ied)\b|\bunable\b|\bunlike(?:ly)?\b|\bun[a-z]{3,}\b|-free\b|\b(?:im|in|ir|il)(?:precise|accurate|correct|sufficient|complete|consistent|direct|valid|relevant|legal|dependent)\b|\bmisleading\b|\bundisclosed\b|\bprohibit\w*\b|\bban(?:s|ned|ning)?\b|\bforbid\w*\b|\bno longer\b|\bcancel\w*\b|\bexclud\w*\b|\babsen(?:t|ce)\b|\bmissing\b|\bfalse\b|\bwrong\w*\b|\bmyth\b|\bmist(?:ake|aken|akenly)\b|\bincorrect\w*\b|\bimpossible\b|\bfree of\b|\bsecret\b|\bwithheld\b|\bprevent\w*\b|\bavoid\w*\b|\bsaves?\b|\bskip\w*\b|\bomit\w*\b|\bleav(?:e|es|ing) out\b|\bleft out\b|\bexcept\b/gi;
/** Words that deny by themselves; advice ("cannot be compared", 不该算成) words a difference that passages state without a denial. */
const PLAIN_ENGLISH =
  /(?<!\b(?:can|could|should|must|may|might|need) )\bnot\b|(?<!\b(?:ca|could|should|must|might|need|^do|[.;:] ?do))n't\b|\bno\b|\bnever\b|\bneither\b|\bnor\b/gi;
const PLAIN_CHINESE = /不(?!明|平|限|能|该|应|可|要|得|宜|收费)|没(?!收)有?|未(?!来|来|知)|并非|从未|毫无|非(?!常|洲)/g;
const ZERO = /(?<![\d.,])0(?![\d.,]*\d)|\bzero\b|零(?!售|部|一|点|件)/i;

export interface Denials {
  /** Signs of denial, hidden ones included: `unknown`, `fails`, 缺乏, zero. */
  readonly all: number;
  /** Words that deny by themselves: `not`, `never`, 没有, 不. */
  readonly plain: number;
}

/** Whether a readable text holds any sign of denial, one that denies nothing included. */
export function hasDenialSign(readable: string): boolean {
  return /\b(?:not|no|never|nor|neither|without)\b|n't\b|[不没未无非]/i.test(readable);
}

/** Counts the signs of denial in a readable text of either language. */
export function denialsIn(readable: string): Denials {
  const text = readable.replace(CHINESE_OTHER, '').replace(ENGLISH_OTHER, ' ');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    all: count(CHINESE) + count(ENGLISH) + (ZERO.test(text) ? 1 : 0),
    plain: count(PLAIN_ENGLISH) + count(PLAIN_CHINESE),
  };
}
