/** A mark, a question word or a request, in Chinese or English. */
const SIGNS: readonly RegExp[] = [
  /[?？]/,
  /[吗嗎呢么麼]\s*[。.!！…~～]*$/,
  /什么|什麼|甚麼|多少|怎么|怎麼|怎样|怎樣|如何|为什么|為什麼|为何|為何|哪[个些种里一家款年]|哪[個種裡]|谁|誰|几[个年种张块]|幾[個年種張塊]|是否|能否|可否|有没有|有沒有|是不是|区别|區別|差别|差別/,
  /^(?:请|請|求|解释|解釋|介绍|介紹|比较|比較|说明|說明|告诉|告訴)/,
  /^(?:hi|hello|hey)?[\s,]*(?:what|which|who|whose|when|where|why|how|is|are|was|were|do|does|did|can|could|should|would|will|has|have|explain|compare|tell me|describe|list|define)\b/i,
];

/** Whether a message that nobody in particular is asked reads like a question. Thanks and small talk do not. */
export function looksLikeQuestion(text: string): boolean {
  const spoken = text.trim();
  return spoken.length >= 4 && SIGNS.some((sign) => sign.test(spoken));
}
