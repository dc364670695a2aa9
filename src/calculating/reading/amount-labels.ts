/** Words between a label and its number: "batch size is 16", 上下文为 32k. */
const IS = String.raw`\s*(?:size|length|len|长度|大小|参数量?|param(?:eter)?s?|数)?\s*(?:of|is|=|:|:|为|是|取|有|就|只有|按|换成|换到|换|改成|改为|提到|升到|降到|设为|设成|开到|拉到|拉满到|到|at|to|about|around|约|大概)*\s*$`;
/** A number after one of the words. */
export const label = (words: string): RegExp => new RegExp(`(?:${words})${IS}`);
/** Words between a number and what it counts: "16 concurrent users", 32k 的上下文. */
export const counted = (words: string): RegExp => new RegExp(`^[\\s-]*(?:个|路|条|的|的?长)?[\\s-]*(?:${words})`);

/** Words for the length of a sequence, and for the parameters that one token uses. */
export const CONTEXT = String.raw`上下文(?:窗口)?|context(?: window)?|ctx|序列|seq(?:uence)?s?|窗口`;
export const ACTIVE = '激活|活跃|active|activated|activates?';
