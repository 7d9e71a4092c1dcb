/** A form to be filled in by hand: large print, a question, its few words of help, and room to write. Typst. */
export const form = `
#import "/look.typ": *

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 16pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.5em, spacing: 8pt)
#set page(paper: "a4", margin: (x: 18mm, top: 14mm, bottom: 14mm), footer: text(size: 10pt, fill: ink2, typed(m.proof)))

#heading(level: 1, text(size: 30pt, weight: "bold", typed(m.subject)))
#block(above: 10pt, below: 12pt, typed(m.about))

#let rule = pdf.artifact(line(length: 100%, stroke: 0.8pt + edge))
#let box-to-tick = box(baseline: 15%, pdf.artifact(rect(width: 13pt, height: 13pt, stroke: 1.4pt + ink)))
#for s in m.sections {
  for b in s.blocks {
    if b.type == "part" {
      block(above: 13pt, below: 5pt, heading(level: 2, text(size: 18pt, weight: "bold", typed(b.title))))
      for inner in b.blocks {
        if inner.type == "note" { block(above: 0pt, below: 4pt, text(size: 14pt, fill: ink2, shown(inner.text))) }
        if inner.type == "steps" {
          grid(columns: (1fr, 1fr), row-gutter: 8pt, column-gutter: 14pt,
            ..inner.rows.map(r => [#box-to-tick #h(5pt) #text(size: 14pt, typed(r.title))]))
        }
        // A line to write on for each that is asked for.
        if inner.type == "tally" { for r in inner.rows { for _ in range(r.count) { v(21pt); rule } } }
        if inner.type == "facts" {
          for r in inner.rows { block(above: 5pt, below: 0pt, text(size: 13pt, { text(weight: "bold", typed(r.label)); [ ]; shown(r.value) })) }
        }
      }
    }
  }
}
`;
