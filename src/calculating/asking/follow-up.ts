import type { Reading } from '../reading/reading.js';

const FILLERS =
  /放宽|缩短|延长|提高|提升|降低|降|加|减|拉|调|便宜|贵|点|块|到|成|最多|只|翻(?:一)?(?:倍|番)|倍|美元|卡数|按|每|小时|缓存|显存|功耗|训练|推理|换成|换|如果|要是|假如|改成|改用|改为|变成|用|的话|而|再|就|都|都要|上|下|会|是|的|在|和|跟|同样|一样|还是|则|以及|还有|只有|有|要|需要|需|多少|多久|几|吗|了|个|张|卡|精度|量化|上下文|长度|并发|模型|梯度|激活|\b(?:nah|only|assume|assuming|double|twice|half|halve|as|model|them|ctx|over|via|across|set|up|down|pls|please|lol|maybe|bump|finished|within|there|cheaper|hr|an|vs|tho|though|say|lets?|reqs?|requests?|concurrent|users?|want|done|bucks?|still|w|make|full|selective|gradients?|activations?|and|what|how|about|with|on|in|if|then|instead|now|make|same|but|for|at|using|use|used|the|a|an|it|is|it's|would|be|do|does|to|of|or|we|i|say|only|just|have|had|had|so|okay|ok|also|that|this|one|ones|s|were|was|context|precision|quantized|quantization|cards?|gpus?|many|much|long|need(?:ed)?|take|takes|go|went|change|switch|swap|try|batch|size|tokens?|mfu|pue|kv|cache|hours?|per|flops?|rank|zero|stage)\b|数|减半|一半|加倍|[\s?？。，,!！、.:：;；×~'"’-]/g;
/** Choices that are said in words. */
const WORDS =
  /重计算|重算|recomput\w*|checkpointing|q?lora|全参|nvlink|infiniband|\bib\b|\dgbe\b|以太网?|ethernet|\bsgd\b|中文|英文|代码|chinese|english|\bcode\b/;
/** What is left of a follow-up once numbers, names and small words are taken away. */
const MOST_LEFT = 2;
const LEANS =
  /^(?:那|那么|换|放宽|缩短|加到|减到|卡数|如果|要是|改|再|还有|and\b|what about|how about|what if|then\b|so\b|or\b|also\b|with\b|same\b|now\b|ok\b|but\b|in\b|on\b|if\b)|呢[?？\s]*$/;

function saysSomething(reading: Reading): boolean {
  return (
    Object.keys(reading.values).length > 0 ||
    reading.models.length + reading.accelerators.length + reading.families.length + reading.unknownNames.length > 0 ||
    reading.weightPrecisions.length + reading.kvPrecisions.length + reading.unknownAccelerators.length > 0 ||
    WORDS.test(reading.text)
  );
}

/** Whether a question only changes something of the one before: 换成 H200 呢, "and in int4?". */
export function isFollowUp(reading: Reading): boolean {
  const left = reading.rest.replace(new RegExp(WORDS, 'g'), '').replace(FILLERS, '');
  return left.length <= MOST_LEFT && saysSomething(reading);
}

/** Whether a Latin word among Chinese ones was not understood: "那 Large 2 的碳排" is not of the model before. */
function hasUnreadName({ text, rest }: Reading): boolean {
  return (
    /\p{Script=Han}/u.test(text) && /[a-z]{3,}/.test(rest.replace(new RegExp(WORDS, 'g'), '').replace(FILLERS, ' '))
  );
}

/** Whether it leans on the one before and asks for another quantity: "那要多少钱?". */
export function leansOnEarlier(reading: Reading): boolean {
  const isBare = reading.models.length + reading.families.length + (reading.values.parameters?.length ?? 0) === 0;
  return isBare && !hasUnreadName(reading) && (LEANS.test(reading.text.trim()) || reading.text.length <= 12);
}
