import type { Language, SnapshotContent } from '@strata/domain';
import { createHash } from 'node:crypto';
import { mapDrawing } from './map-drawing.js';
import { markup, type Markup } from './markup.js';
import { dayText, PAGE_LANGUAGES, PAGE_WORDS, periodText } from './page-words.js';
import { scorecardTable } from './scorecard-table.js';

const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f6f7f9;color:#1a1d29;font:14px/1.45 system-ui,sans-serif;font-variant-numeric:tabular-nums}
main,header,footer{max-width:1180px;margin:0 auto;padding:0 20px}
header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-end;gap:8px 20px;padding-top:24px}
h1{margin:2px 0;font-size:22px;line-height:28px}
p{margin:4px 0;color:#5a6172}
nav a{margin-left:12px}
a{color:#4c33aa}
.wide{overflow-x:auto;margin:16px 0;background:#fff;border:1px solid #e1e4ea;border-radius:8px}
table{border-collapse:collapse;width:100%}
th,td{padding:7px 12px;text-align:left;border-bottom:1px solid #e1e4ea;font-weight:400;vertical-align:top}
thead th{font-size:12px;color:#5a6172;font-weight:600}
.strategy th,.strategy td{font-weight:650;background:#fafbfc}
.r{text-align:right;white-space:nowrap}
.s{white-space:nowrap}
.s svg{vertical-align:-2px}
.blue{color:#174ea6}.green{color:#006244}.amber{color:#8a4b00}.red{color:#a61b12}.grey{color:#4b5563}
.d1{padding-left:28px}.d2{padding-left:44px}.d3{padding-left:60px}.d4{padding-left:76px}.d5{padding-left:92px}.d6{padding-left:108px}
.map{display:block;width:100%;min-width:640px;height:auto;padding:12px}
.map text{font-family:system-ui,sans-serif}
.band{font-size:15px;font-weight:600;fill:#1a1d29}
.card{font-size:14px;font-weight:550;fill:#1a1d29}
.value{font-size:13px;font-weight:600}
footer{padding-bottom:32px;font-size:12px}
footer dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:0;color:#5a6172}
footer dd{margin:0;overflow-wrap:anywhere}
.end{padding-top:18vh;text-align:center}
@page{size:A4 landscape;margin:12mm}
@media print{
body{background:#fff}
nav{display:none}
main,header,footer{max-width:none;padding:0}
.wide{border:0;overflow:visible}
thead{display:table-header-group}
tr{break-inside:avoid}
.map{max-height:128mm;min-width:0;padding:0}
footer{break-inside:avoid}
}
`;

/** What a browser may do with a page: show it with its style, and nothing else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export interface PublishedPage {
  readonly content: SnapshotContent;
  readonly sha256: string;
  readonly publishedAt: string;
  /** The path of the page. */
  readonly path: string;
}

/** The page of a snapshot: no script, nothing from elsewhere. */
export function publicPage(page: PublishedPage, language: Language): string {
  const { content, path } = page;
  const words = PAGE_WORDS[language];
  const inLanguage = (labels: SnapshotContent['labels']) => labels[language] ?? labels.en;
  const cluster = inLanguage(content.labels);
  const [first] = content.nodes;
  const title = content.strategy === undefined ? cluster : inLanguage(first!.labels);
  const moment =
    content.evaluation === undefined
      ? words.asOf(dayText(content.knownAt, language))
      : words.evaluation(content.evaluation);
  const lead = [
    ...(title === cluster ? [] : [cluster]),
    words[content.view],
    periodText(content.period, language),
    moment,
  ].join(' · ');
  const body = content.view === 'map' ? mapDrawing(content, language) : scorecardTable(content, language);
  const links = PAGE_LANGUAGES.map(([code, name]) =>
    code === language
      ? markup` <a href="${path}?lang=${code}" lang="${code}" aria-current="true">${name}</a>`
      : markup` <a href="${path}?lang=${code}" lang="${code}" hreflang="${code}">${name}</a>`,
  );
  return documentOf(
    { title: `${title} · ${periodText(content.period, language)}`, language },
    markup`<header><div><h1>${title}</h1><p>${lead}</p></div><nav aria-label="${words.languages}">${links}</nav></header><main><div class="wide">${body}</div></main>${footer(page, language)}`,
  );
}

function footer({ content, sha256, publishedAt, path }: PublishedPage, language: Language): Markup {
  const words = PAGE_WORDS[language];
  const { disclosure, position, seal } = content;
  const withheld = { status: words.onlyStatus, scores: words.onlyScores, open: undefined }[disclosure];
  const sealed = seal && markup`<dt>${words.seal(seal.number, seal.size)}</dt><dd>${seal.root}</dd>`;
  return markup`<footer><dl><dt>${words.published(dayText(publishedAt, language))}</dt><dd>${words.position(position)} · <a href="${path}/content.json">${words.content}</a></dd><dt>${words.hash}</dt><dd>${sha256}</dd>${sealed}</dl><p>${words.hashMeaning}</p>${withheld && markup`<p>${withheld}</p>`}</footer>`;
}

/** A page that says why there is nothing to see. */
export function noticePage(title: string, remedy: string, language: Language): string {
  return documentOf({ title, language }, markup`<main class="end"><h1>${title}</h1><p>${remedy}</p></main>`);
}

function documentOf(
  { title, language }: { readonly title: string; readonly language: Language },
  body: Markup,
): string {
  const head = markup`<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>`;
  return `<!doctype html><html lang="${language}"><head>${head.text}<style>${STYLE}</style></head><body>${body.text}</body></html>`;
}
