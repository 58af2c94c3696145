/** The style of our pages: a dark room with a lantern in it, or paper by day. No font, picture or script is fetched. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:#f6f3ec;--card:#fffdf8;--ink:#26221b;--soft:#756c5d;
--line:#e4dccb;--glow:#b4690e;--good:#2f7d4a;--bad:#b3362b}
@media (prefers-color-scheme:dark){:root{--ground:#14120f;--card:#1d1a16;--ink:#efe8da;--soft:#a29784;
--line:#332e26;--glow:#f0a63c;--good:#6cc08b;--bad:#ef8377}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.room{max-width:60rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
header{display:flex;align-items:center;justify-content:space-between;margin-bottom:1.25rem}
.name{font-weight:600;letter-spacing:.02em}
.name::before{content:"";display:inline-block;width:.7rem;height:.7rem;margin-right:.55rem;border-radius:50%;
background:var(--glow);box-shadow:0 0 .9rem var(--glow)}
.state{font-size:.82rem;padding:.2rem .7rem;border:1px solid var(--line);border-radius:99px;color:var(--soft);background:var(--card)}
.state.succeeded{color:var(--good)}.state.failed,.state.canceled{color:var(--bad)}
.state.running,.state.queued,.state.held{color:var(--glow)}
.stage{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}
figure{margin:0;background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden}
figure img,figure video{display:block;width:100%;height:auto;max-height:75vh;object-fit:contain;background:#000}
figcaption{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;padding:.7rem 1rem;font-size:.88rem;color:var(--soft)}
a{color:var(--glow);text-decoration:none;font-weight:500}a:hover{text-decoration:underline}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:1.15rem 1.3rem;margin-top:1rem}
.stage+.card{margin-top:1rem}.stage:empty{display:none}
.prompt{margin:0;font-size:1.08rem;white-space:pre-wrap;overflow-wrap:anywhere}
.quiet{color:var(--soft);font-size:.88rem;margin:.5rem 0 0}
.bar{height:.5rem;border-radius:99px;background:var(--line);overflow:hidden;margin-top:.8rem}
.bar i{display:block;height:100%;border-radius:99px;background:var(--glow)}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.9rem 1.5rem;margin:0}
dt{font-size:.78rem;color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
ul{margin:.3rem 0 0;padding-left:1.1rem}
code{font:.88em ui-monospace,Menlo,Consolas,monospace}
footer{margin-top:1.5rem;font-size:.82rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;justify-content:space-between}
`
