/** Kinds of things that numbers count. Two numbers that count different kinds are different figures. */
export type CountedNoun =
  | 'accelerators'
  | 'machines'
  | 'people'
  | 'users'
  | 'companies'
  | 'countries'
  | 'layers'
  | 'experts'
  | 'heads'
  | 'cores'
  | 'bits'
  | 'words'
  | 'models'
  | 'tokens'
  | 'parameters'
  | 'transistors'
  | 'sites'
  | 'dimensions';

const ENGLISH: readonly (readonly [string, CountedNoun])[] = [
  ['GPUs?|TPUs?|NPUs?|accelerators?|cards?|chips?', 'accelerators'],
  ['servers?|nodes?|machines?|racks?', 'machines'],
  ['people|employees|researchers|engineers|staff|workers|developers', 'people'],
  ['users', 'users'],
  ['companies|firms|vendors|start-?ups', 'companies'],
  ['countries|nations', 'countries'],
  ['layers?', 'layers'],
  ['experts?', 'experts'],
  ['heads?', 'heads'],
  ['cores?', 'cores'],
  ['bits?', 'bits'],
  ['words?', 'words'],
  ['models', 'models'],
  ['tokens?', 'tokens'],
  ['parameters?|params?', 'parameters'],
  ['transistors?', 'transistors'],
  ['data[- ]?cent(?:re|er)s?|regions?', 'sites'],
  ['dimensions?', 'dimensions'],
];

const CHINESE: readonly (readonly [string, CountedNoun])[] = [
  [
    '[张块颗枚片](?!链)|[款个种] ?(?:GPU|TPU|NPU|芯片|加速|显卡)|个? ?(?:GPU|TPU|NPU|加速卡|加速器|芯片|显卡)',
    'accelerators',
  ],
  ['台|个? ?(?:服务器|节点|机柜)', 'machines'],
  ['[个名位]? ?(?:[日月周]活跃?)?用户', 'users'],
  ['[名位] ?(?:员工|研究|工程师|开发者)|个?人(?!工|类|民|形)|名', 'people'],
  ['家', 'companies'],
  ['个国家', 'countries'],
  ['层', 'layers'],
  ['个? ?(?:路由|共享)?专家', 'experts'],
  ['个? ?(?:注意力|查询)?头', 'heads'],
  ['个? ?(?:CPU|CUDA|Tensor|计算|流处理)? ?核心?', 'cores'],
  ['比特|位(?=精度|整数|浮点|宽|量化|整型|定点|格式|的)', 'bits'],
  ['字|个?单词|个?汉字', 'words'],
  ['款|个? ?模型', 'models'],
  ['个? ?(?:词元|token)', 'tokens'],
  ['个? ?(?:激活|总|稠密|可训练|活跃)?参数', 'parameters'],
  ['个? ?晶体管', 'transistors'],
  ['[座处]|个? ?(?:数据中心|机房|区域)', 'sites'],
  ['维', 'dimensions'],
];

/** No noun of a number stands behind one of these: "72 form the rack". */
const CLAUSE_WORD = String.raw`(?:the|an?|of|in|on|for|to|from|forms?|and|or|per|with|at|by|is|are|was|were|makes?|need)\b`;

const english = ENGLISH.map(
  ([pattern, noun]) =>
    [new RegExp(String.raw`[ -](?:(?!${CLAUSE_WORD})[A-Za-z][\w.+-]* ){0,2}?(?:${pattern})\b`, 'iy'), noun] as const,
);
const chinese = CHINESE.map(([pattern, noun]) => [new RegExp(` ?(?:${pattern})`, 'iy'), noun] as const);

const ALL = [...chinese, ...english];
/** Whether any of them stands there. */
const ANY = new RegExp(ALL.map(([{ source }]) => source).join('|'), 'iy');
const SERVERS = /[ -](?:[A-Za-z][\w.+-]*[ -]){1,2}(?:servers?|nodes?|clusters?|hours?|days?)\b/iy;

/** The index after the brackets in which a number comes once more, as in 3 万亿（3T）词元; the number's end where there are none. */
export function afterAlternative(text: string, end: number): number {
  return end + (/^ ?[（(]\d[^（）()]{0,20}[)）] ?|^[)）]/.exec(text.slice(end, end + 26))?.[0].length ?? 0);
}

/** What the number that ends at an index counts; undefined where it stands before none of the known kinds. */
export function countedNounAt(text: string, numberEnd: number): CountedNoun | undefined {
  const end = afterAlternative(text, numberEnd);
  // The nearest noun counts: "8 GPU servers" are servers, which the lazy gap would miss.
  SERVERS.lastIndex = end;
  if (SERVERS.test(text)) {
    return /(?:servers?|nodes?)$/i.test(text.slice(end, SERVERS.lastIndex)) ? 'machines' : undefined;
  }
  ANY.lastIndex = end;
  if (!ANY.test(text)) return undefined;
  for (const [pattern, noun] of ALL) {
    pattern.lastIndex = end;
    if (pattern.test(text)) return noun;
  }
  return undefined;
}
