/// The style sheet of every page: light, dark, paper. A page is whole without it.
enum HtmlStyle {
    static let sheet = """
        :root{color-scheme:light dark;--fond:#fff;--texte:#1b1b1b;--doux:#575757;--trait:#c9c9c9;--bande:#f3f4f6;\
        --bien:#17663a;--a-voir:#8a4b00;--mal:#a32020;--lien:#0b57a4}
        @media screen and (prefers-color-scheme:dark){:root{--fond:#14171a;--texte:#ececec;--doux:#b3b3b3;\
        --trait:#4a4f55;--bande:#1f2429;--bien:#6fd39a;--a-voir:#f0b060;--mal:#ff9a92;--lien:#8cc2ff}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--fond);color:var(--texte);font:1rem/1.5 system-ui,"Liberation Sans",sans-serif}
        main,header,footer{max-width:66rem;margin:0 auto;padding:0 1rem}
        h1{font-size:1.6rem;line-height:1.25;margin:1.5rem 0 .5rem}
        h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .5rem;padding-top:.75rem;border-top:1px solid var(--trait)}
        h3{font-size:1.05rem;margin:1.5rem 0 .25rem}
        p,ul,ol,dl{margin:.5rem 0}
        a{color:var(--lien)}
        a:focus-visible,.scroll:focus-visible{outline:3px solid var(--lien);outline-offset:2px}
        code{font-family:"Liberation Mono",ui-monospace,monospace;font-size:.92em}
        th code,td code{white-space:nowrap}.chemin{overflow-wrap:anywhere}th .chemin,td .chemin{white-space:normal}
        .note{color:var(--doux);font-size:.92rem}td .note{font-size:inherit}
        .verdict{border-left:.5rem solid var(--doux);background:var(--bande);padding:.75rem 1rem;margin:1rem 0}
        .verdict p:first-child{font-size:1.2rem;font-weight:700;margin-top:0}
        .verdict.good{border-color:var(--bien)}.verdict.good p:first-child{color:var(--bien)}
        .verdict.attention{border-color:var(--a-voir)}.verdict.attention p:first-child{color:var(--a-voir)}
        .verdict.bad{border-color:var(--mal)}.verdict.bad p:first-child{color:var(--mal)}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.75rem}
        .tiles div{border:1px solid var(--trait);padding:.5rem .75rem}
        .tiles dt{color:var(--doux);font-size:.92rem}
        .tiles dd{margin:0;overflow-wrap:anywhere;font-size:1.25rem;font-weight:700;font-variant-numeric:tabular-nums}
        .scroll{overflow-x:auto;margin:.75rem 0}
        table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.95rem}
        caption{text-align:left;font-weight:700;padding:.25rem 0;position:sticky;left:0;max-width:calc(100vw - 2rem)}
        th,td{padding:.25rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--trait)}
        thead th{vertical-align:bottom;background:var(--bande)}
        tbody th{font-weight:400}
        tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--texte)}
        .number{text-align:right;white-space:nowrap}
        thead .number{white-space:normal}
        .bar{display:block;width:6rem;height:.8rem;margin:.35rem 0}.barre{padding-left:0}thead .barre{background:var(--bande)}
        @media screen and (max-width:40rem){.barre{display:none}th,td{padding:.25rem .4rem}}
        .chart{margin:.75rem 0;break-inside:avoid}
        .chart svg{display:block;max-width:100%;height:auto}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:.5rem 1.5rem}
        figcaption{font-weight:700}
        .contents{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
        .step{border-left:.25rem solid var(--trait);padding:.1rem 0 .1rem .75rem;margin:.6rem 0}
        .step summary{cursor:pointer;font-weight:600}
        .step ul{margin:.25rem 0;padding-left:1.25rem}
        summary:focus-visible{outline:3px solid var(--lien);outline-offset:2px}
        footer{margin-top:3rem;border-top:1px solid var(--trait);color:var(--doux);font-size:.92rem}
        @media print{@page{size:A4;margin:15mm}body{font-size:10pt}main,header,footer{max-width:none;padding:0}\
        h2,h3,caption{break-after:avoid;break-inside:avoid}h2{margin-top:1.25rem}\
        tfoot{display:table-row-group}tbody tr:first-child{break-before:avoid}.bar{width:4rem}tr,.tiles div,.chart,.verdict,.step{break-inside:avoid}thead{display:table-header-group}\
        .scroll{overflow:visible}table{font-size:9pt}th,td{padding:.15rem .35rem}nav{display:none}}
        """
}
