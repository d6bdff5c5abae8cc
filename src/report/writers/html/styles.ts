/** The look of the page: light and dark, phone to A4, and print. No outside font, picture or address. */
export const styles = `
:root{color-scheme:light dark;--bg:#fff;--soft:#f5f7f9;--line:#d4dae1;--text:#1b1f24;--muted:#4f5863;--accent:#0550ae;--good:#116329;--bad:#a40e26;--warn:#7a4a00;--unknown:#5a32a3;--work:#1a7f37;--study:#0969da;--wait:#6e7781;--apply:#9a6700}
@media (prefers-color-scheme:dark){:root{--bg:#12161c;--soft:#1b212a;--line:#39434f;--text:#e8ebef;--muted:#aeb7c2;--accent:#79b8ff;--good:#6fdd8b;--bad:#ff9a94;--warn:#eabf5a;--unknown:#cba6ff;--work:#3fb950;--study:#58a6ff;--wait:#8b949e;--apply:#d29922}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:58rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1,h2,h3{line-height:1.25;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:1.7rem;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2.2rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--line)}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
p,ul,ol,dl{margin:.5rem 0}
ul,ol{padding-left:1.4rem}
li{margin:.25rem 0;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,input:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:.5rem;top:-4rem;padding:.5rem .8rem;background:var(--bg);border:2px solid var(--accent)}
.skip:focus{top:.5rem;z-index:1}
.contents{margin:1.2rem 0 0;font-size:.9rem}
.contents p{margin:0}
.contents ul{list-style:none;margin:.3rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:0 1.1rem}
.contents a{display:inline-block;min-height:24px}
code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;background:var(--soft);padding:.1em .3em;border-radius:.25em;overflow-wrap:anywhere}
.verdict{display:inline-block;margin:0 0 .6rem;padding:.25rem .7rem;border:2px solid currentColor;border-radius:2rem;font-weight:600}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.unknown{color:var(--unknown)}.muted{color:var(--muted)}.accent{color:var(--accent)}
.strong{font-weight:600}.good,.bad,.warn,.unknown{font-weight:600}
.remark{font-size:.9rem;font-weight:400}
.callout{margin:.8rem 0;padding:.6rem .9rem;border-left:4px solid currentColor;background:var(--soft)}
.callout>span{color:var(--text);font-weight:400}
.cite{display:inline-block;min-width:24px;min-height:24px;line-height:24px;text-align:center;font-size:.85em;white-space:nowrap}
table{width:100%;border-collapse:collapse;margin:.6rem 0}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th:first-child,td:first-child{padding-left:0}
th{font-size:.85rem;color:var(--muted);overflow-wrap:normal}
td:first-child{min-width:5.5rem;overflow-wrap:normal}
td:first-child>:is(.good,.bad,.unknown,.warn,.muted){display:inline-block;padding:0 .5rem;border:1px solid currentColor;border-radius:1rem;font-size:.9rem;white-space:nowrap}
.wide-cell{min-width:8rem;width:40%}
.more{display:block;margin-top:.2rem;color:var(--muted);font-size:.9rem}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.3rem 1rem}
dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
.glance{margin:1rem 0;padding:.8rem 1rem;border:1px solid var(--line);border-radius:.6rem;background:var(--soft);grid-template-columns:minmax(6rem,9rem) 1fr}
.form{gap:.6rem 1rem;grid-template-columns:minmax(8rem,16rem) 1fr}
.form ul{margin:0;padding-left:1.1rem}
.rule{display:block;height:2rem;border-bottom:1px solid var(--muted)}
.timeline{list-style:none;margin:1rem 0;padding:0}
.timeline li{display:grid;grid-template-columns:minmax(9rem,17rem) 1fr;gap:.1rem .8rem;align-items:center;margin:.15rem 0}
.timeline svg{display:block;width:100%;height:22px;overflow:visible}
.timeline .kind{color:var(--muted);font-size:.85rem}
.timeline .instead>span{padding-left:1.2rem;color:var(--muted);font-size:.9rem}
.grid{stroke:var(--line)}.quarter{stroke-dasharray:2 4}.year{fill:var(--muted);font-size:12px}
.bar-work{fill:var(--work)}.bar-study{fill:var(--study)}.bar-wait{fill:var(--wait)}.bar-apply{fill:var(--apply)}
.other{stroke:var(--muted);stroke-width:2;stroke-dasharray:6 4}.other-end{fill:var(--bg);stroke:var(--muted)}
.milestone{fill:var(--apply)}.deadline{fill:var(--bad)}.finish{fill:var(--good)}
.bar-cost{fill:var(--apply)}.bar-pay{fill:var(--work)}
.chart td{width:45%}
.chart svg{display:block;width:100%;height:10px;margin-top:.25rem}
.steps{list-style:none;padding:0}
.steps>li{padding:.7rem .9rem;margin:.6rem 0;border:1px solid var(--line);border-radius:.6rem;background:var(--soft)}
.steps label{font-weight:600;cursor:pointer}
.steps input{width:1.5rem;height:1.5rem;margin:0 .5rem 0 0;vertical-align:middle;accent-color:var(--good)}
.steps .facts{color:var(--muted);margin:.3rem 0}
.steps ul{margin:.3rem 0}
.sources{font-size:.9rem}
.sources a{overflow-wrap:anywhere}
@media (min-width:89.5rem){
 .contents{position:fixed;top:0;left:calc(50% - 44.5rem);width:14.5rem;max-height:100vh;overflow:auto;margin:0;padding:1.5rem 0}
 .contents ul{display:block}
 .contents li{margin:.3rem 0}
}
@media (max-width:40rem){
 h1{font-size:1.45rem}
 .timeline li,dl,.form{grid-template-columns:1fr}
 .timeline .axis span{display:none}
 dd{margin-bottom:.5rem}
 table.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
 table.wide,table.wide tbody,table.wide tr,table.wide td{display:block;width:100%}
 table.wide tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
 table.wide td{border:0;padding:.12rem 0}
 table.wide td[data-label]::before{content:attr(data-label) ": ";color:var(--muted);font-size:.85rem}
 table.wide td:empty{display:none}
}
@page{size:A4;margin:15mm 14mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#555}}
@media print{
 :root{color-scheme:light;--bg:#fff;--soft:#fff;--line:#999;--text:#000;--muted:#444;--accent:#000;--good:#0a4d1e;--bad:#7d0b1d;--warn:#5c3800;--unknown:#432578;--work:#1a7f37;--study:#0969da;--wait:#6e7781;--apply:#9a6700}
 html{font-size:9.5pt}
 body{line-height:1.4}
 main{max-width:none;padding:0}
 .contents,.skip,.hint{display:none}
 h1{font-size:17pt}h2{font-size:12.5pt;margin:1rem 0 .4rem;padding-top:.4rem}h3{font-size:10.5pt;margin:.7rem 0 .2rem}
 h2,h3,p.strong,p.lead{break-after:avoid}
 p,li{orphans:2;widows:2}
 th,td{padding:.25rem .5rem}
 thead{display:table-header-group}
 .cite{min-width:0;min-height:0;line-height:inherit;text-decoration:none}
 .remark,.more{font-size:8.5pt}
 tr,.steps>li,.timeline li,.callout,.glance,.form>*,dd{break-inside:avoid}
 .timeline,.chart{break-inside:avoid}
 .steps>li{padding:.4rem .6rem;margin:.4rem 0}
 .steps input{width:1.1rem;height:1.1rem}
 .sources{font-size:7.5pt;line-height:1.3;columns:2;column-gap:2.8rem;padding-left:1.6rem}
 .sources li{margin:.15rem 0;break-inside:avoid}
 .sources a{text-decoration:none;font-weight:600}
 .sources a::after{content:" " attr(href);font-weight:400;word-break:break-all}
 .new-page{break-before:page;border-top:0}
 .rule{height:1.9rem}
 svg,.bar-work{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
@media (forced-colors:active){.bar-work,.bar-study,.bar-wait,.bar-apply,.bar-cost,.bar-pay,.milestone,.deadline,.finish{fill:CanvasText}}
`;
