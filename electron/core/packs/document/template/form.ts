/** A form on which one of the person's people writes their own view by hand: one thing a page, so that each is scanned alone. Typst. */
export const form = `
#import "/look.typ": *

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 14pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.55em, spacing: 10pt)
#set page(paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm), footer: text(size: 10.5pt, fill: ink2, typed(m.proof)))

#let lines(b) = {
  block(above: 18pt, below: 2pt, text(weight: "bold", size: 15pt, typed(b.label)))
  for _ in range(b.count) { block(above: 0pt, below: 0pt, height: 25pt, width: 100%, stroke: (bottom: 0.6pt + ink2)) }
}

#for (i, s) in m.sections.enumerate() {
  if i > 0 { pagebreak() }
  text(size: 12pt, fill: ink2, typed(m.subject))
  block(above: 8pt, below: 12pt, heading(level: 1, text(size: 26pt, weight: "bold", typed(s.title))))
  for b in s.blocks {
    if b.type == "lead" { block(below: 12pt, width: 100%, inset: (left: 12pt, y: 4pt), stroke: (left: 3pt + edge), shown(b.text)) }
    else if b.type == "paragraph" { block(above: 10pt, below: 10pt, shown(b.text)) }
    else if b.type == "lines" { lines(b) }
  }
}
`;
