/** `公布过吗`, `官方认了没`, `did they ever say`: whether something was made known is what is asked. */
const ASKED = new RegExp(
  [
    /(?:公布|披露|透露|承认|证实|确认|核实|说|讲|认|核|confirm)(?:过|了)?(?:吗|没|么|吧)|有没有.{0,8}(?:说|讲|公布|披露|公开|透露|证实|承认|提)/,
    /(?:官方|本人|亲口|自己).{0,6}(?:说|讲|承认|认|证实|确认|数)|谁.{0,4}证实|公开(?:过|了)(?:吗|没|么)|有(?:人|谁)?(?:统计|核实|证实)过/,
    /\b(?:did|has|have|do|does)\b.{0,40}\b(?:disclosed?|publish(?:ed)?|sa(?:y|id)|t(?:ell|old)|confirm(?:ed)?|reveal(?:ed)?|admit(?:ted)?|announced?)\b/,
    /\bofficial(?:ly)?\b|\bconfirmed\b|\bdisclosed\b|\bon record\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** How a statement tells that nothing was made known. */
const TOLD =
  /(?:没有?|从未|并未|未|尚未|仍未|不)(?:曾|经|能|予|获|得到|有)?(?:任何)?(?:官方|正式|单独)?(?:公布|披露|公开|透露|证实|核实|说明|给出|承认|确认|提及)|\b(?:not|never|neither|nor|no one|nobody|without)\b.{0,40}\b(?:publish(?:ed)?|disclosed?|confirm(?:ed)?|reveal(?:ed)?|sa(?:y|id)|stated?|gave|given?|announced?|named?)\b|\bundisclosed\b|\bunconfirmed\b|\bunpublished\b|\bno (?:official|public|contract|published) \w+/i;

/** Whether a question asks if something was published or confirmed. */
export function asksDisclosure(question: string): boolean {
  return ASKED.test(question);
}

/** Whether a statement says that something was not published or confirmed, which answers such a question whatever it is about. */
export function saysUndisclosed(statement: string): boolean {
  return TOLD.test(statement);
}
