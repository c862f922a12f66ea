/** The page's only style sheet. `style-src` allows it by its hash: change one and a test tells the other. */
export const styleHash = 'sha256-sfoACsrnSKdEG02MDJ1pgzzQxXCWvyvenqOSnlHMHDg=';

export const style = `
:root {
  color-scheme: light dark;
  --paper: #fdfcf8; --card: #fff; --ink: #1d1b18; --soft: #5f5a52; --rule: #dcd7cb; --focus: #1a5fb4;
  --match: #22673a; --mismatch: #a61c1c; --stale: #6a3aa5; --missing-source: #865300; --unresolved: #1d5a96;
  --serif: 'Iowan Old Style', 'Charter', 'Source Serif 4', 'Palatino Linotype', Georgia, 'Liberation Serif', serif;
  --sans: system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171613; --card: #201e1b; --ink: #ebe6db; --soft: #aaa398; --rule: #3a3732; --focus: #8ab8ee;
    --match: #83c998; --mismatch: #f4938a; --stale: #c5aaf2; --missing-source: #e2b762; --unresolved: #8fbcf0;
  }
}
.match { --v: var(--match); }
.mismatch { --v: var(--mismatch); }
.stale { --v: var(--stale); }
.missing-source { --v: var(--missing-source); }
.unresolved { --v: var(--unresolved); }

* { box-sizing: border-box; }
html { scroll-padding-top: 5rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); }
a { color: inherit; text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .3rem .6rem; z-index: 3; }

header, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2.25rem; }
.kicker { margin: 0; font-size: .8rem; letter-spacing: .09em; text-transform: uppercase; color: var(--soft); }
h1 { margin: .1rem 0 1rem; font: 600 2rem/1.2 var(--serif); text-wrap: balance; }
.bar { display: block; width: 100%; height: .7rem; border-radius: 3px; overflow: hidden; background: var(--rule); }
.bar rect { fill: var(--v); }
.bar .match { opacity: 1; }

.tools { position: sticky; top: 0; z-index: 2; background: var(--paper); border-bottom: 1px solid var(--rule); }
.tools form { max-width: 78rem; margin: 0 auto; padding: .6rem 1.5rem; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; align-items: center; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .9rem; min-width: 0; }
.tools label { display: inline-flex; align-items: center; gap: .35rem; min-height: 1.75rem; font-size: .875rem; cursor: pointer; white-space: nowrap; }
.tools input { accent-color: var(--v, var(--soft)); width: 1rem; height: 1rem; margin: 0; }
.sign { color: var(--v); font-weight: 700; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; }
.steps { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; margin-left: auto; }
button { white-space: nowrap; font: inherit; font-size: .875rem; color: inherit; background: var(--card); border: 1px solid var(--rule); border-radius: 4px; padding: .2rem .7rem; min-height: 1.75rem; cursor: pointer; }
button:hover { border-color: var(--soft); }
#close { display: none; }
#status { font-size: .875rem; color: var(--soft); min-width: 5.5rem; text-align: right; font-variant-numeric: tabular-nums; }

.lede { margin: .75rem 0 0; font-size: .875rem; color: var(--soft); }
.empty { color: var(--soft); }
.index ol { list-style: none; margin: 1.5rem 0 0; padding: 0; font-size: .9375rem; }
.index li { display: grid; grid-template-columns: minmax(0, 2fr) minmax(4rem, 1fr) minmax(0, 2fr); gap: .1rem 1.5rem; align-items: center; padding: .3rem 0; border-bottom: 1px solid var(--rule); }
.index a, .index span { overflow-wrap: anywhere; }
.index span { color: var(--soft); font-size: .875rem; grid-column: 3; }
.index .bar { height: .45rem; }
.draft { padding: 2.25rem 0 1rem; }
.draft + .draft { border-top: 1px solid var(--rule); }
.name { margin: 0; font: 600 1rem/1.4 var(--sans); overflow-wrap: anywhere; }
.about { margin: 0 0 1.75rem; font-size: .875rem; color: var(--soft); }
.about p { margin: .1rem 0; }
.pair { display: grid; grid-template-columns: minmax(0, 38rem) minmax(20rem, 1fr); gap: 3rem; align-items: start; }

.copy { font: 1.1875rem/1.62 var(--serif); overflow-wrap: break-word; hanging-punctuation: first; }
.copy p, .copy ul, .copy blockquote { margin: 0 0 1.05em; }
.copy h3 { font: 600 1.9rem/1.22 var(--serif); margin: 0 0 .6em; text-wrap: balance; }
.copy h4 { font: 600 1.25rem/1.35 var(--serif); margin: 1.4em 0 .5em; }
.copy .standfirst { font-size: 1.25rem; color: var(--soft); }
.copy .caption, .copy .cell, .table { font: .9375rem/1.5 var(--sans); }
.copy .cell { margin-bottom: .3em; }
.table { position: relative; overflow-x: auto; margin: 0 0 1.3em; font-variant-numeric: tabular-nums; }
.table table { border-collapse: collapse; min-width: 100%; }
.table th, .table td { text-align: left; vertical-align: top; padding: .35em 1em .35em 0; border-bottom: 1px solid var(--rule); max-width: 22rem; }
.table th { font-weight: 600; }
.table tr:has(th:only-child), .table tr:first-child th { border-bottom-color: var(--soft); }
.table .figure, .table th.figure { text-align: right; white-space: nowrap; }
.table p:last-child { margin: 0; }
.copy .heads { color: var(--soft); }
.copy blockquote { padding-left: 1.1em; border-left: 3px solid var(--rule); }
.copy ul { padding-left: 1.2em; }
.copy.source { white-space: pre-wrap; }

.mark { color: inherit; border-radius: 2px; text-decoration: underline var(--v) solid 2px; text-underline-offset: .2em; text-decoration-skip-ink: none; }
.mark.match { text-decoration-thickness: 1px; }
.mark.mismatch { text-decoration-style: double; background: color-mix(in srgb, var(--v) 11%, transparent); }
.mark.stale { text-decoration-style: dashed; background: color-mix(in srgb, var(--v) 11%, transparent); }
.mark.missing-source { text-decoration-style: dotted; text-decoration-thickness: 3px; }
.mark.unresolved { text-decoration-style: wavy; text-decoration-thickness: 1px; }
.mark sup { font: 600 .7rem/1 var(--sans); color: var(--v); margin-left: .12em; display: inline-block; text-decoration: none; white-space: nowrap; }
.mark .last { white-space: nowrap; }
.mark:hover { background: color-mix(in srgb, var(--v) 20%, transparent); }
.mark[aria-current] { background: color-mix(in srgb, var(--v) 28%, transparent); box-shadow: 0 0 0 2px var(--v); }

.cards { font-size: .9375rem; }
.cards ol { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; }
.card { background: var(--card); border: 1px solid var(--rule); border-left: 4px solid var(--v); border-radius: 4px; padding: .75rem 1rem; overflow-wrap: anywhere; scroll-margin: 5rem; }
.card.match { border-left-style: solid; border-left-width: 2px; }
.card.mismatch { border-left-style: double; border-left-width: 6px; }
.card.stale { border-left-style: dashed; }
.card.missing-source { border-left-style: dotted; }
.card:target, .card[aria-current] { border-color: var(--v); box-shadow: 0 0 0 1px var(--v); }
.card .head { display: flex; gap: .25rem 1rem; align-items: baseline; justify-content: space-between; }
.card h4 { margin: 0; font: 600 .9375rem/1.4 var(--sans); }
.card .verdict { color: var(--v); margin-right: .25rem; }
.card .words { font: 1.0625rem/1.4 var(--serif); }
.card .back { flex: none; font-size: .8125rem; line-height: 1.75; color: var(--soft); }
.advice { margin: 0 0 .75rem; font-size: .875rem; color: var(--soft); }
.advice span { color: var(--missing-source); font-weight: 700; }
.what { margin: .35rem 0 .1rem; }
.soft { color: var(--soft); }
.card code, footer code { font: inherit; font-family: var(--serif); font-size: 1.05em; background: color-mix(in srgb, var(--ink) 7%, transparent); border-radius: 3px; padding: 0 .22em; }
.card dl { margin: .35rem 0 0; display: grid; grid-template-columns: 4.1rem minmax(0, 1fr); gap: .22rem .6rem; }
.card dt { color: var(--soft); font-size: .8125rem; line-height: 1.73; }
.card dd { margin: 0; }
.card dd p { margin: 0; }
.address { font-size: .8125rem; color: var(--soft); }
.try { font-weight: 600; }

footer { padding-top: 1.5rem; padding-bottom: 3rem; font-size: .875rem; color: var(--soft); border-top: 1px solid var(--rule); overflow-wrap: anywhere; }
footer h2 { font: 600 1rem/1.4 var(--sans); color: var(--ink); margin: 0 0 .35rem; }
footer ul { margin: 0 0 1rem; padding: 0; list-style: none; }
.failures { border-left: 4px solid var(--mismatch); padding: .5rem 1rem; margin: 1.5rem 0 0; background: var(--card); }
.failures h2 { margin: 0; font-size: 1rem; }

@media screen {
  body:has(#show-match:not(:checked)) .card.match,
  body:has(#show-mismatch:not(:checked)) .card.mismatch,
  body:has(#show-stale:not(:checked)) .card.stale,
  body:has(#show-missing-source:not(:checked)) .card.missing-source,
  body:has(#show-unresolved:not(:checked)) .card.unresolved { display: none; }
  body:has(#show-match:not(:checked)) .mark.match,
  body:has(#show-mismatch:not(:checked)) .mark.mismatch,
  body:has(#show-stale:not(:checked)) .mark.stale,
  body:has(#show-missing-source:not(:checked)) .mark.missing-source,
  body:has(#show-unresolved:not(:checked)) .mark.unresolved { text-decoration: none; background: none; pointer-events: none; }
  body:has(#show-match:not(:checked)) .mark.match sup,
  body:has(#show-mismatch:not(:checked)) .mark.mismatch sup,
  body:has(#show-stale:not(:checked)) .mark.stale sup,
  body:has(#show-missing-source:not(:checked)) .mark.missing-source sup,
  body:has(#show-unresolved:not(:checked)) .mark.unresolved sup { display: none; }
}
@media screen and (min-width: 60em) {
  .cards { position: sticky; top: 4.25rem; max-height: calc(100vh - 5.5rem); overflow-y: auto; padding: 5px .5rem 5px 5px; margin: -5px 0 0 -5px; scrollbar-width: thin; overscroll-behavior: auto; }
}
@media screen and (max-width: 60em) {
  .pair { grid-template-columns: minmax(0, 42rem); gap: 2rem; }
  .tools { position: static; }
  html, .card { scroll-padding-top: 1rem; scroll-margin: 1rem; }
  /* The claim that is looked at: its card comes up from below, and the copy stays in view. */
  .card[aria-current] { position: fixed; inset: auto 0 3rem; z-index: 3; max-height: 45vh; overflow-y: auto; overscroll-behavior: contain; border-radius: .5rem .5rem 0 0; box-shadow: 0 -.25rem 1.5rem rgb(0 0 0 / .25); }
  body:has(.card[aria-current]) .steps { position: fixed; inset: auto 0 0; z-index: 3; min-height: 3rem; padding: 0 1rem; background: var(--card); border-top: 1px solid var(--rule); flex-wrap: nowrap; }
  body:has(.card[aria-current]) #status { min-width: 0; flex: 1; text-align: left; }
  body:has(.card[aria-current]) #close { display: block; }
  body:has(.card[aria-current]) .keys { display: none; }
  body:has(.card[aria-current]) footer { padding-bottom: 50vh; }
}
@media (max-width: 30em) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; }
  .tools form { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.6rem; }
  .copy { font-size: 1.125rem; }
  .copy h3 { font-size: 1.6rem; }
  .steps { margin-left: 0; }
  #status { text-align: left; min-width: 100%; }
  .index li { grid-template-columns: minmax(0, 1fr); }
  .index span { grid-column: 1; }
  .card dl { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .card dd { margin-bottom: .3rem; }
}
@media (prefers-reduced-motion: no-preference) { html:has(:target), .cards { scroll-behavior: smooth; } }
@media (forced-colors: active) { .mark[aria-current], .card[aria-current] { outline: 2px solid Highlight; } .bar rect { forced-color-adjust: none; } }
@media print {
  @page { margin: 18mm 20mm; }
  :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --match: #22673a; --mismatch: #a61c1c; --stale: #6a3aa5; --missing-source: #865300; --unresolved: #1d5a96; color-scheme: light; }
  body { font-size: 9.5pt; }
  header, main, footer { max-width: none; padding: 0; }
  .tools, .skip, .index { display: none; }
  h1 { font-size: 16pt; }
  .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .pair { display: block; }
  .copy { font-size: 11.5pt; line-height: 1.5; }
  .copy h3 { font-size: 18pt; }
  .copy .mark { background: none; box-shadow: none; outline: 0; }
  .cards { font-size: 8.5pt; line-height: 1.35; border-top: 1px solid #000; padding-top: 6pt; margin-top: 14pt; }
  .cards ol { display: block; }
  .card + .card { margin-top: 5pt; }
  .advice, .lede { font-size: inherit; }
  .cards .card, .cards .card:target, .cards .card[aria-current] { border: 0; outline: 0; box-shadow: none; padding: 0; break-inside: avoid; }
  .card .words, .card h4, .card dt, .address, .card .back { font-size: inherit; }
  .card .head { justify-content: start; }
  .card .back, .card .number { text-decoration: none; }
  .table { overflow: visible; }
  .card dl { display: block; margin: 0 0 0 12pt; }
  .card dt, .card dd, .card dd p { display: inline; }
  .card dt { color: inherit; font-weight: 600; }
  .card dt::after { content: ': '; }
  .card dd::after { content: ' '; }
  .card dd p + p::before { content: ' · '; }
  .what { margin: 0 0 0 12pt; }
  .card code { background: none; padding: 0; }
  .card a[href^='http']::after { content: ' <' attr(href) '>'; }
  .draft + .draft { break-before: page; border: 0; }
}
`;
