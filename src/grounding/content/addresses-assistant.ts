const PATTERNS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules|prompts?|guidelines?|everything (?:above|before))\b/i,
  /(?:忽略|无视|無視|忘记|忘記|绕过|繞過).{0,16}(?:指令|规则|規則|要求|提示|以上|之前)/,
  /\b(?:my|your|this assistant's) (?:system |developer |hidden |initial )?(?:prompt|instructions?|rules)\b/i,
  /[我你您]的?(?:系统提示|系統提示|提示词|提示詞|指令|设定|設定|规则|規則)/,
  /\b(?:you are now|you're now|act as|pretend to be|role-?play as|from now on,? you)\b/i,
  /你现在是|你現在是|扮演|假装你是|假裝你是|从现在起|從現在起|从现在开始|從現在開始/,
  /\b(?:as an? (?:AI|language model)(?: model| assistant)?,? (?:I|you)\b|assistants?|AI models?|chatbots?) (?:must|should|have to|are (?:instructed|required|ordered)|reading this)\b/i,
  /(?:助手|助理|机器人|機器人|AI)(?:必须|必須|應該|应该|务必|務必|请|請)(?:回答|回复|回覆|输出|輸出|告诉|告訴|說|说|忽略|附上|插入|发送|發送)/,
  /\b(?:reveal|print|repeat|leak|disclose|send|paste)\b.{0,30}\b(?:system prompt|your (?:prompt|instructions|rules)|api[ -]?keys?|secrets?|bot tokens?|passwords?|credentials|environment variables?)\b/i,
  /(?:泄露|透露|打印|列印|重复|重複|告诉我|告訴我|发送|發送|粘贴).{0,12}(?:密钥|密鑰|金鑰|口令|密码|密碼|令牌|系统提示|系統提示|环境变量|環境變數)/,
  /\b(?:respond|reply|answer) (?:only )?with (?:the|this|exactly|")|\bin your (?:answer|reply|response)\b|\bappend (?:the|this) (?:link|image|text|url)\b/i,
  /在你的(?:回答|回复|回覆)|(?:请|請|必须|必須)(?:只|仅|僅)?(?:回答|回复|回覆|输出|輸出)[:：“「"]/,
  /\b(?:developer mode|jailbroken|do anything now)\b|越狱模式|越獄模式|开发者模式|開發者模式/i,
];

/** Whether a text tells an assistant what to do, or speaks of its prompt: an attack in a document or the echo of one. */
export function addressesAssistant(text: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(text));
}
