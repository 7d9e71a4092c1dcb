/** A list of things to do, on paper for staff: by date, a box to tick for each, room for who did it and when. Typst. */
export const list = `
#import "/look.typ": *
#import "/blocks.typ": to-do

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 10.5pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.52em, spacing: 7pt)
#let page-number = context [Page #counter(page).display() of #counter(page).final().at(0)]
#set page(paper: "a4", margin: (left: 40pt, right: 40pt, top: 62pt, bottom: 58pt), header-ascent: 18pt, footer-descent: 14pt,
  header: block(width: 100%, stroke: (bottom: 0.6pt + edge), inset: (bottom: 6pt), grid(columns: (1fr, auto), column-gutter: 16pt,
    text(size: 9.6pt)[#text(weight: "bold", typed(m.short.homeName)) #text(fill: ink2)[#typed(m.profileName), as of #typed(m.madeInWords)]],
    text(size: 9.6pt, page-number))),
  footer: text(size: 9pt, fill: ink2)[#typed(m.proof) Printed by #typed(m.made.by). What was done since stands in the record, not on this paper.])
#show heading.where(level: 2): it => block(above: 20pt, below: 8pt, sticky: true, text(size: 14pt, weight: "bold", it.body))

// ---- what it is
#grid(columns: (36pt, 1fr), column-gutter: 12pt, align: horizon,
  box(width: 36pt, height: 36pt, fill: lamp4, radius: 3pt, place(center + horizon, dy: 11pt, text(font: serif, weight: "medium", size: 54pt, fill: ink)[“])),
  { heading(level: 1, text(size: 24pt, weight: "bold", typed(m.profileName))); v(-2pt); text(size: 12pt, typed(m.homeName)) })
#block(above: 14pt, below: 8pt, text(size: 11.5pt, weight: "bold", typed(m.about)))
#for x in m.front.whatThisIs { par(typed(x)) }
#for x in m.front.leftOut { par(text(fill: ink2, typed(x))) }

// ---- what is to be done
#for s in m.sections {
  for b in s.blocks {
    if b.type == "part" {
      heading(level: 2, typed(b.title))
      for x in b.blocks { to-do(x.rows) }
    } else if b.type == "gap" { block(above: 14pt, width: 100%, stroke: (paint: edge, thickness: 1pt, dash: (4pt, 3pt)), inset: 10pt, typed(b.text)) }
  }
}
`;
