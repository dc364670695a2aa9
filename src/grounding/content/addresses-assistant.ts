const PATTERNS: readonly RegExp[] = [
  /\b(?:system|developer|hidden|initial) (?:prompt|message|instructions?)\b|系统提示|提示词|系統提示|开发者消息/i,
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|everything|above|previous)\b/i,
  /(?:忽略|无视|無視|忘记|忘記|绕过).{0,16}(?:指令|规则|規則|要求|提示|限制|内容|以上|之前)/,
  /\b(?:you are|you're|act as|pretend to be|roleplay as|role-play as) (?:now |no longer )?(?:an? )?(?:DAN|unrestricted|jailbroken|different|evil|assistant|chatbot|language model|AI\b)/i,
  /(?:你现在是|你現在是|扮演|假装你是|假裝你是|从现在起|從現在起|不再是).{0,20}/,
  /\b(?:as an? (?:AI|language model|assistant)|assistants?|AI models?|chatbots?|LLMs?) (?:must|should|have to|are (?:instructed|required|ordered)|reading this)\b/i,
  /(?:助手|助理|模型|AI|机器人)(?:必须|應該|应该|务必|需要|请)(?:回答|回复|回覆|输出|輸出|告诉|說|说|忽略|附上|插入|发送)/,
  /\b(?:reveal|print|output|repeat|show|leak|disclose)\b.{0,30}\b(?:prompt|instructions|api key|secret|token|password|credentials|environment variables?)\b/i,
  /(?:泄露|透露|输出|輸出|打印|重复|重複|告诉我).{0,12}(?:密钥|密鑰|口令|密码|密碼|令牌|提示词|环境变量|指令)/,
  /\b(?:respond|reply|answer) (?:only )?with\b|\bin your (?:answer|reply|response)\b|\bsay (?:exactly|that you)\b|\bappend (?:the|this) (?:link|image|text|url)\b/i,
  /(?:在你的回答|在回答中|回复中|回答时|只回答|请回答：|必须回答|请输出)/,
  /\b(?:developer mode|jailbreak|do anything now)\b|越狱|越獄|开发者模式|開發者模式/i,
];

/** Whether a text tells an assistant what to do, or speaks of its prompt: an attack in a document or the echo of one. */
export function addressesAssistant(text: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(text));
}
