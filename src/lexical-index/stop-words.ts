/** English words that carry no subject; asked and written alike in every text. */
export const englishStopWords: ReadonlySet<string> = new Set(
  `a about all also am an and any are as at be been being both but by can could did do does doing for from had has have
  how i if in into is it its just me my of on or our out please s so some such t tell than that the their them then there
  these they this those to up was we were what when where which while who whom whose why will with would you your much many`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Chinese words that carry no subject. Single characters are no terms of their own anyway. */
export const chineseStopWords: ReadonlySet<string> = new Set(
  `什么 怎么 怎样 怎么样 如何 多少 哪些 哪个 哪家 哪里 为什么 为何 是否 有没有 是不是 可以 能不能 一个 一下 一些 这个 那个
  这些 那些 这么 那么 我们 你们 他们 它们 自己 没有 就是 还是 或者 以及 而且 但是 因为 所以 如果 虽然 已经 其中 之间
  关于 对于 请问 告诉 知道 介绍 说说 目前 现在 到底 究竟 大概 大约 左右 那边 这边 有多少 几个`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
