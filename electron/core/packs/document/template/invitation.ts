/** An invitation to a meeting, for the person themself: few words, large, one thing a line, with pictures. Typst. */
export const invitation = `
#import "/look.typ": *

#let m = json("/model.json")
#set document(title: m.title, author: m.homeName, date: datetime(..m.made.clock))
#set text(font: sans, fallback: false, size: 20pt, fill: ink, lang: "en", region: "GB", hyphenate: false)
#set par(leading: 0.55em, spacing: 12pt)
#set page(paper: "a4", margin: (x: 18mm, top: 16mm, bottom: 16mm), footer: text(size: 11pt, fill: ink2, typed(m.proof)))

#grid(columns: if "portrait" in m { (110pt, 1fr) } else { (1fr,) }, column-gutter: 20pt, align: horizon,
  ..if "portrait" in m { (block(stroke: 0.6pt + edge, inset: 4pt, picture(m.portrait, 102pt, 116pt)),) } else { () },
  heading(level: 1, text(size: 38pt, weight: "bold", typed(m.subject))))
#block(above: 18pt, below: 18pt, width: 100%, inset: (left: 16pt, y: 6pt), stroke: (left: 6pt + indigo7), text(size: 24pt, weight: "bold", typed(m.about)))

#for s in m.sections {
  for b in s.blocks {
    if b.type == "facts" {
      grid(columns: (120pt, 1fr), row-gutter: 20pt, column-gutter: 16pt,
        ..b.rows.map(r => (text(weight: "bold", fill: indigo7, typed(r.label)), shown(r.value))).flatten())
    } else if b.type == "paragraph" { block(above: 24pt, below: 0pt, text(weight: "bold", shown(b.text))) }
  }
  let pictures = s.blocks.filter(b => b.type == "photograph")
  if pictures.len() > 0 {
    block(above: 22pt, grid(columns: calc.min(2, pictures.len()), column-gutter: 20pt, row-gutter: 16pt, ..pictures.map(b => align(center, block(breakable: false, {
      block(stroke: 0.6pt + edge, inset: 5pt, below: 6pt, picture(b.photograph, if pictures.len() == 1 { 320pt } else { 220pt }, 210pt))
      text(size: 18pt, weight: "bold", typed(b.caption))
    })))))
  }
}
`;
