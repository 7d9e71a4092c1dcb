/** A form to be filled in by hand: large print (16 point and more), a question, its few words of help, and room to write. Typst. */
export const form = `
#import "/look.typ": *

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 16pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.5em, spacing: 8pt)
#set page(paper: "a4", margin: (x: 18mm, top: 11mm, bottom: 13mm), footer: text(size: 10pt, fill: ink2, typed(m.proof)))

#heading(level: 1, text(size: 30pt, weight: "bold", typed(m.subject)))
#block(above: 12pt, below: 14pt, typed(m.about))

#let rule = pdf.artifact(line(length: 100%, stroke: 0.8pt + edge))
#let box-to-tick = box(baseline: 15%, pdf.artifact(rect(width: 13pt, height: 13pt, stroke: 1.4pt + ink)))
#for s in m.sections {
  for b in s.blocks {
    if b.type == "part" {
      block(above: 14pt, below: 6pt, heading(level: 2, text(size: 18pt, weight: "bold", typed(b.title))))
      for inner in b.blocks {
        if inner.type == "note" { block(above: 0pt, below: 4pt, text(fill: ink2, shown(inner.text))) }
        if inner.type == "steps" {
          grid(columns: (13pt, 1fr, 13pt, 1fr), row-gutter: 9pt, column-gutter: 8pt,
            ..inner.rows.map(r => (box-to-tick, typed(r.title))).flatten())
        }
        // A line to write on for each that is asked for.
        if inner.type == "lines" { for _ in range(inner.count) { v(20pt); rule } }
        if inner.type == "facts" {
          for r in inner.rows { block(above: 6pt, below: 0pt, { text(weight: "bold", typed(r.label)); [ ]; shown(r.value) }) }
        }
      }
    }
  }
}
`;
