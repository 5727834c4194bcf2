/** The notice's look: small, quiet, readable in light and dark, still for those who asked for less motion. */
export const STYLE = `
.panel{--bg:#fff;--fg:#1f2937;--soft:#4b5563;--line:#e5e7eb;--accent:#0f766e;position:fixed;left:16px;bottom:16px;
box-sizing:border-box;width:320px;max-width:calc(100vw - 32px);padding:12px 14px;border:1px solid var(--line);
border-radius:12px;background:var(--bg);color:var(--fg);box-shadow:0 6px 24px rgb(0 0 0/.18);
font:14px/1.5 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;text-align:start}
.panel.dark{--bg:#1f2937;--fg:#f3f4f6;--soft:#d1d5db;--line:#374151;--accent:#5eead4}
@media (prefers-color-scheme:dark){.panel.auto{--bg:#1f2937;--fg:#f3f4f6;--soft:#d1d5db;--line:#374151;--accent:#5eead4}}
@media (prefers-reduced-motion:no-preference){.panel{animation:in .18s ease-out}@keyframes in{from{opacity:0;transform:translateY(8px)}}}
.name{color:var(--accent);font-size:13px}
.summary,.warn{margin:2px 24px 0 0}
.warn{color:var(--accent)}
.row{display:flex;gap:10px;align-items:center;margin-top:8px;padding-top:8px;border-top:1px solid var(--line)}
.said{flex:1;min-width:0;overflow-wrap:anywhere}
.said span{display:block}
.label{color:var(--soft);font-size:13px}
button{flex:none;border:1px solid var(--accent);border-radius:8px;background:none;color:var(--accent);padding:4px 10px;
font:inherit;font-size:13px;cursor:pointer}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.close{position:absolute;top:8px;right:8px;border:0;padding:0 6px;font-size:18px;line-height:24px;color:var(--soft)}
.done{color:var(--soft);font-size:13px;max-width:45%}
.ring{position:fixed;box-sizing:border-box;border:3px solid #d97706;border-radius:10px;pointer-events:none}
`
