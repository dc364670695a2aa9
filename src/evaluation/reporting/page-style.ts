/** The page's only style sheet: one column on a phone, two where there is room, dark where the reader's machine is. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1f2937; --faint: #6b7280; --paper: #fff; --card: #f9fafb; --line: #d1d5db;
  --bar: #2563eb; --soft: #bfdbfe; --second: #d97706; --mark: #dc2626; }
@media (prefers-color-scheme: dark) { :root { --ink: #e5e7eb; --faint: #9ca3af; --paper: #111827; --card: #1f2937;
  --line: #374151; --bar: #60a5fa; --soft: #1e40af; --second: #fbbf24; --mark: #f87171; } }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 76rem;
  margin: 0 auto; padding: 1rem; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.6rem; margin: .5rem 0; } h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
small, figcaption, .facts, dt { color: var(--faint); }
.facts { overflow-wrap: anywhere; font-size: .9rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); gap: .75rem; padding: 0; list-style: none; }
.tiles li, .question, figure { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; }
.tiles b { display: block; font-size: 1.5rem; line-height: 1.3; font-variant-numeric: tabular-nums; } .tiles small { display: block; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr)); gap: 1rem; align-items: start; }
figure { margin: 0; } figure h3 { margin: 0 0 .5rem; } figcaption { font-size: .9rem; margin-top: .5rem; }
svg { display: block; width: 100%; max-width: 32rem; height: auto; margin: 0 auto; font-size: 12px; font-variant-numeric: tabular-nums; }
svg text { fill: var(--ink); } svg .axis { fill: var(--faint); } svg .value { font-weight: 600; }
.grid { stroke: var(--line); stroke-width: .6; fill: none; } .ideal { stroke: var(--faint); stroke-dasharray: 4 4; fill: none; }
.line, .second-line { fill: none; stroke: var(--bar); stroke-width: 2; } .second-line { stroke: var(--second); }
.dot, .bar { fill: var(--bar); } .soft { fill: var(--soft); } .second { fill: var(--second); } .mark { fill: var(--mark); }
.marker { stroke: var(--mark); stroke-width: 1.5; stroke-dasharray: 5 3; } .whisker { stroke: var(--ink); stroke-width: 1.3; fill: none; }
.key::before { content: "■ "; color: var(--bar); } .key.other::before { color: var(--second); } .key.here::before { color: var(--mark); }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: right; vertical-align: bottom; }
th:first-child { text-align: left; position: sticky; left: 0; background: var(--paper); white-space: nowrap; }
.scale { position: relative; height: .4rem; min-width: 5rem; background: var(--line); }
.scale i { position: absolute; top: 0; bottom: 0; background: var(--soft); } .scale b { position: absolute; top: -2px; bottom: -2px; width: 3px; background: var(--bar); }
.question { margin: .75rem 0; overflow-wrap: anywhere; } .question h4 { margin: 0; font-size: 1rem; } .question p { margin: .25rem 0; }
.fault { color: var(--mark); font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .8rem; margin: .5rem 0 0; font-size: .92rem; } dd { margin: 0; white-space: pre-line; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .4rem; } }
@media print { .question, figure { break-inside: avoid; } }
`;
